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
      Example(
        "/resolve 31.5 met after group", "A flag of an earlier session, as /todo numbers it.",
        means: .act(
          .earlierConcern(
            ConcernNumber(session: 31, line: 5), .resolved(of: nil, disposition: "met", words: "after group")))),
    ]
  ) { arguments throws(UsageError) in
    let kinds = arguments.vocabulary.dispositions.map(\.id)
    if let number = arguments.concernIfAny() {
      let person = try arguments.personAfterNumber()
      let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
      return .act(.earlierConcern(number, .resolved(of: person, disposition: kind, words: arguments.text())))
    }
    if let line = try arguments.numberIfAny() {
      let person = try arguments.personAfterNumber()
      let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
      return .act(.resolveFlag(line: line, of: person, disposition: kind, words: arguments.text()))
    }
    let person = try arguments.person()
    let kind = try arguments.choice(.disposition, of: kinds, orMissing: .disposition)
    return .act(.resolveFlags(person, disposition: kind, words: arguments.text()))
  }
}

extension Arguments {
  /// A name that begins with a sign; one without would be a kind.
  fileprivate mutating func personAfterNumber() throws(UsageError) -> Person? {
    rest.unicodeScalars.first == "@" ? try person() : nil
  }
}
