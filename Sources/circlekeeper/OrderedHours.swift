import Content
import Program
import SessionCore

/// What an order of hours takes in sessions of a group's usual outline, said when it is typed: breaks do not count
/// toward it, and three blocks of three hours are not nine.
struct OrderedHours {
  let hours: Int
  let outline: Outline

  /// `nil` where nothing can be said.
  var words: String? {
    let breaks = minutes(ofBreaks: true)
    let counted = minutes(ofBreaks: false)
    let ordered = hours * 60
    guard ordered > 0, counted > 0 else { return nil }
    let needed = Self.sessions(ordered, of: counted)
    let head = "\(hours) h a week are \(ordered) min"
    guard breaks > 0 else { return "\(head): \(Self.times(needed)) \(outline.id), which counts \(counted) min" }
    let each = "\(outline.id) counts \(counted) of its \(counted + breaks) min, since breaks do not count"
    let expected = Self.sessions(ordered, of: counted + breaks)
    guard expected < needed else { return "\(head): \(Self.times(needed)) \(outline.id). \(each)" }
    return "\(head). \(each): \(expected) × \(counted) = \(expected * counted) of \(ordered). "
      + "\(Self.times(needed)) it make up the order"
  }

  private func minutes(ofBreaks: Bool) -> Int {
    outline.phases.filter { ($0.kind == .break) == ofBreaks }.reduce(0) { $0 + $1.plannedSeconds } / 60
  }

  private static func sessions(_ ordered: Int, of minutes: Int) -> Int { (ordered + minutes - 1) / minutes }

  private static func times(_ sessions: Int) -> String { sessions == 1 ? "1 session of" : "\(sessions) sessions of" }
}

extension Workspace {
  /// Of a group without a usual outline nothing can be said.
  func orderWords(_ hours: Int, in group: Group) -> String? {
    guard let outline = group.outlineID.flatMap({ library.outline($0) }) else { return nil }
    return OrderedHours(hours: hours, outline: outline).words
  }
}
