/// What one line of a tape came to.
package struct TapeAnswer: Sendable {
  package let line: Tape.Line
  /// Everything that was printed for it.
  package let printed: [String]
  package let isRefused: Bool
}

extension [TapeAnswer] {
  /// Every line as it was typed, and under it everything that was printed.
  package var transcript: String {
    flatMap { ["› " + $0.line.shown] + $0.printed }.joined(separator: "\n") + "\n"
  }
}

extension Tape.Line {
  fileprivate var shown: String {
    let seconds = passSeconds % 60
    return passSeconds == 0 ? typed : "+\(passSeconds / 60):\(seconds < 10 ? "0" : "")\(seconds) \(typed)"
  }
}
