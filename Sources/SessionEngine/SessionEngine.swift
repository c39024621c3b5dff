package import SessionCore

/// The one place that performs: decide, append, apply. Nothing is shown as done before the log has kept it, and nothing
/// else holds a session that changes.
package struct SessionEngine<Log: EventLog> {
  package private(set) var log: SessionLog
  package var store: Log

  package init(_ log: SessionLog, store: Log) {
    self.log = log
    self.store = store
  }

  package var session: Session { log.session }

  /// Decides, keeps and applies one command.
  ///
  /// - Returns: the act as recorded. A line that was made private is two acts: the private words first, then their
  ///   destruction in the chart's log; the first comes back.
  @discardableResult
  package mutating func perform(_ command: Command, claim: Claim? = nil, at reading: Reading)
    throws(EngineFailure) -> Act
  {
    let act: Act
    do { act = try log.decide(command, claim: claim, at: reading) } catch { throw .refused(error) }
    let destruction = log.destruction(after: act)
    try keep(act)
    if let destruction { try keep(destruction) }
    return act
  }

  private mutating func keep(_ act: Act) throws(EngineFailure) {
    do { try store.append(act, of: session.opening.id) } catch { throw .notKept(error) }
    log.apply(act)
  }
}

/// Why a command came to nothing: the rules said no, or the world broke.
package enum EngineFailure: Error, Hashable, Sendable {
  case refused(Refusal)
  case notKept(LogFailure)
}
