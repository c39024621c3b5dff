/// An evening as typed lines, one act a line; a line may begin with the time that passes before it, as in `+4:30 /next`.
package struct Tape: Sendable {
  package let name: String
  package let lines: [Line]

  /// One typed line.
  package struct Line: Sendable {
    /// As an editor counts, from 1.
    package let number: Int
    package let passSeconds: Int
    package let typed: String
  }

  /// Every line of the text; nothing is left out, since an empty line is something that is typed too.
  package init(name: String, text: String) {
    self.name = name
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines.enumerated().map { index, line in
      let (seconds, typed) = Self.passing(line)
      return Line(number: index + 1, passSeconds: seconds, typed: String(typed))
    }
  }

  /// As lines for standard input, which knows no time.
  package var input: String { lines.map { $0.typed + "\n" }.joined() }

  private static func passing(_ line: Substring) -> (seconds: Int, typed: Substring) {
    guard line.first == "+", let blank = line.firstIndex(of: " ") else { return (0, line) }
    let parts = line[..<blank].dropFirst().split(separator: ":")
    guard parts.count == 2, parts[1].count == 2, let minutes = Int(parts[0]), let seconds = Int(parts[1]) else {
      return (0, line)
    }
    return (minutes * 60 + seconds, line[line.index(after: blank)...])
  }
}
