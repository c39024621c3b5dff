internal import SessionCore

extension Arguments {
  /// The name of someone who is on no list, as typed. What cannot be one was meant as something else.
  func newName(_ typed: some StringProtocol) throws(UsageError) -> String {
    if typed.unicodeScalars.contains(where: \.isComma) { throw .oneNameOnly(form: form) }
    if let sign = typed.first(where: { Self.signs.contains($0) }) { throw .signInName(String(sign), form: form) }
    let words = typed.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw missing(.name) }
    guard words.count <= Self.longestName else { throw .longName(form: form) }
    return words.joined(separator: " ")
  }

  /// In words.
  private static let longestName = 4

  /// They have a meaning in a line, and stand in no name.
  private static let signs = Set("@!;=><#/\\?*+&|:{}[]$%^~_！；＝＞＠／？＼")
}
