package import SessionCore

/// The people of the tests: invented, in seating order.
extension MemberID {
  package static let maya = MemberID(1)
  package static let jo = MemberID(2)
  package static let jose = MemberID(3)
  package static let luk = MemberID(4)
  package static let li = MemberID(5)
  package static let amina = MemberID(6)
}

extension Person {
  package static let maya = Person.member(.maya)
  package static let jo = Person.member(.jo)
  package static let jose = Person.member(.jose)
  package static let luk = Person.member(.luk)
  package static let li = Person.member(.li)
  package static let amina = Person.member(.amina)
  /// The first and the second guest of an evening.
  package static let rosa = Person.guest(GuestID(1))
  package static let paul = Person.guest(GuestID(2))
}

extension Member {
  /// Six people, of whom tests take as many as they need.
  package static let invented = [
    Member(
      id: .maya, name: "Maya Ruiz", handle: "maya",
      goals: [MemberGoal(number: 1, words: "sleep"), MemberGoal(number: 2, words: "call before using")]),
    Member(id: .jo, name: "Jo Park", handle: "jo"),
    Member(id: .jose, name: "José Peña", handle: "jose"),
    Member(id: .luk, name: "Łukasz Nowak", handle: "luk"),
    Member(id: .li, name: "李小龍", handle: "li"),
    Member(id: .amina, name: "Amina Diallo", handle: "amina"),
  ]
}

extension Member {
  /// Someone who walks in.
  package static let stone = Member(id: MemberID(17), name: "Bob Stone", handle: "bob")
}

extension Vocabulary {
  package static let invented = Vocabulary(
    statuses: [
      AttendanceStatus(id: "no-show", title: "no-show", use: .absent, contactDue: true),
      AttendanceStatus(id: "excused", title: "excused", use: .both, contactDue: false),
      AttendanceStatus(id: "asked-to-leave", title: "asked to leave", use: .left, contactDue: true),
    ],
    dispositions: [
      Disposition(id: "met", title: "met after group"),
      Disposition(id: "handed", title: "handed over", asks: ["to whom"]),
      Disposition(id: "monitor", title: "watched", followUp: true),
      Disposition(id: "error", title: "raised by mistake", isError: true),
    ],
    markKinds: [
      MarkKind(id: "announcement", title: "announcement", goesTo: .shared),
      MarkKind(id: "medication", title: "medication", goesTo: .chart, asks: ["what, how much, who saw it"]),
    ],
    said: ["said", "says", "asked", "told", "reported"])
}

extension Outline {
  /// A check-in that opens a circle, and so on to the check-out, as `process-90` has it: 15, 10, 40, 10 and 15 minutes.
  package static let invented = Outline(
    id: "process-90", title: "Process group", kind: .group,
    scales: [Scale(name: "mood", range: 0...10), Scale(name: "urge", range: 0...10)],
    phases: [
      PhasePlan(
        name: "check-in", kind: .checkIn, plannedSeconds: 900,
        round: RoundPlan(mode: .circle, ratings: ["mood", "urge"])),
      PhasePlan(name: "topic", kind: .topic, plannedSeconds: 600),
      PhasePlan(name: "sharing", kind: .sharing, plannedSeconds: 2400, round: RoundPlan(mode: .circle)),
      PhasePlan(name: "skill", kind: .skill, plannedSeconds: 600),
      PhasePlan(
        name: "check-out", kind: .checkOut, plannedSeconds: 900,
        round: RoundPlan(mode: .circle, asksCommitment: true)),
    ])

  /// One phase of an hour, without a round of its own.
  package static let plain = Outline(
    id: "plain", title: "One hour", kind: .group, scales: [Scale(name: "mood", range: 0...10)],
    phases: [PhasePlan(name: "sharing", kind: .sharing, plannedSeconds: 3600)])
}
