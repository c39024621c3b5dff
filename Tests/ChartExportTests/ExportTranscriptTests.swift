import ChartExport
import FoundationEssentials
import Glibc
import SessionCore
import TestKit
import Testing

/// Every form of an export, compared whole with the files in `Exports`.
///
/// After a change that was meant, `CIRCLEKEEPER_REWRITE=1 swift test --filter ChartExportTests` writes the files again.
@Suite("Exports as they leave")
struct ExportTranscriptTests {
  @Test("a signed note in every form is as it was")
  func note() throws {
    let export = try GivenExport.export(try GivenExport.evening())
    try compare("note.txt", export.plainText)
    try compare("note.md", export.markdown)
    try compare("note.html", export.html)
    try compare("note.json", export.json(GivenExport.names))
    try compare("note.fhir.json", export.fhirBundle(GivenExport.names))
  }

  @Test("a draft says so at both ends, and on every page of paper")
  func draft() throws {
    let export = try GivenExport.export(try GivenExport.evening(), asDraft: true)
    try compare("draft.txt", export.plainText)
    try compare("draft.html", export.html)
    #expect(export.plainText.hasPrefix("DRAFT: not signed\n"))
    #expect(export.markdown.hasPrefix("**DRAFT: not signed**\n"))
    #expect(export.html.contains(".mark { position: fixed"))
    #expect(export.html.contains("<div class=\"mark\">DRAFT: not signed</div>"))
    #expect(export.fhirBundle(GivenExport.names).contains("\"preliminary\""))
  }

  @Test("times, sheets and the calendar are as they were")
  func session() throws {
    let evening = try GivenExport.evening()
    let sheet = SessionSheet(evening.log, now: evening.now)
    try compare("time.txt", GivenExport.statement(evening).plainText)
    try compare("time.json", GivenExport.statement(evening).json(GivenExport.names))
    try compare("time.html", GivenExport.statement(evening).html)
    try compare("sign-in.txt", sheet.signIn(GivenExport.cover))
    try compare("attendance.csv", sheet.attendanceCSV)
    let calendar = SessionCalendar(
      meetings: [
        SessionCalendar.Meeting(
          session: evening.session.opening.id, kind: .group, startedWallMs: 1_772_557_200_000,
          endedWallMs: 1_772_560_800_000)
      ], madeWallMs: 1_772_650_800_000)
    try compare("calendar.ics", calendar.text(GivenExport.names))
  }

  @Test("nothing private and nobody else stands in what is one person's")
  func nobodyElse() throws {
    let evening = try GivenExport.evening()
    for isDraft in [false, true] {
      let export = try GivenExport.export(evening, asDraft: isDraft)
      let statement = GivenExport.statement(evening)
      let bundle = export.fhirBundle(GivenExport.names)
      for text in [
        export.plainText, export.markdown, export.html, export.json(GivenExport.names), bundle, bundle.attachments,
        statement.plainText,
        statement.html, statement.json(GivenExport.names),
      ] {
        #expect(!text.isEmpty)
        for other in ["Jo ", "Jo,", "Jo.", "José", "Peña", "Park", "violet", "cellar"] {
          #expect(!text.contains(other), "\(other): \(text)")
        }
      }
    }
  }

  private func compare(_ name: String, _ text: String) throws {
    let file = "\(#filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })/Exports/\(name)"
    if getenv("CIRCLEKEEPER_REWRITE") != nil { try text.write(toFile: file, atomically: true, encoding: .utf8) }
    // As bytes: a reader of text would take a byte order mark away.
    let kept = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    #expect(text == kept, "\(name)")
  }
}

extension String {
  /// What stands in the attachments of a bundle, decoded.
  fileprivate var attachments: String {
    split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\"")
      guard parts.count > 3, parts[1] == "data", let data = Data(base64Encoded: String(parts[3])) else { return nil }
      return String(decoding: data, as: UTF8.self)
    }.joined(separator: "\n")
  }
}
