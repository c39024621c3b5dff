import SessionCore
import SlashCommands

/// The invented evening of the examples, made by the same log that the program uses.
extension Situation {
  var context: TypingContext {
    switch self {
    case .lobby: .practice(nil)
    case .gathering: .practice(Evening().log?.session)
    case .sharing: .practice(Evening.sharing.log?.session)
    }
  }
}

extension TypingContext {
  static func practice(_ session: Session?) -> TypingContext {
    let outlines = [Outline.process90, Outline(id: "skills-90", title: "skills-90", kind: .group, phases: [])]
    var content = ContentNames(
      outlineIDs: outlines.map(\.id), skills: [.grounding], prompts: session?.currentPhase == nil ? [] : checkInPrompts,
      outline: { id in outlines.first { $0.id == id } })
    content.themes = ["sleep", "grief"]
    content.tones = ["plain", "warm"]
    content.readingIDs = ["arriving"]
    content.question = { theme, depth in theme == "sleep" && depth != .light ? "What keeps you awake?" : nil }
    content.reading = { id in id == nil || id == "arriving" ? "Our bodies get here first." : nil }
    return TypingContext(
      session: session, content: content, groupNames: ["Tuesday evening", "Thursday family"], me: "Sam Green")
  }

  static let checkInPrompts = ["What got you here tonight?", "What would make tonight worth it?"]
}

/// An evening to type into; every act is decided and applied as in the program.
struct Evening {
  private(set) var log: SessionLog?
  private var minutes: Int64 = 0

  init(_ roster: [Member] = Member.circle, past: PriorSessions = PriorSessions()) {
    let opening = SessionSetup(
      id: SessionID(high: 0, low: 1), group: GroupID(1), groupName: "Tuesday evening", outline: .process90,
      roster: roster, leaders: ["Sam Green", "Kim Lee"], policy: Policy(), vocabulary: .practice)
    log = SessionLog(
      opening: Act(number: 0, reading: reading, events: [.sessionOpened(opening)]), past: past)
  }

  static var sharing: Evening { sharing(past: PriorSessions()) }

  static func sharing(past: PriorSessions) -> Evening {
    var evening = Evening(past: past)
    evening.act(.welcome(.all(but: [MemberID(6)]), .room))
    evening.act(.start)
    evening.act(.welcomeGuest(name: "Rosa Ruiz", for: MemberID(1), relation: "mother"))
    evening.act(.interrupt(by: .maya))
    return evening
  }

  /// What does not go through leaves the evening as it was; the tests that need it look at the session.
  mutating func act(_ command: Command) {
    minutes += 1
    guard let act = try? log?.decide(command, at: reading) else { return }
    log?.apply(act)
  }

  var context: TypingContext { .practice(log?.session) }

  private var reading: ClockReading {
    ClockReading(
      wallMs: 1_773_165_600_000 + minutes * 60_000, offsetSeconds: 0, bootMs: minutes * 60_000,
      boot: BootID(high: 0, low: 1))
  }
}

extension Member {
  static let circle = [
    Member(id: MemberID(1), name: "Maya Ruiz", handle: "maya"), Member(id: MemberID(2), name: "Jo Park", handle: "jo"),
    Member(id: MemberID(3), name: "José Peña", handle: "jose"),
    Member(id: MemberID(4), name: "Łukasz Nowak", handle: "lukasz"),
    Member(id: MemberID(5), name: "Amina Diallo", handle: "amina"),
    Member(id: MemberID(6), name: "Tom Becker", handle: "tom"),
  ]
}

extension Person {
  static let maya = Person.member(MemberID(1))
  static let jo = Person.member(MemberID(2))
  static let jose = Person.member(MemberID(3))
  static let luk = Person.member(MemberID(4))
  static let amina = Person.member(MemberID(5))
  static let tom = Person.member(MemberID(6))
  static let rosa = Person.guest(GuestID(1))
}

extension SkillPlan {
  static let grounding = SkillPlan(id: "grounding-54321", title: "Grounding by five senses", stepCount: 5)
}

extension Outline {
  static let process90 = Outline(
    id: "process-90", title: "Process group", kind: .group,
    scales: [Scale(name: "mood", range: 0...10), Scale(name: "urge", range: 0...10)],
    phases: [
      PhasePlan(
        name: "check-in", kind: .checkIn, plannedSeconds: 900, prompts: TypingContext.checkInPrompts),
      PhasePlan(name: "sharing", kind: .sharing, plannedSeconds: 2700),
      PhasePlan(name: "skill", kind: .skill, plannedSeconds: 1200, skill: "grounding-54321"),
      PhasePlan(name: "check-out", kind: .checkOut, plannedSeconds: 600),
    ])
}

extension Vocabulary {
  static let practice = Vocabulary(
    statuses: [
      AttendanceStatus(id: "excused", title: "excused", use: .both, contactDue: false),
      AttendanceStatus(id: "no-show", title: "did not come", use: .absent, contactDue: true),
      AttendanceStatus(id: "asked-to-leave", title: "was asked to leave", use: .left, contactDue: true),
    ],
    dispositions: [
      Disposition(id: "met", title: "a leader met with them", asks: ["who"]),
      Disposition(id: "monitor", title: "watched"), Disposition(id: "error", title: "a mistake", isError: true),
    ],
    markKinds: [
      MarkKind(id: "announcement", title: "announcement", goesTo: .shared),
      MarkKind(id: "milestone", title: "milestone", goesTo: .chart),
    ])
}
