/// How a piece of text stands out; meaning is never carried by it alone.
package enum Style: String, Sendable, CaseIterable {
  case bold = "1"
  case dim = "2"
  case underlined = "4"
  case reversed = "7"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"
}

/// Puts style on text, or leaves it alone where color is off.
package struct Palette: Equatable, Sendable {
  /// False leaves every text as it is.
  package var isOn: Bool

  /// By ``TerminalSetting/hasColour``.
  package init(isOn: Bool) {
    self.isOn = isOn
  }

  /// The text between the style's sequence and a reset; an empty text stays empty.
  package func styled(_ text: String, _ styles: Style...) -> String {
    guard isOn, !text.isEmpty, !styles.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
