import Basics
import Program
import SessionCore
import Testing

@Suite("The program is the fold over its events")
struct ReplayTests {
  /// A small generator with a seed of its own (xorshift, Marsaglia 2003), so that a run can be repeated.
  private struct Dice {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }

    mutating func member() -> MemberID { MemberID(roll(9)) }
    mutating func group() -> GroupID { GroupID(roll(3)) }
    mutating func session() -> SessionID { SessionID(high: 0, low: UInt64(roll(6))) }
    mutating func day() -> Day? { Day(daysSince1970: 20_000 + roll(5)) }
    mutating func name() -> String {
      ["Maya Ruiz", "Maria Lo", "maria", "", "李小龍", "Me", "a\nb", "Jo \(roll(30))", "Sam\(roll(30))"][roll(9)]
    }

    mutating func command() -> ProgramCommand {
      switch roll(14) {
      case 0: .createGroup(NewGroup(name: name(), members: "\(name()), \(name())"))
      case 1: .renameGroup(group(), to: name())
      case 2: .setLeaders(group(), [name(), name()])
      case 3: .setPolicy(group(), .capacity(roll(300)))
      case 4, 5:
        .enrol(group(), NewMember(name: name(), notPairedWith: roll(3) == 0 ? [member()] : [], joinedOn: day()))
      case 6: .changeMember(member(), [.handle(name()), .leftOn(day())])
      case 7: .readmitMember(member(), on: day())
      case 8: .barPairing(member(), member())
      case 9: .allowPairing(member(), member())
      case 10: .orderSeats(group(), [member(), member()])
      case 11: open()
      case 12: .closeSession(session(), usedCircle: roll(2) == 0, usedPairs: roll(2) == 0)
      default: .reopenSession(session())
      }
    }

    private mutating func open() -> ProgramCommand {
      .openSession(session(), group(), openedWallMs: 0, offsetSeconds: 0, outlineID: "process-90", kind: .group)
    }
  }

  @Test("after any commands the program equals its replay, and what has to hold among members holds")
  func replay() throws {
    var dice = Dice()
    var done = 0
    for _ in 0..<40 {
      var book = ProgramBook()
      var events = try book.perform(.createGroup(NewGroup(name: "Tuesday evening", members: "Maya Ruiz, Jo Park")))
      for _ in 0..<60 {
        guard let decided = try? book.decide(dice.command()) else { continue }
        for event in decided { book.apply(event) }
        events += decided
        done += 1
      }
      var replayed = ProgramBook()
      for event in events { replayed.apply(event) }
      #expect(replayed == book)
      expectSound(book)
    }
    #expect(done > 400)
  }

  @Test("facts about nobody and nothing, in any order, are taken without a trap")
  func strangeFacts() throws {
    var events: [ProgramEvent] = []
    var book = try ProgramBook.tuesday()
    var dice = Dice()
    for _ in 0..<200 {
      if let decided = try? book.perform(dice.command()) { events += decided }
    }
    try #require(events.count > 40)
    for start in stride(from: 0, to: events.count, by: 7) {
      var other = ProgramBook()
      for event in events[start...].reversed() + events { other.apply(event) }
      #expect(other.groups.allSatisfy { Set($0.roster.map(\.id)).count == $0.roster.count })
    }
  }

  private func expectSound(_ book: ProgramBook) {
    let members = book.groups.flatMap(\.roster)
    #expect(Set(members.map(\.id)).count == members.count)
    #expect(Set(book.groups.map(\.name.foldedAsName)).count == book.groups.count)
    for group in book.groups {
      #expect(Set(group.roster.map(\.details.handle.foldedAsName)).count == group.roster.count)
      for enrolment in group.roster {
        for other in enrolment.notPairedWith {
          let back = group.roster.first { $0.id == other }?.notPairedWith.contains(enrolment.id)
          #expect(back == true)
        }
      }
    }
  }
}
