import SessionCore
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

  @Test("and on a narrower one, with fewer words", arguments: [40, 50, 60, 72, 79])
  func narrow(_ columns: Int) {
    let lines = Help.overview(columns: columns)
    #expect(lines.count <= 22)
    #expect(lines.allSatisfy { $0.count <= columns })
    for command in SlashCommand.all { #expect(lines.contains { $0.contains("/\(command.name)") }) }
  }

  @Test(
    "signs and the words for what they record have a page", arguments: ["!", "flag", "safety", ";", ">", "=", "names"])
  func topics(_ word: String) throws {
    #expect(try parse("?" + word, in: Situation.sharing.context) == .query(.help(word)))
    #expect(try #require(Help.page(for: word, columns: 40)).allSatisfy { $0.count <= 40 })
  }

  @Test("what is said of a command is said of one that there is, the common ones first")
  func common() throws {
    let overview = Help.overview(columns: 80).joined(separator: "\n")
    #expect(overview.contains("/here came, /expect comes late"))
    #expect(overview.contains("/next (n) next person, /pass (p) pass"))
  }

  @Test(
    "the page of a command that takes a kind lists the kinds of this session", arguments: ["absent", "mark", "resolve"])
  func kinds(_ name: String) throws {
    let vocabulary = Situation.sharing.context.session?.opening.vocabulary ?? Vocabulary()
    let expected = [
      "absent": "  Statuses: excused, no-show, asked-to-leave", "mark": "  Kinds: announcement, milestone",
      "resolve": "  Kinds: met, monitor, error",
    ]
    let page = try #require(Help.page(for: name, vocabulary: vocabulary))
    #expect(page.contains { $0 == expected[name] }, "\(page)")
    #expect(Help.page(for: name)?.contains { $0.contains("Kinds:") || $0.contains("Statuses:") } == false)
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
        "/next [NAME] [at TIME] (/n)", "  End this turn; the floor goes to the person who is due.",
        "  TIME is a time of day or a while ago: at 18:09, at -5m.",
        "  /next              The person who is due gets the floor.", "  /n jos             José gets it now.",
        "  /next jo at 18:17  Jo has had it since 18:17; notes typed since stay where",
        "                     they are.",
      ])
    #expect(Help.page(for: "nothing") == nil)
  }
}
