/// What the members of a group promise one another; `/agree` shows it to be read aloud.
package struct Agreements: Hashable, Sendable {
  package var title: String
  package var introduction: String
  package var items: [String]
  /// What is said after the last one; nil for nothing.
  package var closing: String?

  package init(title: String, introduction: String, items: [String], closing: String? = nil) {
    self.title = title
    self.introduction = introduction
    self.items = items
    self.closing = closing
  }
}

enum AgreementsKey: String, ContentKey {
  case title, intro, items, closing
  static let thing = "agreements"
}

extension Agreements {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<AgreementsKey>(value, &faults)
    title = fields.line(.title, &faults)
    introduction = fields.text(.intro, &faults)
    items = fields.requiredItems(.items, &faults).compactMap { $0.text("items", &faults) }
    closing = fields.textIfAny(.closing, &faults)
  }
}
