import TestKit
import TestTraits
import Testing

@Suite("People in care, at the command line", .ownThread)
struct ClientCommandTests {
  private static func vault() throws -> PracticeVault {
    let vault = try PracticeVault(group: "Process", members: "Maya Ruiz, Jo Park")
    try vault.succeed(["group", "new", "Skills", "--outline", "skills-90", "--members", "@jo, Tom Reed"])
    return vault
  }

  @Test("one person with two seats is one client, with one list of goals and one order")
  func oneClient() throws {
    let vault = try Self.vault()
    #expect(try vault.json(["client", "list"])["*/name"] == "Maya Ruiz | Jo Park | Tom Reed")
    try vault.succeed(
      ["admit", "jo", "--on", "2026-11-02", "--level", "2.1", "--hours", "9", "--ordered-by", "Dr. Lin"])
    try vault.succeed(["level", "jo", "--to", "1", "--hours", "3", "--on", "2099-12-07", "--why", "goals met"])
    try vault.succeed(["care", "goal", "jo", "I want to sleep"])
    try vault.succeed(["care", "goal", "jo", "--revise", "g1", "I want to wake rested"])
    let jo = try vault.json(["client", "show", "jo"])
    #expect(jo["seats/*/{group handle}"] == "Process jo | Skills jo")
    #expect(jo["goals/*/{id status}"] == "g1 revised | g2 active")
    #expect(jo["episodes/*/levels/*/{level orderedHours from}"] == "2.1 9 2026-11-02 | 1 3 2099-12-07")
    for group in ["Process", "Skills"] {
      let page = try vault.succeed(["group", "show", group])
      #expect(page.contains("9 h a week") && page.contains("g2 I want to wake rested"), "\(page)")
      #expect(!page.contains("g1"), "\(page)")
    }
  }

  @Test("a name that is known is refused without a terminal, with both ways to say who is meant")
  func sameName() throws {
    let vault = try Self.vault()
    let refused = vault.run(["group", "new", "Late", "--members", "Jo Park"])
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("for the same person, `+Jo Park` for someone new"), "\(refused.output)")
    try vault.succeed(["group", "new", "Late", "--outline", "process-90", "--members", "+Jo Park, @maya"])
    #expect(try vault.json(["client", "list"])["*/name"] == "Maya Ruiz | Jo Park | Tom Reed | Jo Park")
    let unclear = vault.run(["client", "show", "Jo Park"])
    #expect(unclear.exitCode == 1 && unclear.output.contains("jo of Late"), "\(unclear.output)")
    #expect(try vault.json(["client", "show", "jo of Late"])["seats/*/group"] == "Late")
  }

  @Test("what is told of someone is kept, and the name before is remembered")
  func edit() throws {
    let vault = try Self.vault()
    try vault.succeed(
      [
        "client", "edit", "jo", "--name", "Josephine Park", "--preferred", "Jo", "--chart-id", "4711", "--born",
        "1990-04-01", "--diagnosis", "F10.20 alcohol use disorder", "--helps", "a walk",
      ])
    let jo = try vault.json(["client", "show", "id:4711"])
    #expect(jo["{preferred born chartID helps}"] == "Jo 1990-04-01 4711 a walk")
    #expect(jo["otherNames/*"] == "Jo Park" && jo["diagnoses/*/code"] == "F10.20")
    #expect(vault.run(["client", "edit", "tom", "--chart-id", "4711"]).output.contains("Chart id 4711 is "))
    #expect(vault.run(["client", "edit", "tom"]).exitCode == 2)
  }

  @Test("a discharge ends the seats, and those who left are listed with --all")
  func discharge() throws {
    let vault = try Self.vault()
    #expect(vault.run(["discharge", "tom", "--reason", "completed"]).exitCode == 1)
    try vault.succeed(["admit", "tom", "--on", "2026-01-05", "--hours", "9"])
    try vault.succeed(["discharge", "tom", "--on", "2026-03-06", "--reason", "completed"])
    #expect(try vault.json(["client", "list"])["*/name"] == "Maya Ruiz | Jo Park")
    #expect(try vault.succeed(["client", "list", "--all"]).contains("Tom Reed"))
    #expect(vault.run(["discharge", "jo", "--reason", "bored"]).exitCode == 2)
  }
}
