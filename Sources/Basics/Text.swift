// Small tools for text on one line.

extension StringProtocol {
  /// Without white space and line breaks at its ends.
  package var trimmed: String {
    let front = drop(while: \.isWhitespace)
    let end = front.lastIndex { !$0.isWhitespace }.map(front.index(after:)) ?? front.startIndex
    return String(front[..<end])
  }

  /// Without blanks at its end.
  package var trimmedAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}

extension String {
  /// Filled with blanks after it to so many characters; a longer text stays as it is.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}

extension BinaryInteger {
  /// In decimal or another base, with leading zeros to at least so many digits. For numbers from 0 on.
  package func digits(atLeast width: Int, radix: Int = 10, uppercase: Bool = false) -> String {
    let digits = String(self, radix: radix, uppercase: uppercase)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

/// `1 minute`, `72 minutes`.
package func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}

extension Collection where Element: StringProtocol {
  /// `Maya, Jo and José`; nothing for an empty list.
  package func listed(_ word: String = "and") -> String {
    let all = map { String($0) }
    guard let last = all.last, all.count > 1 else { return all.first ?? "" }
    return all.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
