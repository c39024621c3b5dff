package import SessionCore

/// The twelve weeks: which outline belongs to which week and strand.
package struct Curriculum: Sendable {
  /// Outlines that have a week and a strand, in the order of the weeks.
  package let outlines: [Outline]

  /// Takes those of the outlines that belong to a week. Of two for one place the first counts.
  package init(_ outlines: [Outline]) {
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
    let held = history.compactMap(place)
    let next = Strand.allCases.compactMap { strand in outline(after: held, in: strand) }
    return Standing(
      curriculum: self, held: held, sessions: history.count, next: next,
      proposed: proposedStrand(after: held).flatMap { strand in next.first { $0.notes.strand == strand } })
  }

  /// A session of before outlines had weeks is known by its id.
  private func place(of past: PastOutline) -> Place? {
    if let week = past.week, let strand = past.strand { return Place(week: week, strand: strand) }
    return outlines.first { $0.id == past.id }.flatMap { Place($0) }
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
  /// How many earlier sessions were looked at, those outside the twelve weeks too.
  package let sessions: Int
  /// What comes next in each strand.
  package let next: [Outline]
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
  package var curriculum: Curriculum { Curriculum(outlines) }
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
    lines += next.filter { $0.id != proposed.id }.map { "or \($0.notes.strand?.rawValue ?? ""): \($0.id), \($0.title)" }
    lines.append("every session stands alone: whoever is new is not behind")
    return lines
  }

  private func mark(_ week: Int, _ strand: Strand, _ proposed: Outline) -> String {
    let place = Curriculum.Place(week: week, strand: strand)
    if Curriculum.Place(proposed) == place { return ">" }
    return held.contains(place) ? "x" : "."
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
