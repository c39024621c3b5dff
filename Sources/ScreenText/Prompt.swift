/// What stands to the left and to the right of the line that is being typed.
package struct Prompt: Hashable, Sendable {
  /// Ends with one blank, so that no escape stands last in it.
  package let left: [Piece]
  /// Empty where there is no room, else it ends with one blank as well.
  package let right: [Piece]

  /// Some text in one tone; the words say everything that the tone says.
  package struct Piece: Hashable, Sendable {
    /// Without escapes.
    package let text: String
    /// Says nothing that the text does not.
    package let tone: Tone
  }

  /// How a piece may be shown.
  package enum Tone: Hashable, Sendable, CaseIterable {
    case plain, quiet, strong, warning
  }

  /// The left prompt without weight and color.
  package var leftText: String { left.map(\.text).joined() }
  /// The right prompt without weight and color.
  package var rightText: String { right.map(\.text).joined() }
}

extension Sequence where Element == Prompt.Piece {
  /// The text with weight, and color where it is wanted, as SGR sequences.
  package func styled(withColor: Bool) -> String {
    reduce(into: "") { text, piece in
      let code = piece.tone.code(withColor: withColor)
      if let code { text += "\u{1b}[\(code)m" }
      text += piece.text
      if code != nil { text += "\u{1b}[0m" }
    }
  }
}

extension Prompt.Tone {
  /// The SGR parameters: bold, faint, yellow; a color of the sixteen that every theme adapts.
  fileprivate func code(withColor: Bool) -> String? {
    switch self {
    case .plain: nil
    case .quiet: "2"
    case .strong: "1"
    case .warning: withColor ? "1;33" : "1"
    }
  }
}
