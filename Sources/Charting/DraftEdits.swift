/// What a clinician did to a draft, apart from it: kept by the ids of gaps, parts and substitutions, so that it still
/// fits when the draft is made again from a log that has grown.
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
    if let riskIfWorse, riskIfWorse.isDue(after: edits.rewritten[.progress] ?? edits.filled["progress"]) {
      note.ask(riskIfWorse.question)
    }
    for index in note.parts.indices {
      let isShared = note.parts[index].id.isShared
      var edits = edits
      if !mayStayOpen(note.parts[index].id) { edits.leftBlank = [:] }
      note.parts[index].edit(by: edits) { isShared ? shared.replacing($0, in: $1) : own.replacing($0, in: $1) }
    }
    return note
  }
}

extension DraftNote {
  /// In place of the question with the same id.
  fileprivate mutating func ask(_ question: Sentence) {
    for part in parts.indices {
      for place in parts[part].sentences.indices where parts[part].sentences[place].id == question.id {
        parts[part].sentences[place] = question
      }
    }
  }
}

extension Part {
  fileprivate mutating func edit(by edits: DraftEdits, replacing: (String, _ id: String) -> [Sentence.Piece]) {
    // A part whose sentences say themselves what they are about keeps that in a clinician's words too.
    let title = sentences.allSatisfy(\.lead.isEmpty) ? id.rawValue : ""
    rewriting = edits.rewritten[id].map { typed in
      let words = typed.withoutLead(title)
      let pieces = replacing(words.asAnswer, id.rewritingID).asAnswer(behind: label)
        .map { $0.puttingBack(edits.putBack) }
      return keepsLabel(words) ? pieces : pieces.after(label)
    }
    for index in sentences.indices { sentences[index].edit(by: edits, in: id, replacing: replacing) }
  }

  /// What the part begins with, as in "Risk: "; empty for most.
  private var label: String {
    guard let lead = sentences.first?.lead, lead.hasSuffix(": ") else { return "" }
    return lead
  }

  /// Whether the label needs not be put before these words.
  private func keepsLabel(_ words: String) -> Bool {
    label.isEmpty || words.isEmpty || words.lowercased().hasPrefix(label.lowercased().dropLast())
  }
}

extension String {
  /// A sentence with a stop after it; several lines stay as they were typed.
  fileprivate var asAnswer: String { contains(where: \.isNewline) ? self : tidy.asSentence }
}

extension [Sentence.Piece] {
  /// With a capital, where nothing stands before it and it is one line.
  fileprivate func asAnswer(behind lead: String) -> [Sentence.Piece] {
    guard lead.isEmpty, case .words(let words)? = first,
      !contains(where: { $0.text.contains(where: \.isNewline) })
    else { return self }
    return [.words(words.capitalisedAtStart)] + dropFirst()
  }
}

extension PartID {
  /// What the substitutions in a clinician's own words for the part are numbered under.
  package var rewritingID: String { "part \(rawValue)" }
}

extension Sentence {
  fileprivate mutating func edit(
    by edits: DraftEdits, in part: PartID, replacing: (String, _ id: String) -> [Sentence.Piece]
  ) {
    // What was answered before something else was needed, as before progress turned out to be worse, leaves it open.
    if isGap, let answer = edits.filled[id]?.withoutLead(lead).withoutLead(part.rawValue),
      choices?.fault(in: answer) == nil
    {
      let isLeftOut = choices?.leavesOut(answer) ?? false
      pieces = isLeftOut ? [] : replacing(answer.asAnswer, id).asAnswer(behind: lead)
      if isLeftOut { lead = "" }
      basis = .clinician
    }
    if isGap, let why = edits.leftBlank[id] {
      let label = pieces.map(\.text).joined()
      let reason = why.tidy.withoutStop
      pieces = [.words(lead.isEmpty ? "Not recorded: \(label) (\(reason))." : "not recorded (\(reason)).")]
      basis = .leftBlank(label: label, why: reason)
    }
    pieces = pieces.map { $0.puttingBack(edits.putBack) }
  }
}

extension String {
  /// Without the words that the note puts before an answer, where they were typed with it: `Affect: calm`.
  fileprivate func withoutLead(_ lead: String) -> String {
    let words = lead.tidy.filter { $0 != ":" }
    let start = drop(while: \.isWhitespace)
    guard !words.isEmpty, start.lowercased().hasPrefix(words.lowercased()) else { return self }
    let rest = start.dropFirst(words.count).drop(while: \.isWhitespace)
    let answer = rest.dropFirst().drop(while: \.isWhitespace)
    return rest.first == ":" && !answer.isEmpty ? String(answer) : self
  }
}

extension Sentence.Piece {
  fileprivate func puttingBack(_ ids: Set<String>) -> Sentence.Piece {
    guard case .replaced(var substitution) = self else { return self }
    substitution.isPutBack = ids.contains(substitution.id)
    return .replaced(substitution)
  }
}
