internal import CProcess

/// Text made fit for a terminal: widths in columns, and nothing in it that the terminal would obey.
package enum Display {
  /// Columns that a scalar takes by the C library's table, which is what terminals and libedit go by; 0 for accents
  /// and joiners.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    return max(0, Int(process_columns(scalar.value)))
  }

  /// Columns that a text takes; colour sequences (`ESC[…m`) take none.
  package static func columns(of text: some StringProtocol) -> Int {
    var styled = StyledScalars(text)
    var total = 0
    while let scalar = styled.next() {
      total += columns(of: scalar)
    }
    return total
  }

  /// Control characters, escape sequences and bidirectional overrides become `\u{1B}` and the like, so that names and
  /// notes cannot steer the terminal. Right-to-left text itself and its marks stay as they are.
  package static func escaped(_ text: some StringProtocol, keepingLineBreaks: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if isHarmful(scalar) && !(keepingLineBreaks && scalar == "\n") {
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// True for what a terminal might obey or reorder by: C0, DEL, C1, line and paragraph separators, and the overrides,
  /// embeddings and isolates.
  package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// The scalars of a text that are drawn, colour sequences left out.
struct StyledScalars {
  private var rest: Substring.UnicodeScalarView.Iterator
  /// Read already, and not gone by yet.
  private var ahead: Unicode.Scalar?

  init(_ text: some StringProtocol) {
    rest = Substring(text).unicodeScalars.makeIterator()
  }

  mutating func next() -> Unicode.Scalar? {
    while let scalar = ahead ?? rest.next() {
      ahead = nil
      guard scalar == "\u{1B}" else { return scalar }
      ahead = rest.next()
      guard ahead == "[" else { return scalar }
      ahead = nil
      while let part = rest.next(), !(0x40...0x7E).contains(part.value) {}
    }
    return nil
  }
}
