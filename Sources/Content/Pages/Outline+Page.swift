package import SessionCore

extension Outline {
  /// The whole outline as a page that can be led from: lines of at most so many columns.
  package func page(columns: Int, skills: [Skill]) -> [String] {
    var page = Paragraphs(columns: columns)
    page.add(title)
    page.add(facts)
    if let about = notes.about { page.add(about) }
    page.add(notes.reviewLine)
    page.section("Choose this when", notes.chooseWhen)
    page.section("Watch for", notes.watchFor)
    page.section("To open", notes.opening)
    var minute = 0
    for phase in phases {
      page.blank()
      phase.add(to: &page, fromMinute: minute, skills: skills)
      minute += phase.plannedSeconds / 60
    }
    page.section("For home", [notes.homePractice].compactMap { $0 })
    page.section("If it gets heavy", notes.ifHeavy)
    page.section("Facts", notes.facts.map(\.shown))
    page.section("Sources", notes.sources)
    return page.lines
  }

  /// As in `week-02-topic: group, 90 min, week 2, topic; triggers, urges; mood 0-10`.
  package var facts: String {
    let minutes = phases.reduce(0) { $0 + $1.plannedSeconds } / 60
    var parts = ["\(id): \(kind.rawValue), \(minutes) min"]
    if let week = notes.week, let strand = notes.strand { parts[0] += ", week \(week), \(strand.rawValue)" }
    if !notes.themes.isEmpty { parts.append(notes.themes.joined(separator: ", ")) }
    if !scales.isEmpty { parts.append(scales.map(\.shown).joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }
}

extension Scale {
  /// As in `mood 0-10`.
  package var shown: String {
    range.lowerBound < 0
      ? "\(name) \(range.lowerBound) to \(range.upperBound)"
      : "\(name) \(range.lowerBound)-\(range.upperBound)"
  }
}

extension PhasePlan {
  fileprivate func add(to page: inout Paragraphs, fromMinute minute: Int, skills: [Skill]) {
    page.add(heading(fromMinute: minute))
    if let round { page.add(round.shown, indent: 2) }
    for direction in directions { page.add(direction, indent: 2, mark: "[do] ") }
    for prompt in prompts { page.add(prompt, indent: 2, mark: "- ") }
    for point in points { page.add(point, indent: 2, mark: "* ") }
    if let skill { add(skills.first { $0.id == skill }, called: skill, to: &page) }
    for depth in Depth.allCases {
      for question in questions[depth] { page.add(question, indent: 2, mark: "\(depth.rawValue): ") }
    }
  }

  /// From and to which minute, what, and how long.
  private func heading(fromMinute minute: Int) -> String {
    let service = service.map { " [\($0)]" } ?? ""
    let share = shareSeconds.map { ", \($0) s a turn" } ?? ""
    let kindWord = name == kind.rawValue ? "" : " (\(kind.rawValue))"
    return "\(minute)-\(minute + plannedSeconds / 60)  \(name)\(kindWord)\(service), \(plannedSeconds / 60) min\(share)"
  }

  private func add(_ skill: Skill?, called id: String, to page: inout Paragraphs) {
    guard let skill else { return page.add("Skill: \(id)", indent: 2) }
    page.add("Skill: \(skill.title) (\(id)), \(skill.minutes) min", indent: 2)
    page.add(skill.introduction, indent: 4)
    skill.addSteps(to: &page, indent: 4)
    for caution in skill.watchFor { page.add(caution, indent: 4, mark: "Watch for: ") }
  }
}

extension OutlineNotes {
  /// Says who reviewed the file, or that no one has.
  package var reviewLine: String { Self.reviewLine(reviewed) }

  /// As it stands on a page.
  package static func reviewLine(_ reviewed: String?) -> String {
    reviewed.map { "Reviewed by \($0)." } ?? "Not reviewed by a clinician yet. Check with your clinical lead."
  }
}

extension RoundPlan {
  /// Its mode, its question and what it asks for.
  package var shown: String {
    var parts = "\(mode.rawValue) round"
    if !ratings.isEmpty { parts += ", with \(ratings.joined(separator: " and "))" }
    if asksCommitment { parts += ", and what each will do" }
    return question.map { "\(parts): \($0)" } ?? parts
  }
}
