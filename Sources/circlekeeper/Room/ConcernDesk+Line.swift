import Program
import SessionCore
import SlashCommands
import Terminal

extension ConcernDesk {
  /// Takes a line that is about a safety concern as in a session: read against the session closed last, or the lists of
  /// today. `nil` for every other line; `rest` is what stood before the concern and was not recorded.
  static func answer(
    _ line: String, _ workspace: Workspace, group: Group?, _ setting: TerminalSetting
  ) throws(Trouble) -> (lines: [String], rest: String?)? {
    guard line.mayConcernSafety else { return nil }
    let desk = try ConcernDesk(workspace, group: group, setting)
    guard case .act(let command, _, _, let rest)? = try? parse(line, in: desk.context),
      command.concernsSafety
    else { return nil }
    return (try desk.perform(command), rest)
  }

  /// Raises the flag in a line that was typed as an answer about a session: in that session, while it takes flags. `nil`
  /// for a line without one.
  static func raiseFlag(
    in line: String, over entry: CatalogueEntry, _ workspace: Workspace, _ setting: TerminalSetting
  ) throws(Trouble) -> (lines: [String], rest: String?)? {
    guard line.mayConcernSafety else { return nil }
    let desk = try ConcernDesk(workspace, group: workspace.book.group(entry.group), setting, over: entry)
    guard case .act(let command, _, _, let rest)? = try? parse(line, in: desk.context), case .flag = command else {
      return nil
    }
    return (try desk.perform(command), rest)
  }

  private var context: TypingContext { TypingContext(session: session, me: group?.leaders.first ?? "me") }
}

extension String {
  /// Earlier sessions are read only for a line that can raise, name or settle a flag.
  fileprivate var mayConcernSafety: Bool {
    let word = drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.lowercased()
    let settles = word.count > 1 && ["/resolve", "/fix", "/followed"].contains { $0.hasPrefix(word) }
    return settles || contains { "!！".contains($0) } || (word.first != "/" && contains { "1@＠".contains($0) })
  }
}
