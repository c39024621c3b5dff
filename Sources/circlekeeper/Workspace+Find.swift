import Basics
import Content
import Narration
package import Program
import SessionCore

/// Finding groups and sessions by what is typed for them.
extension Workspace {
  /// By its name or the beginning of it; says which there are.
  package func group(named name: String) throws(Trouble) -> Group {
    switch book.group(named: name) {
    case .found(let group): return group
    case .several(let groups): throw Self.unclear(name, groups)
    case .none(let nearest): throw Self.unclear(name, try nearest.isEmpty ? anyGroups() : nearest)
    }
  }

  /// The group of a command: the one that is named, else the only one. What is not clear is chosen from a list at a
  /// terminal, and refused elsewhere with what to type, beginning with `form`.
  func group(_ typed: String?, form: String = "--group") throws(Trouble) -> Group {
    var choices = try anyGroups()
    if let typed {
      switch book.group(named: typed) {
      case .found(let group): return group
      case .several(let groups): choices = groups
      case .none(let nearest): if !nearest.isEmpty { choices = nearest }
      }
      guard ShellQuestion.isPossible else { throw Self.unclear(typed, choices) }
      Output.lines([Self.unclear(typed, []).words + ":"])
    } else if choices.count == 1 {
      return choices[0]
    }
    guard ShellQuestion.isPossible else {
      let names = choices.map { "\"\($0.name)\"" }.joined(separator: " or ")
      throw Trouble("say which group: \(form) \(names)", .usage)
    }
    return try ShellQuestion(flagsTo: .workspace(self)).choice(
      choices.map { (words: listed($0), value: $0) }, question: "Which group?")
  }

  private func listed(_ group: Group) -> String {
    let isOpen = book.openSessions.contains { $0.group == group.id }
    return isOpen ? "\(group.name) (a session is open)" : group.name
  }

  private func anyGroups() throws(Trouble) -> [Group] {
    guard book.groups.isEmpty else { return book.groups }
    throw Trouble("there is no group yet; `circlekeeper group new` makes one")
  }

  private static func unclear(_ typed: String, _ groups: [Group]) -> Trouble {
    let begun = groups.isEmpty ? "" : ": \(groups.map(\.name).joined(separator: ", "))"
    return Trouble("\(groups.count > 1 ? "which" : "no") group \"\(QuotedWord(typed))\"\(begun)")
  }

  /// The group that a word means which is no id, no date and not `last`: where a session is asked for, its newest is
  /// meant.
  func groupMeant(by selector: String) throws(Trouble) -> Group? {
    guard Self.isNoSession(selector) else { return nil }
    switch book.group(named: selector) {
    case .found(let group): return group
    case .several(let groups): throw Self.unclear(selector, groups)
    case .none: return nil
    }
  }

  private static func isNoSession(_ selector: String) -> Bool {
    let isID = selector.count >= 4 && selector.allSatisfy(\.isHexDigit)
    return !isID && selector.lowercased() != "last" && Day(parsing: selector) == nil
  }

  /// A session by id (four digits or more), date, or `last`: the one started last; by its group the newest of it.
  func session(_ selector: String, group name: String?) throws(Trouble) -> CatalogueEntry {
    var entries = book.sessionsByTime
    if entries.isEmpty, !damagedStreams.isEmpty {
      throw Trouble(
        "no session can be found in what is left of the book; `circlekeeper vault verify` says what is damaged",
        .damaged)
    }
    if let name {
      let group = try group(named: name)
      entries = entries.filter { $0.group == group.id }
    }
    guard !entries.isEmpty else { throw Trouble("there is no session yet; `circlekeeper start` opens one") }
    if name == nil, let group = try groupMeant(by: selector) {
      guard let newest = entries.last(where: { $0.group == group.id }) else {
        throw Trouble("\(group.name) has no session yet; `circlekeeper start --group \"\(group.name)\"` opens one")
      }
      return newest
    }
    let found = try entries.filter(matches(selector, last: entries.last?.id))
    guard let one = found.last else {
      throw Trouble(
        "no session fits “\(QuotedWord(selector))”; give an id, a date as in 2026-11-24, or last (`circlekeeper sessions`)"
      )
    }
    guard found.count == 1 else {
      let ids = found.map { String($0.id.hexadecimal.prefix(8)) }
      throw Trouble(
        "several sessions fit “\(QuotedWord(selector))”: \(ids.joined(separator: ", ")); give one of these ids, or --group"
      )
    }
    return one
  }

  private func matches(_ selector: String, last: SessionID?) throws(Trouble) -> (CatalogueEntry) -> Bool {
    if selector.lowercased() == "last" { return { $0.id == last } }
    let digits = selector.lowercased()
    if digits.count >= 4, digits.allSatisfy(\.isHexDigit) { return { $0.id.hexadecimal.hasPrefix(digits) } }
    if let day = Day(parsing: selector) { return { $0.day == day } }
    throw Trouble("“\(QuotedWord(selector))” is no session; give an id, a date as in 2026-11-24, last, or a group")
  }

  func outline(_ id: String) throws(Trouble) -> Outline {
    if let outline = library.outline(id) { return outline }
    let nearest = library.outlineID(nearest: id).map { "; did you mean \($0)?" } ?? "; `circlekeeper outline list`"
    throw Trouble("no outline is called “\(QuotedWord(id))”\(nearest)")
  }
}
