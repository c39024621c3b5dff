package import Basics
import Content
package import Program
import ScreenText
package import SessionCore

/// Finding groups and sessions by what is typed for them.
extension Workspace {
  /// By its name or the beginning of it; says which there are.
  package func group(named name: String) throws(CommandFailure) -> Group {
    switch try groups(meantBy: name) {
    case .one(let group): return group
    case .among(let groups): throw .group(.unclear(name, choices: groups.map(\.name)))
    }
  }

  /// What a name that was typed comes to, or none where none was.
  package enum MeantGroup {
    case one(Group)
    /// Those that it may be.
    case among([Group])
  }

  /// The group that is named, else the only one; else those to choose among.
  package func groups(meantBy typed: String?) throws(CommandFailure) -> MeantGroup {
    guard !book.groups.isEmpty else { throw .group(.noneYet) }
    guard let typed else { return book.groups.count == 1 ? .one(book.groups[0]) : .among(book.groups) }
    switch book.group(named: typed) {
    case .found(let group): return .one(group)
    case .several(let groups): return .among(groups)
    case .none(let nearest): return .among(nearest.isEmpty ? book.groups : nearest)
    }
  }

  /// The group that a word means if it is not an id, a date or `last`: where a session is asked for, its newest is
  /// meant.
  package func groupMeant(by selector: String) throws(CommandFailure) -> Group? {
    guard Self.isNoSession(selector) else { return nil }
    switch book.group(named: selector) {
    case .found(let group): return group
    case .several(let groups): throw .group(.unclear(selector, choices: groups.map(\.name)))
    case .none: return nil
    }
  }

  private static func isNoSession(_ selector: String) -> Bool {
    let isID = selector.count >= 4 && selector.allSatisfy(\.isHexDigit)
    return !isID && selector.lowercased() != "last" && Day(parsing: selector) == nil
  }

  /// A session by id (four digits or more), date, or `last`: the one started last; by its group the newest of it.
  package func session(_ selector: String, group name: String?) throws(CommandFailure) -> CatalogueEntry {
    var entries = book.sessionsByTime
    if entries.isEmpty, !damagedStreams.isEmpty {
      throw .sessions(.noneLeft)
    }
    if let name {
      let group = try group(named: name)
      entries = entries.filter { $0.group == group.id }
    }
    guard !entries.isEmpty else { throw .sessions(.noneYet) }
    if name == nil, let group = try groupMeant(by: selector) {
      guard let newest = entries.last(where: { $0.group == group.id }) else {
        throw .sessions(.noneOfGroup(group.name))
      }
      return newest
    }
    let found = try entries.filter(matches(selector, last: entries.last?.id))
    guard let one = found.last else { throw .sessions(.noneFits(selector)) }
    guard found.count == 1 else {
      throw .sessions(.severalFit(selector, ids: found.map { String($0.id.hexadecimal.prefix(8)) }))
    }
    return one
  }

  private func matches(_ selector: String, last: SessionID?) throws(CommandFailure) -> (CatalogueEntry) -> Bool {
    if selector.lowercased() == "last" { return { $0.id == last } }
    let digits = selector.lowercased()
    if digits.count >= 4, digits.allSatisfy(\.isHexDigit) { return { $0.id.hexadecimal.hasPrefix(digits) } }
    if let day = Day(parsing: selector) { return { $0.day == day } }
    throw .sessions(.notASession(selector))
  }

  /// Sessions of a group within these days, the oldest first.
  package func sessions(of group: Group, from: Day?, to: Day?) -> [CatalogueEntry] {
    book.sessionsByTime.filter { entry in
      guard entry.group == group.id, let day = entry.day else { return false }
      return from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true
    }
  }

  /// The outline of a past session as it was held.
  package func outlineAsHeld(_ entry: CatalogueEntry) throws(CommandFailure) -> Outline {
    let session = try log(of: entry).session
    return session.outlineAsHeld(id: session.outline.id, title: session.outline.title)
  }

  /// The outline that stands in a file of one's own; refused with its first fault.
  package func outline(ofFile path: String) throws(CommandFailure) -> Outline {
    let decoded = OutlineFile.decode(try .found(at: path), skills: library.skills)
    guard let outline = decoded.outline, decoded.faults.isEmpty else {
      throw .content(.outlineFaulty(path: path, decoded.faults.first))
    }
    return outline
  }

  /// The outline of that id; says which is nearest where there is none.
  package func outline(_ id: String) throws(CommandFailure) -> Outline {
    if let outline = library.outline(id) { return outline }
    throw .content(.noOutline(id, nearest: library.outlineID(nearest: id)))
  }
}
