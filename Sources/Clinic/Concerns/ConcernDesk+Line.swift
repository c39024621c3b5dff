package import Narration
package import Program
package import SessionCore
import SlashCommands

extension ConcernDesk {
  /// Raises the flags of a line as in a session: read against the session of `entry` while it takes flags, else the one
  /// closed last, else the lists of today. `nil` for a line without one.
  package static func takeFlags(
    in line: String, _ workspace: Workspace, group: Group?, over entry: CatalogueEntry? = nil,
    typedAt reading: Reading? = nil, _ style: ReceiptStyle
  ) throws(Trouble) -> TakenFlags? {
    // Earlier sessions are read only for a line that can carry one.
    guard line.contains(where: { "!！1".contains($0) }) else { return nil }
    let group = entry.map { entry in workspace.book.group(entry.group) } ?? group
    let desk = try ConcernDesk(workspace, group: group, style, over: entry)
    guard let carried = CarriedFlags(line, in: desk.context) else { return nil }
    var taken = TakenFlags(lines: [], rest: carried.rest)
    for flag in carried.flags {
      taken.lines += try desk.raise(flag.command, meant: flag.hints.lazy.compactMap(\.person).first, typedAt: reading)
    }
    return taken
  }

  /// Names, settles or follows up a concern. `nil` for every other line.
  package static func answer(
    _ line: String, _ workspace: Workspace, group: Group?, _ style: ReceiptStyle
  ) throws(Trouble) -> [String]? {
    let word = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.lowercased()
    guard word.count > 1, ["/resolve", "/fix", "/followed"].contains(where: { $0.hasPrefix(word) }) else { return nil }
    let desk = try ConcernDesk(workspace, group: group, style)
    let typed: Typed
    do { typed = try parse(line, in: desk.context) } catch { throw .typing(error) }
    guard case .act(let command, _, _, _) = typed, command.concernsSafety else { return nil }
    return try desk.perform(command)
  }

  private var context: TypingContext { TypingContext(session: session, me: group?.leaders.first ?? "me") }
}

/// What came of the flags in a line.
package struct TakenFlags {
  /// To be said at once: the receipts, or that nothing was recorded.
  package var lines: [String]
  /// What stood around them: filed nowhere, it goes back to the prompt.
  package var rest: String?

  package init(lines: [String], rest: String? = nil) {
    self.lines = lines
    self.rest = rest
  }
}
