import Program
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Whatever stands in a roster file, reading it comes to an end", .ownThread)
struct RosterFuzzTests {
  private static let samples = [
    "Name,Handle,Chart ID,Joined,Left,Goals,Hours,Not with\r\n\"Ruiz, Maya \"\"M\"\"\",maya,C-17,11/24/2026,,sleep|"
      + "call sister,9,Jo Park\r\nJo Park,,,46350,2027-02-28,\"walk; eat\",9.0,\"Maya; @maya\"\r\n",
    "\u{FEFF}Vorname;Nachname;Name\nJosé;Peña;José Peña\n李;小龍;李小龍\n",
    "given name,family name\nAmina,Diallo\nŁukasz,Nowak\n",
  ]
  private static let pieces = [
    ",", ";", "\"", "\"\"", "\r\n", "\n", "\r", "Name", "Joined", "Hours", "2026-11-24", "31/02/2026", "99999999999",
    "-1", "1e9", "@", "|", "\u{FEFF}", "\u{0}", "\u{202E}", "=HYPERLINK(1)", "\u{FE}\u{FF}",
  ]

  @Test("it comes to rows, or to faults with their places, and what is read can be taken into a group or is refused")
  func roster() throws {
    var mutation = Mutation(
      seed: LongForm.seed, samples: Self.samples.map { Array($0.utf8) }, pieces: Self.pieces, largestCount: 4_000)
    var book = ProgramBook()
    for event in try book.decide(.createGroup(NewGroup(name: "Tuesday", members: "Maya Ruiz, Jo Park"))) {
      book.apply(event)
    }
    let group = try #require(book.groups.first?.id)
    let planned = LongForm.count(quick: 3_000, long: 500_000)
    var progress = LongForm.Progress("roster", of: planned)
    var (read, refused) = (0, 0)
    for turn in 0..<planned {
      let bytes = mutation.next()
      let sheet = RosterCSV.read(bytes)
      let faults = try check(sheet, bytes, book, group)
      if faults == 0 { read += 1 } else { refused += 1 }
      progress.show(turn)
    }
    progress.finish("\(planned) inputs, \(read) read, \(refused) refused")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }

  private func check(_ sheet: RosterSheet, _ bytes: [UInt8], _ book: ProgramBook, _ group: GroupID) throws -> Int {
    for fault in sheet.faults {
      #expect(fault.row.map { (1...bytes.count + 1).contains($0) } ?? true)
      #expect(fault.column.map { (1...bytes.count + 1).contains($0) } ?? true)
      #expect(!fault.words.isEmpty)
    }
    guard sheet.faults.isEmpty else { return sheet.faults.count }
    #expect(!sheet.rows.isEmpty)
    let plan = try book.rosterImport(of: sheet.rows, into: group, on: monday)
    guard plan.faults.isEmpty else { return plan.faults.count }
    var after = book
    for event in plan.events { after.apply(event) }
    // The same file once more changes nothing.
    let again = try after.rosterImport(of: sheet.rows, into: group, on: monday)
    #expect(
      again.faults.isEmpty && again.added.isEmpty && again.changed.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    return 0
  }

  @Test(
    "a file of one sign comes to an end, however large",
    arguments: ["\"", ",", ";", "\n", "\r", "\"\"", "a,", "Name,", "a\n", "\"\n", "\u{FEFF}", "Name\n\"a"])
  func large(_ piece: String) {
    let count = (LongForm.isLong ? 1_000_000 : 60_000) / piece.utf8.count
    for head in ["", "Name\n"] {
      let sheet = RosterCSV.read(Array((head + String(repeating: piece, count: count)).utf8))
      #expect(!sheet.faults.isEmpty || !sheet.rows.isEmpty)
    }
  }
}
