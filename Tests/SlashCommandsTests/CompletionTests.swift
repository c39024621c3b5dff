import SessionCore
import SlashCommands
import Testing

@Suite("What TAB offers")
struct CompletionTests {
  @Test(
    "at the end of a line",
    arguments: [
      ("/ne", ["/new", "/next"]), ("/ti", ["/timer", "/timers"]), ("?und", ["?undo"]), ("/next j", ["jo", "jose"]),
      ("/next ", ["maya", "jo", "jose", "lukasz", "amina", "rosa", "tom"]), ("/next @lu", ["@lukasz"]),
      ("@ma", ["@maya"]), ("@maya @j", ["@jo", "@jose"]), (";@am", [";@amina"]),
      ("!@", ["!@maya", "!@jo", "!@jose", "!@lukasz", "!@amina", "!@rosa", "!@tom"]),
      ("@Łu", ["@lukasz"]), ("@nowak", ["@lukasz"]), ("laughed with @jo", ["@jo", "@jose"]), ("plain tex", []),
      ("/here maya,j", ["jo", "jose"]), ("/here all bu", ["but"]), ("/absent tom no", ["no-show"]),
      ("/absent re", ["rest"]),
      ("/resolve amina m", ["met", "monitor"]), ("/mark mi", ["milestone"]), ("/round p", ["popcorn", "pairs"]),
      ("/skill gr", ["grounding-54321"]), ("/outline p", ["process-90"]), ("/phase ch", ["check-in", "check-out"]),
      ("/out maya with k", ["Kim Lee"]), ("/bell o", ["on", "off"]), ("/we @ma", ["@maya"]), ("/fix 3 p", ["private"]),
      ("/kept maya p", ["part"]),
      ("/prompt ", ["1", "2", "again", "list", "sleep", "grief", "light", "middle", "deep"]), ("/nonsense x", []),
      ("", []),
      ("text #sl", ["#sleep"]), ("=@ma", ["=@maya"]), ("1@ma", ["1@maya"]), ("x1@ma", []),
    ])
  func offered(_ line: String, _ candidates: [String]) {
    var evening = Evening.sharing
    evening.act(.note("slept badly #sleep, #urge", about: .floor))
    let completion = complete(line, cursor: line.count, in: evening.context)
    #expect(completion.candidates == candidates)
    #expect(completion.range.upperBound == line.count)
    #expect(completion.range.count == completion.typed.count)
  }

  @Test("in the middle of a line only what stands before the cursor counts")
  func middle() {
    let completion = complete("@ma said é", cursor: 3, in: Situation.sharing.context)
    #expect(completion == Completion(range: 0..<3, typed: "@ma", candidates: ["@maya"]))
    #expect(completion.insertion == "@maya ")
  }

  @Test("a cursor outside the line does no harm", arguments: [-5, 0, 999])
  func outside(_ cursor: Int) {
    let completion = complete("@ma", cursor: cursor, in: Situation.sharing.context)
    #expect(completion.range.upperBound <= 3)
  }

  @Test("several candidates put in what they have in common, where it is more than was typed")
  func common() {
    let context = Situation.sharing.context
    #expect(complete("/tim", cursor: 4, in: context).insertion == "/timer")
    #expect(complete("@j", cursor: 2, in: context).insertion == "@jo")
    #expect(complete("@jo", cursor: 3, in: context).insertion == nil)
    #expect(complete("xyz", cursor: 3, in: context).insertion == nil)
  }

  @Test("people who are in the room come first, in the seating of the evening")
  func order() {
    var evening = Evening()
    evening.act(.welcome(.people([MemberID(5), MemberID(2)]), .room))
    let completion = complete("@", cursor: 1, in: evening.context)
    #expect(completion.candidates == ["@amina", "@jo", "@maya", "@jose", "@lukasz", "@tom"])
  }

  @Test(
    "what TAB puts in means the person it stands for", arguments: ["李小龍", "نور حداد", "Maria Santos", "O'Neil, Pat"])
  func roundTrip(_ name: String) throws {
    let evening = Evening([
      Member(id: MemberID(1), name: name, handle: "x1"), Member(id: MemberID(2), name: "Maria Gomez", handle: "mg"),
    ])
    let inserted = try #require(complete("@x", cursor: 2, in: evening.context).insertion)
    #expect(try parse(inserted + "text", in: evening.context) == .act(.note("text", about: .people([.maya]))))
  }
}
