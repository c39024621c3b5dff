import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

@Suite("What leaves the vault", .ownThread)
struct ExportTests {
  private static let why = ["--recipient", "the county clinic", "--purpose", "continuing care", "--consent", "C-12"]

  /// A closed session with two members, Maya's note signed.
  private static func vault() throws -> PracticeVault {
    let vault = try SigningTests.vault()
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + SigningTests.by("ruth", vault))
    return vault
  }

  private static func mode(_ path: String) -> UInt32 {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test(
    "a signed note goes out in every form, to its owner alone, and is on record",
    arguments: [
      "text", "markdown", "html", "json", "fhir",
    ])
  func note(form: String) throws {
    let vault = try Self.vault()
    let file = vault.path("note")
    let said = try vault.succeed(
      ["export", "note", "last", "--member", "maya", "--as", form, "--to", file] + Self.why)
    #expect(said.contains("went to the county clinic; it is recorded"))
    #expect(Self.mode(file) == 0o600)
    let text = try vault.read("note")
    #expect(form == "fhir" || text.contains("tired after work, a peer made her laugh"))
    #expect(!text.contains("Jo") && !text.contains("violet"))
    #expect(form == "fhir" || text.contains("42 CFR part 2 prohibits unauthorized use or disclosure"))
    #expect(
      try vault.json(["disclosures"])["*/{what form to purpose by ground reference}"]
        == "note \(form) the county clinic continuing care Ruth Cole consent C-12")
    #expect(try FileManager.default.contentsOfDirectory(atPath: vault.folder).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test("nothing is written over, nothing unsigned leaves, and a refusal records nothing")
  func refusals() throws {
    let vault = try Self.vault()
    try vault.write("mine\n", to: "there.txt")
    func refused(_ arguments: [String], code: Int32 = 1) -> String {
      let program = vault.run(arguments)
      #expect(program.exitCode == code, "\(program.output)")
      return program.output
    }
    let note = ["export", "note", "last", "--member", "maya", "--to"]
    #expect(refused(note + [vault.path("there.txt")] + Self.why).contains("--force"))
    #expect(try vault.read("there.txt") == "mine\n")
    #expect(refused(note + [vault.path("none/x.txt")] + Self.why).contains("could not be written"))
    let jo = ["export", "note", "last", "--member", "jo", "--to", vault.path("jo.txt")]
    #expect(refused(jo + Self.why).contains("not signed"))
    #expect(refused(["export", "copy", "last", "--member", "jo"]).contains("not signed"))
    #expect(refused(["export", "copy", "last", "--member", "maya"]).contains("no clipboard"))
    _ = refused(note + [vault.path("x.txt"), "--recipient", "a", "--purpose", "b"], code: 2)
    _ = refused(note + [vault.path("x.txt"), "--purpose", "b", "--consent", "c"], code: 2)
    #expect(
      refused(note + [vault.path("x.txt"), "--recipient", " ", "--purpose", "b", "--consent", "c"]).contains("to whom"))
    #expect(try vault.json(["disclosures"])["count"] == "0")
    for name in ["jo.txt", "x.txt"] { #expect(Self.mode(vault.path(name)) == 0, "\(name)") }
  }

  @Test("--force replaces, --draft marks, and a note entered in error never leaves")
  func marked() throws {
    let vault = try Self.vault()
    let file = try vault.write("old\n", to: "note.txt")
    let jo = ["export", "note", "last", "--member", "jo", "--draft", "--to", file, "--force"] + Self.why
    try vault.succeed(jo)
    let lines = try vault.read("note.txt").split(separator: "\n")
    #expect(lines.filter { $0 == "DRAFT: not signed" }.count == 2)
    #expect(Self.mode(file) == 0o600)
    try vault.succeed(
      ["entered-in-error", "last", "--member", "maya", "--reason", "wrong person"] + SigningTests.by("ruth", vault))
    for more in [[], ["--draft"]] {
      let program = vault.run(
        ["export", "note", "last", "--member", "maya", "--to", vault.path("m.txt")] + more + Self.why)
      #expect(program.exitCode == 1)
      #expect(program.output.contains("entered in error, which never goes out"))
    }
  }

  @Test("a draft that goes out says which words may be someone's name")
  func doubtful() throws {
    let vault = try Self.vault()
    try vault.succeed(["start"], input: "/here all\n/start\n@jo reads Maya Angelou at home\n/end\n/close\n")
    for (more, says) in [(["--draft"], true), ([], false)] {
      let program = vault.run(
        ["export", "note", "last", "--member", "jo", "--to", vault.path("jo.txt"), "--force"] + more + Self.why)
      #expect(program.output.contains("this may be someone's name") == says)
    }
    #expect(try vault.read("jo.txt").contains("Maya Angelou"))
  }

  @Test("a member's notes in a folder of files, whose names hold nobody's name")
  func member() throws {
    let vault = try Self.vault()
    try vault.succeed(["start"], input: "/here all\n/start\n/next\nslept well\n/end\n/close\n")
    let answers = """
      == Maya R. (session.1)
      response: Told of three good nights in a row.
      risk: 1
      plan: She brings the form on Monday.
      == Jo P. (session.2)
      response: Was quick to answer and asked for the next turn.
      risk: 1
      plan: Visit to the apartment on Friday.

      """
    try vault.succeed(["notes", "last", "--fill", vault.write(answers, to: "others")])
    try vault.succeed(
      ["sign", "last", "--all", "--yes", "--leave-gaps", "left early"]
        + ["--override", "times.the session took 0 minutes=typed in one go for this test"]
        + SigningTests.by("ruth", vault))
    try vault.succeed(["export", "member", "maya", "--as", "html", "--into", vault.path("out")] + Self.why)
    let names = try FileManager.default.contentsOfDirectory(atPath: vault.path("out"))
    #expect(names.count == 2 && names.allSatisfy { $0.hasSuffix(".html") && !$0.lowercased().contains("maya") })
    for name in names { #expect(Self.mode(vault.path("out/\(name)")) == 0o600) }
    try vault.succeed(["export", "member", "maya", "--as", "fhir", "--into", vault.path("out")] + Self.why)
    #expect(try vault.read("out/notes.fhir.json").contains("\"Bundle\""))
    #expect(try vault.json(["disclosures", "--member", "maya"])["count"] == "4")
    #expect(try vault.json(["disclosures", "--member", "jo"])["count"] == "0")
    let early = vault.run(
      ["export", "member", "maya", "--to", "2001-01-01", "--into", vault.path("out")] + Self.why)
    #expect(early.exitCode == 1 && early.output.contains("no signed note"))
  }

  @Test("times, sheets and the calendar go to the standard output, and what is said goes beside it")
  func session() throws {
    let vault = try Self.vault()
    let why = ["--recipient", "the auditor", "--purpose", "audit", "--legal-ground", "42 CFR 2.53"]
    let time = try vault.succeed(["export", "time", "maya", "--into", "-"] + why)
    #expect(time.contains("Time statement: Maya Ruiz") && time.contains("recorded as it happened"))
    #expect(!time.contains("Jo"))
    let sheet = try vault.succeed(["export", "sign-in", "last", "--to", "-"] + why)
    #expect(sheet.contains("Maya R.") && sheet.contains("Jo P.") && !sheet.contains("Ruiz"))
    let inside = try vault.succeed(["export", "sign-in", "last", "--to", "-"])
    #expect(inside.contains("Maya R.") && inside.contains("the program's own record system; it is recorded"))
    #expect(!inside.contains("42 CFR"))
    let half = vault.run(["export", "attendance", "last", "--to", "-", "--recipient", "the auditor"])
    #expect(half.exitCode == 2 && half.output.contains("or none"))
    let table = try vault.succeed(["export", "attendance", "last", "--to", "-"] + why)
    #expect(table.contains(",Maya Ruiz,"))
    let calendar = try vault.succeed(["export", "calendar", "--to", "-"])
    #expect(calendar.contains("BEGIN:VEVENT\r\n") && !calendar.contains("Maya") && !calendar.contains("Tuesday"))
    #expect(try vault.json(["disclosures", "--member", "maya"])["*/what"].hasPrefix("time statement | sign-in sheet"))
    #expect(try vault.json(["vault", "verify"])["{intact}"] == "true")
  }

  @Test("a notice of the program's own takes the place of the one that is shipped")
  func notice() throws {
    let vault = try Self.vault()
    #expect(try vault.succeed(["disclosures"]).contains("nothing has left yet"))
    let export = ["export", "note", "last", "--member", "maya", "--to", "-"] + Self.why
    let text = try vault.succeed(export)
    #expect(
      text.contains("\n--\n42 CFR part 2 prohibits unauthorized use or disclosure of these records.\nDisclosed on "))
    try FileManager.default.createDirectory(atPath: vault.path("own/notices"), withIntermediateDirectories: true)
    var environment = PracticeVault.environment
    environment["CIRCLEKEEPER_PROMPTS"] = vault.path("own")
    for (own, lines) in [
      ("Kept\u{1B}[2J from others.\n", "\n--\nKept\\u{1B}[2J from others.\nDisclosed"), ("\n", "\n--\nDisclosed"),
    ] {
      try vault.write(own, to: "own/notices/part2.txt")
      let program = PipedProgram(
        PracticeVault.program, export + vault.options, environment: environment, input: "")
      #expect(program.output.contains(lines), "\(program.output)")
    }
  }

  @Test("a note goes to the desktop's clipboard, by a pipe, and it is said by which way")
  func desktopClipboard() throws {
    let vault = try Self.vault()
    try FileManager.default.createDirectory(atPath: vault.path("bin"), withIntermediateDirectories: true)
    // Written by a program of its own: while this process has a file open for writing, a copy of it that another test
    // starts has it open too, and it cannot be run.
    let script = "#!/bin/sh\necho \"$*\" > '\(vault.path("arguments"))'\ncat > '\(vault.path("copied"))'\n"
    let path = vault.path("bin/wl-copy")
    let writing = PipedProgram(
      "/bin/sh", ["-c", "cat > '\(path)' && chmod 700 '\(path)'"], environment: PracticeVault.environment, input: script
    )
    #expect(writing.exitCode == 0)
    var environment = PracticeVault.environment
    environment["PATH"] = "\(vault.path("bin")):/usr/bin:/bin"
    environment["WAYLAND_DISPLAY"] = "wayland-0"
    let copy = ["export", "copy", "last", "--member", "maya"]
    let program = PipedProgram(
      PracticeVault.program, copy + vault.options, environment: environment, input: "")
    #expect(program.exitCode == 0)
    #expect(
      program.output.contains("the note of Maya R., ") && program.output.contains("is on the clipboard, by wl-copy"))
    #expect(try vault.read("copied").hasPrefix("Maya Ruiz\n"))
    #expect(try !vault.read("copied").contains("42 CFR"))
    #expect(try !vault.read("arguments").contains("Maya"))
    #expect(try vault.json(["disclosures"])["*/{form ground}"] == "clipboard legal ground")
    let outside = PipedProgram(
      PracticeVault.program, copy + Self.why + vault.options, environment: environment, input: "")
    #expect(outside.output.contains("recorded as given to the county clinic"))
    #expect(try vault.read("copied").contains("42 CFR part 2 prohibits"))
  }

  @Test("without a desktop the terminal is given the note, and it is said that nobody can see whether it took it")
  func terminalClipboard() throws {
    let vault = try Self.vault()
    var environment = PracticeVault.environment
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(
      PracticeVault.program, ["export", "copy", "last", "--member", "maya"] + vault.options, environment: environment)
    try terminal.wait(for: "the way") { $0.text.contains("OSC 52") }
    let output = String(decoding: terminal.output, as: UTF8.self)
    let start = try #require(output.firstRange(of: "\u{1B}]52;c;"))
    let coded = output[start.upperBound...].prefix { $0 != "\u{7}" }
    let note = String(decoding: try #require(Data(base64Encoded: String(coded))), as: UTF8.self)
    #expect(note.hasPrefix("Maya Ruiz\n") && note.contains("Signed by Ruth Cole"))
  }

  @Test("the ledger and goals, for reading and as JSON")
  func ledger() throws {
    let vault = try Self.vault()
    try vault.succeed(["admit", "maya", "--hours", "9"])
    try vault.succeed(["care", "goal", "maya", "sleep"])
    #expect(try vault.succeed(["ledger", "--member", "maya"]).contains("9 h a week ordered"))
    #expect(try vault.json(["ledger"])["members/*/{name orderedHoursAWeek}"] == "Maya Ruiz 9 | Jo Park null")
    #expect(try vault.succeed(["ledger", "--csv"]).hasPrefix("\u{FEFF}group,name,"))
    #expect(try vault.succeed(["goals", "maya"]).contains("g1 sleep"))
    #expect(try vault.json(["goals", "maya"])["{member}"] == "Maya Ruiz")
  }
}
