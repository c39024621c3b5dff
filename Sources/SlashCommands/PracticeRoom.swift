internal import SessionCore

/// The invented people of the examples.
extension MemberID {
  /// Maya Ruiz, who has the floor.
  static let maya = MemberID(1)
  /// Jo Park.
  static let jo = MemberID(2)
  /// José Peña.
  static let jose = MemberID(3)
  /// Łukasz Nowak.
  static let luk = MemberID(4)
  /// Amina Diallo.
  static let amina = MemberID(5)
  /// Tom Becker, who has not come.
  static let tom = MemberID(6)
}

extension Person {
  static let maya = Person.member(.maya)
  static let jo = Person.member(.jo)
  static let jose = Person.member(.jose)
  static let luk = Person.member(.luk)
  static let amina = Person.member(.amina)
  static let tom = Person.member(.tom)
  /// Rosa, Maya's mother.
  static let rosa = Person.guest(GuestID(1))
}

extension Outline {
  /// One of the outlines that can be chosen in the examples.
  static func practice(_ id: String) -> Outline { Outline(id: id, title: id, kind: .group, phases: []) }
}

extension SkillPlan {
  /// The skill of the examples.
  static let practice = SkillPlan(id: "grounding-54321", title: "Grounding by five senses", stepCount: 5)
}
