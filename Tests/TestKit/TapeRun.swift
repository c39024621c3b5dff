import Basics
internal import Content
internal import Conversation
internal import Program
internal import Prompts
internal import ScreenText
package import SessionCore

/// A tape run to its end through the real parser, rules and content, with a log in memory and a clock that is told.
package struct TapeRun {
  package private(set) var answers: [TapeAnswer] = []
  var conversation: SessionConversation<MemoryLog>
  private var reading: ClockReading
  private let style: Style
  private static let library = Library.load(
    shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
  ).library

  /// What gaps of notes are usually answered with.
  package static var usualAnswers: AnswerLists { library.answers }

  /// How answers are put.
  package enum Style: String, CaseIterable, Sendable {
    /// As from a file: one line an act, with the words that were recorded.
    case plain
    /// As on a screen that someone may see.
    case discreet
  }

  package init(_ tape: Tape, _ facts: FactsFile, style: Style = .plain) throws {
    self.style = style
    reading = ClockReading(
      wallMs: try facts.startWallMs, offsetSeconds: 3600, bootMs: 90_000, boot: BootID(high: 1, low: 1))
    let opening = try facts.opening(from: Self.library, at: reading)
    let act = Act(number: 0, reading: reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: facts.past) else { throw CannotBeSetUp("the session") }
    conversation = SessionConversation(
      SessionEngine(log, store: MemoryLog()), library: Self.library, me: opening.leaders.first ?? "me",
      manner: style.manner)
    for line in tape.lines { answer(line) }
  }

  private mutating func answer(_ line: Tape.Line) {
    let said = now.sessionMs
    reading.wallMs += Int64(line.passSeconds) * 1000
    reading.bootMs += Int64(line.passSeconds) * 1000
    let alerts = alerts(from: said)
    let answer = conversation.take(line.typed, at: reading)
    answers.append(
      TapeAnswer(line: line, alerts: alerts, printed: answer.lines + answer.page, isRefused: answer.isRefusal))
  }

  /// What the room says of itself while time passes.
  private func alerts(from said: Int64) -> [String] {
    let session = conversation.session
    return session.milestones(after: said, upTo: now.sessionMs, now: now)
      .filter { style == .plain || !$0.isForPlainModeOnly }
      .map { session.alert(for: $0, now: now, showsText: style == .plain, hasKeys: style == .discreet) }
  }

  /// `show --json` of the session at the end of the tape.
  package var shown: String {
    let session = conversation.session
    let facts = ShowFacts(
      privateNotes: session.entries.count { $0.kind == .privateNote }, undone: conversation.log.undone.count)
    return session.show(now: now, facts: facts).rendered
  }

  /// Everything that may be read of the session afterward.
  package var everything: String {
    let session = conversation.session
    let facts = ShowFacts(privateNotes: 0, undone: 0)
    let pages = session.showPage(now: now, facts: facts) + session.replayPage(full: true, now: now)
    return ([shown] + pages + session.entries(holding: [""]).map(session.findLine)).joined(separator: "\n")
  }

  /// The replay that names nobody.
  package var replay: [String] { conversation.session.replayPage(full: false, now: now) }

  /// Every act of the tape.
  package var log: SessionLog { conversation.log }

  /// When the last line was typed.
  package var now: Moment { conversation.log.moment(at: reading) }
}

/// Why a tape could not begin.
package struct CannotBeSetUp: Error {
  package let what: String

  init(_ what: String) {
    self.what = what
  }
}

extension TapeRun.Style {
  fileprivate var manner: SessionConversation<MemoryLog>.Manner {
    .init(
      receipts: self == .plain ? .plain : .discreet(.unicode), glyphs: .unicode, columns: 80,
      readsAloud: self == .discreet,
      width: { text in text.unicodeScalars.reduce(0) { $0 + ScreenParser.columns(of: $1) } })
  }
}
