import RecordCodec
import SessionCore

extension Samples {
  /// At least one of each kind of event; where a value may be missing, one with it and one without. The first of a kind
  /// has every field.
  static let events: [Event] = before + room + flow + floor + clocks + record + corrections + laterForms

  /// Events with the fields that were added after their first release.
  static let laterForms: [Event] = [
    .outlineChosen(wholeOutline), .skillBegun(pacedSkill),
    .roundOpened(.feedback, question: said, owed: [maya], asker: rosa),
  ]

  private static let before: [Event] = [
    .sessionOpened(opening),
    .sessionOpened(
      SessionSetup(
        id: session, group: GroupID(1), groupName: "",
        outline: Outline(id: "", title: "", kind: .education, phases: []),
        roster: [], leaders: [], policy: Policy(), vocabulary: Vocabulary())),
    .outlineChosen(outline), .leadersNamed(["Kim", "Dana"]), .leadersNamed([]), .ended, .closed,
  ]

  private static let room: [Event] = [
    .arrived([MemberID(1), MemberID(200)], .video(place: "at home")), .arrived([], .video(place: nil)),
    .arrived([MemberID(3)], .room), .seated([MemberID(2), MemberID(1)]),
    .expected(MemberID(4), withinSeconds: 1200), .expected(MemberID(4), withinSeconds: nil),
    .expected(MemberID(4), withinSeconds: 0),
    .absenceRecorded([MemberID(5)], status: "excused", words: said),
    .absenceRecorded([MemberID(5)], status: "", words: nil),
    .steppedOut(maya, with: "Kim"), .steppedOut(rosa, with: nil), .steppedOut(rosa, with: ""), .cameBack(rosa),
    .left(maya, status: "asked-to-leave", words: said), .left(rosa, status: nil, words: nil),
    .guestArrived(Guest(id: GuestID(1), name: "Rosa", member: MemberID(1), relation: "mother")),
    .guestArrived(Guest(id: GuestID(2), name: "Ana", member: nil, relation: "interpreter")),
  ]

  private static let flow: [Event] = [.phaseEntered(3), .phaseEntered(0), .held, .resumed]

  private static let floor: [Event] =
    RoundMode.allCases.map { .roundOpened($0, question: said, owed: [maya, rosa]) }
    + TurnKind.allCases.map { .floorGiven(maya, $0) } + [
      .roundOpened(.popcorn, question: nil, owed: []), .floorReturned(rosa), .floorEmptied,
      .passed(MemberID(1), tonight: true), .passed(MemberID(1), tonight: false), .putOff(MemberID(7)),
      .handsRaised([rosa, maya]), .pairsProposed([[MemberID(1), MemberID(2)], [], [MemberID(3)]]),
      .pairsFormed([[MemberID(1), MemberID(2), MemberID(3)]]), .pairsSwapped,
    ]

  private static let clocks: [Event] = [
    .shareSet(seconds: 180), .shareExtended(seconds: -60), .phaseExtended(seconds: 300),
    .timerSet(seconds: 300, words: said), .timerSet(seconds: 0, words: nil), .promptShown("What did you notice?"),
    .promptShown(""), .skillBegun(SkillPlan(id: "breathing", title: "Paced breathing", stepCount: 4)), .skillStepped,
    .agreementsRead(present: [MemberID(1), MemberID(2)]),
  ]

  private static let record: [Event] =
    [
      .noted(said, about: [maya, rosa]), .noted(ErasableText(""), about: []), .notedPrivately(said, about: [maya]),
      .rated(MemberID(1), [ScaleValue(scale: 0, value: 6), ScaleValue(scale: 1, value: -3)]),
      .committed(MemberID(1), said), .intervened(by: "Kim", said, about: [maya]),
      .marked(kind: "medication", said, about: [maya]), .marked(kind: "", nil, about: []),
      .flagRaised(maya, said), .flagRaised(nil, said), .flagRaised(maya, nil), .flagRaised(nil, nil),
      .flagRaised(maya, said, reporter: GuestID(1)), .flagRaised(nil, said, reporter: GuestID(2)),
      .flagResolved(line: 5, maya, disposition: "met", words: said),
      .flagResolved(line: 6, nil, disposition: "error", words: nil),
      .memberJoined(Member(id: MemberID(9), name: "Bob Stone", handle: "bob")),
      .presenceCorrected([MemberID(1), MemberID(2)], .video(place: "home")), .presenceCorrected([MemberID(1)], .room),
      .followedUp(
        MemberID(1), said, of: [.session(SessionID(high: 1, low: 2), line: 4), .program(number: 3)]),
      .refiled(
        line: 5, .flags([FlagSubject(maya, reporter: GuestID(1)), FlagSubject(nil), FlagSubject(rosa)])),
      .flagsResolved(maya, disposition: "handed", words: said),
      .flagsResolved(rosa, disposition: "monitor", words: nil),
    ]
    + Kept.allCases.map {
      .commitmentAnswered(MemberID(1), $0, words: said, of: [CommitmentReference(session: session, line: 37)])
    } + [.commitmentAnswered(MemberID(1), .no, words: nil, of: [])]

  private static let corrections: [Event] = [
    .refiled(line: 12, .about([maya, rosa])), .refiled(line: 12, .about([])), .refiled(line: 12, .asNote(said)),
    .refiled(line: 12, .asNote(nil)), .refiled(line: 12, .asPrivate(said)), .refiled(line: 12, .asCommitment(said)),
    .refiled(line: 12, .asCommitment(nil)), .refiled(line: 12, .at(wallMs: 1_795_561_000_000)),
    .wordsDestroyed(act: 12), .undone(act: 13), .redone(act: 13),
  ]
}

/// Each kind of event by its name. The switch has no `default`: an event that is added does not compile until it has a
/// name here, and the test of the samples fails until it has a sample.
enum EventKind: String, CaseIterable {
  case sessionOpened, outlineChosen, leadersNamed, ended, closed, arrived, seated, expected, absenceRecorded
  case steppedOut, cameBack, left, guestArrived, phaseEntered, held, resumed, roundOpened, floorGiven, floorReturned
  case floorEmptied, passed, putOff, handsRaised, pairsProposed, pairsFormed, pairsSwapped, shareSet, shareExtended
  case phaseExtended, timerSet, promptShown, skillBegun, skillStepped, agreementsRead, noted, notedPrivately, rated
  case committed, commitmentAnswered, intervened, marked, flagRaised, flagsResolved, flagResolved, memberJoined,
    presenceCorrected, followedUp, refiled, wordsDestroyed, undone
  case redone
}

extension Event {
  var kind: EventKind {
    switch self {
    case .sessionOpened: .sessionOpened
    case .outlineChosen: .outlineChosen
    case .leadersNamed: .leadersNamed
    case .ended: .ended
    case .closed: .closed
    case .arrived: .arrived
    case .seated: .seated
    case .expected: .expected
    case .absenceRecorded: .absenceRecorded
    case .steppedOut: .steppedOut
    case .cameBack: .cameBack
    case .left: .left
    case .guestArrived: .guestArrived
    case .phaseEntered: .phaseEntered
    case .held: .held
    case .resumed: .resumed
    case .roundOpened: .roundOpened
    case .floorGiven: .floorGiven
    case .floorReturned: .floorReturned
    case .floorEmptied: .floorEmptied
    case .passed: .passed
    case .putOff: .putOff
    case .handsRaised: .handsRaised
    case .pairsProposed: .pairsProposed
    case .pairsFormed: .pairsFormed
    case .pairsSwapped: .pairsSwapped
    case .shareSet: .shareSet
    case .shareExtended: .shareExtended
    case .phaseExtended: .phaseExtended
    case .timerSet: .timerSet
    case .promptShown: .promptShown
    case .skillBegun: .skillBegun
    case .skillStepped: .skillStepped
    case .agreementsRead: .agreementsRead
    case .noted: .noted
    case .notedPrivately: .notedPrivately
    case .rated: .rated
    case .committed: .committed
    case .commitmentAnswered: .commitmentAnswered
    case .intervened: .intervened
    case .marked: .marked
    case .flagRaised: .flagRaised
    case .flagResolved: .flagResolved
    case .memberJoined: .memberJoined
    case .presenceCorrected: .presenceCorrected
    case .followedUp: .followedUp
    case .flagsResolved: .flagsResolved
    case .refiled: .refiled
    case .wordsDestroyed: .wordsDestroyed
    case .undone: .undone
    case .redone: .redone
    }
  }
}
