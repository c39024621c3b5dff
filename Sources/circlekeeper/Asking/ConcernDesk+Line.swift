import Program
import SessionCore
import SlashCommands
import Terminal

extension ConcernDesk {
  /// Raises the flags of a line as in a session: read against the session of `entry` while it takes flags, else the one
  /// closed last, else the lists of today. `nil` for a line without one.
  static func takeFlags(
    in line: String, _ workspace: Workspace, group: Group?, over entry: CatalogueEntry? = nil,
    typedAt reading: Reading? = nil, _ setting: TerminalSetting
  ) throws(Trouble) -> TakenFlags? {
    // Earlier sessions are read only for a line that can carry one.
    guard line.contains(where: { "!！1".contains($0) }) else { return nil }
    let group = entry.map { entry in workspace.book.group(entry.group) } ?? group
    let desk = try ConcernDesk(workspace, group: group, setting, over: entry)
    guard let carried = CarriedFlags(line, in: desk.context) else { return nil }
    var taken = TakenFlags(lines: [], rest: carried.rest)
    for flag in carried.flags {
      taken.lines += try desk.raise(flag.command, meant: flag.hints.lazy.compactMap(\.person).first, typedAt: reading)
    }
    return taken
  }

  /// Names, settles or follows up a concern. `nil` for every other line.
  static func answer(
    _ line: String, _ workspace: Workspace, group: Group?, _ setting: TerminalSetting
  ) throws(Trouble) -> [String]? {
    let word = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.lowercased()
    guard word.count > 1, ["/resolve", "/fix", "/followed"].contains(where: { $0.hasPrefix(word) }) else { return nil }
    let desk = try ConcernDesk(workspace, group: group, setting)
    let typed: Typed
    do { typed = try parse(line, in: desk.context) } catch { throw Trouble(error.sentence) }
    guard case .act(let command, _, _, _) = typed, command.concernsSafety else { return nil }
    return try desk.perform(command)
  }

  private var context: TypingContext { TypingContext(session: session, me: group?.leaders.first ?? "me") }
}
