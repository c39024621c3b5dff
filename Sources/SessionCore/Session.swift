/// One meeting as it stands: the fold over every act that has not been undone.
///
/// Nobody changes it but `apply`, which never fails; what may happen next is decided by `decide`, which only asks.
package struct Session: Hashable, Sendable {
  package let opening: SessionSetup
  package let past: PriorSessions
  package internal(set) var stage: Stage = .gathering
  package internal(set) var outline: Outline
  /// As they were named last. No guest's handle may be the beginning of a leader's name.
  package internal(set) var leaders: [String] {
    didSet { nameEveryone() }
  }

  package let openedAt: Moment
  package internal(set) var startedAt: Moment?
  package internal(set) var endedAt: Moment?
  package internal(set) var closedAt: Moment?
  /// The last thing that moved the session's clocks, which a claimed time of another must not come before.
  package internal(set) var lastFlowAt: Moment
  package internal(set) var held = Spans()
  package internal(set) var heldAt: Moment?

  package internal(set) var phases: [PhaseRow]
  package internal(set) var currentPhase: Int?

  /// Who is on tonight's list: those of the opening, then those who walked in.
  package internal(set) var roster: [Member]
  /// In roster order.
  package internal(set) var attendance: [Attendance]
  package internal(set) var guests: [GuestAttendance] = []
  /// What tonight's people are called. Worked out when someone new comes or leads, since every
  /// receipt and prompt asks for it.
  package private(set) var calledNames: CalledNames
  /// Tonight's seats; who is not here keeps a seat that nobody counts.
  package internal(set) var seating: [MemberID]
  package internal(set) var seatedByHand = false

  package internal(set) var floor = Floor()
  /// How often each member passed; kept apart from the turns, since one can pass without holding the floor.
  package internal(set) var passCounts: [MemberID: Int] = [:]
  /// Every round in which someone was offered a turn, and the open one.
  package internal(set) var rounds: [Round] = []
  package internal(set) var roundIsOpen = false
  /// What `/pairs` proposed last in this phase; nothing of it holds until it is taken.
  package internal(set) var pairsProposal: [[MemberID]]?
  /// Who began the first circle round tonight: every later one starts alike.
  package internal(set) var circleStart: MemberID?

  package internal(set) var entries: [Entry] = []
  package internal(set) var flags: [Flag] = []
  package internal(set) var countdowns: [Countdown] = []
  package internal(set) var skills: [PractisedSkill] = []
  package internal(set) var skillIsOpen = false
  /// The line that entered the phase which is running.
  var phaseLine: Int?
  package internal(set) var shownPrompts: [ShownPrompt] = []
  package internal(set) var agreementsReadAt: Moment?
  package internal(set) var agreementsHeardBy: Set<MemberID> = []

  /// Where a session is in its evening. Held is apart from it: a hold stops the clocks and the stage stays `running`.
  package enum Stage: String, Hashable, Sendable {
    case gathering, running, closing, closed
  }

  package init(_ opening: SessionSetup, past: PriorSessions, at openedAt: Moment) {
    self.opening = opening
    self.past = past
    self.openedAt = openedAt
    lastFlowAt = openedAt
    outline = opening.outline
    leaders = opening.leaders
    phases = opening.outline.phases.map(PhaseRow.init)
    roster = opening.roster
    attendance = opening.roster.map(Attendance.init)
    seating = opening.roster.map(\.id)
    calledNames = CalledNames(members: opening.roster, guests: [], leaders: opening.leaders)
  }

  /// After a seat, a guest or a leader was added.
  mutating func nameEveryone() {
    calledNames = CalledNames(members: attendance.map(\.member), guests: guests.map(\.guest), leaders: leaders)
  }

  /// Whether all clocks stand still.
  package var isHeld: Bool { held.isOpen }
  /// The round that is open.
  package var round: Round? { roundIsOpen ? rounds.last : nil }
}
