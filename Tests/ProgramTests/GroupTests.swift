import Program
import SessionCore
import Testing

@Suite("Groups")
struct GroupTests {
  @Test("a group is made with its track, outline, leaders and members in seating order")
  func create() throws {
    let group = try #require(try ProgramBook.tuesday().group(tuesday))
    #expect(group.name == "Tuesday evening")
    #expect(group.track == "evening")
    #expect(group.outlineID == "process-90")
    #expect(group.leaders == ["Kim"])
    #expect(group.policy == Policy())
    #expect(group.roster.map(\.id) == [maya, jo, jose])
    #expect(group.roster.map(\.details.name) == ["Maya Ruiz", "Jo Park", "José Peña"])
    #expect(group.roster.map(\.details.handle) == ["maya", "jo", "jose"])
  }

  @Test("blanks are tidied and text is composed")
  func tidied() throws {
    let book = try ProgramBook.tuesday("  Maya\u{a0} Ruiz ,, Jose\u{301} Pen\u{303}a ,")
    #expect(
      book.roster.map { Array($0.details.name.unicodeScalars) }
        == ["Maya Ruiz", "José Peña"].map { Array($0.unicodeScalars) })
  }

  @Test("nothing is made where one member of the list cannot be")
  func wholeOrNot() throws {
    var book = ProgramBook()
    #expect(throws: ProgramRefusal.memberNamedTwice("maya ruiz")) {
      try book.perform(.createGroup(NewGroup(name: "A", members: "Maya Ruiz, maya ruiz")))
    }
    #expect(throws: ProgramRefusal.controlCharacter(.memberName)) {
      try book.perform(.createGroup(NewGroup(name: "A", members: "Maya\u{1B}[2J")))
    }
    #expect(book == ProgramBook())
  }

  @Test("two groups of one name, or of one but for accents and case, are refused")
  func nameTaken() throws {
    var book = try ProgramBook.tuesday()
    #expect(throws: ProgramRefusal.groupNameTaken("Tuesday evening")) {
      try book.perform(.createGroup(NewGroup(name: "tuesday  ÉVENING")))
    }
    #expect(throws: ProgramRefusal.groupNameEmpty) { try book.perform(.createGroup(NewGroup(name: "  "))) }
    try book.perform(.renameGroup(tuesday, to: "TUESDAY evening"))
    #expect(book.groups.map(\.name) == ["TUESDAY evening"])
  }

  @Test("members of two groups never have one number")
  func numbers() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.createGroup(NewGroup(name: "Family night", kind: .family, members: "Ana Silva")))
    #expect(book.groups.last?.roster.map(\.id) == [MemberID(4)])
    #expect(book.groups.last?.kind == .family)
    #expect(book.enrolment(MemberID(4))?.group.name == "Family night")
  }

  @Test("each value of the policy is set by itself and kept within its range")
  func policy() throws {
    var book = try ProgramBook.tuesday()
    let values: [PolicyValue] = [
      .capacity(8), .graceMinutes(5), .minimumMinutesForCredit(60), .offersTwice(false), .lateEntryHours(48),
      .billingLabel("90853"), .noteFormat("birp"), .oneNoteADay(true),
    ]
    for value in values { try book.perform(.setPolicy(tuesday, value)) }
    let policy = try #require(book.groups.first?.policy)
    #expect(policy.capacity == 8 && policy.graceMinutes == 5 && policy.minimumMinutesForCredit == 60)
    #expect(!policy.offersTwice && policy.lateEntryHours == 48 && policy.billingLabel == "90853" && policy.oneNoteADay)
    #expect(policy.noteFormat == "birp")
    #expect(throws: ProgramRefusal.policyOutOfRange(.capacity, value: 0, allowed: 1...200)) {
      try book.perform(.setPolicy(tuesday, .capacity(0)))
    }
    #expect(throws: ProgramRefusal.nothingChanges) { try book.perform(.setPolicy(tuesday, .capacity(8))) }
  }

  @Test("track, kind, outline and leaders are set and taken away")
  func settings() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.setTrack(tuesday, nil))
    try book.perform(.setKind(tuesday, .group))
    try book.perform(.setOutline(tuesday, outlineID: "skills-90"))
    try book.perform(.setLeaders(tuesday, ["Kim", "kim", "Dana"]))
    let group = try #require(book.group(tuesday))
    #expect(group.track == nil && group.kind == .group && group.outlineID == "skills-90")
    #expect(group.leaders == ["Kim", "Dana"])
    #expect(throws: ProgramRefusal.labelEmpty(.outline)) {
      try book.perform(.setOutline(tuesday, outlineID: " "))
    }
  }

  @Test("an act on a group that there is not is refused")
  func unknown() throws {
    let book = try ProgramBook.tuesday()
    let nowhere = GroupID(9)
    let commands: [ProgramCommand] = [
      .renameGroup(nowhere, to: "B"), .setTrack(nowhere, "b"), .setKind(nowhere, .group),
      .setOutline(nowhere, outlineID: "b"), .setLeaders(nowhere, ["b"]), .setPolicy(nowhere, .capacity(3)),
      .enrol(nowhere, NewMember(name: "B")), .orderSeats(nowhere, []), .importRoster(nowhere, [], on: monday),
    ]
    for command in commands {
      #expect(throws: ProgramRefusal.noSuchGroup(nowhere)) { try book.decide(command) }
    }
  }

  @Test("a group is found by its whole name, or a beginning that only one has")
  func find() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.createGroup(NewGroup(name: "Tuesday morning")))
    try book.perform(.createGroup(NewGroup(name: "Łódź family night")))
    let groups = book.groups
    #expect(book.group(named: "tuesday EVENING") == .found(groups[0]))
    #expect(book.group(named: "tuesday m") == .found(groups[1]))
    #expect(book.group(named: "lodz") == .found(groups[2]))
    #expect(book.group(named: "tues") == .several([groups[0], groups[1]]))
    #expect(book.group(named: "Tusday evenin") == .none(nearest: [groups[0], groups[1]]))
    #expect(book.group(named: "family") == .none(nearest: [groups[2]]))
    #expect(book.group(named: "xyz") == .none(nearest: []))
    #expect(book.group(named: "") == .none(nearest: []))
  }
}
