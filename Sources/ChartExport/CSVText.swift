import Narration

/// Comma-separated values by RFC 4180 that no spreadsheet takes for a formula.
enum CSVText {
  static func page(_ rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that a spreadsheet would calculate gets an apostrophe in front; line breaks are written as ` / `.
  static func cell(_ typed: String) -> String {
    var text = typed.onOneLine
    if let first = text.drop(while: { $0 == " " }).first, "=+-@|%＝＋－＠".contains(first) { text = "'" + text }
    guard text.contains(where: { ",\"';".contains($0) }) else { return text }
    var quoted = "\""
    for character in text {
      if character == "\"" { quoted.append(character) }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
