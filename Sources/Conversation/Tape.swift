/// One evening as typed lines, each after the time that passes before it.
///
/// A line may begin with `+4:30 ` (minutes and seconds). Only the demo and the tests read tapes; standard input knows
/// no such thing.
package struct Tape: Hashable, Sendable {
  package var steps: [Step] = []

  /// A typed line and the time that passes before it.
  package struct Step: Hashable, Sendable {
    package var waitSeconds: Int
    package var line: String

    package init(waitSeconds: Int, line: String) {
      self.waitSeconds = waitSeconds
      self.line = line
    }
  }

  /// Reads one step from each line that is not empty; what looks like no time is part of the line.
  package init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: true) { steps.append(Step(tape: line)) }
  }
}

extension Tape.Step {
  fileprivate init(tape line: Substring) {
    waitSeconds = 0
    self.line = String(line)
    guard line.first == "+", let blank = line.firstIndex(of: " ") else { return }
    let parts = line[..<blank].dropFirst().split(separator: ":")
    guard parts.count == 2, let minutes = Int(parts[0]), let seconds = Int(parts[1]) else { return }
    waitSeconds = minutes * 60 + seconds
    self.line = String(line[line.index(after: blank)...])
  }
}
