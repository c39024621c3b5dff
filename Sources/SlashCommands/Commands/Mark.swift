internal import SessionCore

extension SlashCommand {
  /// Marks an event of the evening.
  static let mark = SlashCommand(
    names: ["mark"], section: .record, form: "/mark KIND [@NAMES] words",
    summary: "An event of the evening.",
    completing: [[.markKinds], [.signedPeople]],
    examples: [
      Example(
        "/mark milestone @maya sixty days", "About Maya.",
        means: .act(.mark(kind: "milestone", "sixty days", about: [.maya]))),
      Example(
        "/mark announcement room 4 from next week", "About the evening.",
        means: .act(.mark(kind: "announcement", "room 4 from next week", about: []))),
    ]
  ) { arguments throws(UsageError) in
    let kind = try arguments.choice(.markKind, of: arguments.vocabulary.markKinds.map(\.id), orMissing: .kind)
    let people = try arguments.signedPersons()
    return .act(.mark(kind: kind, arguments.text(), about: people))
  }
}
