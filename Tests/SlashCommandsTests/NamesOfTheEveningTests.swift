import SessionCore
import SlashCommands
import Testing

@Suite("Names that are shared, and names that come later")
struct NamesOfTheEveningTests {
  @Test("whether someone is in the room changes no name's meaning")
  func absent() {
    var evening = Evening.twoMarias
    evening.act(.welcome(.people([MemberID(2)]), .room))
    #expect(evening.context.people.match("maria") == .several([.jo, .maya]))
    #expect(throws: UsageError.self) { try parse("@maria late", in: evening.context) }
  }

  @Test(
    "no one owns a shared given name bare, also where a handle says so",
    arguments: [
      ("maria.g", Person.maya), ("maria.s", .jo), ("maria.gonzalez", .maya), ("maria.si", .jo), ("silva", .jo),
      ("Maria-G", .maya), ("maria", nil), ("mar", nil), ("rosa", .jose), ("jose", .luk), ("JOSÉ", .luk),
    ] as [(String, Person?)])
  func shared(_ typed: String, _ person: Person?) {
    let people = Evening.twoMarias.context.people
    if let person { #expect(people.match(typed) == .one(person)) } else { #expect(people.match(typed) != .one(.maya)) }
  }

  @Test("the prompt shows a letter of the family name")
  func short() {
    let people = Evening.twoMarias.context.people
    #expect([Person.maya, .jo, .jose].map(people.shortName) == ["Maria G.", "Maria S.", "Rosa"])
  }

  @Test("a guest who shares a member's name is told from them by the relation")
  func guest() {
    var evening = Evening.twoMarias
    #expect(evening.context.people.match("rosa") == .one(.jose))
    evening.act(.welcomeGuest(name: "Rosa", for: MemberID(1), relation: "her mother"))
    let people = evening.context.people
    #expect(people.match("rosa") == .several([.jose, .rosa]) || people.match("rosa") == .several([.rosa, .jose]))
    #expect(people.match("rosa.mother") == .one(.rosa))
    #expect(people.match("rosa.d") == .one(.jose))
    #expect(people.shortName(of: .rosa) == "Rosa (her mother)")
  }

  @Test("a form that meant one person never comes to mean another")
  func steady() {
    var evening = Evening.twoMarias
    #expect(evening.context.people.match("jo") == .one(.luk))
    evening.act(.welcomeGuest(name: "Jo", for: MemberID(1), relation: "brother"))
    #expect(evening.context.people.match("jo") == .several([.luk, .rosa]))
    #expect(evening.context.people.match("jo.brother") == .one(.rosa))
    #expect(evening.context.people.typedName(of: .rosa) == "jo.brother")
  }

  @Test("someone with the given name of a leader is meant by more than that name, unless it is their handle")
  func leader() throws {
    let others = [
      Member(id: MemberID(1), name: "Kim Tran", handle: "kim.t"),
      Member(id: MemberID(2), name: "Sam Hill", handle: "sam"),
    ]
    let context = Evening(others).context
    #expect(context.people.match("kim") == .several([.maya]))
    #expect(context.people.match("kim.t") == .one(.maya))
    #expect(context.people.match("tran") == .one(.maya))
    #expect(context.people.typedName(of: .maya) == "kim.t")
    #expect(context.people.match("sam") == .one(.jo))
    #expect(throws: UsageError.self) { try parse("@kim tired", in: context) }
    let flags = try #require(CarriedFlags("!@kim tired", in: context))
    #expect(flags.flags.map(\.command) == [.flag("@kim tired", about: .toBeNamed)])
  }

  @Test(
    "hyphens, apostrophes and letters that only look like others do not matter",
    arguments: [
      ("jean-luc", "Jean Luc Dubois"), ("jean.luc", "Jean-Luc Dubois"), ("jeanluc", "Jean-Luc Dubois"),
      ("oneil", "O’Neil Smith"), ("o'neil", "O’Neil Smith"), ("soren", "Søren Ærø"), ("luka", "Łukasz Nowak"),
      ("strasse", "Straße Mann"), ("dorde", "Đorđe Ilić"), ("anne.m", "Anne-Marie Roy"),
    ])
  func folded(_ typed: String, _ name: String) throws {
    let evening = Evening([Member(id: MemberID(1), name: name, handle: "x1")])
    #expect(evening.context.people.match(typed) == .one(.maya))
    #expect(try parse("@\(typed) tired", in: evening.context) == .act(.note("tired", about: .people([.maya]))))
  }
}
