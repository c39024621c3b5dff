import TestKit

/// Presses the keys of an evening at the program, one after the other, while time goes by as in a real evening.
struct EveningPlayer {
  let terminal: PseudoTerminal
  let clock: MovedClock

  /// Between two lines of one row.
  static let secondsBetween = 15

  func play(_ evening: EveningOfKeys) throws {
    for row in evening.parts.flatMap(\.rows) {
      var floor = row.floor
      clock.move(seconds: row.waitSeconds)
      for (place, stroke) in row.strokes.enumerated() {
        if place > 0 { clock.move(seconds: Self.secondsBetween) }
        if let name = floor, stroke.keys != [.next] {
          try terminal.wait(for: "\(name)'s turn, for \(stroke.written)") { $0.promptLine.contains(" \(name)") }
          floor = nil
        }
        try press(stroke)
      }
    }
  }

  private func press(_ stroke: EveningOfKeys.Stroke) throws {
    let before = terminal.screen.receipts
    for key in stroke.keys {
      switch key {
      case .letter(let letter): terminal.type(String(letter))
      case .words(let words): terminal.type(words)
      case .enter: terminal.type("\r")
      case .right: terminal.type("\u{1B}[C")
      case .next: terminal.type("\u{0E}")
      case .tab(let proposed):
        terminal.type("\t")
        try terminal.wait(typed: proposed)
      }
    }
    try terminal.wait(for: "the receipt of \(stroke.written)", limitMs: 20_000) {
      $0.receipts > before && $0.promptLine.contains("›") && $0.typed.isEmpty
    }
  }
}
