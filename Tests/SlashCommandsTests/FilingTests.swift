import SessionCore
import SlashCommands
import Testing

@Suite("Whom a line will be filed under")
struct FilingTests {
  @Test(
    "it follows what is typed",
    arguments: [
      ("", "Maya"), ("slept", "Maya"), ("\\@jo", "Maya"), ("@jo", "Jo"), ("@jo and", "Jo"), ("@xy", "nobody yet"),
      ("@", "nobody yet"),
      ("@maya @jo ", "Maya, Jo"), ("@maya @jo @luk", "Maya +2"), ("@group", "group"), (";", "private Maya"),
      (";@jos", "private José"), (">", "commit Maya"), (">@jo", "commit Jo"), ("=", "Maya"), ("=6", "rate Maya"),
      ("=@jo", "rate Jo"), ("!", "flag Maya"), ("!@amina", "flag Amina"), ("!@xyz", "flag nobody yet"),
      ("/we ", "we Maya"), ("/co @jo", "co Jo"), ("/ne", "command"), ("/next jo", "next"), ("/n", "next"),
      ("?", "help"), ("? what", "Maya"),
    ])
  func follows(_ typed: String, _ words: String) throws {
    let context = Situation.sharing.context
    #expect(try #require(filing(of: typed, in: context)).words(context.people) == words)
  }

  @Test("with nobody on the floor it is the group; a commitment waits for a name")
  func emptyFloor() {
    let context = Situation.gathering.context
    #expect(filing(of: "text", in: context) == Filing(.note, .group))
    #expect(filing(of: ">text", in: context) == Filing(.commitment, .nobodyYet))
    #expect(filing(of: "!", in: context) == Filing(.flag, .nobodyYet))
  }

  @Test("with no session there is nowhere to file")
  func lobby() {
    #expect(filing(of: "text", in: Situation.lobby.context) == nil)
  }
}
