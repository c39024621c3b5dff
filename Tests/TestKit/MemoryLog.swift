package import SessionCore
package import SessionEngine

/// A log that keeps acts in memory, in the order in which they came.
package struct MemoryLog: EventLog {
  package private(set) var acts: [Act] = []
  package var holdsSignedNote = false
  /// Other sessions of the same group.
  package var others: [OtherSession] = []

  package init() {}

  package func otherSession(at times: SessionTimes) -> OtherSession? {
    others.last { $0.times.overlaps(times) }
  }

  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    self.acts += acts.map(\.act)
  }

  package func seat(for newcomer: Command.Newcomer, in session: Session) throws(Refusal) -> Member {
    Member(following: session, newcomer.name)
  }
}

/// A log that fails at chosen appends, counted from 1, and keeps the others.
package struct FailingLog: EventLog {
  package private(set) var acts: [Act] = []
  package private(set) var appends = 0
  package let failsAt: Set<Int>
  package let holdsSignedNote = false

  package func otherSession(at times: SessionTimes) -> OtherSession? { nil }

  package init(failsAt: Set<Int>) {
    self.failsAt = failsAt
  }

  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    appends += 1
    guard !failsAt.contains(appends) else { throw .unwritten(.full) }
    self.acts += acts.map(\.act)
  }

  package func seat(for newcomer: Command.Newcomer, in session: Session) throws(Refusal) -> Member {
    Member(following: session, newcomer.name)
  }
}

extension Member {
  /// The next number, and the name in small letters as handle.
  fileprivate init(following session: Session, _ name: String) {
    let last = session.roster.map(\.id.number).max() ?? 0
    self.init(
      id: MemberID(last + 1), name: name, handle: name.lowercased().split(separator: " ").joined(separator: "."))
  }
}
