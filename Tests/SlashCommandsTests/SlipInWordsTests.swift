import SessionCore
import SlashCommands
import Testing

@Suite("Signs where a line has words")
struct SlipInWordsTests {
  private static func flag(_ line: String) -> (words: String?, about: Command.FlagTarget, rest: String?)? {
    guard case .act(.flag(let words, let whom), _, _, let rest)? = try? parse(line, in: Situation.sharing.context)
    else {
      return nil
    }
    return (words, whom, rest)
  }

  @Test(
    "the sign of a flag wins behind ratings, commands and names",
    arguments: [
      ("=6 3 !cut herself", "cut herself", Command.FlagTarget.floor, "=6 3 "),
      ("=@jo 6 3 !cut", "cut", .people([.jo]), "=@jo 6 3 "), ("/we !cut", "cut", .floor, "/we "),
      ("/we @jo !cut", "cut", .people([.jo]), "/we @jo "), ("/left tom !cut", "cut", .people([.tom]), "/left tom "),
      ("@jo - !cut", "cut", .people([.jo]), ""), ("@jo was ! @tom", "", .people([.tom]), "@jo was "),
      ("jo was !  @tom cut", "cut", .people([.tom]), "jo was "),
    ])
  func flags(line: String, words: String, whom: Command.FlagTarget, rest: String) throws {
    let flag = try #require(Self.flag(line))
    #expect(flag.words ?? "" == words)
    #expect(flag.about == whom)
    #expect(flag.rest ?? "" == rest)
  }

  @Test(
    "one flag, however the shift key was held",
    arguments: ["!1@jo cut", "! 1@jo cut", "!!1@jo cut", "!2@jo cut", "1! @jo cut", "1 @jo cut", "! @jo cut"])
  func oneSign(line: String) throws {
    let flag = try #require(Self.flag(line))
    #expect(flag.words == "cut")
    #expect(flag.about == .people([.jo]))
  }

  @Test("names joined by a slash or a plus are all meant", arguments: ["!@jo/@tom x", "!@jo+@tom x", "!@jo & @tom x"])
  func joined(line: String) throws {
    #expect(try #require(Self.flag(line)).about == .people([.jo, .tom]))
  }

  @Test(
    "a private note or a commitment in words is refused once, and taken when it is typed again",
    arguments: [
      "=6 3 ;secret", "=@jo 6 3 ;secret", "=6 3 >call mom", "/we ;secret", "/we @jo ;secret", "/left tom ;secret",
      "/absent tom excused ;secret", "/timer 1m ;x", "was ta;@jo secret", "hi ;@jo x", "@tom {;@jo x", "@jo :afraid",
      "@jo text !@", "@jo text!@ ", "@maya 1bad", "@jo, 1says no", "1says no", "1@ zzz", "@jo line one\n;@maya two",
      "line one\n>call mom", "@jo, :afraid", "@jo .call", "@jo 2tom x", "@group :x",
    ])
  func doubts(line: String) throws {
    var context = Situation.sharing.context
    let error = #expect(throws: UsageError.self) { try parse(line, in: context) }
    #expect(error?.isDoubt == true)
    context.insists = true
    #expect(throws: Never.self) { try parse(line, in: context) }
  }

  @Test(
    "what is no slip stays a note",
    arguments: [
      "1st visit", "@jo 1st visit", "1pm bus", "1x a week", "@jo 1 day", "@jo great! he laughed", "stop !",
      "@jo: afraid", "@jo, afraid", "ends with; then more", "a > b",
    ])
  func notes(line: String) throws {
    guard case .act(.note, _, _, _) = try parse(line, in: Situation.sharing.context) else {
      return #expect(Bool(false), "\(line) is no note")
    }
  }

  @Test("a flag takes no line of a pasted block that has a sign of its own")
  func pasted() throws {
    let flag = try #require(Self.flag("!@tom said it\nand again\n; @jo not for here"))
    #expect(flag.words == "said it\nand again")
    #expect(flag.about == .people([.tom]))
    #expect(flag.rest == "; @jo not for here")
  }
}
