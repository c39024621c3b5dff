import Clinic
import Content
import Conversation
import Glibc
import Room
import ScreenText
import SessionCore

/// An evening in fast motion: nothing of it is kept.
struct FastEvening {
  private var clock = MachineClock()
  private var conversation: SessionConversation<NoLog>
  private let screen: RoomScreen
  private var isVeiled = false

  init(_ look: ScreenLook, language: String?) throws(CommandFailure) {
    let library = Library.found(language: language).library
    guard let outline = library.outline(PracticeEvening.outline) else {
      throw CommandFailure("the outline \(PracticeEvening.outline) is not in the content")
    }
    let members = (1...6).map { Member(id: MemberID($0), name: "Person \($0)", handle: "p\($0)") }
    let opening = SessionSetup(
      id: SessionID(high: 0, low: 1), group: GroupID(1), groupName: PracticeEvening.group, outline: outline,
      roster: members, leaders: [], policy: Policy(), vocabulary: library.vocabulary)
    let act = Act(number: 0, reading: clock.reading(), events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: PriorSessions()) else {
      throw CommandFailure("the evening could not be opened")
    }
    conversation = SessionConversation(
      SessionEngine(log, store: NoLog()), library: library, me: "me",
      manner: .init(receipts: .plain, glyphs: .ascii, columns: 80, readsAloud: false, width: { $0.count }))
    screen = RoomScreen(look)
  }

  mutating func run(isLocalNetwork: Bool) throws(CommandFailure) {
    let (address, _) = try screen.address(
      conversation.session, conversation.library, isLocalNetwork: isLocalNetwork, opensBrowser: true, now: now)
    Output.lines([address, "Open it in a browser. The evening begins once it is there; Ctrl-C ends it."])
    for _ in 0..<600 where screen.screens == 0 { try wait(milliseconds: 200) }
    guard screen.screens > 0 else { throw CommandFailure("no browser came within two minutes") }
    for step in Tape(Self.tape).steps {
      Output.lines(["> \(step.line)"])
      try take(step.line)
      // A part of what goes by at a time, so that bars are seen to move.
      for _ in 0..<8 {
        clock.skip(seconds: step.waitSeconds / 8)
        screen.repeatFrame()
        try wait(milliseconds: 400)
      }
    }
    screen.stop()
  }

  private var now: Moment { conversation.log.moment(at: clock.reading()) }

  private mutating func take(_ line: String) throws(CommandFailure) {
    switch line {
    case "/veil": isVeiled = true
    case "/screen point 2": screen.show(point: 2)
    case "/screen turns on": screen.showTurns(true)
    default:
      isVeiled = false
      let answer = conversation.take(line, at: clock.reading())
      guard case .recorded(let act) = answer.outcome else { throw CommandFailure("the evening stopped at “\(line)”") }
      screen.follow(act, in: conversation.session, conversation.library)
    }
  }

  private func wait(milliseconds: Int) throws(CommandFailure) {
    for _ in 0..<max(1, milliseconds / 100) {
      let notices = screen.update(conversation.session, isCovered: isVeiled, now: now)
      Output.lines(notices)
      guard screen.isOn else { throw .silent(.refused) }
      usleep(100_000)
    }
  }

  /// How long each line stands comes before the next; the lines of people are left out, since nothing is seen of them.
  private static let tape = """
    +1:00 /here all
    +4:00 /start
    +8:00 /phase
    +4:00 /screen point 2
    +4:00 /phase
    +0:30 /share 2m
    +0:30 /screen turns on
    +1:40 /next
    +1:40 /next
    +4:00 /hold
    +6:00 /resume
    +1:00 /veil
    +0:30 /round pairs
    +0:30 /pairs
    +3:00 /pairs ok
    +3:00 /swap
    +0:30 /phase
    +0:24 /step
    +0:56 /step
    +0:30 /step
    +8:00 /phase
    +1:00 /end
    """
}

/// Keeps nothing.
private struct NoLog: EventLog {
  let holdsSignedNote = false

  func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {}
  func seat(for newcomer: Command.Newcomer, in session: Session) throws(Refusal) -> Member { throw .nobodyHasFloor }
  func otherSession(at times: SessionTimes) -> OtherSession? { nil }
}
