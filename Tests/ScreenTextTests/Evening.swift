import ScreenText
import SessionCore

/// A session in the hands of a test: commands typed one after another, with time passing between them.
struct Evening {
  private(set) var log: SessionLog
  private var reading: ClockReading

  /// 24 November 2026, 18:00:00.123, an hour east of Greenwich.
  static let start = ClockReading(
    wallMs: 1_795_539_600_123, offsetSeconds: 3600, bootMs: 1000, boot: BootID(high: 1, low: 2))

  struct Step {
    let act: Act
    let before: Session
    let after: Session
  }

  init?(past: PriorSessions = PriorSessions(), roster: [Member] = Evening.roster, outline: Outline = Evening.outline) {
    let opening = SessionSetup(
      id: SessionID(high: 0xab, low: 0x1f), group: GroupID(1), groupName: "Tuesday evening", outline: outline,
      roster: roster, leaders: ["Kim Vance", "Sol Marsh"], policy: Policy(), vocabulary: Evening.vocabulary)
    let act = Act(number: 0, reading: Evening.start, events: [.sessionOpened(opening)])
    guard let log = SessionLog(opening: act, past: past) else { return nil }
    self.log = log
    reading = Evening.start
  }

  var session: Session { log.session }
  var now: Moment { log.moment(at: reading) }

  mutating func wait(_ seconds: Int) {
    reading.wallMs += Int64(seconds) * 1000
    reading.bootMs += Int64(seconds) * 1000
  }

  @discardableResult
  mutating func type(_ command: Command, after seconds: Int = 0, claim: StatedTime? = nil) throws -> Step {
    wait(seconds)
    let before = log.session
    let act = try log.decide(command, claim: claim, at: reading)
    let destruction = log.destruction(after: act)
    log.apply(act)
    if let destruction { log.apply(destruction) }
    return Step(act: act, before: before, after: log.session)
  }

  func receipt(
    of step: Step, _ style: ReceiptStyle = .discreet(.unicode), meant: Person? = nil, mentioned: [Person] = []
  ) -> String {
    let named = step.act.events.compactMap { event -> Act? in
      switch event {
      case .undone(let number), .redone(let number): log.act(number)
      default: nil
      }
    }
    return ScreenText.receipt(
      for: step.act, before: step.before, after: step.after, style: style, named: named.first, meant: meant,
      mentioned: mentioned)
  }

  static let maya = MemberID(1)
  static let jo = MemberID(2)
  static let jose = MemberID(3)
  static let lukasz = MemberID(4)
  static let xiaolong = MemberID(5)
  static let amina = MemberID(6)

  static let roster = [
    Member(id: maya, name: "Maya Ruiz", handle: "maya"), Member(id: jo, name: "Jo Park", handle: "jo"),
    Member(id: jose, name: "José Peña", handle: "jose"), Member(id: lukasz, name: "Łukasz Nowak", handle: "lukasz"),
    Member(id: xiaolong, name: "李小龍", handle: "lee"), Member(id: amina, name: "Amina Diallo", handle: "amina"),
  ]

  static let outline = Outline(
    id: "short-30", title: "Short", kind: .group,
    scales: [Scale(name: "mood", range: 0...10), Scale(name: "urge", range: 0...10)],
    phases: [
      PhasePlan(
        name: "check-in", kind: .checkIn, plannedSeconds: 600,
        round: RoundPlan(mode: .circle, ratings: ["mood", "urge"])),
      PhasePlan(name: "sharing", kind: .sharing, plannedSeconds: 900, prompts: ["What helps?"]),
      PhasePlan(name: "check-out", kind: .checkOut, plannedSeconds: 300),
    ])

  static let vocabulary = Vocabulary(
    statuses: [
      AttendanceStatus(id: "no-show", title: "No show", use: .absent, contactDue: true),
      AttendanceStatus(id: "asked-to-leave", title: "Asked to leave", use: .left, contactDue: true),
    ],
    dispositions: [Disposition(id: "met", title: "Met", asks: ["what was done"])],
    markKinds: [MarkKind(id: "milestone", title: "Milestone", goesTo: .chart)])
}

extension Evening {
  /// Everybody is here and the first phase has begun.
  static func started(past: PriorSessions = PriorSessions()) throws -> Evening {
    guard var evening = Evening(past: past) else { throw NoOpening() }
    try evening.type(.welcome(.all(but: []), .room), after: 60)
    try evening.type(.start, after: 60)
    return evening
  }

  struct NoOpening: Error {}
}

extension Outline {
  /// The short one, with a question for its first round.
  static func asking(_ question: String) -> Outline {
    var outline = Evening.outline
    outline.phases[0].round?.question = question
    return outline
  }
}

extension PriorSessions {
  /// An earlier evening on which someone said this.
  static func promised(_ words: String, by member: MemberID) -> PriorSessions {
    var past = PriorSessions()
    past.commitments[member] = [
      PastCommitment(session: SessionID(high: 3, low: 4), line: 9, words: ErasableText(words))
    ]
    return past
  }
}

/// Columns as a terminal counts them, for the scripts of the test roster.
func columns(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ((0x1100...0x115f).contains($1.value) || $1.value >= 0x2e80 ? 2 : 1) }
}
