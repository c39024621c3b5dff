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

  /// Other words stand there now: a name in them that was put back is another one.
  package mutating func forgetPutBack(in id: String) { putBack = putBack.filter { !$0.hasPrefix(id + "/") } }
}

extension DraftNote {
  /// The draft with a clinician's edits in it, and these people's names replaced in what was written there as in what
  /// was typed during the session. Edits whose place is gone change nothing.
  package func edited(by edits: DraftEdits, naming people: NameablePeople) -> DraftNote {
    // Made for those that are needed: taking all names apart is the slow part.
    lazy var own = Naming(people, chartOf: member)
    lazy var shared = Naming(people, chartOf: nil)
    var note = self
    for index in note.parts.indices {
      let isShared = note.parts[index].id.isShared
      note.parts[index].edit(by: edits) { isShared ? shared.replacing($0, in: $1) : own.replacing($0, in: $1) }
    }
    return note
  }
}

extension Part {
  fileprivate mutating func edit(by edits: DraftEdits, replacing: (String, _ id: String) -> [Sentence.Piece]) {
    rewriting = edits.rewritten[id].map { replacing($0, id.rewritingID).map { $0.puttingBack(edits.putBack) } }
    for index in sentences.indices { sentences[index].edit(by: edits, replacing: replacing) }
  }
}

extension PartID {
  /// What the substitutions in a clinician's own words for the part are numbered under.
  package var rewritingID: String { "part \(rawValue)" }
}

extension Sentence {
  fileprivate mutating func edit(by edits: DraftEdits, replacing: (String, _ id: String) -> [Sentence.Piece]) {
    if isGap, let words = edits.filled[id] {
      // Several lines stay as they were typed.
      let typed = words.contains(where: \.isNewline) ? words : words.tidy.asSentence
      pieces = replacing(lead.isEmpty ? typed.capitalisedAtStart : typed, id)
      basis = .clinician
    }
    if isGap, let why = edits.leftBlank[id] {
      pieces = [.words("Left blank: \(pieces.map(\.text).joined()) (\(why.tidy.withoutStop)).")]
      basis = .leftBlank
    }
    pieces = pieces.map { $0.puttingBack(edits.putBack) }
  }
}

extension Sentence.Piece {
  fileprivate func puttingBack(_ ids: Set<String>) -> Sentence.Piece {
    guard case .replaced(var substitution) = self else { return self }
    substitution.isPutBack = ids.contains(substitution.id)
    return .replaced(substitution)
  }
}
