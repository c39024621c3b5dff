import ChartRecord
import Charting
import SessionCore

extension DraftRoom {
  /// Which gap is asked for, what there is to choose from, and the part that it stands in.
  func question(_ gap: Sentence, in draft: DraftNote) -> [String] {
    let part = draft.part(holding: gap.id)
    let isShared = part?.id.isShared ?? false
    let among = draft.toFill.filter { draft.part(holding: $0.id)?.id.isShared ?? false == isShared }
    let place = (among.firstIndex { $0.id == gap.id } ?? 0) + 1
    let whose = isShared ? "For every note\(draft.whichOfSeveral)" : draft.member.nameAndInitial + draft.whichOfSeveral
    return ["\(whose): \(place) of \(among.count), \(gap.label)"] + choices(for: gap, in: draft)
      + (part.map { ["", "\($0.id.title): \($0.text)"] } ?? []) + [""]
  }

  private func choices(for gap: Sentence, in draft: DraftNote) -> [String] {
    guard let choices = gap.choices else { return [] }
    let numbered = choices.answers.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let last = desk.lastAnswer(to: gap, of: draft.noteID).map { ["0 as last time: \($0)"] } ?? []
    let how = choices.takesSeveral ? "a number, several as in 1, 3, or your own words" : "a number, or your own words"
    return numbered.isEmpty ? last : [(numbered + last).joined(separator: "   "), how]
  }
}

extension DraftNote {
  /// What is still open, in the order in which it is asked.
  var openQuestions: [Sentence] { toFill.filter(\.isGap) }
}

extension Sentence {
  /// What a gap asks for.
  var label: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .replaced(let substitution): substitution.replacement
      }
    }.joined()
  }
}
