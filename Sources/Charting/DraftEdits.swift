/// What a clinician did to a draft, apart from it: kept by the ids of gaps, parts and substitutions, so that it still
/// fits when the draft is made anew from a log that has grown.
package struct DraftEdits: Hashable, Sendable {
  /// By the gap's id.
  package var filled: [String: String] = [:]
  package var rewritten: [PartID: String] = [:]
  /// Why a gap stays open, by its id; it stands in the note as words.
  package var leftBlank: [String: String] = [:]
  /// Ids of substitutions whose name stands again as it was typed.
  package var putBack: Set<String> = []

  package init() {}
}

extension DraftNote {
  /// The draft with a clinician's edits in it. Edits whose place is gone change nothing.
  package func edited(by edits: DraftEdits) -> DraftNote {
    var note = self
    for part in note.parts.indices {
      note.parts[part].rewritten = edits.rewritten[note.parts[part].id]
      for index in note.parts[part].sentences.indices { note.parts[part].sentences[index].edit(by: edits) }
    }
    return note
  }
}

extension Sentence {
  fileprivate mutating func edit(by edits: DraftEdits) {
    if isGap, let words = edits.filled[id] {
      pieces = [.words(words)]
      basis = .clinician
    }
    if isGap, let why = edits.leftBlank[id] {
      pieces = [.words("Left blank: \(pieces.map(\.text).joined()) (\(why.tidy.withoutStop)).")]
      basis = .leftBlank
    }
    for index in pieces.indices {
      guard case .replaced(var substitution) = pieces[index] else { continue }
      substitution.isPutBack = edits.putBack.contains(substitution.id)
      pieces[index] = .replaced(substitution)
    }
  }
}
