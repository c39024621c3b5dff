import Content
import Conversation
import ScreenText
import SessionCore
import TestKit

/// An evening that leads itself: each line is chosen from what the session shows, as a leader would.
struct LedEvening {
  private(set) var conversation: SessionConversation<MemoryLog>
  private var clock = ScriptedClock()
  /// Lines that were refused, which a well-led evening has none of.
  private(set) var refusals: [String] = []
  /// Everything that was shown.
  private(set) var shown: [String] = []

  init?(_ outline: Outline, library: Library, past: PriorSessions = PriorSessions()) {
    let opening = SessionSetup(
      id: SessionID(high: 0, low: 9), group: GroupID(1), groupName: "Tuesday evening", outline: outline,
      roster: Array(Member.invented.prefix(4)), leaders: ["Kim"], policy: Policy(), vocabulary: library.vocabulary)
    let act = Act(number: 0, reading: clock.reading, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: past) else { return nil }
    conversation = SessionConversation(
      SessionEngine(log, store: MemoryLog()), library: library, me: "Kim",
      manner: .init(receipts: .plain, glyphs: .unicode, columns: 80, readsAloud: true, width: { $0.count }))
  }

  var session: Session { conversation.session }

  private static let secondsToType = 20

  @discardableResult
  mutating func type(_ line: String) -> Answer {
    clock.advance(seconds: LedEvening.secondsToType)
    let answer = conversation.take(line, at: clock.reading)
    if answer.isRefusal { refusals.append("\(line): \(answer.lines.joined(separator: " "))") }
    shown += answer.lines + answer.page
    return answer
  }

  /// What stands at the right of the prompt so many seconds later.
  mutating func rightPrompt(after seconds: Int) -> String {
    clock.advance(seconds: seconds)
    let now = conversation.log.moment(at: clock.reading)
    return session.prompt(
      now: now, line: .filed(under: "group"), columns: 80, glyphs: .unicode, width: { $0.count }
    ).rightText
  }

  /// What TAB puts on an empty line so many seconds later.
  mutating func proposals(after seconds: Int = 0) -> [String] {
    clock.advance(seconds: seconds)
    return conversation.proposals(at: clock.reading)
  }

  /// From the first arrival to the close: every round to its end, every skill, every prompt.
  mutating func lead() {
    type("/here all")
    type("/start")
    for row in session.phases.indices {
      if row > 0 { type("/phase") }
      showPrompts()
      practise()
      takeTurns()
    }
    type("/close")
  }

  /// Every phase for just as long as it is planned, with everyone there from the start to the end.
  mutating func keepTime() {
    type("/here all")
    type("/start")
    for row in session.phases.indices {
      if row > 0 { type("/phase") }
      // Typing the next line takes the rest.
      clock.advance(seconds: session.phases[row].plan.plannedSeconds - LedEvening.secondsToType)
    }
    type("/close")
  }

  /// The moment of the last line.
  var now: Moment { conversation.log.moment(at: clock.reading) }

  private mutating func showPrompts() {
    guard let row = session.currentPhase else { return }
    for _ in session.outline.spoken(inPhase: row) { type("/prompt") }
  }

  private mutating func practise() {
    guard let row = session.currentPhase, session.phases[row].plan.skill != nil else { return }
    for _ in 0..<(session.skills.last?.plan.stepCount ?? 0) { type("/step") }
  }

  private mutating func takeTurns() {
    guard let mode = session.round?.mode else { return }
    if mode == .pairs {
      type("/pairs")
      type("/pairs ok")
      return
    }
    if mode == .popcorn || mode == .hands || mode == .open { type("/hand maya jo jose luk") }
    if mode == .feedback { type("/next maya") }
    for _ in 0..<4 { type("/next") }
    type("/next")
  }
}
