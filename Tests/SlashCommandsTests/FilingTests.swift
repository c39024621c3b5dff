import SessionCore
import SlashCommands
import Testing

@Suite("Whom a line will be filed under")
struct FilingTests {
  @Test(
    "it follows what is typed",
    arguments: [
      ("", "Maya"), ("slept", "Maya"), ("\\@jo", "Maya"), ("@jo", "Jo"), ("@jo and", "Jo"), ("@xy", "no name yet"),
      ("@", "no name yet"),
      ("@maya @jo ", "Maya, Jo"), ("@maya @jo @luk", "Maya +2"), ("@group", "group"), (";", ";Maya"),
      (";@jos", ";José"), (">", ">Maya"), (">@jo", ">Jo"), ("=", "=Maya"), ("=6", "=Maya"),
      ("=@jo", "=Jo"), ("!", "!Maya"), ("!@amina", "!Amina"), ("!@xyz", "!no name yet"),
      ("/we ", "/Maya"), ("/co @jo", "/Jo"), ("/ne", "/command"), ("/next jo", "/next"), ("/n", "/next"),
      ("=*", "=Maya"), ("=* 5 ", "=Jo"), ("=* 5 6", "=Jo"), ("=* 5 6 - 7 4 ", "=group"), ("@jo !", "!Jo"),
      ("@jo ;a", ";Jo"), ("x!@tom he", "!Tom"), ("/ph!@tom", "!Tom"), ("/we saw @luk", "/Łukasz"),
      ("!says @luk", "!Łukasz"), ("@jo was ok !@xyz cut", "!no name yet"), ("/close !@tomm gone", "!no name yet"),
      ("mail me at her!@home", "!no name yet"),
      ("?", "help"), ("? what", "Maya"),
    ])
  func follows(_ typed: String, _ words: String) throws {
    let context = Situation.sharing.context
    let found = try #require(filing(of: typed, in: context))
    #expect(found.sign + found.words(context.people) == words)
  }

  @Test("with nobody on the floor it is the group; a commitment waits for a name")
  func emptyFloor() {
    let context = Situation.gathering.context
    #expect(filing(of: "text", in: context) == LineTarget(.note, .group))
    #expect(filing(of: ">text", in: context) == LineTarget(.commitment, .nobodyYet))
    #expect(filing(of: "!", in: context) == LineTarget(.flag, .nobodyYet))
  }

  @Test("with no session there is nowhere to file")
  func lobby() {
    #expect(filing(of: "text", in: Situation.lobby.context) == nil)
  }
}
