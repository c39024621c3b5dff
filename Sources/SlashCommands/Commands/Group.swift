internal import SessionCore

extension SlashCommand {
  /// Chooses, makes or edits a standing group.
  static let group = SlashCommand(
    names: ["group"], section: .before, form: "/group [NAME | new NAME | edit [NAME]]",
    summary: "Choose a group, make one, edit one.", worksInLobby: true,
    completing: [[.groups, .words(["new", "edit"])], [.groups]],
    examples: [
      Example(
        "/group tuesday evening", "That group is chosen.", in: .lobby, means: .control(.chooseGroup("Tuesday evening"))),
      Example("/group", "The groups to choose from.", in: .lobby, means: .control(.chooseGroup(nil))),
      Example(
        "/group new Thursday family", "A group is made.", in: .lobby, means: .control(.newGroup("Thursday family"))),
      Example("/group edit", "The chosen group is edited.", in: .lobby, means: .control(.editGroup(nil))),
    ]
  ) { arguments throws(UsageError) in
    if arguments.isEmpty { return .control(.chooseGroup(nil)) }
    switch arguments.takeWhole("new", "edit") {
    case "new": return .control(.newGroup(try arguments.groupName()))
    case "edit": return .control(.editGroup(arguments.isEmpty ? nil : try arguments.group()))
    default: return .control(.chooseGroup(try arguments.group()))
    }
  }
}

extension Arguments {
  fileprivate mutating func groupName() throws(UsageError) -> String {
    if isEmpty { throw .missing(.groupName, form: "/group new Tuesday evening") }
    return try text(.groupName)
  }

  /// In a session none is chosen any more, and which there are is not known: the room says so.
  fileprivate mutating func group() throws(UsageError) -> String {
    if context.session != nil { return try text(.group) }
    let names = context.groupNames.map { (name: $0, value: $0) }
    return try named(.group, in: names, orMissing: .group)
  }
}
