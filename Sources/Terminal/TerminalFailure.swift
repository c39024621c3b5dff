/// Why no line can be edited here; the plain reader still can read.
package enum TerminalFailure: Error, Equatable, Sendable {
  /// One of the two ends is not a terminal.
  case notATerminal
  /// The terminal's name stands in no terminal database.
  case unknownTerminal(String)
  /// No pipe for signals could be made, or libedit could not start.
  case noMeans
}
