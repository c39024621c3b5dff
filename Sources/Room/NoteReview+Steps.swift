import ChartRecord
import Charting
import Clinic
import SessionCore

/// What is asked next, and the ways forward and back.
extension NoteReview {
  /// To what is asked next.
  func goOn() {
    while let id = rest.first, let draft = draft(id) {
      if case .next = step { skipped = [] }
      if let gap = draft.openQuestions.first(where: { !skipped.contains($0.id) && !passedForAll.contains($0.id) }) {
        step = .gap(id, gap)
        return
      }
      if !draft.substitutions.isEmpty, !skipped.contains("names") {
        step = .names(id)
        return
      }
      let overrides = desk.chart.note(id).overrides
      let found = desk.check.findings(in: draft).first {
        $0.kind != .gapUnfilled && !skipped.contains($0.id) && overrides[$0.id] == nil
      }
      if let found {
        step = .finding(id, found)
        return
      }
      rest.removeFirst()
      skipped = []
      guard let next = rest.first else { break }
      step = .next(next)
      rest.insert(id, at: 0)
      return
    }
    step = .end
  }

  /// To the question before this one, as it was asked then; an answer that was given stands on the line.
  ///
  /// - Returns: what is to stand on the line, and not what is usual there.
  func goBack() -> String? {
    guard let before = earlier.popLast() else {
      (isRefused, said) = (true, ["this is the first question"])
      return ""
    }
    (step, rest, skipped, passedForAll) = (before.step, before.rest, before.skipped, before.passedForAll)
    (isRefused, said) = (false, [])
    return nil
  }

  /// A number puts that name back, or takes it out again.
  func putBack(_ text: String, in note: NoteID) throws(CommandFailure) {
    let substitutions = draft(note)?.substitutions ?? []
    guard let number = Int(text), substitutions.indices.contains(number - 1) else {
      throw CommandFailure("Enter alone leaves them as they are; 1 to \(substitutions.count) puts that name back")
    }
    let substitution = substitutions[number - 1]
    try desk.perform(.putBack(note, substitution: substitution.id, !substitution.isPutBack))
  }

  /// TAB on an empty line: past this gap, or past the last to the first again.
  func moveOn() {
    guard case .gap(let note, let gap) = step, let draft = draft(note) else { return }
    skipped.insert(gap.id)
    let gaps = draft.openQuestions
    let place = gaps.firstIndex { $0.id == gap.id }
    let behind = place.flatMap { gaps[($0 + 1)...].first } ?? gaps.first
    guard let behind else { return }
    said = []
    skipped.remove(behind.id)
    step = .gap(note, behind)
    hasMoved = true
  }

  /// Whether its answer stands in every note of the session.
  func isForAll(_ gap: Sentence, in note: NoteID) -> Bool {
    draft(note)?.part(holding: gap.id)?.id.isShared ?? false
  }

  func pass(_ gap: Sentence, in note: NoteID) {
    if isForAll(gap, in: note) {
      passedForAll.insert(gap.id)
    } else {
      skipped.insert(gap.id)
    }
  }

  /// Where the room stood when something was asked.
  struct StepStanding {
    var step: Step
    var rest: [NoteID]
    var skipped: Set<String>
    var passedForAll: Set<String>
  }
}
