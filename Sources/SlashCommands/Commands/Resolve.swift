internal import SessionCore

extension SlashCommand {
  /// Gives a person's open flags a disposition.
  static let resolve = SlashCommand(
    names: ["resolve"], section: .safety, form: "/resolve NAME|N KIND words",
    summary: "What was done about someone's flags, or line N.",
    completing: [[.people], [.dispositions]],
    examples: [
      Example(
        "/resolve amina met after group, on-call told", "All of her open flags.",
        means: .act(.resolveFlags(.amina, disposition: "met", words: "after group, on-call told"))),
      Example(
        "/resolve 5 error", "Only that of line 5, with or without a person.",
        means: .act(.resolveFlag(line: 5, of: nil, disposition: "error", words: nil))),
      Example(
        "/resolve 5 @amina met after group", "Where line 5 is about several people.",
        means: .act(.resolveFlag(line: 5, of: .amina, disposition: "met", words: "after group"))),
    ]
  ) { arguments throws(UsageError) in
    let kinds = arguments.vocabulary.dispositions.map(\.id)
    if let line = try arguments.numberIfAny() {
      let named = arguments.rest.unicodeScalars.first == "@"
      let person = named ? try arguments.person() : nil
      let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
      return .act(.resolveFlag(line: line, of: person, disposition: kind, words: arguments.text()))
    }
    let person = try arguments.person()
    let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
    return .act(.resolveFlags(person, disposition: kind, words: arguments.text()))
  }
}
