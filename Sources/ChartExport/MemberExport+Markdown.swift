import ChartRecord
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
    let layout = NoteLayout(self)
    let mark = draftWords.map { ["**\($0)**", ""] } ?? []
    var lines = mark + ["# \((layout.title.first ?? "").markdown)", ""]
    lines += layout.title.dropFirst().map { "\($0.markdown)  " }
    for block in layout.blocks {
      lines.append("")
      switch block {
      case .heading(let text): lines.append("## \(text.markdown)")
      case .paragraph(let text): lines.append(text.markdown)
      case .list(let points): lines += points.map { "- \($0.markdown)" }
      }
    }
    lines += signatures.isEmpty ? [] : [""] + signatureLines.map { "*\($0.markdown)*  " }
    for addendum in addenda {
      lines += ["", "## \(addendum.heading.markdown)", ""]
      lines += (addendum.text.text ?? "").inert.lines.map { "\($0.markdown)  " }
    }
    return lines + (mark.isEmpty ? [] : [""] + mark.dropLast())
  }
}

extension String {
  /// Every sign that Markdown would read is escaped.
  fileprivate var markdown: String {
    var text = ""
    for scalar in unicodeScalars {
      if "\\`*_{}[]<>#|~&".unicodeScalars.contains(scalar) { text.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    let start = String(text.drop { $0 == " " })
    if let first = start.first, "+-=".contains(first) { return "\\" + start }
    let number = start.prefix(while: \.isNumber)
    let rest = start.dropFirst(number.count)
    guard !number.isEmpty, let mark = rest.first, ".)".contains(mark) else { return text }
    return number + "\\" + rest
  }
}
