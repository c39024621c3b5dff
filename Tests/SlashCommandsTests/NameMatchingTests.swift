import SessionCore
import SlashCommands
import Testing

@Suite("Whom a name means")
struct NameMatchingTests {
  private let people = Situation.sharing.context.people

  @Test(
    "by handle, whole given name or beginning, without regard to case and accents",
    arguments: [
      ("jo", Person.jo), ("Jos", .jose), ("josé", .jose), ("LUK", .luk), ("łukasz", .luk), ("ma", .maya),
      ("maya.ruiz", .maya), ("jo.p", .jo), ("pen", .jose), ("rosa", .rosa), ("tom", .tom), ("nowak", .luk),
    ])
  func one(_ typed: String, _ person: Person) {
    #expect(people.match(typed) == .one(person))
  }

  @Test("a beginning that fits several is nobody's")
  func several() {
    var evening = Evening([
      Member(id: MemberID(1), name: "Maria Santos", handle: "maria.s"),
      Member(id: MemberID(2), name: "Maria Gomez", handle: "maria.g"),
      Member(id: MemberID(3), name: "Dana O’Neil-Smith", handle: "dana"),
    ])
    #expect(evening.context.people.match("maria") == .several([.maya, .jo]))
    #expect(evening.context.people.match("maria.s") == .one(.maya))
    #expect(evening.context.people.match("dana.o'neilsm") == .one(.jose))
    evening.act(.welcome(.people([MemberID(2)]), .room))
    #expect(evening.context.people.match("maria") == .several([.jo, .maya]))
  }

  @Test("a whole name means the same person whoever is in the room")
  func steady() {
    var evening = Evening()
    evening.act(.welcome(.people([MemberID(3)]), .room))
    #expect(evening.context.people.match("jo") == .one(.jo))
  }

  @Test("nothing, and signs alone, mean nobody", arguments: ["", "-", "'", ".", " ", "xyz"])
  func none(_ typed: String) {
    #expect(people.match(typed) == .none)
  }

  @Test("names without a Latin letter are found by their beginning", arguments: [("李", 1), ("李小龍", 1), ("نو", 2)])
  func otherScripts(_ typed: String, _ number: Int) {
    let evening = Evening([
      Member(id: MemberID(1), name: "李小龍", handle: "李小龍"), Member(id: MemberID(2), name: "نور حداد", handle: "nour"),
    ])
    #expect(evening.context.people.match(typed) == .one(.member(MemberID(number))))
  }

  @Test("the short name is the given name, with a letter of the family name where two share it")
  func shortName() {
    let evening = Evening([
      Member(id: MemberID(1), name: "Maria Santos", handle: "maria.s"),
      Member(id: MemberID(2), name: "Maria Gomez", handle: "mg"),
      Member(id: MemberID(3), name: "Jo Park", handle: "jo"),
    ])
    let people = evening.context.people
    #expect([Person.maya, .jo, .jose].map(people.shortName) == ["Maria S.", "Maria G.", "Jo"])
    #expect(self.people.typedName(of: .rosa) == "rosa")
  }

  @Test("an ambiguous name is refused with the candidates")
  func refusal() {
    let evening = Evening([
      Member(id: MemberID(1), name: "Maria Santos", handle: "maria.s"),
      Member(id: MemberID(2), name: "Maria Gomez", handle: "mg"),
    ])
    let candidates = [
      Candidate(name: "Maria Santos", typed: "maria.s"), Candidate(name: "Maria Gomez", typed: "mg"),
    ]
    #expect(throws: UsageError.ambiguousName("maria", candidates)) { try parse("@maria cried", in: evening.context) }
    #expect(throws: UsageError.ambiguousName("maria", candidates)) { try parse("/in maria", in: evening.context) }
    #expect(throws: Never.self) { try parse("/in maria santos", in: evening.context) }
    #expect(
      UsageError.ambiguousName("maria", candidates).sentence
        == "Which maria? @maria.s (Maria Santos) or @mg (Maria Gomez)")
  }
}
