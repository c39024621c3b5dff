package import Program
package import ScreenText
package import SessionCore
import SlashCommands

extension ConcernDesk {
  /// Raises the flags of a line as in a session: that of `entry`, else the open one of `group`, else the one closed
  /// last. Where no group is chosen, or the names are not on its list, the one list that has them says whose it is;
  /// else it waits for a name. `nil` for a line without a flag.
  package static func takeFlags(
    in line: String, _ workspace: Workspace, group: Group?, over entry: CatalogueEntry? = nil, keepsWords: Bool = false,
    typedAt reading: ClockReading? = nil, _ style: ReceiptStyle
  ) throws(CommandFailure) -> TakenFlags? {
    // Earlier sessions are read only for a line that can carry one.
    guard line.mayCarryFlag else { return nil }
    let group = entry.map { entry in workspace.book.group(entry.group) } ?? group ?? workspace.onlyGroup
    let desk = try ConcernDesk(workspace, group: group, style, over: entry ?? workspace.onlyOpenSession(of: group))
    let carried = CarriedFlags(line, in: desk.context(keepsWords))
    if entry == nil, group == nil || carried?.namesEveryone == false {
      let named = try desks(workspace, style, naming: line)
      if named.count == 1 { return try named[0].desk.raise(named[0].carried, typedAt: reading) }
    }
    guard let carried else { return nil }
    return try desk.raise(carried, typedAt: reading)
  }

  /// The same for a line that is known to carry a flag, wherever it was typed: what cannot be made out of it waits for
  /// a name.
  package static func keepFlags(
    in line: String, _ workspace: Workspace, typedAt reading: ClockReading? = nil, _ style: ReceiptStyle
  ) throws(CommandFailure) -> TakenFlags {
    if let taken = try takeFlags(in: line, workspace, group: nil, typedAt: reading, style) { return taken }
    let desk = try ConcernDesk(workspace, group: workspace.onlyGroup, style)
    return TakenFlags(lines: try desk.raise(.flag(line, about: .toBeNamed), typedAt: reading), count: 1)
  }

  /// On whose lists everyone stands whom the flags of a line name: those of the open sessions, or else those of the
  /// groups.
  private static func desks(
    _ workspace: Workspace, _ style: ReceiptStyle, naming line: String
  ) throws(CommandFailure) -> [(desk: ConcernDesk, carried: CarriedFlags)] {
    var found: [(desk: ConcernDesk, carried: CarriedFlags)] = []
    func look(_ group: Group?, _ entry: CatalogueEntry?) throws(CommandFailure) {
      let desk = try ConcernDesk(workspace, group: group, style, over: entry)
      guard let carried = CarriedFlags(line, in: desk.context(false)), carried.namesEveryone else { return }
      found.append((desk, carried))
    }
    for entry in workspace.book.openSessions { try look(workspace.book.group(entry.group), entry) }
    if found.isEmpty { for group in workspace.book.groups { try look(group, nil) } }
    return found
  }

  private func raise(_ carried: CarriedFlags, typedAt reading: ClockReading?) throws(CommandFailure) -> TakenFlags {
    var taken = TakenFlags(lines: [], rest: carried.rest, count: carried.flags.count)
    for flag in carried.flags {
      taken.lines += try raise(flag.command, meant: flag.hints.lazy.compactMap(\.person).first, typedAt: reading)
    }
    return taken
  }

  /// Names, settles or follows up a concern. `nil` for every other line.
  package static func answer(
    _ line: String, _ workspace: Workspace, group: Group?, _ style: ReceiptStyle
  ) throws(CommandFailure) -> [String]? {
    let word = line.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }.lowercased()
    guard word.count > 1, ["/resolve", "/fix", "/followed"].contains(where: { $0.hasPrefix(word) }) else { return nil }
    let desk = try ConcernDesk(workspace, group: group, style)
    let typed: Typed
    do { typed = try parse(line, in: desk.context()) } catch { throw .typing(desk.withGroups(error)) }
    guard case .act(let command, _, _, _) = typed, command.concernsSafety else { return nil }
    return try desk.perform(command)
  }

  /// Two of one name in different groups are told apart by these.
  private func withGroups(_ error: UsageError) -> UsageError {
    guard group == nil, case .ambiguousName(let typed, let several) = error else { return error }
    let people = context().people
    return .ambiguousName(
      typed,
      several.map { candidate in
        guard case .one(let person) = people.match(candidate.typed), let name = groupName(of: person) else {
          return candidate
        }
        return Candidate(name: "\(candidate.name), \(name)", typed: candidate.typed)
      })
  }

  private func context(_ keepsWords: Bool = true) -> TypingContext {
    var context = TypingContext(session: session, me: group?.leaders.first ?? "me")
    context.keepsWords = keepsWords
    return context
  }
}

extension Workspace {
  /// The group that is meant where none is chosen.
  package var onlyGroup: Group? { book.groups.count == 1 ? book.groups.first : nil }

  /// The open session of a group, or of any where none is chosen, if there is one and no other.
  fileprivate func onlyOpenSession(of group: Group?) -> CatalogueEntry? {
    let open = book.openSessions.filter { group == nil || $0.group == group?.id }
    return open.count == 1 ? open.first : nil
  }
}

/// What came of the flags in a line.
package struct TakenFlags {
  /// To be said at once: the receipts, or that nothing was recorded.
  package var lines: [String]
  /// What stood around them: filed nowhere, it goes back to the prompt.
  package var rest: String?
  /// How many were recorded.
  package var count: Int

  package init(lines: [String], rest: String? = nil, count: Int = 0) {
    self.lines = lines
    self.rest = rest
    self.count = count
  }
}
