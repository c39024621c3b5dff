import Basics
import Program
import SessionCore
import Testing

@Suite("People in care, whichever groups they are in")
struct ClientTests {
  /// Tuesday evening with Maya and Jo, and a second group without anyone.
  private static func book() throws -> ProgramBook {
    var book = try ProgramBook.tuesday("Maya Ruiz, Jo Park")
    try book.perform(.createGroup(NewGroup(name: "Skills")))
    return book
  }

  private static let skills = GroupID(2)

  @Test("someone known joins another group as the same person, and what is told of them shows in both seats")
  func twoSeats() throws {
    var book = try Self.book()
    try book.perform(.enrol(Self.skills, NewMember(name: "@jo")))
    #expect(book.clients.count == 2)
    #expect(book.seats(of: book.person(jo)).map(\.group.name) == ["Tuesday evening", "Skills"])
    try book.perform(.setGoals(book.person(jo), ["sleep"], on: monday))
    try book.tell(jo, .name("Joan Park"), .chartID("C-1"))
    for (_, seat) in book.seats(of: book.person(jo)) {
      #expect(seat.details.name == "Joan Park" && seat.details.chartID == "C-1")
      #expect(seat.details.goals == [MemberGoal(number: 1, words: "sleep")])
    }
    #expect(book.client(of: jo)?.formerNames == ["Jo Park"])
    #expect(throws: ProgramRefusal.onListAlready("Joan Park", handle: "jo")) {
      try book.decide(.enrol(Self.skills, NewMember(name: "id:C-1")))
    }
  }

  @Test("a name that a client has already is refused until it is said which is meant")
  func sameName() throws {
    var book = try Self.book()
    let known = ProgramRefusal.clientKnown(
      "Jo Park", group: "Tuesday evening", reference: "@jo of Tuesday evening")
    #expect(known.words.contains("`@jo of Tuesday evening` for the same person, `+Jo Park` for someone new"))
    #expect(throws: known) { try book.decide(.enrol(Self.skills, NewMember(name: "jo park"))) }
    #expect(throws: known) { try book.decide(.createGroup(NewGroup(name: "Late", members: "Sam Lee, Jo Park"))) }
    try book.perform(.enrol(Self.skills, NewMember(name: "+Jo Park")))
    #expect(book.clients.map(\.details.name) == ["Maya Ruiz", "Jo Park", "Jo Park"])
    #expect(throws: ProgramRefusal.self) { try book.decide(.enrol(Self.skills, NewMember(name: "@nobody"))) }
  }

  @Test("people are found by chart id, handle, name and beginning; two of one name are told apart")
  func find() throws {
    var book = try Self.book()
    try book.perform(.enrol(Self.skills, NewMember(name: "+Jo Park", chartID: "C-9")))
    #expect(book.client(named: "id:C-9") == book.clients.last.map(ClientMatch.one))
    #expect(book.client(named: "may") == .one(book.clients[0]))
    guard case .several(let labels) = book.client(named: "Jo Park") else {
      Issue.record("two people of one name were taken for one")
      return
    }
    #expect(labels == ["Jo Park (@jo of Tuesday evening)", "Jo Park (@jo of Skills, id:C-9)"])
    #expect(book.client(named: "@jo of Skills") == book.client(named: "id:C-9"))
    #expect(book.client(named: "Jo of tuesday") == .one(book.clients[1]))
    #expect(book.client(named: "Quentin") == .nobody(nearest: []))
  }

  @Test("those in care are found before those who left")
  func inCareFirst() throws {
    var book = try ProgramBook.tuesday("Jo Park, Joe Reed")
    try book.perform(.dischargeMember(maya, on: monday))
    #expect(book.client(named: "jo") == .one(book.clients[1]) || book.client(named: "joe") == .one(book.clients[1]))
    #expect(book.client(named: "Jo Park") == .one(book.clients[0]))
  }

  @Test("a goal's number is never another's: revised words are a new goal, and a closed one stays")
  func goals() throws {
    var book = try Self.book()
    let person = book.person(jo)
    try book.perform(.setGoals(person, ["sleep", "eat"], on: monday))
    try book.perform(.reviseGoal(person, 1, to: "sleep and wake rested", on: monday))
    try book.perform(.closeGoal(person, 2, .met, on: monday))
    try book.perform(.setGoals(person, ["walk"], on: monday))
    let goals = try #require(book.client(person)).goals
    #expect(goals.map(\.number) == [1, 2, 3, 4])
    #expect(goals.map(\.status) == [.revised, .met, .active, .active])
    #expect(goals[0].revisedTo == 3 && goals[0].words == "sleep")
    #expect(throws: ProgramRefusal.goalIsClosed("Jo Park", 2)) {
      try book.decide(.closeGoal(person, 2, .met, on: monday))
    }
    #expect(throws: ProgramRefusal.noSuchGoal("Jo Park", 9, open: [3, 4])) {
      try book.decide(.reviseGoal(person, 9, to: "x", on: monday))
    }
    let session = book.groups[0].roster(on: monday).map { $0.member(on: monday) }
    #expect(session.last?.goals.map(\.isOpen) == [false, false, true, true])
  }

  @Test("moving ends the old seat the day before, and handle and pairing go along")
  func move() throws {
    var book = try Self.book()
    try book.perform(.barPairing(maya, jo))
    try book.perform(.enrol(Self.skills, NewMember(name: "@maya")))
    try book.perform(.moveClient(book.person(jo), from: tuesday, to: Self.skills, on: monday))
    let seats = book.seats(of: book.person(jo)).map(\.enrolment)
    #expect(seats[0].details.leftOn == .of("2026-11-22") && seats[1].details.joinedOn == monday)
    #expect(seats[1].details.handle == "jo")
    #expect(seats[1].notPairedWith == Set(book.groups[1].roster.filter { $0.client == book.person(maya) }.map(\.id)))
    #expect(throws: ProgramRefusal.notInGroup("Jo Park", "Tuesday evening")) {
      try book.decide(.moveClient(book.person(jo), from: tuesday, to: Self.skills, on: monday))
    }
    try book.perform(.moveClient(book.person(jo), from: Self.skills, to: tuesday, on: .of("2026-12-07")))
    #expect(book.seats(of: book.person(jo)).count == 2)
    #expect(book.roster[1].details.leftOn == nil && book.roster[1].details.joinedOn == .of("2026-12-07"))
  }

  @Test("a walk-in that is taken back leaves no one, and doing it again gives back the same person")
  func walkIn() throws {
    var book = try Self.book()
    let seat = try book.seat(forNewcomer: "Bob Stone", in: tuesday, besides: [])
    try book.perform(.restoreMember(tuesday, seat, joinedOn: monday))
    let person = book.person(seat.id)
    let before = book
    try book.perform(.takeBackMember(seat.id))
    #expect(book.clients.map(\.details.name) == ["Maya Ruiz", "Jo Park"])
    try book.perform(.restoreMember(tuesday, seat, joinedOn: monday))
    #expect(book.clients.last?.id == person && book.clients == before.clients && book.groups == before.groups)
  }

  @Test("a roster knows a client of another group by the chart id, and asks where only the name is the same")
  func roster() throws {
    var book = try Self.book()
    try book.tell(jo, .chartID("C-1"))
    func plan(_ text: String) throws -> RosterImport {
      try book.rosterImport(of: RosterCSV.read(Array(text.utf8)).rows, into: Self.skills, on: monday)
    }
    #expect(try plan("name,mrn\nJo Park,C-1").faults.isEmpty)
    #expect(
      try plan("name\nJo Park").faults.map(\.kind)
        == [.knownElsewhere("Jo Park", group: "Tuesday evening", reference: "id:C-1")])
    for text in ["name,mrn\nJo Park,C-1", "name\n@jo", "name\n+Jo Park"] {
      var copy = book
      let rows = RosterCSV.read(Array(text.utf8)).rows
      try copy.perform(.importRoster(Self.skills, rows, on: monday))
      #expect(copy.clients.count == (text.contains("+") ? 3 : 2), "\(text)")
      #expect(try copy.rosterImport(of: rows, into: Self.skills, on: monday).events.isEmpty, "\(text)")
    }
  }
}
