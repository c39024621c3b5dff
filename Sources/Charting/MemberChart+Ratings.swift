import Basics
import ScreenText
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
    let when = name(of: occasion) ?? record.when(row: occasion.phase, afterGroup: occasion.afterGroup).uncapitalised
    let changes = beforeSkill(measures, at: occasion, among: all) ?? sinceLast(measures, at: occasion)
    let numbers = measures.map { measure -> String in
      let number = "\(scale(measure.scale).name.tidy) \(measure.value)\(range(measure.scale))"
      return number + (changes?.words[measure.scale].map { " (\($0.tidy))" } ?? "")
    }
    let words = "\(numbers.listed().capitalisedAtStart) \(when)."
    let sources = measures.map { Source.act($0.line) } + (changes?.sources ?? [])
    return Sentence("ratings.\(measures[0].line)", words, from: sources)
  }

  /// How a number differs from an earlier one, by scale, and the lines of those.
  private typealias Changes = (words: [Int: String], sources: [Source])

  private func beforeSkill(_ measures: [Measure], at occasion: Measure.Occasion, among all: [Measure]) -> Changes? {
    guard case .after(let skill)? = occasion.side else { return nil }
    return changes(of: measures, (then: "", since: "")) { measure in
      all.first { $0.scale == measure.scale && $0.occasion.side == .before(skill: skill) }.map {
        ($0.value, .act($0.line))
      }
    }
  }

  private func changes(
    of measures: [Measure], _ day: (then: String, since: String), _ earlier: (Measure) -> (value: Int, source: Source)?
  ) -> Changes {
    var found: Changes = ([:], [])
    for measure in measures {
      guard let before = earlier(measure) else { continue }
      found.words[measure.scale] =
        before.value == measure.value
        ? "unchanged \(day.since)" : "\(measure.value > before.value ? "up" : "down") from \(before.value) \(day.then)"
      found.sources.append(before.source)
    }
    return found
  }

  private func name(of occasion: Measure.Occasion) -> String? {
    switch occasion.side {
    case .before(let skill)?: "before the skill “\(session.skills[skill].plan.title.tidy)”"
    case .after(let skill)?: "after the skill “\(session.skills[skill].plan.title.tidy)”"
    case nil: nil
    }
  }

  func scale(_ place: Int) -> Scale {
    session.outline.scales.indices.contains(place)
      ? session.outline.scales[place] : Scale(name: "scale \(place + 1)", range: 0...10)
  }

  private func range(_ place: Int) -> String {
    let range = scale(place).range
    return range.lowerBound == 0 ? " of \(range.upperBound)" : " (\(range.lowerBound) to \(range.upperBound))"
  }

  /// The same scale in the phase of the same name when it was last given, in the newest session that has it.
  private func sinceLast(_ measures: [Measure], at occasion: Measure.Occasion) -> Changes? {
    guard occasion.side == nil, let row = occasion.phase else { return nil }
    let phase = session.phases[row].plan.name
    for past in record.earlier {
      let then = past.measures(of: member.id).filter { measure in
        measure.side == nil && measure.phase.map { past.phases[$0].plan.name == phase } ?? false
      }
      let day = past.day
      let found = changes(of: measures, (then: "on \(day)", since: "since \(day)")) { measure in
        then.last {
          past.outline.scales.indices.contains($0.scale) && past.outline.scales[$0.scale] == scale(measure.scale)
        }.map { ($0.value, .earlier(past.opening.id, line: $0.line)) }
      }
      if !found.words.isEmpty { return found }
    }
    return nil
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
  /// Someone's numbers in the order in which they were first given.
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
