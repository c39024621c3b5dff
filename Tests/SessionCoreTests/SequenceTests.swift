import SessionCore
import TestKit
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Every short sequence of acts, from three beginnings.
struct SequenceTests {
  /// Where sequences begin.
  enum Beginning: CaseIterable {
    case gathering
    /// Maya, Jo and José are here, and Jo has the floor.
    case running
    /// The group is over, one flag is open.
    case closing

    func evening() throws -> Evening {
      var evening = try Alphabet.evening()
      if self == .gathering { return evening }
      try evening.perform(.welcome(.all(but: [.luk]), .room))
      evening.advance(30)
      try evening.perform(.start)
      evening.advance(30)
      try evening.perform(.giveFloor(to: nil), .note("tired", about: .floor))
      if self == .running { return evening }
      try evening.perform(.flag(nil, about: .floor), .end)
      return evening
    }
  }

  /// The long form: one act more of every kind, two more of the floor; for a release build.
  static let isLong = getenv("CIRCLEKEEPER_LONG") != nil

  private static func walk(_ name: String, _ alphabet: [SequenceWalk.Step], depth: Int, from start: Evening) {
    var tried = 0
    var taken = 0
    for first in alphabet {
      var walk = SequenceWalk(alphabet: alphabet, depth: depth)
      walk.walk(from: start, beginningWith: first)
      tried += walk.tried
      taken += walk.taken
      #expect(walk.failures.isEmpty)
    }
    #expect(taken > alphabet.count)
    print("\(name): alphabet \(alphabet.count), up to \(depth) acts, \(tried) tried, \(taken) taken and checked")
  }

  @Test("the alphabets hold every kind of command")
  func complete() {
    for alphabet in [Alphabet.kinds, Alphabet.wide] {
      let kinds = Set(alphabet.map { CommandKind($0.command) })
      #expect(CommandKind.allCases.filter { !kinds.contains($0) } == [])
    }
  }

  @Test("every sequence of every kind of act is its replay and can be undone", arguments: Beginning.allCases)
  func kinds(beginning: Beginning) throws {
    let depth = Self.isLong ? 4 : 3
    Self.walk("kinds, \(beginning)", Alphabet.kinds, depth: depth, from: try beginning.evening())
  }

  @Test(
    "every sequence over more people, modes and times is its replay and can be undone", arguments: Beginning.allCases)
  func wide(beginning: Beginning) throws {
    let depth = Self.isLong ? 3 : 2
    Self.walk("wide, \(beginning)", Alphabet.wide, depth: depth, from: try beginning.evening())
  }

  @Test(
    "every sequence in a conversation and in a feedback round is its replay and can be undone",
    arguments: [Command.openRound(.open, question: nil), .openRound(.feedback, question: nil, asker: .maya)])
  func talk(opening: Command) throws {
    var evening = try Beginning.running.evening()
    try evening.perform(opening)
    Self.walk("talk", Alphabet.talk, depth: Self.isLong ? 5 : 3, from: evening)
  }

  @Test("every sequence of floor and round acts of four people is its replay and can be undone")
  func floor() throws {
    Self.walk("floor", Alphabet.floor, depth: Self.isLong ? 6 : 4, from: try Beginning.running.evening())
  }
}
