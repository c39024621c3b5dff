import SessionCore
import SlashCommands
import Testing

@Suite("A flag, wherever it begins")
struct FlagAnywhereTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let words: String?
    let about: Command.FlagTarget
    let rest: String?
    var testDescription: String { line.debugDescription }

    init(_ line: String, _ words: String?, _ about: Command.FlagTarget, rest: String? = nil) {
      self.line = line
      self.words = words
      self.about = about
      self.rest = rest
    }
  }

  static let lines = [
    // A sign right after names or another sign; a flag sign always wins
    Case("@jo !cannot go on", "cannot go on", .people([.jo])), Case("@jo ! cannot", "cannot", .people([.jo])),
    Case("@jo!cannot", "cannot", .people([.jo])), Case("@jo, @luk !argued", "argued", .people([.jo, .luk])),
    Case("@jo ;!cannot", "cannot", .people([.jo])), Case(";@jo !cannot", "cannot", .people([.jo])),
    Case(";!cannot", "cannot", .floor), Case("; !cannot", "cannot", .floor), Case(">!cannot", "cannot", .floor),
    Case("=!cannot", "cannot", .floor), Case("=@jo !cannot", "cannot", .people([.jo])),
    Case("/!cannot", "cannot", .floor), Case("！cannot", "cannot", .floor),
    Case("@jo ！cannot", "cannot", .people([.jo])),
    // In the middle of any line: what stood before goes back
    Case("@jo was ta!@tom will hurt himself", "will hurt himself", .people([.tom]), rest: "@jo was ta"),
    Case("slept ba!@tom alone", "alone", .people([.tom]), rest: "slept ba"),
    Case(";she is af!@tom alone", "alone", .people([.tom]), rest: ";she is af"),
    Case(">call sp!@tom alone", "alone", .people([.tom]), rest: ">call sp"),
    Case("=6 !@tom alone", "alone", .people([.tom]), rest: "=6 "),
    Case("/phase chek!@tom alone", "alone", .people([.tom]), rest: "/phase chek"),
    Case("/!@tom alone", "alone", .people([.tom])), Case("?und!@tom alone", "alone", .people([.tom]), rest: "?und"),
    Case("@jo !@tom alone", "alone", .people([.tom]), rest: "@jo "), Case(";!@tom alone", "alone", .people([.tom])),
    Case("a！＠tom alone", "alone", .people([.tom]), rest: "a"),
    Case("a!@tom b!@luk alone", "b!@luk alone", .people([.tom, .luk]), rest: "a"),
    Case("\u{1b}x!@tom alone", "alone", .people([.tom]), rest: "\u{fffd}x"),
    // A sign that stands apart, or that a name was to follow
    Case("@jo was ! tom says", "tom says", .people([.jo]), rest: "@jo was "),
    Case("jo was !tom", "tom", .floor, rest: "jo was "), Case("/we saw ! then", "then", .floor, rest: "/we saw "),
    Case("@luk laughed !and cut himself", "and cut himself", .people([.luk]), rest: "@luk laughed "),
    Case(";@tom afraid !and cut", "and cut", .people([.tom]), rest: ";@tom afraid "),
    Case("> call mom ! hurt", "hurt", .floor, rest: "> call mom "),
    Case("@group sad !cut", "cut", .toBeNamed, rest: "@group sad "),
    Case("=6 3 was !so", "so", .floor, rest: "=6 3 was "), Case(";said !he", "he", .floor, rest: ";said "),
    Case("/nextt !wants to die", "wants to die", .toBeNamed, rest: "/nextt "),
    Case("@xyz said !wants to die", "wants to die", .toBeNamed, rest: "@xyz said "),
    Case("/absent tom excused said !he will", "he will", .people([.tom]), rest: "/absent tom excused said "),
    Case("x!@ tom alone", "alone", .people([.tom]), rest: "x"), Case("x !@ alone", "@ alone", .toBeNamed, rest: "x "),
    Case("he s!@xyz alone", "@xyz alone", .toBeNamed, rest: "he s"),
    // Shift let go
    Case("1@ tom alone", "alone", .people([.tom])),
    Case("he said 1@ tom alone", "alone", .people([.tom]), rest: "he said "),
    Case("1@tom alone", "alone", .people([.tom])), Case("1@xyz alone", "@xyz alone", .toBeNamed),
    Case("he s1@tom alone", "alone", .people([.tom]), rest: "he s"), Case("!2tom alone", "2tom alone", .people([.tom])),
    // Names anywhere in it
    Case("!says @tom wants to die", "says @tom wants to die", .people([.tom])),
    Case("!@maya and @jo fought", "fought", .people([.maya, .jo])),
    Case("!@maya hit by @jo", "hit by @jo", .people([.maya, .jo])),
    Case("!saw (@tom)", "saw (@tom)", .people([.tom])), Case("!@tom's knife", "@tom's knife", .people([.tom])),
    Case("!says @xyz will", "says @xyz will", .toBeNamed), Case("!@sam is worried", "@sam is worried", .toBeNamed),
    Case("!@group tense", "@group tense", .toBeNamed), Case("!@ alone", "@ alone", .toBeNamed),
    Case("!@maya told @sam", "told @sam", .people([.maya])),
    Case("!@maya and @xyz", "@maya and @xyz", .peopleAndSomeone([.maya])),
    Case("!@rosa Maya cut herself", "Maya cut herself", .people([.rosa])),
  ]

  @Test("is raised about", arguments: lines)
  func line(_ item: Case) throws {
    let context = Situation.sharing.context
    guard case .act(.flag(let words, let about), nil, _, let rest) = try parse(item.line, in: context) else {
      Issue.record("no flag")
      return
    }
    #expect(words == item.words)
    #expect(about == item.about)
    #expect(rest == item.rest)
    #expect(raisesFlag(item.line, in: context))
  }

  @Test(
    "is none after a backslash, without someone on the list, or after an address",
    arguments: [
      "\\!@tom", "\\x !@tom", "wow! that", "so!", "ends with tom!", "stop !", "5 != 6", "mail x1@example.com",
    ])
  func none(_ line: String) throws {
    let context = Situation.sharing.context
    #expect(!raisesFlag(line, in: context))
    guard case .act(.note, _, _, nil) = try parse(line, in: context) else {
      Issue.record("no note")
      return
    }
  }

  @Test("every flag of a pasted block is one of its own; what stands around them goes back")
  func block() throws {
    let context = Situation.sharing.context
    let two = try #require(CarriedFlags("!@tom cut himself\n\n!@jo saw it", in: context))
    #expect(
      two.flags.map(\.command)
        == [.flag("cut himself", about: .people([.tom])), .flag("saw it", about: .people([.jo]))])
    #expect(two.rest == nil)
    let among = try #require(CarriedFlags("@luk sad\n!@tom cut\n; alone\n\n  !he will\n> call", in: context))
    #expect(
      among.flags.map(\.command) == [.flag("cut", about: .people([.tom])), .flag("he will", about: .toBeNamed)])
    #expect(among.rest?.contains("@luk sad") == true)
    #expect(among.rest?.contains("; alone") == true)
    #expect(among.rest?.contains("> call") == true)
    #expect(among.rest?.contains("!") == false)
    #expect(CarriedFlags("@luk sad\n@tom glad", in: context) == nil)
  }

  @Test(
    "is told without a list of people, where no vault is open",
    arguments: ["!@jo x", "! x", "1@jo x", "a !b", "a!@b c"])
  func withoutPeople(line: String) {
    #expect(looksLikeFlag(line))
    #expect(!looksLikeFlag("\\" + line))
  }

  @Test("a name of two people is to be named")
  func unclear() throws {
    let context = Evening.twoMarias.context
    guard case .act(.flag(_, let about), _, _, let rest) = try parse("he s!@maria alone", in: context) else {
      Issue.record("no flag")
      return
    }
    #expect(about == .toBeNamed)
    #expect(rest == "he s")
  }
}

extension Evening {
  static var twoMarias: Evening {
    Evening([
      Member(id: MemberID(1), name: "Maria Gonzalez", handle: "maria"),
      Member(id: MemberID(2), name: "Maria Silva", handle: "maria.s"),
      Member(id: MemberID(3), name: "Rosa Diaz", handle: "rosa"),
      Member(id: MemberID(4), name: "José Peña", handle: "jose"),
    ])
  }
}
