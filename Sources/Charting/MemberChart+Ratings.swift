import Basics
import Narration
import SessionCore

/// Numbers that this member gave, by when they were given.
extension MemberChart {
  var ratings: [Sentence] {
    let all = session.measures(of: member.id).filter { window.holds(row: $0.phase, afterGroup: $0.afterGroup) }
    return all.map(\.occasion).unique.map { occasion in
      sentence(of: all.filter { $0.occasion == occasion }, at: occasion, among: all)
    }
  }

  private func sentence(of measures: [Measure], at occasion: Measure.Occasion, among all: [Measure]) -> Sentence {
    var sources = measures.map { Source.act($0.line) }
    let numbers = measures.map { "\(scale($0.scale).name.tidy) \($0.value)\(range($0.scale))" }
    let when = record.when(row: occasion.phase, afterGroup: occasion.afterGroup)
    var words = "\(name(of: occasion) ?? when): \(numbers.listed())"
    if case .after(let skill)? = occasion.side {
      let changes = measures.compactMap { measure -> String? in
        let before = all.first { $0.scale == measure.scale && $0.occasion.side == .before(skill: skill) }
        guard let before else { return nil }
        sources.append(.act(before.line))
        return "\(scale(measure.scale).name.tidy) \(change(from: before.value, to: measure.value))"
      }
      if !changes.isEmpty { words += "; since before it, \(changes.listed())" }
    }
    if let since = sinceLast(measures, at: occasion) {
      words += "; " + since.words
      sources += since.sources
    }
    let id = "ratings.\(measures[0].line)"
    return Sentence(id, words + ".", from: sources)
  }

  private func name(of occasion: Measure.Occasion) -> String? {
    switch occasion.side {
    case .before(let skill)?: "Before the skill “\(session.skills[skill].plan.title.tidy)”"
    case .after(let skill)?: "After the skill “\(session.skills[skill].plan.title.tidy)”"
    case nil: nil
    }
  }

  private func scale(_ place: Int) -> Scale {
    session.outline.scales.indices.contains(place)
      ? session.outline.scales[place] : Scale(name: "scale \(place + 1)", range: 0...10)
  }

  private func range(_ place: Int) -> String {
    let range = scale(place).range
    return range.lowerBound == 0 ? " of \(range.upperBound)" : " (\(range.lowerBound) to \(range.upperBound))"
  }

  /// The same scale in the phase of the same name when it was last given, in the newest session that has it.
  private func sinceLast(
    _ measures: [Measure], at occasion: Measure.Occasion
  ) -> (words: String, sources: [Source])? {
    guard occasion.side == nil, let row = occasion.phase else { return nil }
    let phase = session.phases[row].plan.name
    for past in record.earlier {
      let then = past.measures(of: member.id).filter { measure in
        measure.side == nil && measure.phase.map { past.phases[$0].plan.name == phase } ?? false
      }
      var sources: [Source] = []
      let changes = measures.compactMap { measure -> String? in
        let before = then.last {
          past.outline.scales.indices.contains($0.scale)
            && past.outline.scales[$0.scale] == scale(measure.scale)
        }
        guard let before else { return nil }
        sources.append(.earlier(past.opening.id, line: before.line))
        return "\(scale(measure.scale).name.tidy) \(change(from: before.value, to: measure.value))"
      }
      let day = (past.startedAt ?? past.openedAt).civil.date
      if !changes.isEmpty { return ("since the session of \(day), \(changes.listed())", sources) }
    }
    return nil
  }

  private func change(from before: Int, to after: Int) -> String {
    if after == before { return "unchanged at \(after)" }
    return "\(after > before ? "up" : "down") by \(abs(after - before)) from \(before)"
  }
}

/// One number as it stands, with the line that gave it.
struct Measure: Hashable {
  var line: Int
  var phase: Int?
  var afterGroup: Bool
  var side: Entry.SkillSide?
  var scale: Int
  var value: Int

  /// When it was given: given again then, it corrects.
  struct Occasion: Hashable {
    var phase: Int?
    var afterGroup: Bool
    var side: Entry.SkillSide?
  }

  var occasion: Occasion { Occasion(phase: phase, afterGroup: afterGroup, side: side) }
}

extension Session {
  /// Somebody's numbers in the order in which they were first given.
  func measures(of member: MemberID) -> [Measure] {
    var given: [Measure] = []
    for entry in entries where entry.about.contains(.member(member)) {
      guard case .rating(let values, let side) = entry.kind.withTaughtSkill(in: self) else { continue }
      for value in values {
        let measure = Measure(
          line: entry.line, phase: entry.phase, afterGroup: entry.afterGroup, side: side, scale: value.scale,
          value: value.value)
        if let index = given.firstIndex(where: { $0.occasion == measure.occasion && $0.scale == measure.scale }) {
          given[index] = measure
        } else {
          given.append(measure)
        }
      }
    }
    return given
  }
}
