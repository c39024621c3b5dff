package import SessionCore

/// One day of a full program: sessions that follow each other, with a break between two of them.
///
/// `start --outline week-05-day-2` runs the whole day as one session. Each part keeps its phases and is a service of its
/// own, so each can have its own note, and the breaks count in no one's minutes.
package struct ProgramDay: Hashable, Sendable {
  /// The week of the twelve, from 1.
  package var week: Int
  /// The day of that week, from 1. Which weekday it is belongs to the program's schedule.
  package var day: Int
  /// Ids of outlines, in their order.
  package var parts: [String]
  /// How long each break between two parts is; 0 for none.
  package var breakMinutes: Int

  /// As in `week-05-day-2`.
  package var id: String { "week-\(week < 10 ? "0" : "")\(week)-day-\(day)" }

  /// All parts as one outline, or nil where one of them is not among these.
  package func outline(of outlines: [Outline]) -> Outline? {
    let found = parts.compactMap { id in outlines.first { $0.id == id } }
    guard let first = found.first, found.count == parts.count else { return nil }
    let isOneKind = found.allSatisfy { $0.kind == first.kind }
    var whole = Outline(
      id: id, title: "Week \(week), day \(day): " + found.map(\.title).joined(separator: "; "),
      kind: isOneKind ? first.kind : .group, phases: [])
    var services: Set<String> = []
    for (place, part) in found.enumerated() {
      if place > 0, breakMinutes > 0 {
        whole.phases.append(PhasePlan(name: "break", kind: .break, plannedSeconds: breakMinutes * 60))
      }
      whole.phases += part.phases(asServiceBeside: &services, opensDay: place == 0)
      whole.scales += part.scales.filter { scale in !whole.scales.contains { $0.name == scale.name } }
      whole.notes.add(part.notes)
    }
    whole.notes.about = "A whole day of week \(week)."
    whole.notes.opening = first.notes.opening
    return whole
  }
}

extension Outline {
  /// What its sessions deliver: all phases but the breaks.
  package var deliveredMinutes: Int { phases.reduce(0) { $0 + ($1.kind == .break ? 0 : $1.plannedSeconds) } / 60 }

  /// Its planned breaks.
  package var breakMinutes: Int { phases.reduce(0) { $0 + ($1.kind == .break ? $1.plannedSeconds : 0) } / 60 }

  /// Its phases as a part of a day. What the outline says at its beginning and for home is said in its own phases.
  fileprivate func phases(asServiceBeside taken: inout Set<String>, opensDay: Bool) -> [PhasePlan] {
    var name = service
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(service) \(count)"
    }
    return phases.enumerated().map { place, phase in
      var phase = phase
      if phase.kind != .break { phase.service = phase.service ?? name }
      if place == 0, !opensDay { phase.prompts = notes.opening + phase.prompts }
      if phase.kind == .checkOut, let home = notes.homePractice { phase.prompts.append(home) }
      return phase
    }
  }

  private var service: String {
    switch kind {
    case .individual: "individual session"
    case .group: notes.strand.map { "\($0.rawValue) group" } ?? "group session"
    case .family, .education: "\(kind.rawValue) group"
    }
  }
}

extension OutlineNotes {
  /// What the leader has to know of all parts.
  fileprivate mutating func add(_ part: OutlineNotes) {
    chooseWhen += part.chooseWhen
    watchFor += part.watchFor
    ifHeavy += part.ifHeavy
    facts += part.facts
    sources += part.sources.filter { !sources.contains($0) }
    themes += part.themes.filter { !themes.contains($0) }
  }
}
