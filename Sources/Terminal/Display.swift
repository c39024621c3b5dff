internal import Basics
internal import CProcess

/// Text made fit for a terminal: widths in columns, and nothing in it that the terminal would obey.
package enum Display {
  /// Columns that a scalar takes by the C library's table, which is what terminals and libedit go by; 0 for accents
  /// and joiners.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    return max(0, Int(process_columns(scalar.value)))
  }

  /// Columns that a text takes; color sequences (`ESC[…m`) take none.
  package static func columns(of text: some StringProtocol) -> Int {
    var styled = StyledScalars(text)
    var total = 0
    while let scalar = styled.next() {
      total += columns(of: scalar)
    }
    return total
  }

  /// Control characters, escape sequences, direction marks and what cannot be seen become `\u{1B}` and the like, so that
  /// names and notes cannot steer the terminal. Right-to-left text itself stays as it is.
  package static func escaped(_ text: some StringProtocol, keepingLineBreaks: Bool = false) -> String {
    text.shown(keepingLineBreaks: keepingLineBreaks)
  }
}

/// The scalars of a text that are drawn, color sequences left out.
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
