extension Sequence where Element: StringProtocol {
  /// Words set in lines of at most so many columns, one blank between two; a longer word has a line of its own.
  ///
  ///     ["one", "two", "three"].filled(to: 9, first: "- ", hanging: "  ")  // ["- one two", "  three"]
  ///
  /// No line at all for no words. `width` measures; by default it counts characters, which gives the same lines on every
  /// machine.
  package func filled(
    to columns: Int, first: String = "", hanging: String = "", width: (String) -> Int = \.count
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var used = width(first)
    var isFresh = true
    for word in self {
      let wide = width(String(word))
      if !isFresh, used + 1 + wide > columns {
        lines.append(line)
        (line, used, isFresh) = (hanging, width(hanging), true)
      }
      line += isFresh ? "" : " "
      line += word
      used += wide + (isFresh ? 0 : 1)
      isFresh = false
    }
    return isFresh ? lines : lines + [line]
  }
}
