internal import SessionCore

extension SlashCommand {
  /// Gives a person's open flags a disposition.
  static let resolve = SlashCommand(
    names: ["resolve"], section: .safety, form: "/resolve NAME KIND words",
    summary: "What was done about a person's flags.",
    completing: [[.people], [.dispositions]],
    examples: [
      Example(
        "/resolve amina met after group, on-call told", "All of her open flags.",
        means: .act(.resolveFlags(.amina, disposition: "met", words: "after group, on-call told")))
    ]
  ) { arguments throws(UsageError) in
    let person = try arguments.person()
    let kinds = arguments.vocabulary.dispositions.map(\.id)
    let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
    return .act(.resolveFlags(person, disposition: kind, words: arguments.text()))
  }
}
