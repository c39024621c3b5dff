import Basics
package import Charting
package import ChartRecord
import Program
package import SessionCore

extension ChartDesk {
  /// What a typed answer to a gap comes to: words, a usual answer by its number, or `0` for what was said last time.
  package func words(_ typed: String, for gap: Sentence, of note: NoteID) throws(CommandFailure) -> String {
    let words = try wordsForNote(typed)
    guard gap.choices?.repeatsLast ?? false, words == "0" else { return try gap.answer(words) }
    guard let last = lastAnswer(to: gap, of: note) else {
      throw .notes(.noAnswerFromLastTime)
    }
    return try gap.answer(last)
  }

  /// Commands that fill a gap: one of the shared part in every open note of the same meeting, one that is asked once a
  /// day in every open note about the same person.
  package func filling(_ gap: String, of note: NoteID, with text: String) -> [ChartCommand] {
    openDrafts.filter { $0.noteID == note || asksTheSame(gap, of: note, as: $0) }.filter { other in
      other.noteID == note || chart.note(other.noteID).edits.filled[gap, default: ""] != text
    }.map { .fillGap($0.noteID, gap: gap, text) }
  }

  /// What is still open, each question once and in the first note that asks it.
  package var openQuestions: [(note: DraftNote, gaps: [Sentence])] {
    var asked: [DraftNote] = []
    return openDrafts.map { draft in
      let gaps = draft.gaps.filter { gap in
        !asked.contains { $0.gaps.contains { $0.id == gap.id } && asksTheSame(gap.id, of: $0.noteID, as: draft) }
      }
      asked.append(draft)
      return (draft, gaps)
    }
  }

  /// How many answers are still missing, one that serves several notes counted once.
  package var openQuestionCount: Int { openQuestions.reduce(0) { $0 + $1.gaps.count } }

  /// Whether a gap of a note stands in another one too, and one answer is for both.
  private func asksTheSame(_ gap: String, of note: NoteID, as other: DraftNote) -> Bool {
    guard let draft = drafts.first(where: { $0.noteID == note }), let part = draft.part(holding: gap)?.id,
      other.part(holding: gap)?.id == part
    else { return false }
    if part.isShared { return other.heading.service == draft.heading.service }
    // Whether a concern came up is asked once a day; what is charted after one belongs to the service it was raised in.
    let isOnceADay = part.isOnceADay || gap == PartID.risk.rawValue
    return isOnceADay && other.kind == draft.kind && other.member.id == draft.member.id
  }

  /// What was filled in this time, if anything was.
  package func answer(to gap: String, of note: NoteID) -> String? { chart.note(note).edits.filled[gap] }

  /// What was filled in last time, where that may be said again.
  package func lastAnswer(to gap: Sentence, of note: NoteID) -> String? {
    guard gap.choices?.repeatsLast ?? false else { return nil }
    if let own = last?.edits[note]?.filled[gap.id] { return own }
    let isShared = drafts.first { $0.noteID == note }?.part(holding: gap.id)?.id.isShared ?? false
    return isShared ? last?.edits.sorted { $0.key < $1.key }.lazy.compactMap { $0.value.filled[gap.id] }.first : nil
  }

  /// A reason for what was found: in a part that all share it is the reason in every open note of the same meeting.
  package func overriding(_ finding: NoteFinding, of note: NoteID, because reason: String) -> [ChartCommand] {
    guard finding.part?.isShared ?? false, let draft = drafts.first(where: { $0.noteID == note }) else {
      return [.overrideFinding(note, finding: finding.id, reason: reason)]
    }
    return openDrafts.filter { other in
      other.kind == draft.kind && other.heading.service == draft.heading.service
        && chart.note(other.noteID).overrides[finding.id]?.text != reason
    }.map { .overrideFinding($0.noteID, finding: finding.id, reason: reason) }
  }
}

extension Workspace {
  /// Edits of the newest session of the group before this one that has any; nothing where it cannot be read.
  func lastNotes(before entry: CatalogueEntry) -> NoteCheck.LastNotes? {
    let sessions = book.sessions(of: entry.group)
    guard let place = sessions.firstIndex(where: { $0.id == entry.id }) else { return nil }
    for past in sessions[(place + 1)...].prefix(4) where past.chart != nil {
      guard let acts = try? chartActs(of: past) else { continue }
      var chart = SessionChart()
      for (_, act) in acts { chart.apply(act) }
      let edits = chart.notes.mapValues(\.edits).filter { $0.value != DraftEdits() }
      if !edits.isEmpty { return NoteCheck.LastNotes(day: past.day?.iso ?? "an earlier day", edits: edits) }
    }
    return nil
  }
}

extension Sentence {
  /// What an answer comes to; refused where its number stands for nothing, or where a usual answer lacks its words.
  package func answer(_ words: String) throws(CommandFailure) -> String {
    guard let choices else { return words }
    switch choices.fault(in: words) {
    case .outside: throw .notes(.noSuchAnswer(most: choices.answers.count))
    case .needsWords(let bare): throw .notes(.answerNeedsWords(bare))
    case .needsTime: throw .notes(.answerNeedsTime)
    case nil: return choices.answer(for: words)
    }
  }
}

extension ChartDesk {
  /// A name, perhaps a part, perhaps its text: the longest beginning that is someone counts as the name.
  package func reading(_ typed: String) throws(CommandFailure) -> (member: Member, part: PartID?, text: String) {
    let words = typed.split(separator: " ").map(String.init)
    for count in stride(from: words.count, through: 2, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      if let member = try? log.session.member(named: name) {
        return try reading(Array(words.dropFirst(count)), of: member)
      }
    }
    return try reading(Array(words.dropFirst()), of: try log.session.member(named: words.first ?? ""))
  }

  private func reading(_ words: [String], of member: Member) throws(CommandFailure) -> (Member, PartID?, String) {
    guard let first = words.first else { return (member, nil, "") }
    let key = first.foldedAsName
    guard let part = PartID.allCases.first(where: { $0.rawValue == key || $0.title.foldedAsName == key }) else {
      throw .notes(.noPart(first, known: PartID.allCases.map(\.rawValue)))
    }
    return (member, part, words.dropFirst().joined(separator: " "))
  }
}

extension DraftNote {
  /// What is still open, in the order in which it is asked.
  package var openQuestions: [Sentence] { toFill.filter(\.isGap) }
}

extension Sentence {
  /// What a gap asks for.
  package var label: String {
    pieces.map { piece in
      switch piece {
      case .words(let words), .doubtful(let words): words
      case .replaced(let substitution): substitution.replacement
      }
    }.joined()
  }
}
