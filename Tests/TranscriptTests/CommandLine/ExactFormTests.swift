import TestKit
import TestTraits
import Testing

/// The forms that are promised to others.
@Suite("The promised command lines", .ownThread)
struct ExactFormTests {
  @Test("init, a group, a session and what is shown of it, word for word")
  func wholeWay() throws {
    let vault = try PracticeVault()
    let made = try vault.succeed(["init", "--yes", "--key-cost", "64M,2"])
    #expect(made.contains("recovery key"))
    let group = try vault.succeed([
      "group", "new", "Tuesday evening", "--track", "evening", "--members", "Maya Ruiz, Jo Park, José Peña",
      "--outline", "process-90",
    ])
    #expect(group.contains("@jose  José Peña"))
    let answers = try vault.succeed(
      ["start", "--group", "Tuesday evening", "--outline", "process-90"], input: "/here all\n/start\n/next\ntired\n")
    #expect(answers.split(separator: "\n").count == 4)
    #expect(answers.contains("note Maya: tired"))
    let shown = try vault.json(["show", "last"])
    #expect(shown["state"] == "running")
    #expect(shown["members/*/{name status}"] == "Maya Ruiz here | Jo Park here | José Peña here")
    #expect(shown["members/Maya Ruiz/notes/*/text"] == "tired")
    #expect(try vault.json(["sessions"])["*/{group outline state}"] == "Tuesday evening process-90 running")
    #expect(try vault.json(["vault", "verify"])["intact"] == "true")
    #expect(try vault.succeed(["replay", "last"]).contains("Tuesday evening, group"))
  }

  @Test("a session has every field that is promised")
  func fields() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(
      ["start"],
      input: "/here maya\n/start\n/next\n=4 6\nslept badly #sleep\n!\n/resolve maya met with Ruth, now\n/phase\n")
    let shown = try vault.json(["show", "last"])
    for field in [
      "id", "group", "kind", "outline", "state", "startedAt", "endedAt", "leaders", "phases", "members", "guests",
      "groupNotes", "interventions", "marks", "rounds", "skills", "agreementsRead", "privateNotes", "undone",
    ] { #expect(shown[field] != "(no \(field))", "\(field)") }
    for path in [
      "phases/1/{name planned actual startedAt}",
      "members/1/{name status arrivedAt leftAt minutes turns passes floorSeconds ratings commitments notes flags}",
      "members/1/ratings/1/{phase when scale value at}", "members/1/notes/1/{at phase text tags}",
      "members/1/flags/1/{at text disposition}", "rounds/1/{phase mode question offered taken passed}",
    ] { #expect(!shown[path].contains("(no "), "\(path): \(shown[path])") }
  }

  @Test("instants have milliseconds and an offset, a phase that was never entered has none")
  func instants() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    try vault.succeed(["start"], input: "/here all\n/start\n")
    let text = try vault.succeed(["show", "last", "--json"])
    let started = try #require(text.split(separator: "\n").first { $0.contains("\"startedAt\"") })
    let pattern = #/.*"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d",/#
    #expect(try pattern.wholeMatch(in: started) != nil, "\(started)")
    #expect(try JSON(reading: text)["phases/check-out/startedAt"] == "null")
  }

  @Test("every outline that is promised is there")
  func outlines() throws {
    let listed = try JSON(reading: PracticeVault.run(["outline", "list", "--json"]).output)["*/id"]
    for id in [
      "process-50", "process-90", "relapse-prevention-90", "skills-90", "iop-block-180", "family-90", "education-60",
      "individual-30",
    ] { #expect(listed.split(separator: " | ").contains(Substring(id)), "\(id)") }
  }

  @Test("nothing is hidden in the help, and every word of it is explained")
  func help() throws {
    let help = try Help(reading: PracticeVault.run(["--experimental-dump-help"]).output)
    #expect(help.commands.count > 15)
    #expect(help.unexplained.isEmpty, "\(help.unexplained)")
  }
}
