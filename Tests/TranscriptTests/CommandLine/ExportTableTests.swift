import FoundationEssentials
import TestKit
import TestTraits
import Testing

/// Each row of the table of exports in the guide is typed as it stands there, and what it writes is opened by someone
/// else's reader and compared with what `show --json` says of the session.
@Suite("The table of exports does what it says", .ownThread)
struct ExportTableTests {
  private static let why = [
    "--recipient", "the county clinic", "--purpose", "continuing care", "--consent", "form of 3 November",
  ]
  private static let python = Python.thatImports("fhir.resources.R4B.bundle, html5lib, icalendar, markdown_it")
  private static let here = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  /// The table's commands, one for each form that a row names.
  private static func rows() throws -> [[String]] {
    let guide = try String(
      contentsOfFile: root + "/Sources/SessionCore/SessionCore.docc/Guide/RoomToChart.md", encoding: .utf8)
    let table = guide.split(separator: "\n").drop { $0 != "| you need | type | about |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    return table.flatMap { row -> [[String]] in
      let spans = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      let first = spans[0].split(separator: " ").map(String.init)
      return [first]
        + spans.dropFirst().map { other in
          var command = first
          if let place = command.firstIndex(of: "--as") { command[place + 1] = String(other.dropFirst("--as ".count)) }
          return command
        }
    }
  }

  /// An evening that lasted, with someone who went out, someone who came late, and someone who did not come.
  private static func vault() throws -> PracticeVault {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña, Łukasz Nowak")
    try vault.succeed(
      ["start"],
      input: """
        /here maya jo at -95m
        /start at -90m
        /here łukasz at -70m
        /out maya at -60m
        /in maya at -50m
        @maya =4 6
        @maya slept “four” hours & <called> her sister; 1) then *rest*
        @jo =2 1
        ;@maya a violet cellar, I think
        /absent josé excused
        /end
        /close

        """)
    try vault.write("seven quiet boats of Ruth\n", to: "ruth")
    try vault.succeed([
      "signer", "add", "Ruth Cole", "--credential", "LPC", "--signer-secret-file", vault.path("ruth"), "--key-cost",
      "64M,2",
    ])
    let answers = SigningTests.answers.split(separator: "== Jo").first.map(String.init) ?? ""
    try vault.succeed(["notes", "last", "--fill", vault.write(answers, to: "answers")])
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + SigningTests.by("ruth", vault))
    return vault
  }

  @Test(
    "each row runs as it stands, and its file agrees with show",
    .enabled(if: python != nil, "its readers are not installed; .ci/setup tests does that"))
  func table() throws {
    let vault = try Self.vault()
    let show = try vault.write(try vault.succeed(["show", "last", "--json"]), to: "show.json")
    let rows = try Self.rows()
    #expect(rows.count == 15)
    for (place, row) in rows.enumerated() {
      let file = vault.path("out-\(place)")
      // The day in the table may lie ahead of the one on which this runs.
      let places = ["FILE": [file], "FOLDER": [file], "…": Self.why, "2026-09-01": ["2000-01-01"]]
      try vault.succeed(row.flatMap { places[$0] ?? [$0] })
      let form = row.firstIndex(of: "--as").map { "\(row[1]) \(row[$0 + 1])" } ?? row[1]
      let read = Python.run(
        try #require(Self.python), "\(Self.here)/Readers/check_export.py", [form, file, show])
      #expect(read.exitCode == 0, "\(row.joined(separator: " ")): \(read.output)")
    }
    // All but the calendar are on record.
    #expect(try vault.json(["disclosures"])["count"] == "14")
  }

  @Test(
    "a file that does not agree is found",
    .enabled(if: python != nil, "its readers are not installed; .ci/setup tests does that"))
  func disagrees() throws {
    let vault = try Self.vault()
    let show = try vault.write(try vault.succeed(["show", "last", "--json"]), to: "show.json")
    let cases = [
      ("note last --member maya --as html", "minutes present", "minutes there"),
      ("note last --member maya --as json", "\"value\": 6", "\"value\": 7"),
      ("time maya --as text", "Total: ", "Sum: "), ("sign-in last", "Łukasz N.", "Lukasz N."),
      ("attendance last", "Peña", "Pena"), ("calendar", "DTEND:2", "DTEND:3"),
    ]
    for (typed, what, instead) in cases {
      let export = typed.split(separator: " ").map(String.init)
      let isPersonal = ["note", "time"].contains(export[0])
      try vault.succeed(["export"] + export + ["--into", vault.path("out"), "--force"] + (isPersonal ? Self.why : []))
      let text = try vault.read("out")
      let place = try #require(text.firstRange(of: what))
      let changed = try vault.write(
        String(text[..<place.lowerBound] + instead + text[place.upperBound...]), to: "changed")
      let form = export.firstIndex(of: "--as").map { "\(export[0]) \(export[$0 + 1])" } ?? export[0]
      let read = Python.run(
        try #require(Self.python), "\(Self.here)/Readers/check_export.py", [form, changed, show])
      #expect(read.exitCode == 1, "\(typed): \(read.output)")
    }
  }
}
