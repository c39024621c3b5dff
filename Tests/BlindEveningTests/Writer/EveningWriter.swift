import TestKit

/// Writes an evening as its keys, decided by a seed: a leader who types blind.
///
/// Each move is tried on a second reader; where the page leaves open what comes of it, another one is taken.
struct EveningWriter {
  let seed: UInt64
  let cast: Cast
  let isForTerminal: Bool
  /// Kinds that are left out, to look at one of them.
  let without: Set<Kind>
  var generator: SplitMix64
  var reader: SecondReader
  private(set) var moves: [Move] = []
  private var words = 0

  init(seed: UInt64, isForTerminal: Bool, without: Set<Kind> = []) {
    self.seed = seed
    self.isForTerminal = isForTerminal
    self.without = without
    generator = SplitMix64(seed: seed)
    cast = Cast.all[Int(seed % UInt64(Cast.all.count))]
    reader = SecondReader(people: People(members: cast.members))
  }

  mutating func roll(_ share: Int, of all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < share }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &generator)] }

  /// Words of a line; each holds one word that no other has, and that the words of a vault's receipt are not made of.
  mutating func someWords() -> String {
    words += 1
    let told = [
      "slept badly", "is proud of sixty days", "argued at home", "went for a walk", "called a friend",
      "cried for a while", "wants to go home early", "laughed again",
    ]
    return "\(pick(told)) plover\(words)q"
  }

  /// A name as it is written, of anyone or of someone in the room.
  mutating func name(inRoom: Bool = false) -> String {
    for _ in 0..<20 {
      let form = pick(cast.forms)
      guard case .person(.member(let who)) = reader.people.meaning(of: form) else { continue }
      if !inRoom || reader.room.places[who] == .here { return form }
    }
    return cast.members[0].handle
  }

  /// Makes the move where the page says what comes of it.
  @discardableResult
  mutating func make(_ kind: Kind, _ keys: [Key]) -> Bool {
    guard !without.contains(kind), !keys.isEmpty else { return false }
    if !isForTerminal, !keys.allSatisfy(\.isOfALine) { return false }
    var after = reader
    do { try after.press(keys) } catch { return false }
    reader = after
    moves.append(Move(kind: kind, keys: keys))
    return true
  }

  @discardableResult
  mutating func make(_ kind: Kind, line: String) -> Bool { make(kind, .line(line)) }

  // MARK: - The course of an evening

  mutating func evening() -> BlindEvening {
    var lobby: [String] = []
    if isForTerminal, !without.contains(.flagInLobby), roll(3, of: 10) {
      lobby = ["!@\(pick(cast.members).handle) \(someWords())"]
    }
    gather()
    make(.phase, line: "/start")
    for row in Room.phases.indices {
      if row > 0 {
        make(.note, line: "@\(name()) \(someWords())")
        make(.phase, line: roll(1, of: 2) ? "/phase" : "/phase \(Room.phases[row])")
      }
      lead(row)
    }
    finish()
    return BlindEvening(seed: seed, cast: cast, lobby: lobby, moves: moves)
  }

  private mutating func gather() {
    make(.arrivals, line: "/leads me, kim")
    let absent = pick(cast.members)
    if roll(1, of: 2) {
      make(.arrivals, line: "/here all but \(absent.handle)")
    } else {
      let arrived = cast.members.map(\.handle).filter { $0 != absent.handle }.shuffled(using: &generator)
      make(.arrivals, line: "/here \(arrived.joined(separator: roll(1, of: 2) ? " " : ", "))")
    }
    if roll(1, of: 2) { make(.arrivals, line: "/guest \(cast.guest) for \(name(inRoom: true)) as mother") }
    if roll(1, of: 3) { make(.flagInGathering, line: "!@\(name()) \(someWords())") }
    if roll(1, of: 3) { make(.misspelledName, line: "/here tmo") }
  }

  /// One phase: mostly what is meant, now and then a slip.
  private mutating func lead(_ row: Int) {
    make(.note, line: "@\(name()) \(someWords())")
    for _ in 0..<Int.random(in: 4...7, using: &generator) {
      if roll(1, of: 3) { meant() } else { slip() }
    }
    if row == 0, roll(1, of: 3) { make(.walkIn, .line("/new \(cast.newcomer)") + noteOfNewcomer()) }
  }

  private mutating func noteOfNewcomer() -> [Key] {
    .line("@\(cast.newcomer.prefix { $0 != " " }.lowercased()) \(someWords())")
  }

  private mutating func finish() {
    let unknown = reader.room.people.members.indices.filter { reader.room.places[$0] == .unknown }
    for who in unknown where !roll(1, of: 5) {
      make(.ending, line: "/absent \(reader.room.people.members[who].handle) no-show")
    }
    make(.ending, line: "/end")
    settleFlags()
    if make(.ending, line: "/close"), reader.room.stage == .closed {
      make(.flagAfterClose, line: "!@\(name()) \(someWords())")
      if roll(1, of: 2) { make(.flagAfterClose, line: "!@\(name()) \(someWords())") }
    }
    if !reader.isPromptEmpty { make(.strayEscape, isForTerminal ? [.escape] : [.control("u")]) }
    make(.ending, line: "/quit")
  }

  private mutating func settleFlags() {
    let open = Set(reader.record.openFlags.compactMap { $0 })
    for (name, handle) in reader.room.people.members.map({ ($0.name, $0.handle) }) where open.contains(name) {
      make(.ending, line: "/resolve \(handle) met after group, plan reviewed")
    }
  }
}

extension Key {
  /// What can be pressed where there is only a line and its Enter.
  fileprivate var isOfALine: Bool {
    switch self {
    case .text, .enter, .backspace, .left, .right, .home, .end, .paste: true
    case .control(let letter): "uaebfh".contains(letter)
    default: false
    }
  }
}
