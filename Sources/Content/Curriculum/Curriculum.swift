import Basics
package import SessionCore

/// The twelve weeks: which outline belongs to which week and strand.
package struct Curriculum: Sendable {
  /// Outlines that have a week and a strand, in the order of the weeks.
  package let outlines: [Outline]
  /// The whole days, in their order, for a program that meets for three hours.
  package let days: [ProgramDay]
  /// Each day as one outline, in the same order.
  package let dayOutlines: [Outline]

  /// Takes those of the outlines that belong to a week, of two for one place the first, and the days whose parts are all
  /// among them.
  package init(_ outlines: [Outline], days: [ProgramDay] = []) {
    let whole = days.sorted { ($0.week, $0.day) < ($1.week, $1.day) }
      .compactMap { day in day.outline(of: outlines).map { (day, $0) } }
    self.days = whole.map(\.0)
    dayOutlines = whole.map(\.1)
    var seen: Set<Place> = []
    self.outlines = outlines.filter { outline in Place(outline).map { seen.insert($0).inserted } ?? false }
      .sorted { (Place($0)?.number ?? 0) < (Place($1)?.number ?? 0) }
  }

  /// The highest week that there is.
  package static let weeks = 12

  /// A week and one of its three sessions.
  package struct Place: Hashable, Sendable {
    package var week: Int
    package var strand: Strand

    package init(week: Int, strand: Strand) {
      self.week = week
      self.strand = strand
    }

    /// Nil for an outline that belongs to no week.
    package init?(_ outline: Outline) {
      guard let week = outline.notes.week, let strand = outline.notes.strand else { return nil }
      self.init(week: week, strand: strand)
    }

    fileprivate var number: Int { week * 10 + (Strand.allCases.firstIndex(of: strand) ?? 0) }
  }

  /// Where a group stands, from what its earlier sessions ran, the latest first.
  package func standing(after history: [PastOutline]) -> Standing {
    let held = history.flatMap(places)
    let next = Strand.allCases.compactMap { strand in outline(after: held, in: strand) }
    let heldDays = history.map(\.id).filter { id in days.contains { $0.id == id } }
    let nextDay = nextDay(after: heldDays.first, in: held.first?.week)
    // A group that has begun to meet by days goes on by days.
    let meetsByDays = history.first { !places(of: $0).isEmpty }.map { heldDays.contains($0.id) } ?? false
    let session = proposedStrand(after: held).flatMap { strand in next.first { $0.notes.strand == strand } }
    return Standing(
      curriculum: self, held: held, heldDays: heldDays, sessions: history.count, next: next, nextDay: nextDay,
      proposed: meetsByDays ? nextDay ?? session : session)
  }

  /// The sessions of a week that it was: several, the last one first, where it was a whole day. A session of before
  /// outlines had weeks is known by its id.
  private func places(of past: PastOutline) -> [Place] {
    if let week = past.week, let strand = past.strand { return [Place(week: week, strand: strand)] }
    let ids = days.first { $0.id == past.id }?.parts.reversed() ?? [past.id]
    return ids.compactMap { id in outlines.first { $0.id == id }.flatMap { Place($0) } }
  }

  /// The day after the last one held; for a group that begins with days, the first of the week in which it is. After the
  /// last comes the first.
  private func nextDay(after id: String?, in week: Int?) -> Outline? {
    guard !days.isEmpty else { return nil }
    if let last = days.firstIndex(where: { $0.id == id }) { return dayOutlines[(last + 1) % days.count] }
    return dayOutlines[days.firstIndex { $0.week == week } ?? 0]
  }

  /// The strand that follows the last one, among those that the group uses: all three until it has shown which.
  private func proposedStrand(after held: [Place]) -> Strand? {
    let recent = Set(held.prefix(6).map(\.strand))
    let used = Strand.allCases.filter { held.count < 3 || recent.contains($0) }
    guard let last = held.first?.strand, let place = used.firstIndex(of: last) else { return used.first }
    return used[(place + 1) % used.count]
  }

  /// The week after the last one held in this strand; for a strand that the group begins with, the week in which the
  /// group is. After the last week comes the first.
  private func outline(after held: [Place], in strand: Strand) -> Outline? {
    let inStrand = outlines.filter { $0.notes.strand == strand }
    let last = held.first { $0.strand == strand }?.week
    let from = last.map { $0 + 1 } ?? held.first?.week ?? 1
    return inStrand.first { ($0.notes.week ?? 0) >= from } ?? inStrand.first
  }
}

/// Where a group stands in the twelve weeks. Nobody is behind: every session stands alone, and after the last week
/// comes the first.
package struct Standing: Sendable {
  package let curriculum: Curriculum
  /// What of the twelve weeks the group has had, the latest first; one may stand there more than once.
  package let held: [Curriculum.Place]
  /// Ids of the whole days that the group has had, the latest first.
  package let heldDays: [String]
  /// How many earlier sessions were looked at, those outside the twelve weeks too.
  package let sessions: Int
  /// What comes next in each strand.
  package let next: [Outline]
  /// The whole day that comes next, as one outline; nil where there are no days.
  package let nextDay: Outline?
  /// What would come next of all; nil where there is no curriculum.
  package let proposed: Outline?

  /// How often the group has had it.
  package func count(of outline: Outline) -> Int {
    guard let place = Curriculum.Place(outline) else { return 0 }
    return held.count { $0 == place }
  }
}

extension Library {
  /// The twelve weeks, the user's own outlines with them.
  package var curriculum: Curriculum { Curriculum(outlines, days: days) }
}

extension Standing {
  /// At most 40 columns wide but for titles: a mark for each session of the twelve weeks, and what comes next.
  package var lines: [String] {
    guard let proposed else { return ["no outline has a week yet; `week` and `strand` in its file say which"] }
    var lines = [
      "next: \(proposed.id), \(proposed.title)",
      sessions == 0
        ? "no session of this group yet" : "sessions so far: \(sessions), of the twelve weeks: \(held.count)",
      "week  process  topic  skills",
    ]
    for week in 1...Curriculum.weeks {
      let marks = Strand.allCases.map { mark(week, $0, proposed) }
      let number = week < 10 ? " \(week)" : "\(week)"
      lines.append("  \(number)     \(marks[0])       \(marks[1])      \(marks[2])".trimmedAtEnd)
    }
    lines.append("x had, > next; /outline ID takes one")
    lines += dayLines
    let others = proposed.id == nextDay?.id ? [] : next.filter { $0.id != proposed.id }
    lines += others.map { "or \($0.notes.strand?.rawValue ?? ""): \($0.id), \($0.title)" }
    lines.append("every session stands alone: someone new is not behind")
    return lines
  }

  private func mark(_ week: Int, _ strand: Strand, _ proposed: Outline) -> String {
    let place = Curriculum.Place(week: week, strand: strand)
    let parts = curriculum.days.first { $0.id == proposed.id }?.parts ?? [proposed.id]
    let isNext = curriculum.outlines.contains { parts.contains($0.id) && Curriculum.Place($0) == place }
    return isNext ? ">" : held.contains(place) ? "x" : "."
  }

  /// The next whole day with its parts, and what it delivers.
  private var dayLines: [String] {
    guard let nextDay, let day = curriculum.days.first(where: { $0.id == nextDay.id }) else { return [] }
    let minutes = "\(nextDay.deliveredMinutes) min, breaks \(nextDay.breakMinutes)"
    return ["\(nextDay.id == proposed?.id ? "its parts" : "or a whole day: \(day.id)") (\(minutes))"]
      + day.parts.map { "  \($0)" }
  }
}
