import Glibc
import TestKit
import Testing

/// Plays an evening's keys at a pseudo-terminal and looks at what was recorded and at what can be seen.
final class EveningAtTerminal {
  private let evening: BlindEvening
  private let home: BlindHome
  private var reader: SecondReader
  private var terminal: PseudoTerminal
  /// What is wrong, with the kind of move at which it was seen first.
  private(set) var problems: [Problem] = []
  /// Once is enough: what stands in the scrollback stays there.
  private var hasShownWords = false

  struct Problem: Hashable, Sendable, CustomStringConvertible {
    let kind: Kind?
    let text: String
    var description: String { "\(kind?.rawValue ?? "-"): \(text)" }
  }

  init(_ evening: BlindEvening) throws {
    self.evening = evening
    let place = Cast.all.firstIndex { $0.list == evening.cast.list } ?? 0
    home = try BlindHome(place, isTyped: evening.moves.contains { $0.keys.contains(.unlock) })
    reader = SecondReader(people: People(members: evening.cast.members))
    terminal = try home.terminal(evening.lobby.isEmpty ? ["start"] : [])
  }

  /// Plays it to its end.
  func play() throws {
    try terminal.wait(forText: "›", limitMs: 60_000)
    try openFromLobby()
    for move in evening.moves { try play(move) }
    try leave()
    var outcome = Outcome(show: home.printed(["show", "last", "--json"]))
    outcome.readPrivate(home.printed(["private", "show", "last"]))
    outcome.drafts = home.printed(["notes", "last"])
    problems += Judge(evening, reader).problems(outcome)
  }

  private func openFromLobby() throws {
    guard !evening.lobby.isEmpty else { return }
    for line in evening.lobby {
      terminal.type(line)
      terminal.settle()
      terminal.type("\r")
      terminal.settle()
    }
    terminal.type("\u{15}")
    terminal.type("/start\r")
    try terminal.wait(for: "the room") { $0.text.contains("gathering") && $0.cursorLine.contains("group ›") }
    terminal.type("/todo\r")
    terminal.settle()
    for flag in evening.lobby where !terminal.screen.text.contains(flag.marks.first ?? "") {
      problems.append(Problem(kind: .flagInLobby, text: "lost: \(flag)"))
    }
    terminal.type("x\u{15}")
    terminal.settle()
  }

  private func play(_ move: Move) throws {
    for key in move.keys {
      guard !reader.hasLeft else { return }
      try press(key, in: move)
      try reader.press(key)
      look(after: key, move)
    }
  }

  private func press(_ key: Key, in move: Move) throws {
    switch key {
    case .kill, .killAtEnter: try kill(key)
    case .unlock: try unlock()
    case .escape, .endlessPaste:
      terminal.type(key.bytes)
      pause()
    case .text(let text):
      terminal.type(key.bytes)
      if text.utf8.count > 200 { terminal.settle() }
    default:
      terminal.type(key.bytes)
      terminal.settle()
    }
  }

  /// After the words of a line were recorded none of them is to be seen.
  private func look(after key: Key, _ move: Move) {
    guard key == .enter, reader.isPromptEmpty, !reader.hasLeft, !hasShownWords else { return }
    switch reader.handed.last?.reading {
    case .shown, .lock, .veil, .quit, nil: return
    default: break
    }
    do {
      try terminal.wait(for: "no words", limitMs: 3000) { !$0.everything.contains("plover") }
    } catch {
      hasShownWords = true
      let row = terminal.screen.everything.split(separator: "\n").first { $0.contains("plover") } ?? ""
      problems.append(Problem(kind: move.kind, text: "words on the screen after “\(move.keys.shown)”: \(row)"))
      terminal.type("\u{15}")
    }
  }

  // MARK: - Waiting, as a person does

  /// Long enough for a lone Esc to be one, and for a Ctrl-C to be more than a byte of a paste.
  private func pause() {
    let until = Stopwatch.nowMs + 650
    while Stopwatch.nowMs < until { _ = terminal.readMore(withinMs: 50) }
  }

  // MARK: - Kill and lock

  private func kill(_ key: Key) throws {
    // The line is kept when typing rests, and no person types all of it in a millisecond.
    let draft = home.draft
    let until = Stopwatch.nowMs + 1500
    while home.draft == draft, Stopwatch.nowMs < until { _ = terminal.readMore(withinMs: 20) }
    if case .killAtEnter = key { terminal.type("\r") } else { pause() }
    terminal.signal(SIGKILL)
    _ = try terminal.report()
    terminal = try home.terminal([])
    try terminal.wait(forText: "›", limitMs: 60_000)
    terminal.settle()
    guard case .killAtEnter = key else { return }
    if terminal.screen.text.contains(reader.typed.suffix(8)) {
      terminal.type("\r")
      terminal.settle()
    }
  }

  private func unlock() throws {
    terminal.type("\r")
    try terminal.wait(for: "the question", limitMs: 20_000) { $0.text.contains("passphrase:") }
    terminal.type(BlindHome.passphrase + "\r")
    try terminal.wait(for: "the open room", limitMs: 20_000) {
      !$0.cursorLine.contains("locked") && $0.cursorLine.contains("›")
    }
    terminal.settle()
  }

  private func leave() throws {
    do {
      _ = try terminal.report(limitMs: 5000)
    } catch {
      problems.append(Problem(kind: .ending, text: "/quit did not leave; the screen:\n\(terminal.screen.text)"))
      terminal.signal(SIGKILL)
      _ = try terminal.report()
    }
    for row in terminal.screen.everything.split(separator: "\n") where row.contains("plover") {
      problems.append(Problem(kind: .ending, text: "words on the screen in the end: \(row)"))
    }
  }
}

extension Key {
  /// As the terminal sends it.
  fileprivate var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .enter: [13]
    case .tab: [9]
    case .escape: [27]
    case .backspace: [127]
    case .left: Array("\u{1B}[D".utf8)
    case .right: Array("\u{1B}[C".utf8)
    case .up: Array("\u{1B}[A".utf8)
    case .down: Array("\u{1B}[B".utf8)
    case .home: Array("\u{1B}[H".utf8)
    case .end: Array("\u{1B}[F".utf8)
    case .control(let letter): [(letter.asciiValue ?? 0) & 31]
    case .held(.enter, let times): Array(repeating: 13, count: times)
    case .held(.next, let times): Array(repeating: 14, count: times)
    case .paste(let text): Array("\u{1B}[200~\(text.replacing("\n", with: "\r"))\u{1B}[201~".utf8)
    case .endlessPaste(let text): Array("\u{1B}[200~\(text)".utf8) + [3]
    case .kill, .killAtEnter, .unlock: []
    }
  }
}

extension String {
  /// The words that no other line has.
  var marks: [String] {
    split(whereSeparator: { !$0.isLetter && !$0.isNumber }).filter { $0.hasPrefix("plover") && $0.hasSuffix("q") }
      .map(String.init)
  }
}
