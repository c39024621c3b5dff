import Program
import SessionCore
import Testing

@Suite("A roster file")
struct RosterCSVTests {
  private func read(_ text: String) -> RosterSheet { RosterCSV.read(Array(text.utf8)) }

  @Test("a file as a spreadsheet saves it: BOM, CRLF, quotes, every column")
  func everyColumn() throws {
    var sheet = read(
      """
      \u{FEFF}Name,Handle,Chart ID,Joined,Left,Goals,Hours,Not with\r
      "Ruiz, Maya ""May\"\"\",maya,C-17,11/24/2026,,sleep|call sister,9,Jo Park\r
      José Peña,,,46350,2027-02-28,"walk; eat",9.0,"Maya; @jo"\r

      """)
    #expect(sheet.faults.isEmpty)
    #expect(sheet.ignoredColumns.isEmpty)
    try #require(sheet.rows.count == 2)
    let columns: [RosterColumn: Int] = [
      .name: 1, .handle: 2, .chartID: 3, .joined: 4, .left: 5, .goals: 6, .hours: 7, .notWith: 8,
    ]
    #expect(sheet.rows[0].turned == "Ruiz, Maya \"May\"")
    sheet.rows[0].turned = nil
    #expect(
      sheet.rows[0]
        == RosterRow(
          row: 2, name: "Maya \"May\" Ruiz", handle: "maya", chartID: "C-17", joinedOn: .of("2026-11-24"),
          goals: ["sleep", "call sister"], orderedHoursAWeek: 9, notWith: ["Jo Park"], columns: columns))
    #expect(
      sheet.rows[1]
        == RosterRow(
          row: 3, name: "José Peña", joinedOn: .of("2026-11-24"), leftOn: .of("2027-02-28"), goals: ["walk", "eat"],
          orderedHoursAWeek: 9, notWith: ["Maya", "@jo"], columns: columns))
  }

  @Test("semicolons separate where the header has them, and first and last name make the name")
  func semicolons() {
    let sheet = read("Last Name;First Name;MRN;Phone\nRuiz;Maya;C-17;555, ask\nPark;Jo;;\n")
    #expect(sheet.faults.isEmpty)
    #expect(sheet.rows.map(\.name) == ["Maya Ruiz", "Jo Park"])
    #expect(sheet.rows.map(\.chartID) == ["C-17", nil])
    #expect(sheet.ignoredColumns == ["Phone"])
  }

  @Test(
    "headers are known by their folded name",
    arguments: ["NAME", " Ñame ", "full_name", "Client-Name", "FullName", "Member"])
  func headers(_ header: String) {
    #expect(read("\(header)\nMaya Ruiz").rows.map(\.name) == ["Maya Ruiz"])
  }

  @Test("line ends of any kind, rows without text and short rows are taken as they come")
  func lineEnds() {
    let sheet = read("name,handle\rMaya Ruiz\r\n\n,\r\n\"Jo\nPark\",jo\nSam Lee")
    #expect(sheet.rows.map(\.row) == [2, 6])
    #expect(sheet.rows.map(\.name) == ["Maya Ruiz", "Sam Lee"])
    #expect(sheet.faults == [RosterFault(row: 5, column: 1, .controlCharacter)])
  }

  @Test("goals in one quoted cell may stand on lines of their own")
  func goalLines() {
    #expect(read("name,goals\nMaya,\"sleep\r\ncall\nwalk\"").rows.first?.goals == ["sleep", "call", "walk"])
  }

  @Test("a file that is no roster at all is one fault")
  func noRoster() {
    #expect(read("").faults == [RosterFault(.empty)])
    #expect(read("\u{FEFF}\r\n\r\n").faults == [RosterFault(.empty)])
    #expect(RosterCSV.read([0xFF, 0xFE, 0x6E, 0]).faults == [RosterFault(.utf16)])
    #expect(RosterCSV.read([0xFE, 0xFF, 0, 0x6E]).faults == [RosterFault(.utf16)])
    #expect(read("age,phone\n9,1").faults == [RosterFault(row: 1, .noNameColumn(found: ["age", "phone"]))])
    #expect(read("first,phone\n9,1").faults == [RosterFault(row: 1, .noNameColumn(found: ["first", "phone"]))])
    #expect(read("name,handle\n").faults == [RosterFault(.noRows)])
    #expect(read("name,Name\nA,B").faults == [RosterFault(row: 1, column: 2, .columnTwice("Name"))])
  }

  @Test("letters that are not UTF-8 are found in their cell")
  func notUTF8() {
    let bytes = Array("name,goals\nJos".utf8) + [0xE9] + Array(",a\nMaya,".utf8) + [0xFF]
    let faults = RosterCSV.read(bytes).faults
    #expect(faults.contains(RosterFault(row: 2, column: 1, .notUTF8)))
    #expect(faults.contains(RosterFault(row: 3, column: 2, .notUTF8)))
  }

  @Test("quotes that do not pair are found in their cell")
  func quotes() {
    #expect(read("name,handle\nMaya,\"may").faults == [RosterFault(row: 2, column: 2, .quoteNotClosed)])
    #expect(read("name,handle\n\"Maya\" Ruiz,may").faults == [RosterFault(row: 2, column: 1, .textAfterQuote)])
    #expect(read("name\nMaya \"May\" Ruiz").faults == [RosterFault(row: 2, column: 1, .quoteInsideCell)])
    #expect(read("name,handle\nRuiz, Maya, may").faults == [RosterFault(row: 2, .tooManyCells(expected: 2, found: 3))])
  }

  @Test(
    "what a cell cannot say is found in its row and column",
    arguments: [
      ("name,handle\n,x", 1, .nameMissing), ("name,joined\nMaya,13/04/2026", 2, .notADay("13/04/2026")),
      ("name,left\nMaya,soon", 2, .notADay("soon")),
      ("name,hours\nMaya,nine", 2, .notHours("nine")), ("name,hours\nMaya,-1", 2, .notHours("-1")),
      ("name,hours\nMaya,9.5", 2, .notHours("9.5")), ("name,hours\nMaya,169", 2, .notHours("169")),
      ("name,handle\nMaya,two words", 2, .handleNotUsable("two words")),
      ("name,handle\nMaya,@ALL", 2, .handleReserved("ALL")), ("name,mrn\nMaya,\u{1B}[2J", 2, .controlCharacter),
      (
        "name,joined,left\nMaya,2026-11-24,2026-11-23", 3,
        .leftBeforeJoined(joinedOn: .of("2026-11-24"), leftOn: .of("2026-11-23"))
      ),
    ] as [(String, Int, RosterFault.Kind)])
  func cells(_ text: String, _ column: Int, _ kind: RosterFault.Kind) {
    let sheet = read(text)
    #expect(sheet.rows.isEmpty)
    #expect(sheet.faults == [RosterFault(row: 2, column: column, kind)])
  }

  @Test("every fault is told at once, in the order of the file")
  func allFaults() {
    let sheet = read("name,hours,joined\nMaya,x,y\n,1,\nJo,9,z")
    #expect(sheet.faults.map(\.row) == [2, 2, 3, 4])
    #expect(sheet.faults.map(\.column) == [2, 3, 1, 3])
  }

  @Test("whatever the bytes are, reading comes to an end, and no row has a control character")
  func anyBytes() {
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    let alphabet = Array("name,handle;\"\"\"\r\n,;aé|@.\t0126/-".utf8) + [0xFF, 0xC3, 0x00]
    var rowCount = 0
    for _ in 0..<20_000 {
      var bytes = Array("name,joined,goals,not with\nM,".utf8)
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for step in 0..<(state >> 58) {
        state = state &* 6_364_136_223_846_793_005 &+ step
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let sheet = RosterCSV.read(bytes)
      rowCount += sheet.rows.count
      let clean = sheet.rows.allSatisfy { row in
        ([row.name] + row.goals + row.notWith).allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 32 } }
      }
      if !clean { Issue.record("\(bytes)") }
    }
    #expect(rowCount > 1_000)
  }
}
