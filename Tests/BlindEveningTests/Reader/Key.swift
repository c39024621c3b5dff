/// One thing that the hands of a leader do: a key, a paste, or something that happens to the laptop.
enum Key: Hashable, Sendable {
  /// Letters and signs, one after the other.
  case text(String)
  case enter, tab, escape, backspace, left, right, home, end, up, down
  /// A chord, as in Ctrl-N.
  case control(Character)
  /// A key that repeats because a finger rests on it.
  case held(Chord, times: Int)
  /// A block that the terminal brackets.
  case paste(String)
  /// A bracketed block whose end never comes; Ctrl-C ends it.
  case endlessPaste(String)
  /// `kill -9`, and the program begun again.
  case kill
  /// `kill -9` together with the Enter of the line that stands there; the program is begun again, and if it puts the
  /// line back on the prompt, Enter takes it.
  case killAtEnter
  /// Enter on an empty line while locked, and the passphrase.
  case unlock

  /// What can be held.
  enum Chord: Hashable, Sendable { case enter, next }
}

extension [Key] {
  /// A line and its Enter.
  static func line(_ text: String) -> [Key] { [.text(text), .enter] }

  /// As a person would write down what they pressed.
  var shown: String { map(\.shown).joined(separator: " ") }
}

extension Key {
  /// As a person would write it down.
  var shown: String {
    switch self {
    case .text(let text): "“\(text)”"
    case .enter: "⏎"
    case .tab: "TAB"
    case .escape: "Esc"
    case .backspace: "⌫"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .up: "↑"
    case .down: "↓"
    case .control(let letter): "Ctrl-\(letter)"
    case .held(.enter, let times): "⏎ held (\(times))"
    case .held(.next, let times): "Ctrl-N held (\(times))"
    case .paste(let text): "paste[\(text.replacing("\n", with: "⏎"))]"
    case .endlessPaste(let text): "paste without end[\(text)] Ctrl-C"
    case .kill: "kill -9"
    case .killAtEnter: "⏎ and kill -9"
    case .unlock: "unlock"
    }
  }
}
