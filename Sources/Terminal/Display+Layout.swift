extension Display {
  /// Cuts a text to so many columns, the last one showing `…` when something was cut; color sequences are kept whole
  /// and do not count.
  package static func truncated(_ text: String, to limit: Int, mark: String = "…") -> String {
    guard columns(of: text) > limit else { return text }
    let room = limit - columns(of: mark)
    guard room >= 0 else { return "" }
    let (head, tail) = split(text, at: room)
    return head + mark + colourSequences(in: tail)
  }

  /// Fills a text with blanks up to so many columns; a longer text stays as it is.
  package static func padded(_ text: String, to width: Int, atStart: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
    return atStart ? blanks + text : text + blanks
  }

  /// Breaks a text at blanks into lines of at most so many columns, a longer word where it must be; line breaks in it
  /// are kept. Lines after the first begin with `indent` blanks.
  package static func wrapped(_ text: String, to limit: Int, indent: Int = 0) -> [String] {
    let limit = max(1, limit)
    let indent = min(indent, limit - 1)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = String(paragraph)
      repeat {
        let margin = lines.isEmpty ? 0 : indent
        let (line, tail) = firstLine(of: rest, limit: limit - margin)
        lines.append(String(repeating: " ", count: line.isEmpty ? 0 : margin) + line)
        rest = tail
      } while !rest.isEmpty
    }
    return lines
  }

  private static func firstLine(of text: String, limit: Int) -> (line: String, rest: String) {
    guard columns(of: text) > limit else { return (text, "") }
    var (head, tail) = split(text, at: limit)
    if head.isEmpty {
      head = String(text.prefix(1))
      tail = String(text.dropFirst())
    }
    if tail.first != " ", let blank = head.lastIndex(of: " "), head[..<blank].contains(where: { $0 != " " }) {
      tail = head[head.index(after: blank)...] + tail
      head = String(head[..<blank])
    }
    while head.last == " " { head.removeLast() }
    return (head, String(tail.drop { $0 == " " }))
  }

  /// Splits before the first letter that would pass the limit, never inside a letter with its accents.
  private static func split(_ text: String, at limit: Int) -> (head: String, tail: String) {
    var used = 0
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\u{1B}" {
        index = endOfSequence(in: text, from: index)
        continue
      }
      let next = text.index(after: index)
      used += columns(of: text[index..<next])
      if used > limit { break }
      index = next
    }
    return (String(text[..<index]), String(text[index...]))
  }

  private static func endOfSequence(in text: String, from start: String.Index) -> String.Index {
    let end = text[start...].firstIndex { $0.isLetter } ?? text.index(before: text.endIndex)
    return text.index(after: end)
  }

  private static func colourSequences(in text: String) -> String {
    var result = ""
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: "\u{1B}") {
      index = endOfSequence(in: text, from: start)
      result += text[start..<index]
    }
    return result
  }
}
