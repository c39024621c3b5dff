/// Comma-separated values by RFC 4180 that no spreadsheet takes for a formula.
package enum CSVText {
  /// A byte order mark comes first: without it a spreadsheet on Windows takes UTF-8 for something else.
  package static func page(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell that a spreadsheet would calculate gets an apostrophe in front; line breaks are written as ` / `. Signs are
  /// looked for scalar by scalar, as its readers do: a mark that combines with one hides it from us alone.
  package static func cell(_ typed: String) -> String {
    var text = typed.onOneLine
    let signs = "=+-@|%＝＋－＠".unicodeScalars
    if let first = text.unicodeScalars.first(where: { $0 != " " }), signs.contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: ",\"';".unicodeScalars.contains) else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
