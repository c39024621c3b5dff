import ChartRecord
import Charting
import Clinic
import SessionCore
import Terminal

extension NoteReview {
  /// Which gap is asked for, what there is to choose from, and the part that it stands in.
  func question(_ gap: Sentence, in draft: DraftNote) -> [String] {
    let part = draft.part(holding: gap.id)
    let isShared = part?.id.isShared ?? false
    let among = draft.toFill.filter { draft.part(holding: $0.id)?.id.isShared ?? false == isShared }
    let place = (among.firstIndex { $0.id == gap.id } ?? 0) + 1
    let whose = isShared ? "For every note\(draft.whichOfSeveral)" : desk.title(draft)
    return ["\(whose): \(place) of \(among.count), \(gap.label)"] + choices(for: gap, in: draft)
      + (part.map { ["", $0.titledText] } ?? []) + [""]
  }

  private func choices(for gap: Sentence, in draft: DraftNote) -> [String] {
    guard let choices = gap.choices else { return [] }
    let numbered = choices.answers.enumerated().map { "\($0.offset + 1) \($0.element)" }
    let last = desk.lastAnswer(to: gap, of: draft.noteID).map { ["0 as last time: \($0)"] } ?? []
    let how = choices.how ?? choices.howToAnswer
    // Long answers in a row cannot be told apart.
    let isLong = choices.answers.contains { $0.count > 24 }
    let lines = isLong ? numbered + last : [(numbered + last).joined(separator: "   ")]
    return numbered.isEmpty ? last + (choices.how.map { [$0] } ?? []) : lines + [how]
  }
}

extension NoteReview {
  /// What was said last time, where it has to be looked at before it is said again: `0` puts it on the line, and `0`
  /// again keeps it where nothing can stand there.
  func lastToLookAt(for typed: String) -> String? {
    guard typed == "0", case .gap(let note, let gap) = step, gap.choices?.showsLast ?? false, shown != gap.id,
      let last = desk.lastAnswer(to: gap, of: note)
    else { return nil }
    shown = gap.id
    said =
      setting.manner == .edited
      ? ["last time's words are on the line: Enter keeps them if they still hold"]
      : ["last time: \(last)", "0 again keeps it if it still holds"]
    return last
  }
}

extension GapChoices {
  /// Where content says nothing of it.
  fileprivate var howToAnswer: String {
    let number = takesSeveral ? "a number, several as in 1, 3" : "a number"
    return number + (answers.contains { $0.contains("…") } ? ", words after it where … stands" : "")
      + ", or your own words"
  }
}

extension Part {
  /// With its title, where the text does not begin with it already.
  fileprivate var titledText: String { text.hasPrefix("\(id.title):") ? text : "\(id.title): \(text)" }
}
