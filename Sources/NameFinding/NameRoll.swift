/// Everybody who may be named, each name taken apart once for the finders of all their notes.
package struct NameRoll: Sendable {
  /// All that one person is looked for by.
  struct Person {
    let forms: [NameForm]
    let initials: [String]
  }

  let people: [Person]

  /// In an order by which findings say whom they mean.
  package init(_ people: [PersonNames]) {
    self.people = people.enumerated().map { place, names in
      Person(forms: NameForm.all(of: names, peer: place), initials: NameIndex.initials(of: names))
    }
  }
}
