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
    // Shift let go
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
    arguments: ["\\!@tom", "\\x !@tom", "wow! that", "so!", "ends with tom!", "?!", "mail x1@example.com"])
  func none(_ line: String) throws {
    let context = Situation.sharing.context
    #expect(!raisesFlag(line, in: context))
    guard case .act(.note, _, _, nil) = try parse(line, in: context) else {
      Issue.record("no note")
      return
    }
  }

  @Test("an unknown name is refused in the middle of a line, and two people's is to be named")
  func unclear() throws {
    #expect(throws: UsageError.unknownName("xyz", near: [])) {
      try parse("he s!@xyz alone", in: Situation.sharing.context)
    }
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
