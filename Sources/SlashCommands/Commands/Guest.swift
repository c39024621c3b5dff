internal import SessionCore

extension SlashCommand {
  /// A guest arrives, for a member or for the session.
  static let guest = SlashCommand(
    names: ["guest"], section: .room, form: "/guest NAME [for MEMBER] as RELATION [at TIME]",
    summary: "A guest has come.", takesTime: true,
    completing: [[], [.words(["for", "as"])], [.people], [.words(["as"])]],
    examples: [
      Example(
        "/guest Ana for jo as sister", "She has come for Jo.",
        means: .act(.welcomeGuest(name: "Ana", for: .jo, relation: "sister"))),
      Example(
        "/guest Lee Chan as interpreter", "A guest of the session.",
        means: .act(.welcomeGuest(name: "Lee Chan", for: nil, relation: "interpreter"))),
    ]
  ) { arguments throws(UsageError) in
    let name = try arguments.guestName()
    let member = arguments.take("for") == nil ? nil : try arguments.member()
    guard arguments.take("as") != nil else { throw arguments.missing(.relation) }
    return .act(.welcomeGuest(name: name, for: member, relation: try arguments.text(.relation)))
  }
}

extension Arguments {
  /// As typed, up to `for` or `as`.
  fileprivate mutating func guestName() throws(UsageError) -> String {
    var words: [String] = []
    while let next = nextWord?.lowercased(), next != "for", next != "as", let word = word() { words.append(word) }
    return try newName(words.joined(separator: " "))
  }
}
