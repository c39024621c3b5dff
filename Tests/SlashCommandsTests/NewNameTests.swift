import SessionCore
import SlashCommands
import Testing

@Suite("Names of people who are on no list, and initials") struct NewNameTests {
  private static func refusal(_ line: String) -> UsageError? {
    do throws(UsageError) {
      _ = try parse(line, in: Situation.sharing.context)
      return nil
    } catch { return error }
  }

  @Test(
    "what cannot be one name is refused with the right form",
    arguments: [
      "/new Ann, Ben", "/new Ann@x", "/new Ann = 6", "/new one two three four five", "/guest Ana@ for jo as sister",
      "/guest she is afraid of him as mother", "/leads me, Dana@x", "/leads she is afraid of her mother",
    ])
  func refused(line: String) {
    switch Self.refusal(line) {
    case .oneNameOnly, .signInName, .longName: break
    case let other: Issue.record("\(line): \(String(describing: other))")
    }
  }

  @Test(
    "what people are called is taken",
    arguments: [
      "/new Bob", "/new Mary-Ann O'Neil Jr.", "/new María José de León", "/new 李小龍", "/new +Jo Park",
      "/guest Lee Chan as interpreter", "/leads me, Dana Wolf", "/leads me kim",
    ])
  func taken(line: String) { #expect(Self.refusal(line) == nil) }

  @Test("an initial of a later name means no one, and a single letter no word of a command")
  func initials() {
    let people = Situation.sharing.context.people
    #expect(people.match("r") != .one(.maya) && people.match("n") == .none)
    #expect(people.match("ru") == .one(.maya) || people.match("ru") != .none)
    guard case .unknownName? = Self.refusal("/here tom v") else {
      Issue.record("v")
      return
    }
    #expect(Self.refusal("/here tom vid") == nil)
  }

  @Test(
    "before Enter the prompt says where a line would go after a slip of the shift key",
    arguments: [("1@tom", "!", "Tom"), ("was !@tom x", "!", "Tom"), ("2@tom x", "", "no name yet")])
  func filed(line: String, sign: String, words: String) throws {
    let context = Situation.sharing.context
    let found = try #require(filing(of: line, in: context))
    #expect(found.sign == sign)
    #expect(found.words(context.people) == words)
  }
}
