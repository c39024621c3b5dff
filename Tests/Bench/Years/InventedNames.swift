/// Sixty invented people for five groups.
enum InventedNames {
  private static let given = [
    "Maya", "Jo", "José", "Łukasz", "Amina", "Tom", "Ines", "Sam", "Noa", "Petra", "Ali", "Vera",
  ]
  private static let family = [
    "Ruiz", "Park", "Peña", "Nowak", "Said", "Berg", "Roth", "Cole", "Levi", "Wolf", "Demir", "Lind", "Okafor", "Weiss",
    "Marsh", "Novak", "Quist",
  ]

  /// The twelve members of a group, with commas between them.
  static func members(of group: Int) -> String {
    given.enumerated().map { place, name in "\(name) \(family[(place + group * 3) % family.count])" }
      .joined(separator: ", ")
  }
}
