internal import Basics

extension String {
  /// What may reach a terminal on one line: a line break becomes ` / `, a tab a space, and control characters, escapes
  /// and marks that turn the direction of writing are spelt out as `\u{202e}`.
  package var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}": line += " / "
      case "\t": line += " "
      case "\r": continue
      case _ where scalar.isUnsafeToShow: line += "\\u{\(String(scalar.value, radix: 16))}"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The longest beginning that fits into so many columns, ending in `…` or `..` where something was cut off.
  func cut(to columns: Int, ellipsis: String, width: (String) -> Int) -> String {
    guard width(self) > columns else { return self }
    var kept = self
    while !kept.isEmpty, width(kept + ellipsis) > columns { kept.removeLast() }
    return kept.isEmpty ? "" : kept + ellipsis
  }
}

extension Sequence where Element == String {
  /// `Maya, Jo and José`.
  var inWords: String {
    let all = Array(self)
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " and " + last
  }
}
