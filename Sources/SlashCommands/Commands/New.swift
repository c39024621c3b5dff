internal import SessionCore

extension SlashCommand {
  /// Someone walks in who is on no list.
  static let newcomer = SlashCommand(
    names: ["new"], section: .room, form: "/new [+]NAME [at TIME]",
    summary: "Someone new walks in and gets a seat.", takesTime: true,
    examples: [
      Example(
        "/new Bob Stone", "He is on the list from today, and here.", means: .act(.admit(.init(name: "Bob Stone")))),
      Example(
        "/new +Jo Park", "Another Jo Park than the one on the list.",
        means: .act(.admit(.init(name: "Jo Park", isSomeoneElse: true)))),
    ]
  ) { arguments throws(UsageError) in
    var name = Substring(try arguments.text(.name))
    let isSomeoneElse = name.first == "+"
    if isSomeoneElse { name = name.dropFirst() }
    if name.first == "@" { name = name.dropFirst() }
    return .act(.admit(.init(name: try arguments.newName(name), isSomeoneElse: isSomeoneElse)))
  }
}
