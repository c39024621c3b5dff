extension String {
  /// Lines of at most so many characters, broken at blanks, what follows a `- ` indented; never two empty lines in a
  /// row, and none at either end.
  func wrapped(to columns: Int) -> String {
    var lines: [String] = []
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let wrapped = line.wrappedLine(to: columns)
      if wrapped.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines += wrapped.isEmpty ? [""] : wrapped
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// No line at all for a blank one.
  fileprivate func wrappedLine(to columns: Int) -> [String] {
    let indent = hasPrefix("- ") ? "  " : ""
    var lines: [String] = []
    var current = ""
    var columnCount = 0
    for word in split(separator: " ") {
      let wordCount = word.count
      if current.isEmpty {
        current = String(word)
        columnCount = wordCount
      } else if columnCount + 1 + wordCount <= columns {
        current += " " + word
        columnCount += 1 + wordCount
      } else {
        lines.append(current)
        current = indent + word
        columnCount = indent.count + wordCount
      }
    }
    return current.isEmpty ? lines : lines + [current]
  }
}
