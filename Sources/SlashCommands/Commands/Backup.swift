internal import SessionCore

extension SlashCommand {
  /// Copies the vault while a session is open.
  static let backup = SlashCommand(
    names: ["backup"], section: .after, form: "/backup DIR",
    summary: "Copy the vault into a new folder, and check it.", worksInLobby: true,
    examples: [
      Example(
        "/backup /media/stick/vault-2026-11-24", "The folder must not exist yet.",
        means: .control(.backup("/media/stick/vault-2026-11-24")))
    ]
  ) { arguments throws(UsageError) in
    let path = try arguments.text(.words)
    // Words that are not a path would become the name of a folder.
    let words = path.split(whereSeparator: \.isWhitespace)
    guard words.count == 1 || "/~.".contains(path.prefix(1)) else {
      throw .unexpected(QuotedWord(words[1]), form: arguments.form)
    }
    return .control(.backup(path))
  }
}
