package import SessionCore
package import SessionEngine

/// A log that keeps acts in memory, in the order in which they came.
package struct MemoryLog: EventLog {
  package private(set) var acts: [PlacedAct] = []

  package init() {}

  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    self.acts += acts
  }
}
