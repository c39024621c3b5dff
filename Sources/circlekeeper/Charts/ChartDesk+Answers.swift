import Basics
import ChartRecord
import Charting
import Narration
import Program
import SessionCore

extension ChartDesk {
  /// What a typed answer to a gap comes to: words, a usual answer by its number, or `0` for what was said last time.
  func words(_ typed: String, for gap: Sentence, of note: NoteID) throws(Trouble) -> String {
    let words = try wordsForNote(typed)
    guard let choices = gap.choices else { return words }
    guard choices.repeatsLast, words == "0" else {
      guard !choices.isOutside(words) else {
        throw Trouble("Choose by number, 1 to \(choices.answers.count), or type words.")
      }
      return choices.answer(for: words)
    }
    guard let last = lastAnswer(to: gap, of: note) else {
      throw Trouble("There is no answer from last time; type one.")
    }
    return last
  }

  /// What was filled in last time, where that may be said again.
  func lastAnswer(to gap: Sentence, of note: NoteID) -> String? {
    guard gap.choices?.repeatsLast ?? false else { return nil }
    if let own = last?.edits[note]?.filled[gap.id] { return own }
    let isShared = drafts.first { $0.noteID == note }?.part(holding: gap.id)?.id.isShared ?? false
    return isShared ? last?.edits.sorted { $0.key < $1.key }.lazy.compactMap { $0.value.filled[gap.id] }.first : nil
  }

  /// A reason for what was found: in a part that all share it is the reason in every open note of the same meeting.
  func overriding(_ finding: NoteFinding, of note: NoteID, because reason: String) -> [ChartCommand] {
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
