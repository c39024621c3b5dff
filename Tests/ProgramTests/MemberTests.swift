import Basics
import Program
import SessionCore
import Testing

@Suite("Members")
struct MemberTests {
  @Test("a member joins the last seat with everything that was said of them")
  func enrol() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(
      .enrol(
        tuesday,
        NewMember(
          name: "Łukasz Nowak", chartID: "C-18", goals: ["walk", " eat "], notPairedWith: [maya, jo],
          joinedOn: .of("2026-11-24"), consents: ["video"])))
    let enrolment = try #require(book.roster.last)
    #expect(enrolment.details.seat == Seat(handle: "lukasz", joinedOn: .of("2026-11-24"), consents: ["video"]))
    #expect((enrolment.details.name, enrolment.details.chartID) == ("Łukasz Nowak", "C-18"))
    #expect(enrolment.details.goals.map(\.words) == ["walk", "eat"])
    #expect(enrolment.member(on: monday).notPairedWith == [maya, jo])
    #expect(book.roster[0].notPairedWith == [MemberID(4)])
    #expect(book.roster[1].notPairedWith == [MemberID(4)])
  }

  @Test("somebody of a name on the list is taken for the same person unless told apart")
  func sameName() throws {
    var book = try ProgramBook.tuesday()
    #expect(throws: ProgramRefusal.onListAlready("Maya Ruiz", handle: "maya")) {
      try book.perform(.enrol(tuesday, NewMember(name: "maya ruíz")))
    }
    try book.perform(.enrol(tuesday, NewMember(name: "Maya Ruiz", handle: "maya2")))
    #expect(book.handles == ["maya.1", "jo", "jose", "maya2"])
  }

  @Test("a chart id is one person's")
  func chartID() throws {
    var book = try ProgramBook.tuesday()
    try book.tell(maya, .chartID("C-1"))
    #expect(throws: ProgramRefusal.chartIDTaken("C-1", by: "Maya Ruiz")) {
      try book.tell(jo, .chartID("C-1"))
    }
  }

  @Test("several details change in one act or none does")
  func change() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.setGoals(book.person(jo), ["call"], on: monday))
    let events = try book.tell(jo, .name("Jo Park-Lee"), .pronouns("they/them"))
    #expect(events.count == 1)
    #expect(book.roster[1].details.name == "Jo Park-Lee")
    #expect(book.roster[1].details.goals.map(\.words) == ["call"])
    let before = book
    #expect(throws: ProgramRefusal.labelEmpty(.chartID)) { try book.tell(jo, .name("X"), .chartID(" ")) }
    #expect(throws: ProgramRefusal.memberNameEmpty) { try book.tell(jo, .name(" ")) }
    #expect(throws: ProgramRefusal.nothingChanges) { try book.tell(jo, .name("Jo Park-Lee")) }
    #expect(throws: ProgramRefusal.nothingChanges) {
      try book.perform(.setGoals(book.person(jo), ["call"], on: monday))
    }
    #expect(throws: ProgramRefusal.noSuchMember(MemberID(77))) { try book.perform(.changeMember(MemberID(77), [])) }
    #expect(book == before)
  }

  @Test("the roster of a day holds who had joined and not left, first and last day included")
  func rosterOnADay() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.changeMember(jo, [.joinedOn(.of("2026-10-01"))]))
    try book.perform(.dischargeMember(jo, on: .of("2026-11-24")))
    let group = try #require(book.group(tuesday))
    let there = { (day: String) in group.roster(on: .of(day)).map(\.id).contains(jo) }
    #expect(!there("2026-09-30") && there("2026-10-01") && there("2026-11-24") && !there("2026-11-25"))
    #expect(group.roster(on: .of("1990-01-01")).map(\.id) == [maya, jose])
  }

  @Test("who left can come back, and only they")
  func leaveAndReturn() throws {
    var book = try ProgramBook.tuesday()
    let day = Day.of("2026-11-24")
    #expect(throws: ProgramRefusal.hasNotLeft("Jo Park")) { try book.perform(.readmitMember(jo, on: day)) }
    try book.perform(.dischargeMember(jo, on: day))
    #expect(throws: ProgramRefusal.hasLeftAlready("Jo Park", on: day)) {
      try book.perform(.dischargeMember(jo, on: day))
    }
    try book.perform(.readmitMember(jo, on: .of("2027-01-05")))
    #expect(book.roster[1].details.leftOn == nil)
    #expect(book.roster[1].details.joinedOn == .of("2027-01-05"))
    #expect(throws: ProgramRefusal.leftBeforeJoined("Jo Park", joinedOn: .of("2027-01-05"), leftOn: day)) {
      try book.perform(.dischargeMember(jo, on: day))
    }
  }

  @Test("keeping two apart holds both ways and can be taken back from either side")
  func pairing() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.barPairing(maya, jo))
    #expect(book.roster[0].notPairedWith == [jo] && book.roster[1].notPairedWith == [maya])
    #expect(throws: ProgramRefusal.nothingChanges) { try book.perform(.barPairing(jo, maya)) }
    try book.perform(.allowPairing(jo, maya))
    #expect(book.roster.map(\.notPairedWith) == [[], [], []])
    #expect(throws: ProgramRefusal.nothingChanges) { try book.perform(.allowPairing(jo, maya)) }
    #expect(throws: ProgramRefusal.pairedWithSelf("Maya Ruiz")) { try book.perform(.barPairing(maya, maya)) }
  }

  @Test("people of two groups are not kept apart, since they never meet in pairs")
  func pairingAcrossGroups() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.createGroup(NewGroup(name: "Family night", members: "Ana Silva")))
    #expect(throws: ProgramRefusal.notInSameGroup("Maya Ruiz", "Ana Silva")) {
      try book.perform(.barPairing(maya, MemberID(4)))
    }
  }

  @Test("seats are ordered by who is named, the others behind them as they sat")
  func seats() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.orderSeats(tuesday, [jose]))
    #expect(book.roster.map(\.id) == [jose, maya, jo])
    #expect(throws: ProgramRefusal.nothingChanges) { try book.perform(.orderSeats(tuesday, [jose, maya])) }
    #expect(throws: ProgramRefusal.seatedTwice("José Peña")) { try book.perform(.orderSeats(tuesday, [jose, jose])) }
    #expect(throws: ProgramRefusal.noSuchMember(MemberID(9))) {
      try book.perform(.orderSeats(tuesday, [MemberID(9)]))
    }
  }

  @Test("a session's opening takes the day's roster, the leaders and the policy along")
  func opening() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.dischargeMember(jo, on: .of("2026-11-01")))
    let group = try #require(book.group(tuesday))
    let outline = Outline(id: "process-90", title: "Process group", kind: .group, phases: [])
    let opening = group.opening(
      SessionID(high: 1, low: 2), outline: outline, vocabulary: Vocabulary(), on: .of("2026-11-24"))
    #expect(opening.groupName == "Tuesday evening" && opening.group == tuesday)
    #expect(opening.roster.map(\.name) == ["Maya Ruiz", "José Peña"])
    #expect(opening.leaders == ["Kim"] && opening.policy == group.policy && opening.outline == outline)
  }
}
