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
    case .several(let groups):
      throw Trouble("several groups begin like that: \(groups.map(\.name).joined(separator: ", ")); type more of it")
    case .none(let nearest):
      let known = nearest.isEmpty ? book.groups : nearest
      guard !known.isEmpty else {
        throw Trouble("there is no group yet; make one with `circlekeeper group new NAME --members \"…\"`")
      }
      throw Trouble("no group is called “\(name)”; there is \(known.map(\.name).joined(separator: ", "))")
    }
  }

  /// The group that is meant where none is named: the only one.
  func onlyGroup() throws(Trouble) -> Group {
    guard let group = book.groups.first else {
      throw Trouble("there is no group yet; make one with `circlekeeper group new NAME --members \"…\"`")
    }
    guard book.groups.count == 1 else {
      throw Trouble("say which group with --group: \(book.groups.map(\.name).joined(separator: ", "))")
    }
    return group
  }

  /// A session by id (four digits or more), date, or `last`: the one started last.
  func session(_ selector: String, group name: String?) throws(Trouble) -> CatalogueEntry {
    var entries = book.catalogue
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
    let found = try entries.filter(matches(selector, last: entries.last?.id))
    guard let one = found.last else {
      throw Trouble(
        "no session fits “\(selector)”; give an id, a date as in 2026-11-24, or last (`circlekeeper sessions`)")
    }
    guard found.count == 1 else {
      let ids = found.map { String($0.id.hexadecimal.prefix(8)) }
      throw Trouble(
        "several sessions fit “\(selector)”: \(ids.joined(separator: ", ")); give one of these ids, or --group")
    }
    return one
  }

  private func matches(_ selector: String, last: SessionID?) throws(Trouble) -> (CatalogueEntry) -> Bool {
    if selector.lowercased() == "last" { return { $0.id == last } }
    let digits = selector.lowercased()
    if digits.count >= 4, digits.allSatisfy(\.isHexDigit) { return { $0.id.hexadecimal.hasPrefix(digits) } }
    if let day = Day(parsing: selector) { return { $0.day == day } }
    throw Trouble("“\(selector)” is no session; give an id, a date as in 2026-11-24, or last")
  }

  func outline(_ id: String) throws(Trouble) -> Outline {
    if let outline = library.outline(id) { return outline }
    let nearest = library.outlineID(nearest: id).map { "; did you mean \($0)?" } ?? "; `circlekeeper outline list`"
    throw Trouble("no outline is called “\(id)”\(nearest)")
  }
}
