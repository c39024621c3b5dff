import Basics
import Content
import Conversation
import Prompts
import ScreenText
import SessionCore
import TestKit

/// Plays an evening's lines through the conversation, without a terminal, on a clock that is told.
struct EveningInProcess {
  private let evening: BlindEvening
  private var conversation: SessionConversation<MemoryLog>
  private var clock = ScriptedClock()
  private var reader: SecondReader
  private(set) var problems: [EveningAtTerminal.Problem] = []

  private static let library = Library.load(
    shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
  ).library

  init?(_ evening: BlindEvening) {
    self.evening = evening
    reader = SecondReader(people: People(members: evening.cast.members))
    guard let outline = Self.library.outline("process-90") else { return nil }
    let roster = evening.cast.members.enumerated().map {
      Member(id: MemberID($0.offset + 1), name: $0.element.name, handle: $0.element.handle)
    }
    let opening = SessionSetup(
      id: SessionID(high: 7, low: 7), group: GroupID(1), groupName: "Tuesday evening", outline: outline,
      roster: roster, leaders: ["me"], policy: Policy(), vocabulary: Self.library.vocabulary)
    let act = Act(number: 0, reading: clock.reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: PriorSessions()) else { return nil }
    conversation = SessionConversation(
      SessionEngine(log, store: MemoryLog()), library: Self.library, me: "me",
      manner: .init(
        receipts: .discreet(.unicode), glyphs: .unicode, columns: 80, readsAloud: false, width: { $0.count }))
  }

  mutating func play(tamper: (Outcome) -> Outcome = { $0 }) throws {
    for move in evening.moves {
      for key in move.keys {
        let before = reader.handed.count
        try reader.press(key)
        if reader.handed.count > before, let handed = reader.handed.last { take(handed, move) }
      }
    }
    problems += Judge(evening, reader).problems(tamper(outcome))
  }

  private mutating func take(_ handed: (line: String, reading: LineReader.Reading), _ move: Move) {
    switch handed.reading {
    case .lock, .veil, .quit: return
    default: break
    }
    clock.advance(seconds: 20)
    let answer = conversation.take(handed.line, at: clock.reading)
    let isRefused: Bool
    switch handed.reading {
    case .refused, .asked: isRefused = true
    default: isRefused = false
    }
    // What `/undo` says at a flag, and what is shown, may be called either.
    if case .done = handed.reading, answer.isRefusal {
      problem(move, "refused: \(handed.line) (\(answer.lines.joined(separator: " ")))")
    } else if isRefused, !answer.isRefusal {
      problem(move, "not refused: \(handed.line) (\(answer.lines.joined(separator: " ")))")
    }
  }

  private mutating func problem(_ move: Move, _ text: String) {
    problems.append(.init(kind: move.kind, text: text))
  }

  private var outcome: Outcome {
    let session = conversation.session
    let now = conversation.log.moment(at: clock.reading)
    var outcome = Outcome(show: session.show(now: now, facts: ShowFacts(privateNotes: 0, undone: 0)).rendered)
    for entry in session.entries where entry.kind == .privateNote {
      let about = entry.about.map { person in
        if case .member(let id) = person { evening.cast.members[id.number - 1].name } else { "?" }
      }
      outcome.facts.append(
        Fact(.privateNote, about: about.isEmpty ? ["group"] : about, words: entry.words?.text ?? ""))
    }
    return outcome
  }
}
