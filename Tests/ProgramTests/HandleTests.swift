import Program
import SessionCore
import Testing

@Suite("Handles")
struct HandleTests {
  @Test(
    "a handle is the folded given name in letters of any script",
    arguments: [
      ("José Peña", "jose"), ("Łukasz Nowak", "lukasz"), ("李小龍", "李小龍"), ("Søren Ærø", "soren"),
      ("D'Angelo Brown", "dangelo"), ("Anne-Marie Roy", "annemarie"), ("J.R. Smith", "jr"), ("Straße", "strasse"),
      ("أمل حداد", "امل"), ("🙂", "member"), ("Maya \"May\" Ruiz", "may"), ("123 Smith", "member"),
    ])
  func made(_ name: String, _ handle: String) throws {
    var book = try ProgramBook.tuesday("")
    try book.perform(.enrol(tuesday, NewMember(name: name)))
    #expect(book.handles == [handle])
  }

  @Test("a given name that is taken gets letters of the last name, then numbers")
  func taken() throws {
    let names = "Maria Lopez, Maria Santos, Maria Silva, Maria Sanchez, Maria"
    #expect(try ProgramBook.tuesday(names).handles == ["maria.l", "maria.sant", "maria.si", "maria.sanc", "maria.1"])
  }

  @Test("people of one name are told apart by their generation")
  func generations() throws {
    #expect(try ProgramBook.tuesday("Al Green Jr., Al Green Sr.").handles == ["al.jr", "al.sr"])
    #expect(try ProgramBook.tuesday("Al Green, Al Green Jr., Al Wu").handles == ["al.1", "al.jr", "al.w"])
    #expect(try ProgramBook.tuesday("Al G Jr., Al G II").handles == ["al.jr", "al.ii"])
  }

  @Test(
    "words of the line's own language are nobody's handle", arguments: ["All", "But", "Rest", "Group", "Me", "Video"])
  func reserved(_ given: String) throws {
    var book = try ProgramBook.tuesday("\(given) Okafor, \(given)")
    #expect(book.handles == ["\(given.lowercased()).o", "\(given.lowercased()).1"])
    #expect(throws: ProgramRefusal.handleReserved(given)) {
      try book.perform(.enrol(tuesday, NewMember(name: "Jo", handle: given)))
    }
  }

  @Test("a handle that is given is kept, the sign in front of it left out")
  func given() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.enrol(tuesday, NewMember(name: "Maria Santos", handle: "@maria.s")))
    #expect(book.handles.last == "maria.s")
    try book.perform(.changeMember(maya, [.handle("mr")]))
    #expect(book.handles.first == "mr")
  }

  @Test(
    "what cannot be typed behind the sign cannot be a handle",
    arguments: ["", "two words", "a,b", "a@b", "42", ".a", "a\u{7}"])
  func unusable(_ handle: String) throws {
    let book = try ProgramBook.tuesday()
    #expect(throws: ProgramRefusal.handleNotUsable(handle)) {
      try book.decide(.enrol(tuesday, NewMember(name: "Sam Lee", handle: handle)))
    }
  }

  @Test("a handle is unique as names are compared")
  func unique() throws {
    let book = try ProgramBook.tuesday()
    #expect(throws: ProgramRefusal.handleTaken("JOSÉ", by: "José Peña")) {
      try book.decide(.changeMember(maya, [.handle("JOSÉ")]))
    }
  }

  @Test("a handle that was someone's is never another's, and a leader's name is nobody's")
  func kept() throws {
    var book = try ProgramBook.tuesday()
    try book.tell(jose, .name("Ann Peña"))
    try book.perform(.changeMember(jose, [.handle("ann")]))
    try book.perform(.enrol(tuesday, NewMember(name: "Jose Lima")))
    #expect(book.handles.last == "jose.l")
    try book.perform(.enrol(tuesday, NewMember(name: "Kim Park")))
    #expect(book.handles.last == "kim.p")
  }

  @Test("with sixty people of one name every handle is another")
  func many() throws {
    var book = try ProgramBook.tuesday("")
    for number in 0..<60 { try book.perform(.enrol(tuesday, NewMember(name: "Maria Lo", chartID: "\(number)"))) }
    #expect(Set(book.handles).count == 60)
  }
}
