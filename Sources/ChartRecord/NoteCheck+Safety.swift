import Charting

extension NoteCheck {
  /// A safety concern is added to, never written away without a reason.
  func safetyReplaced(in draft: DraftNote) -> [NoteFinding] {
    draft.parts.filter { $0.id == .risk && $0.rewriting != nil && $0.sentences.contains { !$0.sources.isEmpty } }
      .map { NoteFinding(.safetyReplaced, part: $0.id, quote: "") }
  }

  /// Where only staff are said to have been told, nobody else can have been handed the person, or called, or told.
  func outsiderTold(in draft: DraftNote) -> [NoteFinding] {
    guard let risk = draft.part(.risk), risk.text.saysOnlyStaff else { return [] }
    let told = risk.rewritten.map { [$0] } ?? risk.sentences.filter { $0.saysWhoWasTold && !$0.isGap }.map(\.text)
    let words = " " + told.joined(separator: " ").foldedWords.joined(separator: " ") + " "
    return outsiders.first { words.contains(" \($0) ") }
      .map { [NoteFinding(.outsiderTold, part: .risk, quote: $0)] } ?? []
  }
}

extension String {
  fileprivate var saysOnlyStaff: Bool { foldedWords.joined(separator: " ").contains("only staff") }
}

extension Sentence {
  /// What was done, who was told, and with whom the person left; what was seen may name anyone.
  fileprivate var saysWhoWasTold: Bool {
    [".disposition", ".done", ".told", ".left"].contains { id.hasSuffix($0) }
  }
}
