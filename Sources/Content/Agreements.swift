/// What the members of a group promise one another; `/agree` shows it to be read aloud.
package struct Agreements: Hashable, Sendable {
  /// The tone, as in `plain`; what `/agree` takes.
  package var id: String
  package var title: String
  package var introduction: String
  package var items: [String]
  /// What is said after the last one; nil for nothing.
  package var closing: String?
  /// The clinician who reviewed them, and when; nil where none has.
  package var reviewed: String?

  package init(id: String = "plain", title: String, introduction: String, items: [String], closing: String? = nil) {
    self.id = id
    self.title = title
    self.introduction = introduction
    self.items = items
    self.closing = closing
  }
}

enum AgreementsKey: String, ContentKey {
  case id, title, reviewed, intro, items, closing
  static let thing = "agreements"
}

extension Agreements {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<AgreementsKey>(value, &faults)
    id = fields[.id] == nil ? "plain" : fields.identifier(.id, &faults)
    title = fields.line(.title, &faults)
    introduction = fields.text(.intro, &faults)
    items = fields.requiredItems(.items, &faults).compactMap { $0.text("items", &faults) }
    closing = fields.textIfAny(.closing, &faults)
    reviewed = fields.review(.reviewed, &faults)
  }
}
