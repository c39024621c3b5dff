import Basics
import ChartRecord
import Charting
import SessionCore

extension MemberExport {
  /// Markdown (CommonMark); whatever people typed is escaped and stays what it was.
  package var markdown: String {
    let body = Array(notes.map(\.markdownLines).joined(separator: ["", "---", ""]))
    return (body + ["", "---", ""] + cover.lines.map { "> \($0.markdown)  " }).joined(separator: "\n") + "\n"
  }
}

extension ChartedNote {
  fileprivate var markdownLines: [String] {
    let mark = draftWords.map { ["**\($0)**", ""] } ?? []
    var lines = mark + Array(layout.blocks.map(\.markdownLines).joined(separator: [""]))
    lines += signatures.isEmpty ? [] : [""] + signatureLines.map { "*\($0.markdown)*  " }
    for addendum in addenda {
      lines += ["", "## \(addendum.heading.markdown)", ""]
      lines += (addendum.text.text ?? "").markdownLines()
    }
    return lines + (mark.isEmpty ? [] : [""] + mark.dropLast())
  }
}

extension NoteLayout.Block {
  fileprivate var markdownLines: [String] {
    switch kind {
    case .title:
      ["# \((lines.first ?? "").markdown)"] + (lines.count > 1 ? [""] : [])
        + lines.dropFirst().map { "\($0.markdown)  " }
    case .heading: lines.map { "## \($0.markdown)" }
    case .paragraph: lines.joined(separator: "\n").markdownLines()
    case .list: lines.flatMap { $0.markdownLines(bullet: "- ") }
    }
  }
}

extension String {
  /// Hard breaks between the lines that were typed, which stand under the first where that has a bullet. An empty one is
  /// a hard break alone: what was typed as one part stays one.
  fileprivate func markdownLines(bullet: String = "") -> [String] {
    let indent = String(repeating: " ", count: bullet.count)
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).markdown }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.enumerated().map { place, line in
      let end = place == lines.count - 1 ? "" : "  "
      return (place == 0 ? bullet : indent) + (line.isEmpty ? "\\" : line + end)
    }
  }

  /// Every sign that Markdown would read is escaped, and no blank stands before the first letter.
  fileprivate var markdown: String {
    var text = ""
    for scalar in onItsLines.unicodeScalars.drop(while: { $0 == " " || $0 == "\t" }) {
      if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { text.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    if let first = text.unicodeScalars.first, "+-=".unicodeScalars.contains(first) { return "\\" + text }
    let number = text.prefix(while: \.isNumber)
    let rest = text.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first, ".)".contains(mark) else { return text }
    return number + "\\" + rest
  }
}
