import Program
import SessionCore
import Testing

@Suite("Importing a roster")
struct RosterImportTests {
  private func rows(_ text: String) throws -> [RosterRow] {
    let sheet = RosterCSV.read(Array(text.utf8))
    try #require(sheet.faults.isEmpty)
    return sheet.rows
  }

  @Test("the plan says who is added, changed, unchanged and not in the file; then it is written")
  func plan() throws {
    var book = try ProgramBook.tuesday()
    let rows = try rows("name,mrn,hours,not with\nMAYA RUIZ,C-17,9,sam\nJo Park,,,\nSam Lee,C-20,,\"maya,jo\"\n")
    let plan = try book.rosterImport(of: rows, into: tuesday, on: monday)
    #expect(plan.faults.isEmpty)
    #expect(plan.changed.map(\.member) == [maya])
    #expect(plan.changed.first?.before.chartID == nil && plan.changed.first?.after.chartID == "C-17")
    #expect(plan.unchanged == [jo])
    #expect(plan.added.map(\.details.name) == ["Sam Lee"] && plan.added.map(\.details.handle) == ["sam"])
    #expect(plan.notInFile == [jose])
    #expect(try book.perform(.importRoster(tuesday, rows, on: monday)).count == plan.events.count)
    #expect(book.roster.map(\.details.name) == ["Maya Ruiz", "Jo Park", "José Peña", "Sam Lee"])
    #expect(book.roster[3].notPairedWith == [maya, jo])
    #expect(book.roster[0].notPairedWith == [MemberID(4)])
  }

  @Test("importing the same file twice changes nothing the second time")
  func twice() throws {
    var book = try ProgramBook.tuesday("")
    let rows = try rows(
      "name,handle,mrn,joined,goals,not with\nMaya Ruiz,,C-1,2026-11-24,a|b,Jo Park\nJo Park,jp,,,c,\n"
        + "Maria Lo,,C-2,,,\nMaria Lo,,C-3,,,\n"
    )
    try book.perform(.importRoster(tuesday, rows, on: monday))
    #expect(book.handles == ["maya", "jp", "maria.1", "maria.2"])
    let plan = try book.rosterImport(of: rows, into: tuesday, on: monday)
    #expect(plan.unchanged.count == 4 && plan.events.isEmpty)
    #expect(throws: ProgramRefusal.nothingChanges) { try book.perform(.importRoster(tuesday, rows, on: monday)) }
  }

  @Test("people are known again by chart id, then by name, and a handle may change with it")
  func known() throws {
    var book = try ProgramBook.tuesday()
    try book.tell(maya, .chartID("C-17"))
    let plan = try book.rosterImport(
      of: try rows("name,handle,mrn\nMaya Park,,C-17\njo park,jp,\nJose Pena,,C-3\n"), into: tuesday, on: monday)
    #expect(plan.faults.isEmpty && plan.added.isEmpty)
    #expect(plan.changed.map(\.member) == [maya, jo, jose])
    #expect(plan.changed.map(\.after.name) == ["Maya Park", "Jo Park", "José Peña"])
  }

  @Test("of two people with one name and two chart ids the second is somebody new")
  func toldApart() throws {
    var book = try ProgramBook.tuesday()
    try book.tell(maya, .chartID("C-17"))
    let rows = try rows("name,mrn\nMaya Ruiz,C-99")
    let plan = try book.rosterImport(of: rows, into: tuesday, on: monday)
    #expect(plan.added.map(\.details.name) == ["Maya Ruiz"])
    try book.perform(.importRoster(tuesday, rows, on: monday))
    #expect(book.handles == ["maya.1", "jo", "jose", "maya.2"])
  }

  @Test(
    "nobody gets a double by another spelling: the file has to say who is meant",
    arguments: [
      ("Mary Kate Olson", "Marykate Olson"), ("A. J. Foster", "AJ Foster"),
      ("Xavier St. John", "Xavier Saint John"), ("Joseph \"Jo\" Park", "Jo Park"),
      ("Maya Ruiz", "Maya A. Ruiz"), ("Wei Chen", "Chen Wei"),
    ])
  func likeness(_ known: String, _ written: String) throws {
    let book = try ProgramBook.tuesday(known)
    let handle = try #require(book.handles.first)
    let plan = try book.rosterImport(of: try rows("name\n\(written)"), into: tuesday, on: monday)
    #expect(plan.faults.map(\.kind) == [.alike(written, name: known, handle: handle)] && plan.events.isEmpty)
    let same = try book.rosterImport(of: try rows("name,handle\n\(written),\(handle)"), into: tuesday, on: monday)
    #expect(same.faults.isEmpty && same.added.isEmpty)
    let new = try book.rosterImport(of: try rows("name,handle\n\(written),other"), into: tuesday, on: monday)
    #expect(new.faults.isEmpty && new.added.count == 1)
  }

  @Test(
    "nobody gets a double by a name that is written with the family name first, or with less in it",
    arguments: [
      ("Marie-Claire Leroux", "Leroux, Marie Claire"), ("K.C. Bright", "Bright, KC"), ("K. C. Bright", "Bright, KC"),
      ("Ahmed al-Rashid", "Rashid, Ahmed al-"), ("Jürgen Müller", "Mueller, Juergen"), ("Søren Kjær", "Kjaer, Soeren"),
      ("Nadia Haddad", "Haddad, N."), ("N. Haddad", "Haddad, Nadia"),
    ])
  func turnedLikeness(_ known: String, _ written: String) throws {
    let book = try ProgramBook.tuesday(known)
    let plan = try book.rosterImport(of: try rows("name\n\"\(written)\""), into: tuesday, on: monday)
    #expect(plan.added.isEmpty && plan.changed.isEmpty || !plan.faults.isEmpty)
  }

  @Test(
    "a better spelling stays, and a poorer one gives way",
    arguments: [
      ("José Peña", "JOSE PENA", "José Peña"), ("José Peña", "Jose Pena", "José Peña"),
      ("Jose Pena", "José Peña", "José Peña"), ("jose pena", "Jose Pena", "Jose Pena"),
      ("Jo Park (she/her)", "Jo Park", "Jo Park (she/her)"), ("Jo Park", "Jo Park (she/her)", "Jo Park (she/her)"),
      ("Jo Park", "Jo Parker", "Jo Parker"), ("Jürgen Müller", "Juergen Mueller", "Jürgen Müller"),
      ("Nadia Haddad", "N. Haddad", "Nadia Haddad"),
    ])
  func spelling(_ known: String, _ written: String, _ kept: String) throws {
    var book = try ProgramBook.tuesday("")
    try book.perform(.enrol(tuesday, NewMember(name: known, chartID: "C-1")))
    let plan = try book.rosterImport(of: try rows("name,mrn\n\(written),C-1"), into: tuesday, on: monday)
    #expect(plan.faults.isEmpty && plan.added.isEmpty)
    #expect((plan.changed.first?.after.name ?? known) == kept)
  }

  @Test(
    "a line of a list is no name", arguments: [", Prince", "1. Tom Reed", "2) Tom Reed", "- Tom Reed", "Tom Reed,"])
  func listLines(_ written: String) throws {
    let book = try ProgramBook.tuesday()
    let plan = try book.rosterImport(of: try rows("name\n\"\(written)\""), into: tuesday, on: monday)
    #expect(plan.faults == [RosterFault(row: 2, column: 1, .nameNotUsable(written))] && plan.events.isEmpty)
    #expect(throws: ProgramRefusal.memberNameNotUsable(written)) {
      try book.decide(.enrol(tuesday, NewMember(name: written)))
    }
  }

  @Test("people who only share a family name, or are of two generations, are two")
  func unlike() throws {
    var book = try ProgramBook.tuesday("Maya Ruiz, Al Green Jr.")
    try book.perform(.importRoster(tuesday, try rows("name\nAna Ruiz\nAl Green Sr.\nMaya Ruiz-Park"), on: monday))
    #expect(book.roster.count == 5)
  }

  @Test("an empty cell leaves what is known as it is")
  func emptyCells() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.setGoals(book.person(maya), ["sleep"], on: monday))
    try book.perform(.admit(book.person(maya), LevelPeriod(from: monday, orderedHours: 9)))
    try book.perform(.changeMember(maya, [.joinedOn(.of("2026-11-24"))]))
    let plan = try book.rosterImport(of: try rows("name,goals,hours,joined\nMaya Ruiz,,,"), into: tuesday, on: monday)
    #expect(plan.unchanged == [maya])
  }

  @Test(
    "what rows say against one another is found, and nothing is written",
    arguments: [
      ("name\nSam Lee\nSam Lee", 3, 1, .samePersonTwice("Sam Lee", firstRow: 2)),
      ("name\nMaya Ruiz\nmaya ruiz", 3, 1, .samePersonTwice("Maya Ruiz", firstRow: 2)),
      ("name,handle\nSam Lee,jo2\nSal Oh,JO2", 3, 2, .handleTwice("JO2", by: "Sam Lee")),
      ("name,handle\nMaya Ruiz,jo\nJo Park,", 2, 2, .handleTwice("jo", by: "Jo Park")),
      ("name,mrn\nSam Lee,C-1\nSal Oh,C-1", 3, 2, .chartIDTwice("C-1", by: "Sam Lee")),
      ("name,not with\nSam Lee,Maja", 2, 2, .notWithUnknown("Maja", nearest: ["Maya Ruiz"])),
      ("name,not with\nSam Lee,j", 2, 2, .notWithSeveral("j", names: ["Jo Park (jo)", "José Peña (jose)"])),
      ("name,not with\nSam Lee,sam", 2, 2, .notWithSelf("sam")),
    ] as [(String, Int, Int, RosterFault.Kind)])
  func against(_ text: String, _ row: Int, _ column: Int, _ kind: RosterFault.Kind) throws {
    let book = try ProgramBook.tuesday()
    let fault = RosterFault(row: row, column: column, kind)
    let rows = try rows(text)
    let plan = try book.rosterImport(of: rows, into: tuesday, on: monday)
    #expect(plan.faults == [fault])
    #expect(plan.events.isEmpty)
    #expect(throws: ProgramRefusal.rosterFaulty([fault])) { try book.decide(.importRoster(tuesday, rows, on: monday)) }
  }
}
