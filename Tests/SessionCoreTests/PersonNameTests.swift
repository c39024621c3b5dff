import SessionCore
import Testing

@Suite("A person's name taken apart")
struct PersonNameTests {
  @Test(
    "what is typed comes to given and family name, and what else belongs to it",
    arguments: [
      ("Maya Ruiz (she/her)", "Maya", "Ruiz"), ("Kit Vance they/them", "Kit", "Vance"), ("Pa Her", "Pa", "Her"),
      ("Ruiz, Maya", "Maya", "Ruiz"), ("O'Brien, Sean P., III", "Sean P.", "O'Brien"),
      ("Pieter van der Berg", "Pieter", "van der Berg"), ("Xavier St. John", "Xavier", "St. John"),
      ("De la Cruz, Lucia", "Lucia", "De la Cruz"), ("Vries, Jan de", "Jan", "de Vries"), ("A.J. Moss", "A.J.", "Moss"),
      ("Dr. Alma Price", "Alma", "Price"), ("Gary Voss, PhD", "Gary", "Voss"), ("Tom Reed II", "Tom", "Reed"),
      ("Li, Ma", "Ma", "Li"), ("LINH DO", "LINH", "DO"), ("Jean Luc Dubois", "Jean Luc", "Dubois"),
      ("Cher", "Cher", ""),
      ("Mrs. Tully", "", "Tully"), ("", "", ""), (",", "", ""), ("()", "", ""),
    ])
  func parts(typed: String, given: String, family: String) {
    let name = PersonName(typed)
    #expect(name.given.joined(separator: " ") == given)
    #expect(name.family.joined(separator: " ") == family)
  }

  @Test(
    "a name with the family name first is turned around, and no other is touched",
    arguments: [
      ("Boyd, Kevin, Jr.", "Kevin Boyd Jr."), ("Boyd Jr., Kevin", "Kevin Boyd Jr."),
      ("Hank Boone, Jr.", "Hank Boone, Jr."),
      ("Vance, Robert \"Bob\"", "Robert \"Bob\" Vance"), ("van Dyke, Hans (he/him)", "Hans van Dyke (he/him)"),
      ("RUIZ,MAYA", "MAYA RUIZ"), ("  Jo   Park ", "Jo Park"),
      ("Jonathan Ames, goes by Jon", "Jonathan Ames, goes by Jon"),
    ])
  func turned(typed: String, spelled: String) {
    #expect(PersonName(typed).spelled == spelled)
  }

  @Test(
    "a person is called by the preferred or the given name, and never by a title or an initial",
    arguments: [
      ("Robert \"Bob\" Vance", "Bob V."), ("Margaret Toomey (Peg)", "Margaret T."),
      ("William Hart 'Billy'", "Billy H."), ("Elena Cruz (goes by Lena)", "Lena C."),
      ("Ana Ruiz (formerly Pax)", "Ana R."),
      ("Dr. Alma Price", "Alma P."), ("J. T. Ruiz", "J. T. R."), ("Boyd, Kevin, Jr.", "Kevin B."),
      ("F. Scott Hale", "Scott H."), ("Mx. Stone", "Stone"), ("Sam Okafor (they/them)", "Sam O."), ("王伟", "王伟"),
    ])
  func called(typed: String, called: String) {
    #expect(PersonName(typed).calledAndInitial == called)
  }

  @Test("a family name is shortened by letters, and St. John is one")
  func shortened() {
    #expect(PersonName("Peggy O'Brien").calledAndFamily(letters: 2) == "Peggy O'B.")
    #expect(PersonName("Xavier St. John").calledAndInitial == "Xavier S.")
    #expect(PersonName("Xavier St. John").calledAndFamily(letters: 3) == "Xavier St. J.")
    #expect(PersonName("Pieter van der Berg").calledAndInitial == "Pieter B.")
    #expect(PersonName("Wei Li").calledAndFamily(letters: 2) == "Wei Li")
  }

  @Test("one person's name is the same in another order, in capitals, without accents, and with pronouns")
  func keys() {
    let same = ["José Peña", "PENA, JOSE", "José Peña (he/him)", "Mr. José Peña", "Peña, José"]
    #expect(Set(same.map { PersonName($0).key }).count == 1)
    #expect(PersonName("Tom Reed").key != PersonName("Tom Reed II").key)
  }

  @Test("a preferred name is put in once")
  func preferred() {
    #expect(PersonName("Robert Vance").spelled(calling: "Bob") == "Robert \"Bob\" Vance")
    #expect(PersonName("Robert \"Bob\" Vance").spelled(calling: "bob") == "Robert \"Bob\" Vance")
    #expect(PersonName("Jo Park").spelled(calling: "Jo") == "Jo Park")
  }
}
