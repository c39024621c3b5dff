/// Who is where and whose turn it is, as `TypedLines.md` has it, for the outline `process-90`.
struct Room: Sendable {
  enum Stage: Sendable { case gathering, running, closing, closed }
  enum Place: Sendable { case unknown, here, out, gone, absent }

  var people: People
  var stage = Stage.gathering
  private(set) var phase: Int?
  private(set) var places: [Place]
  private(set) var hasBeenHere: Set<Int> = []
  private var seats: [Int]
  private var hasSeating = false
  /// The running turn last, those that it interrupted before it.
  private(set) var turns: [Turn] = []
  private var round: Round?
  private(set) var hasCoLeader = false

  struct Turn: Hashable, Sendable {
    var who: Int
    var isOffered: Bool
  }

  /// A circle.
  struct Round: Sendable {
    /// First offers, in their order.
    var owed: [Int]
    var passers: [Int] = []
    var hasPassedTwice: Set<Int> = []
    var wasOffered: Set<Int> = []
  }

  static let phases = ["check-in", "topic", "sharing", "skill", "check-out"]
  private static let circles: Set<Int> = [0, 2, 4]

  init(people: People) {
    self.people = people
    places = people.members.map { _ in .unknown }
    seats = Array(people.members.indices)
  }

  var holder: Int? { turns.last?.who }
  var phaseName: String { stage == .running ? phase.map { Self.phases[$0] } ?? "" : "" }
  var membersInRoom: [Int] { seats.filter { places[$0] == .here } }
  var isEveryoneAccountedFor: Bool { !places.contains(.unknown) }

  /// Takes a deed, or says that it is refused.
  mutating func apply(_ deed: Deed) throws {
    switch deed {
    case .here, .absent, .guest, .newcomer, .leaders, .out, .back, .left: try applyAttendance(deed)
    case .next, .give, .pass, .interrupt: try applyFloor(deed)
    case .start:
      guard stage == .gathering, !membersInRoom.isEmpty else { throw OpenCase("start") }
      stage = .running
      enter(0)
    case .phase(let row):
      guard stage == .running, let phase else { throw OpenCase("a phase at this stage") }
      guard row > phase, row < Self.phases.count else { throw OpenCase("a phase that does not follow") }
      enter(row)
    case .end:
      guard stage == .running else { throw OpenCase("end") }
      finish()
    case .close:
      if stage == .running { finish() }
      stage = .closed
    case .record, .flag, .refile, .resolve: break
    }
  }

  private mutating func finish() {
    turns = []
    round = nil
    stage = .closing
  }

  private mutating func enter(_ row: Int) {
    phase = row
    turns = []
    round =
      Self.circles.contains(row)
      ? Round(owed: seats.filter { places[$0] == .here || places[$0] == .out }) : nil
  }
}

// MARK: - Attendance

extension Room {
  private mutating func applyAttendance(_ deed: Deed) throws {
    guard stage == .gathering || stage == .running else { throw OpenCase("attendance after the group") }
    switch deed {
    case .here(let arrived, let setsSeats):
      if setsSeats, stage == .gathering, !hasSeating {
        hasSeating = true
        seats = arrived + seats.filter { !arrived.contains($0) }
      }
      for who in arrived { try arrive(who) }
    case .absent(let who):
      guard places[who] == .unknown else { throw OpenCase("absent, though not unknown") }
      places[who] = .absent
    case .guest(let name, let host):
      guard places[host] == .here else { throw OpenCase("a guest of someone not here") }
      people.guests.append(.init(name: name, of: host))
    case .newcomer(let name):
      let given = name.split(separator: " ")[0]
      guard people.meaning(of: given) == .nobody else { throw OpenCase("a newcomer with a name that is known") }
      people.members.append(.init(name: name, handle: People.folded(given)))
      places.append(.unknown)
      seats.append(places.count - 1)
      try arrive(places.count - 1)
    case .leaders: hasCoLeader = true
    default: try applyAbsence(deed)
    }
  }

  private mutating func arrive(_ who: Int) throws {
    guard places[who] == .unknown || places[who] == .absent else { throw OpenCase("here, though not away") }
    places[who] = .here
    hasBeenHere.insert(who)
    round?.owed.append(who)
  }

  private mutating func applyAbsence(_ deed: Deed) throws {
    guard stage == .running, turns.count < 2 else { throw OpenCase("stepping out now") }
    switch deed {
    case .out(let who):
      guard places[who] == .here else { throw OpenCase("out, though not here") }
      places[who] = .out
      turns.removeAll { $0.who == who }
    case .back(let who):
      guard places[who] == .out else { throw OpenCase("in, though not out") }
      places[who] = .here
    case .left(let who):
      guard places[who] == .here else { throw OpenCase("left, though not here") }
      places[who] = .gone
      turns.removeAll { $0.who == who }
      round?.owed.removeAll { $0 == who }
      round?.passers.removeAll { $0 == who }
    default: break
    }
  }
}

// MARK: - The floor

extension Room {
  private mutating func applyFloor(_ deed: Deed) throws {
    guard stage == .running else { throw OpenCase("the floor at this stage") }
    switch deed {
    case .next: try next()
    case .give(let who): try give(who)
    case .pass: try pass()
    case .interrupt(let who):
      guard places[who] == .here else { throw OpenCase("the floor to someone away") }
      if holder == who { throw Refused() }
      guard !turns.contains(where: { $0.who == who }) else { throw OpenCase("the floor to a paused turn") }
      turns.append(Turn(who: who, isOffered: false))
    default: break
    }
  }

  private mutating func next() throws {
    if turns.count > 1 {
      turns.removeLast()
      return
    }
    let ended = turns.popLast()
    if let due = try takeDue(not: nil) {
      turns = [Turn(who: due, isOffered: true)]
    } else if ended == nil {
      throw Refused()
    }
  }

  /// Whoever is due by the round, no longer due from then on.
  private mutating func takeDue(not passer: Int?) throws -> Int? {
    guard var round else { return nil }
    defer { self.round = round }
    if let place = round.owed.firstIndex(where: { places[$0] == .here }) {
      let due = round.owed.remove(at: place)
      round.wasOffered.insert(due)
      return due
    }
    guard round.owed.isEmpty else { throw OpenCase("only someone who is out is owed a turn") }
    guard let place = round.passers.firstIndex(where: { places[$0] == .here }), round.passers[place] != passer else {
      return nil
    }
    let due = round.passers.remove(at: place)
    round.hasPassedTwice.insert(due)
    return due
  }

  private mutating func give(_ who: Int) throws {
    guard places[who] == .here else { throw OpenCase("the floor to someone away") }
    guard !turns.contains(where: { $0.who == who }) else { throw OpenCase("the floor to its holder") }
    guard round?.passers.contains(who) != true else { throw OpenCase("a turn for someone who passed") }
    let isOwed = round?.owed.contains(who) == true
    if isOwed {
      round?.owed.removeAll { $0 == who }
      round?.wasOffered.insert(who)
    }
    turns = [Turn(who: who, isOffered: isOwed)]
  }

  private mutating func pass() throws {
    guard turns.count == 1, let turn = turns.first, turn.isOffered, round != nil else { throw OpenCase("a pass here") }
    turns = []
    if round?.hasPassedTwice.contains(turn.who) == false { round?.passers.append(turn.who) }
    if let due = try takeDue(not: turn.who) { turns = [Turn(who: due, isOffered: true)] }
  }
}
