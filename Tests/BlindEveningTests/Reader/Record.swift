/// What was done, what of it still stands, and the room that it makes.
struct Record: Sendable {
  private let beginning: Room
  private(set) var room: Room
  private(set) var deeds: [Deed] = []
  private var isUndone: Set<Int> = []
  private var redoable: [Int] = []
  /// The newest act was `/undo` that stopped at a flag.
  private var passesFlags = false

  init(people: People) {
    beginning = Room(people: people)
    room = beginning
  }

  mutating func perform(_ deed: Deed) throws {
    var after = room
    try after.apply(deed)
    room = after
    deeds.append(deed)
    redoable = []
    passesFlags = false
  }

  /// Something else was typed.
  mutating func forgetAsking() { passesFlags = false }

  /// Takes back the newest deed that stands; where the newest is a flag, only when asked twice.
  mutating func undo() throws {
    var standing = deeds.indices.filter { !isUndone.contains($0) }
    if let last = standing.last, case .flag = deeds[last], !passesFlags {
      passesFlags = true
      throw Refused()
    }
    standing.removeAll { if case .flag = deeds[$0] { true } else { false } }
    guard let last = standing.last else { throw OpenCase("nothing to undo") }
    guard isPlain(deeds[last]) else { throw OpenCase("undo of \(deeds[last])") }
    isUndone.insert(last)
    redoable.append(last)
    passesFlags = false
    try fold()
  }

  mutating func redo() throws {
    guard let last = redoable.popLast() else { throw OpenCase("nothing to redo") }
    isUndone.remove(last)
    try fold()
  }

  /// What an evening's undo is tried on here.
  private func isPlain(_ deed: Deed) -> Bool {
    switch deed {
    case .next, .give, .pass, .interrupt, .record: true
    default: false
    }
  }

  private mutating func fold() throws {
    room = beginning
    for index in deeds.indices where !isUndone.contains(index) { try room.apply(deeds[index]) }
  }

  /// The newest deed, if it is one fact about one person or the group: what `/fix` without a number re-files.
  var lastFact: (index: Int, fact: Fact)? {
    guard let last = deeds.indices.last, !isUndone.contains(last), redoable.isEmpty else { return nil }
    switch deeds[last] {
    case .record(let facts) where facts.count == 1 && facts[0].about.count <= 1,
      .flag(let facts) where facts.count == 1:
      return (last, facts[0])
    default: return nil
    }
  }

  /// Everything that stands, flags always.
  var facts: [Fact] {
    var filed: [Int: [Fact]] = [:]
    var order: [Int] = []
    for index in deeds.indices where !isUndone.contains(index) {
      switch deeds[index] {
      case .record(let facts), .flag(let facts):
        filed[index] = facts
        order.append(index)
      case .refile(let earlier, let fact): filed[earlier] = [fact]
      default: break
      }
    }
    return Self.withLastRatings(order.flatMap { filed[$0] ?? [] })
  }

  private static func withLastRatings(_ facts: [Fact]) -> [Fact] {
    var kept: [Fact] = []
    for fact in facts {
      if fact.sort == .rating {
        let place = fact.words.split(separator: " ").dropLast()
        kept.removeAll {
          $0.sort == .rating && $0.about == fact.about && $0.words.split(separator: " ").dropLast() == place
        }
      }
      kept.append(fact)
    }
    return kept
  }

  /// Flags that hold the close: by a person's full name; none for one whose person is to be named.
  var openFlags: [String?] {
    var open: [Int: [Fact]] = [:]
    for (index, deed) in deeds.enumerated() {
      switch deed {
      case .flag(let facts): open[index] = facts
      case .refile(let earlier, let fact) where open[earlier] != nil: open[earlier] = [fact]
      case .resolve(let who):
        for key in open.keys { open[key]?.removeAll { $0.about == [room.people.members[who].name] } }
      default: break
      }
    }
    return open.values.joined().map(\.about.first)
  }
}
