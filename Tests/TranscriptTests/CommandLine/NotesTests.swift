import TestKit
import TestTraits
import Testing

@Suite("Drafts on the command line", .ownThread)
struct NotesTests {
  private static func evening() throws -> PracticeVault {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña")
    try vault.succeed(
      ["start"],
      input: "/here maya jo\n/absent jose excused\n/start\n/next\n=4 6\nargued with Jo #home\n/next\n=7 1\n/phase\n")
    return vault
  }

  @Test("one member's note in a format, as promised")
  func promised() throws {
    let vault = try Self.evening()
    let note = try vault.succeed(["notes", "last", "--member", "Jo Park", "--format", "dap"])
    #expect(note.hasPrefix("== Jo P., session still open\n"), "\(note)")
    for line in ["Jo Park", "Draft: session still open", "DATA", "ASSESSMENT", "PLAN", "[[ plan ]]"] {
      #expect(note.split(separator: "\n").contains(Substring(line)), "\(line): \(note)")
    }
    #expect(!note.contains("Maya") && !note.contains("José"))
    for format in ["soap", "birp", "girp", "narrative", "house"] {
      #expect(try vault.succeed(["notes", "last", "--member", "jo", "--format", format]).contains("Jo Park"))
    }
  }

  @Test("without a name, everybody's one after the other, then who was not there")
  func everybody() throws {
    let vault = try Self.evening()
    try vault.succeed(["resume"], input: "/close\n")
    let page = try vault.succeed(["notes", "last"])
    let heads = page.split(separator: "\n").filter { $0.hasPrefix("== ") }
    #expect(heads == ["== Maya R.", "== Jo P.", "== No note"])
    #expect(page.contains("José P.: excused\n"))
    #expect(!page.contains("Names replaced") && page.contains("1 name was replaced; --names lists each"))
    #expect(try vault.succeed(["notes", "last", "--names"]).contains("“Jo” reads “a peer”"))
    let json = try vault.json(["notes", "last"])
    #expect(json["notes/*/{member kind open}"] == "Maya Ruiz session false | Jo Park session false")
    #expect(json["absent/*/name"] == "José Peña")
    #expect(try vault.json(["notes", "last", "--member", "maya"])["notes/count"] == "1")
    let gaps = try vault.succeed(["notes", "last", "--member", "maya", "--gaps"])
    #expect(gaps.contains("plan: [[ plan ]]") && !gaps.contains("argued"))
  }

  @Test("formats are listed without a vault, and what is unknown is refused in one line")
  func unknown() throws {
    #expect(PracticeVault.run(["notes", "--formats"]).output.contains("dap "))
    let vault = try Self.evening()
    for arguments in [
      ["notes", "last", "--format", "dab"], ["notes", "last", "--member", "Zed"], ["notes", "2001-01-01"],
    ] {
      let program = vault.run(arguments)
      #expect(program.exitCode == 1)
      #expect(program.output.filter { $0 == "\n" }.count == 1, "\(program.output)")
    }
    #expect(vault.run(["notes"]).exitCode == 2)
  }
}
