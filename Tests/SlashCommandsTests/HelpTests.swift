import SlashCommands
import Testing

@Suite("Help")
struct HelpTests {
  @Test("everything stands on one screen of 80 by 24, with the prompt under it")
  func overview() {
    let lines = Help.overview(columns: 80)
    #expect(lines.count <= 22)
    #expect(lines.allSatisfy { $0.count <= 80 })
    for command in SlashCommand.all { #expect(lines.contains { $0.contains("/\(command.name)") }) }
  }

  @Test("no line is wider than the screen", arguments: [40, 60, 79, 80, 120])
  func widths(_ columns: Int) {
    #expect(Help.overview(columns: columns).allSatisfy { $0.count <= columns })
    for command in SlashCommand.all {
      #expect(Help.page(for: command.name, columns: columns)?.allSatisfy { $0.count <= columns } == true)
    }
  }

  @Test("a page says how a command is typed, what it does, and shows every example")
  func page() throws {
    let page = try #require(Help.page(for: "n"))
    #expect(
      page == [
        "/next [NAME] [at TIME] (/n)", "  End this turn; the floor goes to whoever is due.",
        "  TIME is a time of day or a while ago: at 18:09, at -5m.",
        "  /next              Whoever is due gets the floor.", "  /n jos             José gets it now.",
        "  /next jo at 18:17  Jo has had it since 18:17; notes typed since stay where",
        "                     they are.",
      ])
    #expect(Help.page(for: "nothing") == nil)
  }
}
