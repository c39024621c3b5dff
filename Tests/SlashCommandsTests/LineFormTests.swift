import SessionCore
import SlashCommands
import Testing

@Suite("What the first character decides")
struct LineFormTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let means: Command
    var testDescription: String { line.debugDescription }

    init(_ line: String, _ means: Command) {
      self.line = line
      self.means = means
    }
  }

  static let lines = [
    // Plain text, and text as it stands
    Case("slept four hours #sleep", .note("slept four hours #sleep", about: .floor)),
    Case("   leading blanks", .note("leading blanks", about: .floor)),
    Case("\\next", .note("next", about: .floor)), Case("\\ @jo", .note(" @jo", about: .floor)),
    Case("? what now", .note("? what now", about: .floor)),
    Case("??", .note("??", about: .floor)),
    Case("?5 or 6", .note("?5 or 6", about: .floor)), Case("next week", .note("next week", about: .floor)),
    Case("10:30 bus", .note("10:30 bus", about: .floor)),
    // Full-width signs
    Case("；shame", .notePrivately("shame", about: .floor)),
    Case("；＠jo shame", .notePrivately("shame", about: .people([.jo]))),
    Case("！＠jo alone", .flag("alone", about: .people([.jo]))),
    // Names in front
    Case("@maya proud", .note("proud", about: .people([.maya]))),
    Case("@maya @jo laughed", .note("laughed", about: .people([.maya, .jo]))),
    Case("@maya, @jo laughed", .note("laughed", about: .people([.maya, .jo]))),
    Case("@maya,@jo: laughed", .note("laughed", about: .people([.maya, .jo]))),
    Case("@maya @maya twice", .note("twice", about: .people([.maya]))),
    Case("@maya laughed with @jo", .note("laughed with @jo", about: .people([.maya]))),
    Case("@group tired", .note("tired", about: .group)), Case("@Group tired", .note("tired", about: .group)),
    Case("@rosa worries", .note("worries", about: .people([.rosa]))),
    Case("@maya and @jo laughed", .note("laughed", about: .people([.maya, .jo]))),
    Case("@maya & @jo laughed", .note("laughed", about: .people([.maya, .jo]))),
    Case("@maya's mother called", .note("@maya's mother called", about: .people([.maya]))),
    Case("@maya’s mother called", .note("@maya’s mother called", about: .people([.maya]))),
    Case("@maya. Late again", .note("Late again", about: .people([.maya]))),
    Case("@maya (tired) left", .note("(tired) left", about: .people([.maya]))),
    Case("wrote to jo@example.com", .note("wrote to jo@example.com", about: .floor)),
    Case("met @ noon", .note("met @ noon", about: .floor)),
    Case("laughed (with @jo)", .note("laughed (with @jo)", about: .floor)),
    Case("@maya\n- one\n\t- two\n", .note("- one\n\t- two", about: .people([.maya]))),
    Case("two\r\nlines", .note("two\nlines", about: .floor)), Case("two\rlines", .note("two\nlines", about: .floor)),
    Case("e\u{301}t\u{e9}", .note("\u{e9}t\u{e9}", about: .floor)),
    Case("a \u{202e}b", .note("a \u{202e}b", about: .floor)),
    // Private notes
    Case(";more shame than grief", .notePrivately("more shame than grief", about: .floor)),
    Case(";@jose go slowly", .notePrivately("go slowly", about: .people([.jose]))),
    Case("; @jose go slowly", .notePrivately("go slowly", about: .people([.jose]))),
    Case(";@group tense", .notePrivately("tense", about: .group)),
    Case("@jo ;shame", .notePrivately("shame", about: .people([.jo]))),
    Case("@jo, @luk ; shame", .notePrivately("shame", about: .people([.jo, .luk]))),
    Case("@jo；shame", .notePrivately("shame", about: .people([.jo]))),
    Case(";;shame", .notePrivately(";shame", about: .floor)),
    // Ratings
    Case("=6 3", .rate([6, 3], of: .floor)), Case("=6 -", .rate([6, nil], of: .floor)),
    Case("=- 3", .rate([nil, 3], of: .floor)), Case("=@maya 6 3", .rate([6, 3], of: .people([.maya]))),
    Case("=-5", .rate([-5], of: .floor)), Case("= 6 3", .rate([6, 3], of: .floor)),
    Case("@jo =6 3", .rate([6, 3], of: .people([.jo]))), Case("@jo = 6", .rate([6], of: .people([.jo]))),
    Case("=@jo: 6", .rate([6], of: .people([.jo]))),
    // Commitments
    Case(">call sponsor", .commit("call sponsor", by: .floor)), Case("> call", .commit("call", by: .floor)),
    Case(">@jo walk", .commit("walk", by: .people([.jo]))),
    Case("@jo >walk", .commit("walk", by: .people([.jo]))),
    Case(">@jo, @luk walk", .commit("walk", by: .people([.jo, .luk]))),
    // Flags
    Case("!", .flag(nil, about: .floor)), Case("!!", .flag("!", about: .floor)),
    Case("!no point in coming back", .flag("no point in coming back", about: .floor)),
    Case("!@amina no point", .flag("no point", about: .people([.amina]))),
    Case("!@amina", .flag(nil, about: .people([.amina]))),
    Case("!@xyz no point", .flag("@xyz no point", about: .toBeNamed)),
    Case("!@ no point", .flag("@ no point", about: .toBeNamed)),
    Case("!@group tense", .flag("@group tense", about: .toBeNamed)),
    Case("!@maya @xyz argued", .flag("@maya @xyz argued", about: .peopleAndSomeone([.maya]))),
    Case("!\u{1b}[31m red", .flag("\u{fffd}[31m red", about: .floor)),
  ]

  @Test("a line means", arguments: lines)
  func line(_ item: Case) throws {
    guard case .act(let command, nil, _, _) = try parse(item.line, in: Situation.sharing.context) else {
      Issue.record("no act")
      return
    }
    #expect(command == item.means)
  }

  @Test("an empty line does nothing at all", arguments: ["", " ", "\t", "\n", "\u{feff}", "\u{3000} "])
  func empty(_ line: String) throws {
    #expect(try parse(line, in: Situation.sharing.context) == .nothing)
    #expect(try parse(line, in: Situation.lobby.context) == .nothing)
  }

  @Test("a text of 10,000 characters is kept whole")
  func long() throws {
    let text = String(repeating: "ä🙂\"", count: 3334)
    #expect(try parse(text, in: Situation.sharing.context) == .act(.note(text, about: .floor)))
  }

  @Test("help is asked for by the sign alone or before one word")
  func help() throws {
    let context = Situation.lobby.context
    #expect(try parse("?", in: context) == .query(.help(nil)))
    #expect(try parse("?next", in: context) == .query(.help("next")))
    #expect(try parse("?n", in: context) == .query(.help("next")))
    #expect(throws: UsageError.noHelp("nxt", nearest: ["next"])) { try parse("?nxt", in: context) }
  }

  @Test("a line that is nothing but a command's name is refused", arguments: SlashCommand.all.flatMap(\.names))
  func bareCommand(_ name: String) throws {
    let command = try #require(SlashCommand.named(name)?.name)
    #expect(throws: UsageError.commandWithoutSlash(typed: QuotedWord(name), command: command)) {
      try parse(" \(name) ", in: Situation.sharing.context)
    }
  }

  @Test(
    "with no open session nothing can be recorded",
    arguments: ["!", "!@maya x", "text", "@maya x", ";x", ">x", "=6", "/next", "6 3", "absent jo"])
  func lobby(_ line: String) {
    #expect(throws: UsageError.noSessionOpen) { try parse(line, in: Situation.lobby.context) }
  }

  @Test(
    "what cannot be made out is refused with its reason",
    arguments: [
      ("@xyz text", UsageError.unknownName("xyz", near: [])),
      ("@amnia text", .unknownName("amnia", near: [Candidate(name: "Amina Diallo", typed: "amina")])),
      ("@ maya relapsed", .nameMissing), ("@maya", .textMissing(after: "@name")), (";", .textMissing(after: ";")),
      ("> ", .textMissing(after: ">")), ("\\", .textMissing(after: "\\")), ("@maya @group x", .groupAndPeople),
      ("=6.5", .badRating), ("=five 3", .badRating), ("=", .badRating), ("=@ 6", .nameMissing), ("=> so", .badRating),
      ("=@group 5", .notForGroup), ("@jo =*5", .badRating),
      ("=@maya @jo 5", .onePersonOnly), (">@group walk", .notForGroup),
      ("=@maya", .badRating), ("laughed with @xyz", .unknownName("xyz", near: [])),
      (";>text", .twoSigns(";", ">")), (">;text", .twoSigns(">", ";")), (";@jo =6", .twoSigns(";", "=")),
      ("@sam asked", .leaderNamed("Sam Green")), ("@jo /pass", .commandAfterName("pass")),
      ("bell\u{7}", .controlCharacter(code: 7, place: 5)), ("/", .commandMissing), ("/ next", .commandMissing),
    ])
  func refused(_ line: String, _ error: UsageError) {
    #expect(throws: error) { try parse(line, in: Situation.sharing.context) }
  }

  @Test(
    "a first word that is the name of somebody present is pointed out",
    arguments: [
      ("Jo said she slept", [Hint.firstWordIsName(.jo)]), ("amina: tired", [.firstWordIsName(.amina)]),
      ("!jo sounds hopeless", [.mayBeAbout(.jo)]), ("!said Tom will die", [.mayBeAbout(.tom)]),
      ("!he will hurt himself", []), ("laughed with @jo", [.mentions([.jo])]), ("@jo laughed with @luk", []),
      (";@jo afraid of @luk", [.mentions([.luk])]), (">call @jo", [.mentions([.jo])]),
      (";Jose is ashamed", [.firstWordIsName(.jose)]),
      ("Maya walks", []), ("Tom is missed", []), ("Ami slept", []), ("\\Jo as it stands", []), ("@luk Jo laughed", []),
    ])
  func hint(_ line: String, _ hints: [Hint]) throws {
    guard case .act(_, _, let found, _) = try parse(line, in: Situation.sharing.context) else {
      Issue.record("no act")
      return
    }
    #expect(found == hints)
  }
}
