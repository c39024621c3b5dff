import Basics
package import SessionCore

extension Session {
  /// A name for the screen: the given name, or `Maria G.` where two of tonight's people share it.
  package func shortName(of person: Person) -> String {
    calledNames.called(person)?.short.onOneLine ?? PersonName(name(of: person)).called.onOneLine
  }

  /// What is typed after `@`.
  package func handle(of id: MemberID) -> String { typedName(of: .member(id)) }

  /// What a suggested line calls someone.
  func typedName(of person: Person) -> String {
    if let called = calledNames.called(person) { return called.handle }
    return person.memberID.map { "member-\($0.number)" } ?? ""
  }

  func shortNames(of people: some Sequence<Person>) -> String {
    let names = calledNames
    return people.map { names.called($0)?.short.onOneLine ?? "" }.joined(separator: ", ")
  }

  func shortNames(of members: some Sequence<MemberID>) -> String {
    shortNames(of: members.map(Person.member))
  }

  func typedNames(of people: some Sequence<Person>) -> String {
    people.map { typedName(of: $0) }.joined(separator: " ")
  }
}
