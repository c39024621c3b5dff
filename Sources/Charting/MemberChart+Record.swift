import Narration
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
      let title = skill.plan.title.tidy
      let lines = skill.lines.map { Source.act($0) }
      let id = "skills.\(place + 1)"
      if skill.present.contains(member.id) {
        return Sentence(id, "Was in the room while the skill “\(title)” was taught.", from: lines)
      }
      guard cameIn(during: skill) else { return nil }
      return Sentence(id, "Came in while the skill “\(title)” was being taught.", from: lines + arrivals)
    }
  }

  private var arrivals: [Source] {
    record.lines { event in
      switch event {
      case .arrived(let members, _): members.contains(member.id)
      case .cameBack(let who): who == person
      default: false
      }
    }
  }

  private func cameIn(during skill: PractisedSkill) -> Bool {
    let from = skill.startedAt.sessionMs
    let phase = session.phases[skill.phase].spans.merged(now: record.limit).first { $0.start <= from && from < $0.end }
    guard let phase, let row = session.attendance(of: member.id) else { return false }
    var taught = Spans()
    taught.add(from: from, to: phase.end)
    var present = Spans()
    for span in row.present.merged(now: record.limit) { present.add(from: span.start, to: span.end) }
    let here = taught.overlapMs(with: present, now: record.limit)
    return here - taught.overlapMs(with: row.out, now: record.limit) >= 60_000
  }
}
