/// The texts that a format is filled with, each by its place. While the format is laid out a placeholder stands for each,
/// so that no word of a note goes through a template, or is looked at for what it could mean to one.
struct PlacedTexts {
  private var texts: [String] = []

  private static let open: Unicode.Scalar = "\u{F0000}"
  private static let close: Unicode.Scalar = "\u{F0001}"

  /// The same values with a placeholder for each text; what is empty is left out, as if it were not there.
  mutating func placed(_ values: [String: Any]) -> [String: Any] {
    values.compactMapValues { value -> Any? in
      switch value {
      case let text as String: text.isEmpty ? nil : place(text)
      case let texts as [String]: texts.map { place($0) }
      default: value
      }
    }
  }

  private mutating func place(_ text: String) -> String {
    texts.append(text)
    return "\(Self.open)\(texts.count - 1)\(Self.close)"
  }

  /// A template without the signs that placeholders are made of.
  static func cleaned(_ template: String) -> String {
    var text = ""
    for scalar in template.unicodeScalars where scalar != open && scalar != close { text.unicodeScalars.append(scalar) }
    return text
  }

  /// A line with the texts in their places, and one blank between words; line breaks that were typed stay.
  func filled(_ line: Substring) -> String {
    var text = ""
    var rest = line.unicodeScalars[...]
    while let start = rest.firstIndex(of: Self.open), let end = rest[start...].firstIndex(of: Self.close) {
      text += String(rest[..<start])
      let place = Int(String(rest[rest.index(after: start)..<end]))
      if let place, texts.indices.contains(place) { text += texts[place] }
      rest = rest[rest.index(after: end)...]
    }
    text += String(rest)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "\n")
  }
}
