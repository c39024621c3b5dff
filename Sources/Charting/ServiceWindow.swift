import SessionCore

/// The part of an evening that one note is about: all of it, or one service of several.
struct ServiceWindow: Hashable {
  /// `nil` where the note is about the whole evening.
  var service: String?
  /// Phases of it; breaks and phases without a service count with the service before them.
  var rows: Set<Int>
  /// Phases of services in which a member was not, whose lines about that member come here.
  var furtherRows: Set<Int> = []
  var isFirst: Bool
  var isLast: Bool

  /// What was said before the first phase goes with the first service, what was said after the end with the last.
  func holds(row: Int?, afterGroup: Bool) -> Bool {
    if afterGroup { return isLast }
    return row.map { rows.contains($0) || furtherRows.contains($0) } ?? isFirst
  }

  func holds(_ entry: Entry) -> Bool { holds(row: entry.phase, afterGroup: entry.afterGroup) }
}

extension Session {
  /// One window for each service that was begun, or one for the whole evening: by policy, or where there are not several.
  var serviceWindows: [ServiceWindow] {
    let whole = ServiceWindow(service: nil, rows: Set(phases.indices), isFirst: true, isLast: true)
    guard !opening.policy.oneNoteADay, startedAt != nil else { return [whole] }
    var current = phases.lazy.compactMap(\.plan.service).first
    var rows: [String: Set<Int>] = [:]
    var order: [String] = []
    for row in phases.indices {
      current = phases[row].plan.service ?? current
      guard let current else { return [whole] }
      rows[current, default: []].insert(row)
      if phases[row].startedAt != nil, phases[row].plan.kind != .break, !order.contains(current) {
        order.append(current)
      }
    }
    guard order.count > 1 else { return [whole] }
    let unused = rows.filter { !order.contains($0.key) }.reduce(into: Set<Int>()) { $0.formUnion($1.value) }
    return order.enumerated().map { place, service in
      ServiceWindow(
        service: service, rows: rows[service, default: []].union(place == order.count - 1 ? unused : []),
        isFirst: place == 0, isLast: place == order.count - 1)
    }
  }
}

extension [ServiceWindow] {
  /// The windows of a member who was not in all of them: nothing that was recorded of them is lost with a service that
  /// they missed. By place in the list.
  func joined(at places: [Int]) -> [(place: Int, window: ServiceWindow)] {
    var kept = places.map { (place: $0, window: self[$0]) }
    guard !kept.isEmpty else { return [] }
    for missed in indices where !places.contains(missed) {
      let target = kept.lastIndex { $0.place < missed } ?? 0
      kept[target].window.furtherRows.formUnion(self[missed].rows)
      if self[missed].isFirst { kept[target].window.isFirst = true }
      if self[missed].isLast { kept[target].window.isLast = true }
    }
    return kept
  }
}
