/// What a refusal quotes of what was typed: one word at most, and a short one. The words around it may be a confidence.
///
/// Every refusal that quotes typed text holds it as this type, so that none can quote more.
package struct QuotedWord: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Empty where nothing but blanks was typed. Escape it for the screen.
  package let word: String

  private static let longest = 24

  /// Of a text of any length its first word.
  package init(_ typed: some StringProtocol) {
    let first = String(typed).split(whereSeparator: \.isWhitespace).first ?? ""
    let bare = first.split { Self.marks.contains($0) }.first ?? first
    word = bare.count > Self.longest ? bare.prefix(Self.longest - 1) + "…" : String(bare)
  }

  /// As a test says it.
  package init(stringLiteral typed: String) { self.init(typed) }

  /// The word itself.
  package var description: String { word }

  /// They part words as a blank does; points, colons and hyphens stand in times and ids.
  private static let marks: Set<Character> = [
    ",", ";", "!", "?", "\"", "(", ")", "{", "}", "|", "=", "<", ">", "“", "”", "„", "«", "»", "、", "，", "،", "…",
    "–", "—", "/", "\\", "&", "*",
  ]
}
