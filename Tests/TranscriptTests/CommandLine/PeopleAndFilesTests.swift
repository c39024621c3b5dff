import TestKit
import TestTraits
import Testing

@Suite("Names, rosters and outlines", .ownThread)
struct PeopleAndFilesTests {
  @Test("names of any writing are kept, found and shown")
  func names() throws {
    let vault = try PracticeVault(
      group: "قەڵەم 🌙", members: "李小龍, שרה לוי, محمد علي, Zoë O’Brien-Smith, Łukasz Nowak, Ana 🌻 Ruiz")
    try vault.succeed(
      ["start"], input: "/here all\n/start\n@שרה shalom\n@محمد salaam\n@李 ni hao\n@zoe hello\n@ana hola\n@luk cześć\n")
    let shown = try vault.json(["show", "last"])
    #expect(shown["group"] == "قەڵەم 🌙")
    #expect(
      shown["members/*/{name}"] == "李小龍 | שרה לוי | محمد علي | Zoë O’Brien-Smith | Łukasz Nowak | Ana 🌻 Ruiz")
    #expect(shown["members/*/notes/*/text"] == "ni hao | shalom | salaam | hello | cześć | hola")
  }

  @Test("a roster comes from a CSV file with a mark at its start, other line ends and quoted commas")
  func roster() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    let file = try vault.write(
      "\u{FEFF}name,handle,chart id\r\nMaya Ruiz,maya,17\r\n\"Bee, Ann\",ann,\r\nJosé Peña,,\r\n", to: "roster.csv")
    let output = try vault.succeed(["group", "import", file, "--yes"])
    #expect(output.contains("+ Ann Bee (@ann)") && output.contains("“Bee, Ann” is Ann Bee"))
    #expect(output.contains("~ Maya Ruiz (@maya)"))
    let group = try vault.json(["group", "show"])
    #expect(group["members/*/name"] == "Maya Ruiz | Jo Park | Ann Bee | José Peña")
    #expect(group["members/Maya Ruiz/chartID"] == "17")
    #expect(try vault.succeed(["group", "import", file, "--yes"]).contains("nothing was written"))
  }

  @Test("every fault of a roster is said with its row and column, and nothing is written")
  func badRoster() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let file = try vault.write(
      "name,joined\nAnn Bee,2026-13-01\n,2026-01-01\nCy Dee,\nCy Dee,\n\"open,", to: "roster.csv")
    let program = vault.run(["group", "import", file, "--yes"])
    #expect(program.exitCode == 1)
    for place in ["row 2, column 2", "row 3, column 1"] { #expect(program.output.contains(place), "\(program.output)") }
    #expect(program.output.contains("nothing was written"))
    #expect(try vault.json(["group", "show"])["members/count"] == "1")
  }

  @Test("without --yes and without an answer nothing is written")
  func unanswered() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let file = try vault.write("name\nAnn Bee\n", to: "roster.csv")
    #expect(vault.run(["group", "import", file]).exitCode == 1)
    #expect(vault.run(["group", "import", file], input: "n\n").exitCode == 1)
    #expect(try vault.json(["group", "show"])["members/count"] == "1")
    #expect(vault.run(["group", "import", file], input: "y\n").exitCode == 0)
    #expect(try vault.json(["group", "show"])["members/count"] == "2")
  }

  @Test("a broken outline is told with line and column, and no session starts from it")
  func outline() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz")
    let file = try vault.write(
      """
      id: short
      title: Short
      kind: group
      minutes: 20
      phases:
        - name: check-in
          minutes: ten
        - name: check-out
          minutes: 10
          rond: yes
      """, to: "short.yaml")
    let checked = PracticeVault.run(["outline", "check", file])
    #expect(checked.exitCode == 1)
    #expect(checked.output.contains("short.yaml:7:14: "), "\(checked.output)")
    #expect(checked.output.contains("short.yaml:10:5: "), "\(checked.output)")
    let started = vault.run(["start", "--outline", file])
    #expect(started.exitCode == 1)
    #expect(started.output.contains("short.yaml:7:14: "), "\(started.output)")
    #expect(try vault.json(["sessions"])["count"] == "0")
  }
}
