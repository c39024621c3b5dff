package import SessionCore

/// Where acts are kept. An act that `append` returned from is durable.
package protocol EventLog {
  /// Keeps one act of a session, with all of its events or none.
  mutating func append(_ act: Act, of session: SessionID) throws(LogFailure)
}

/// Why an act could not be kept: the world broke. Nothing pretends to be saved.
package enum LogFailure: Error, Hashable, Sendable {
  /// It was not kept; the same line can be given again.
  case unwritten(Cause)
  /// It could not be found out whether it was kept; the log has to be opened anew.
  case unknown

  package enum Cause: Hashable, Sendable {
    case full
    case readOnly
    /// An I/O error, by its number in the C library.
    case io(Int32)
  }
}
