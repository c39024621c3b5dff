package import SessionCore

/// What to look for among outlines, skills, questions and readings; empty finds everything.
package struct ContentFilter: Sendable {
  package var week: Int?
  package var strand: Strand?
  package var theme: Theme?
  package var kind: SessionKind?
  /// By its id.
  package var skill: String?
  /// Each has to stand somewhere, without regard to case.
  package var words: [String] = []

  /// Finds everything.
  package init() {}

  /// Whether only an outline can be meant.
  package var isOfOutlines: Bool { week != nil || strand != nil || kind != nil || skill != nil }

  fileprivate func fits(_ texts: [String]) -> Bool {
    let text = texts.joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0.lowercased()) }
  }
}

extension Library {
  /// Outlines that fit all of it; words are looked for in everything that stands in one.
  package func outlines(_ filter: ContentFilter) -> [Outline] {
    outlines.filter { outline in
      let notes = outline.notes
      return (filter.week == nil || notes.week == filter.week)
        && (filter.strand == nil || notes.strand == filter.strand)
        && (filter.theme.map { notes.themes.contains($0.rawValue) } ?? true)
        && (filter.kind == nil || outline.kind == filter.kind)
        && (filter.skill.map { id in outline.phases.contains { $0.skill == id } } ?? true)
        && filter.fits(
          [outline.id, outline.title, notes.about ?? ""] + outline.aloud + notes.forLeaders + notes.sources)
    }
  }

  /// Skills by theme and words; a skill's own id finds it.
  package func skills(_ filter: ContentFilter) -> [Skill] {
    guard filter.week == nil, filter.strand == nil, filter.kind == nil else { return [] }
    return skills.filter { skill in
      (filter.theme.map { skill.themes.contains($0) } ?? true) && (filter.skill == nil || filter.skill == skill.id)
        && filter.fits(
          [skill.id, skill.title, skill.introduction] + skill.steps.map(\.text) + skill.forLeaders + skill.sources)
    }
  }

  /// Questions of the banks by theme and words, each with its bank's use.
  package func questions(_ filter: ContentFilter) -> [(use: QuestionBank.Use, question: QuestionBank.Question)] {
    guard !filter.isOfOutlines else { return [] }
    return questionBanks.flatMap { bank in
      bank.questions.filter { (filter.theme == nil || $0.theme == filter.theme) && filter.fits([$0.text]) }
        .map { (bank.use, $0) }
    }
  }

  /// Readings by words.
  package func readings(_ filter: ContentFilter) -> [ShortReading] {
    guard !filter.isOfOutlines, filter.theme == nil else { return [] }
    return readings.filter { filter.fits([$0.id, $0.title, $0.text]) }
  }
}

extension [Outline] {
  /// One line each where there is room for all of them, else two; the ids stand under each other.
  package func list(columns: Int) -> [String] {
    map { ListEntry(id: $0.id, minutes: $0.phases.reduce(0) { $0 + $1.plannedSeconds } / 60, title: $0.title) }
      .lines(columns: columns)
  }
}

extension [Skill] {
  /// As outlines are listed.
  package func list(columns: Int) -> [String] {
    map { ListEntry(id: $0.id, minutes: $0.minutes, title: $0.title) }.lines(columns: columns)
  }
}

private struct ListEntry {
  var id: String
  var minutes: Int
  var title: String
}

extension [ListEntry] {
  fileprivate func lines(columns: Int) -> [String] {
    let idWidth = map(\.id.count).max() ?? 0
    let minutesWidth = map { String($0.minutes).count }.max() ?? 0
    let lines = map { entry in
      let gap = String(repeating: " ", count: idWidth - entry.id.count)
      let room = String(repeating: " ", count: minutesWidth - String(entry.minutes).count)
      return "\(entry.id)\(gap)  \(room)\(entry.minutes) min  \(entry.title)"
    }
    guard lines.contains(where: { $0.count > columns }) else { return lines }
    var page = Paragraphs(columns: columns)
    for entry in self {
      page.add("\(entry.id), \(entry.minutes) min")
      page.add(entry.title, indent: 2)
    }
    return page.lines
  }
}
