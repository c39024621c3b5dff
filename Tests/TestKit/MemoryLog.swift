package import SessionCore
package import SessionEngine

/// A log that keeps acts in memory, in the order in which they came.
package struct MemoryLog: EventLog {
  package private(set) var acts: [Act] = []

  package init() {}

  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    self.acts += acts.map(\.act)
  }
}

/// A log that fails at chosen appends, counted from 1, and keeps the others.
package struct FailingLog: EventLog {
  package private(set) var acts: [Act] = []
  package private(set) var appends = 0
  package let failsAt: Set<Int>

  package init(failsAt: Set<Int>) {
    self.failsAt = failsAt
  }

  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    appends += 1
    guard !failsAt.contains(appends) else { throw .unwritten(.full) }
    self.acts += acts.map(\.act)
  }
}
