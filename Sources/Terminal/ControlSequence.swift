/// The escape sequences that are printed here, by what they do.
enum ControlSequence {
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"
  static let startOfLine = "\r"
  static let clearBelow = "\u{1B}[J"
  static let clearRight = "\u{1B}[K"
  static let clearScreen = "\u{1B}[H\u{1B}[2J"
  static let clearScrollback = "\u{1B}[3J"
  static let enterAlternateScreen = "\u{1B}[?1049h"
  static let leaveAlternateScreen = "\u{1B}[?1049l"
  static let bracketPastes = "\u{1B}[?2004h"
  static let doNotBracketPastes = "\u{1B}[?2004l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"
  static let keepCursor = "\u{1B}7"
  static let cursorAsKept = "\u{1B}8"
  static let reverse = "\u{1B}[7m"
  static let notReverse = "\u{1B}[0m"
  static let keepTitle = "\u{1B}[22;2t"
  static let restoreTitle = "\u{1B}[23;2t"

  static func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1B}[\(rows)A" : ""
  }

  static func right(_ columns: Int) -> String {
    columns > 0 ? "\u{1B}[\(columns)C" : ""
  }

  static func title(_ text: String) -> String {
    "\u{1B}]2;\(text)\u{1B}\\"
  }
}
