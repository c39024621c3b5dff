import Basics
import Program
import SessionCore

extension Samples {
  static let seat = Seat(
    handle: "lukasz", joinedOn: Day(year: 2026, month: 11, day: 24), leftOn: Day(year: 2027, month: 2, day: 28),
    consents: ["video"])

  static let client = ClientID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)

  static let clientDetails: ClientDetails = {
    var details = ClientDetails(name: "Łukasz \"Luk\" Nowak", chartID: "C-18")
    details.pronouns = "he/him"
    details.born = Day(year: 1990, month: 4, day: 1)
    details.counselor = "Kim Stone"
    details.physician = "Dr. Lin"
    details.diagnoses = [.init(code: "F10.20", words: "alcohol use disorder"), .init(code: "F32.1", words: "")]
    details.helps = "a walk outside"
    return details
  }()

  static let goal: Goal = {
    var goal = Goal(number: 3, words: "sleep", from: Day(year: 2026, month: 11, day: 24))
    (goal.status, goal.until, goal.revisedTo) = (.revised, Day(year: 2027, month: 1, day: 5), 4)
    return goal
  }()

  /// On the first day, which every level and version of it needs.
  static func episode(on day: Day) -> Episode {
    let level = LevelPeriod(
      level: "2.1", edition: "4", from: day, until: day.adding(days: 30), orderedHours: 9, orderedBy: "Dr. Lin",
      why: "goals 1 and 2 met")
    var episode = Episode(number: 2, admitted: day, levels: [level, LevelPeriod(from: day)])
    (episode.discharged, episode.reason) = (day.adding(days: 60), .steppedDown)
    episode.certifications = [Certification(by: "Dr. Lin", on: day)]
    episode.corrected = [
      Episode.Version(admitted: day, discharged: day.adding(days: 59), reason: .completed, levels: [level]),
      Episode.Version(admitted: day, discharged: nil, reason: nil, levels: []),
    ]
    return episode
  }

  static let instant = Concern.Instant(wallMs: 1_795_561_680_123, offsetSeconds: -18_000)

  static let leapDay = Day(year: 2028, month: 2, day: 29)

  /// At least one of each kind of event of the program; the first of a kind has every field.
  static let programEvents: [ProgramEvent] =
    [
      .groupCreated(GroupID(1), name: "Tuesday evening"), .groupRenamed(GroupID(1), name: "Wednesday evening"),
      .trackSet(GroupID(1), "evening"), .trackSet(GroupID(1), nil), .kindSet(GroupID(1), nil),
      .outlineSet(GroupID(1), outlineID: "process-90"), .outlineSet(GroupID(1), outlineID: nil),
      .leadersSet(GroupID(1), ["Kim", "Dana"]), .policySet(GroupID(1), policy), .policySet(GroupID(1), Policy()),
      .clientAdded(client, clientDetails), .clientAdded(client, ClientDetails(name: "Jo Park")),
      .clientChanged(client, clientDetails), .goalSet(client, goal), .goalSet(client, Goal(number: 1, words: "eat")),
      .memberJoined(GroupID(1), MemberID(2), client, seat),
      .memberChanged(MemberID(2), seat), .memberChanged(MemberID(2), Seat(handle: "jo")),
      .memberReturned(MemberID(2), on: nil), .pairingBarred(MemberID(1), MemberID(2)),
      .pairingAllowed(MemberID(1), MemberID(2)), .seatsOrdered(GroupID(1), [MemberID(2), MemberID(1)]),
      .sessionClosed(session, usedCircle: true, usedPairs: false),
      .sessionClosed(session, usedCircle: false, usedPairs: true), .sessionReopened(session),
      .sessionDated(
        session,
        SessionTimes(startedWallMs: 1_795_561_680_123, endedWallMs: 1_795_567_080_123, offsetSeconds: -18_000)),
      .sessionDated(session, nil), .notesSettled(session, true), .notesSettled(session, false),
      .sessionDisclosed(session, atWallMs: 1_795_561_680_123),
      .chartBegun(session, stream: SessionID(high: 7, low: 9)),
      .signerAdded(
        SignerID(3),
        SignerDetails(name: "Ruth Cole", credential: "LCSW", publicKey: [1, 2, 255], sealedKey: [9, 0, 128])),
      .signerRetired(SignerID(3)), .memberTakenBack(MemberID(9)),
      .concernRaised(4, GroupID(1), PersonInCare(group: GroupID(1), member: MemberID(2)), said, at: instant),
      .concernRaised(5, nil, nil, nil, at: instant), .concernRaised(6, GroupID(1), nil, said, at: instant),
      .concernNamed(4, PersonInCare(group: GroupID(1), member: MemberID(2))),
      .concernResolved(
        4, Concern.Resolution(disposition: "monitor", wantsFollowUp: true, words: said, at: instant)),
      .concernResolved(5, Concern.Resolution(disposition: "error", wantsFollowUp: false, words: nil, at: instant)),
      .concernsFollowedUp(
        PersonInCare(group: GroupID(1), member: MemberID(2)),
        [.session(session, line: 7), .program(number: 4)], said),
    ]
    + SessionKind.allCases.flatMap { kind -> [ProgramEvent] in
      [
        .kindSet(GroupID(1), kind),
        .sessionOpened(
          session, GroupID(1), openedWallMs: 1_795_561_680_123, offsetSeconds: -18_000, outlineID: "process-90",
          kind: kind),
      ]
    }
    + [leapDay].compactMap(\.self).flatMap { day -> [ProgramEvent] in
      [.memberLeft(MemberID(2), on: day), .memberReturned(MemberID(2), on: day)]
        + [.episodeSet(client, episode(on: day)), .episodeSet(client, Episode(number: 1, admitted: day, levels: []))]
    }
}

/// Each kind of event of the program by its name; see `EventKind`.
enum ProgramEventKind: String, CaseIterable {
  case groupCreated, groupRenamed, trackSet, kindSet, outlineSet, leadersSet, policySet, memberJoined, memberChanged
  case memberLeft, memberReturned, pairingBarred, pairingAllowed, seatsOrdered, sessionOpened, sessionClosed
  case sessionReopened, chartBegun, signerAdded, signerRetired, memberTakenBack
  case concernRaised, concernNamed, concernResolved, concernsFollowedUp, sessionDated, notesSettled, sessionDisclosed
  case clientAdded, clientChanged, goalSet, episodeSet
}

extension ProgramEvent {
  var kind: ProgramEventKind {
    switch self {
    case .groupCreated: .groupCreated
    case .groupRenamed: .groupRenamed
    case .trackSet: .trackSet
    case .kindSet: .kindSet
    case .outlineSet: .outlineSet
    case .leadersSet: .leadersSet
    case .policySet: .policySet
    case .clientAdded: .clientAdded
    case .clientChanged: .clientChanged
    case .goalSet: .goalSet
    case .episodeSet: .episodeSet
    case .memberJoined: .memberJoined
    case .memberChanged: .memberChanged
    case .memberLeft: .memberLeft
    case .memberReturned: .memberReturned
    case .pairingBarred: .pairingBarred
    case .pairingAllowed: .pairingAllowed
    case .seatsOrdered: .seatsOrdered
    case .sessionOpened: .sessionOpened
    case .sessionClosed: .sessionClosed
    case .sessionReopened: .sessionReopened
    case .sessionDated: .sessionDated
    case .notesSettled: .notesSettled
    case .sessionDisclosed: .sessionDisclosed
    case .chartBegun: .chartBegun
    case .signerAdded: .signerAdded
    case .signerRetired: .signerRetired
    case .memberTakenBack: .memberTakenBack
    case .concernRaised: .concernRaised
    case .concernNamed: .concernNamed
    case .concernResolved: .concernResolved
    case .concernsFollowedUp: .concernsFollowedUp
    }
  }
}
