import ScreenText
import SessionCore

/// What was noted about this member, what leaders did with them, and what was taught.
extension MemberChart {
  var notes: [Sentence] {
    entries { entry in
      switch entry.kind {
      case .note, .mark: true
      case .privateNote, .commitment, .intervention, .rating, .answer, .followUp: false
      }
    }.flatMap(noteSentences)
  }

  private func noteSentences(_ entry: Entry) -> [Sentence] {
    guard case .mark(let kind) = entry.kind else {
      if entry.isAboutHelper(in: session) {
        return sentences(entry, in: .notes, opening: naming.subject(of: entry))
      }
      return sentences(entry, in: .notes, reporter: reporter(of: entry))
    }
    guard let known = markKind(kind), !(isContactDue && isContact(entry)) else { return [] }
    let opening = "\(known.title.tidy.capitalisedAtStart), \(entry.at.clock)"
    if entry.words?.text != nil { return sentences(entry, in: .notes, opening: opening + ": ") }
    return [Sentence("notes.\(entry.line)", when: record.when(entry), opening + ".", from: [.act(entry.line)])]
  }

  /// A kind of mark that stands in charts.
  private func markKind(_ id: String) -> MarkKind? {
    session.opening.vocabulary.markKinds.first { $0.id == id && $0.goesTo == .chart }
  }

  /// "the mother" where a guest of this member said it.
  private func reporter(of entry: Entry) -> String? {
    guard !entry.about.contains(person) else { return nil }
    return entry.about.first { session.chart(of: $0) == member.id }.map { naming.word(for: $0) }
  }

  var leaders: [Sentence] {
    entries { entry in
      if case .intervention = entry.kind { true } else { false }
    }.flatMap { entry -> [Sentence] in
      guard case .intervention(let leader) = entry.kind, let text = entry.words?.text else { return [] }
      let with = entry.isAboutHelper(in: session) ? naming.companions(of: entry) : ""
      return sentences(entry, in: .leaders, opening: leader.asSubject(of: text, with: with))
    }
  }

  var skills: [Sentence] {
    session.skills.enumerated().compactMap { place, skill in
      guard window.rows.contains(skill.phase), skill.wasTaught else { return nil }
      guard let rated = linesRated(aroundSkill: place) else { return nil }
      return Sentence(
        "skills.\(place + 1)", "Practiced the skill “\(skill.plan.title.tidy)”.",
        from: skill.lines.map { .act($0) } + rated)
    }
  }

  /// Who gave numbers before and after a skill has practiced it. `nil` where either is missing.
  func linesRated(aroundSkill skill: Int) -> [Source]? {
    let measures = session.measures(of: member.id).filter { $0.side != nil }
    let sides = [Entry.SkillSide.before(skill: skill), .after(skill: skill)]
    guard sides.allSatisfy({ side in measures.contains { $0.side == side } }) else { return nil }
    return measures.filter { measure in sides.contains { $0 == measure.side } }.map { .act($0.line) }
  }
}
