internal import SessionCore

extension SlashCommand {
  /// Chooses or shows an outline.
  static let outline = SlashCommand(
    names: ["outline"], section: .before, form: "/outline [ID | show [ID]]",
    summary: "Choose tonight's outline, or look at one.", worksInLobby: true,
    completing: [[.outlines, .words(["show"])], [.outlines]],
    examples: [
      Example(
        "/outline skills-90", "It is tonight's outline.", in: .gathering,
        means: .act(.chooseOutline(Outline.practice("skills-90")))),
      Example("/outline show process-90", "Its phases and minutes.", in: .lobby, means: .query(.outline("process-90"))),
      Example("/outline", "Tonight's outline, or the list.", means: .query(.outline(nil))),
      Example(
        "/outline process-90", "For the session that is to start.", in: .lobby,
        means: .control(.chooseOutline("process-90"))),
    ]
  ) { arguments throws(UsageError) in
    if arguments.isEmpty { return .query(.outline(nil)) }
    if arguments.takeWhole("show") != nil {
      return .query(.outline(arguments.isEmpty ? nil : try arguments.outlineID()))
    }
    let id = try arguments.outlineID()
    guard arguments.context.session != nil else { return .control(.chooseOutline(id)) }
    guard let outline = arguments.context.content.outline(id) else { throw .noOutlines }
    return .act(.chooseOutline(outline))
  }
}

extension Arguments {
  fileprivate mutating func outlineID() throws(UsageError) -> String {
    let ids = context.content.outlineIDs
    guard !ids.isEmpty else { throw .noOutlines }
    return try named(.outline, in: ids.map { (name: $0, value: $0) }, orMissing: .words)
  }
}
