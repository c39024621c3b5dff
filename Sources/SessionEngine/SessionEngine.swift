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
  ///   destruction in the chart's log; the first comes back. Where only the first could be kept, the same line given
  ///   again finishes it.
  @discardableResult
  package mutating func perform(_ command: Command, claim: Claim? = nil, at reading: Reading)
    throws(EngineFailure) -> Act
  {
    if let cutShort = try finishDestructions(), command.meansAgain(cutShort) { return cutShort }
    let act: Act
    do { act = try log.decide(command, claim: claim, at: reading) } catch { throw .refused(error) }
    try keep(act)
    _ = try finishDestructions()
    return act
  }

  /// Destroys in the chart's log the words of a line that was made private, where a failure or a crash came between.
  ///
  /// - Returns: the act that made it private; `nil` when nothing was cut short.
  @discardableResult
  package mutating func finishDestructions() throws(EngineFailure) -> Act? {
    guard let last = log.acts.last, let destruction = log.unfinishedDestructions.first else { return nil }
    try keep(destruction)
    return last
  }

  private mutating func keep(_ act: Act) throws(EngineFailure) {
    do { try store.append(act, of: session.opening.id) } catch { throw .notKept(error) }
    log.apply(act)
  }
}

extension Command {
  /// Whether it asks for what this act, which made a line private, has done.
  fileprivate func meansAgain(_ act: Act) -> Bool {
    guard case .refile(let line, .asPrivate) = self, case .refiled(let done, .asPrivate)? = act.events.first else {
      return false
    }
    return line == nil || line == done
  }
}

/// Why a command came to nothing: the rules said no, or the world broke.
package enum EngineFailure: Error, Hashable, Sendable {
  case refused(Refusal)
  case notKept(LogFailure)
}
