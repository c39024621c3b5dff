package import Charting
import NameFinding
import SessionCore

/// Looks a draft over before it is signed.
package struct NoteCheck: Sendable {
  /// Every draft of the session with its edits in it, for what should not be the same in two.
  package var drafts: [DraftNote]
  /// Everyone whose name may stand in one note at most.
  let people: NameablePeople
  /// What stands in the private notes of the session.
  package var privateTexts: [String]
  /// Words that say that someone said something.
  let said: Set<String>
  /// Words for people and places outside the program.
  let outsiders: [String]
  /// What a clinician wrote in the last session's notes.
  package var last: LastNotes?

  /// The edits of the session before this one, by note, and its day.
  package struct LastNotes: Sendable {
    package var day: String
    package var edits: [NoteID: DraftEdits]

    package init(day: String, edits: [NoteID: DraftEdits]) {
      self.day = day
      self.edits = edits
    }

    /// What was written under a part, or in a gap of that name.
    func text(_ part: PartID, of note: NoteID) -> String? {
      edits[note].flatMap { $0.rewritten[part] ?? $0.filled[part.rawValue] }
    }
  }

  package init(
    drafts: [DraftNote], people: NameablePeople, privateTexts: [String], said: [String],
    outsiders: [String] = [], last: LastNotes? = nil
  ) {
    self.outsiders = outsiders
    self.last = last
    self.said = Set(said)
    self.drafts = drafts
    self.people = people
    self.privateTexts = privateTexts
  }

  /// Everything that is to be looked at in one draft, in the order of its parts; what was overridden is among it.
  package func findings(in draft: DraftNote) -> [NoteFinding] {
    missing(in: draft) + draft.gaps.map { gap($0, in: draft) } + names(in: draft) + alike(draft) + likeLastTime(draft)
      + wordFindings(in: draft) + safetyReplaced(in: draft)
      + privateWords(in: draft) + outsiderTold(in: draft)
      + draft.timeFindings
  }

  private func missing(in draft: DraftNote) -> [NoteFinding] {
    let required: [PartID] =
      switch draft.kind {
      case .session: [.session, .attendance, .participation, .response, .progress, .plan]
      case .contact: [.contact, .plan]
      }
    return required.filter { draft.part($0) == nil }.map { NoteFinding(.partMissing, part: $0, quote: "") }
  }

  private func gap(_ gap: Sentence, in draft: DraftNote) -> NoteFinding {
    let part = draft.parts.first { $0.sentences.contains(gap) }?.id
    return NoteFinding(.gapUnfilled, part: part, gap: gap.id, quote: String(gap.text.dropFirst(gap.lead.count)))
  }

  /// A peer's note with the same words in it is what auditors look for first.
  private func alike(_ draft: DraftNote) -> [NoteFinding] {
    (Self.ownWords + [.necessity]).compactMap { id -> NoteFinding? in
      guard let text = draft.part(id)?.ownWords else { return nil }
      let twin = drafts.first { other in
        other.member.id != draft.member.id && other.part(id)?.ownWords.map(text.isAlike) ?? false
      }
      return twin.map { NoteFinding(.alike(with: $0.member.nameAndInitial), part: id, quote: $0.noteID.text) }
    }
  }

  /// What has to be different from person to person and from time to time.
  static let ownWords: [PartID] = [.response, .progress, .plan]

  private func likeLastTime(_ draft: DraftNote) -> [NoteFinding] {
    guard let last else { return [] }
    return Self.ownWords.compactMap { id -> NoteFinding? in
      guard let part = draft.part(id), let text = part.ownWords, let then = last.text(id, of: draft.noteID),
        text.isAlike(part.sentences.first?.ownWords(in: then) ?? then)
      else { return nil }
      return NoteFinding(.asLastTime(of: last.day), part: id, quote: last.day)
    }
  }

  private func privateWords(in draft: DraftNote) -> [NoteFinding] {
    var found: [NoteFinding] = []
    for part in draft.parts {
      for text in part.ownTexts where privateTexts.contains(where: { $0.isWithin(text) }) {
        found.append(NoteFinding(.privateWords, part: part.id, quote: text))
      }
    }
    return found
  }
}

// Names

extension NoteCheck {
  private func names(in draft: DraftNote) -> [NoteFinding] {
    let finder = people.finder(chartOf: draft.member.id)
    return draft.parts.flatMap { part -> [NoteFinding] in
      if let rewritten = part.rewritten {
        return finder.mended(rewritten).map { kind, quote, text in
          NoteFinding(kind, part: part.id, quote: quote, mend: .rewritePart(draft.noteID, part.id, text))
        }
      }
      return part.sentences.filter { !$0.isGap }.flatMap { sentence in
        finder.mended(sentence.text).map { kind, quote, text in
          let mend = sentence.mend(draft.noteID, part, naming: quote, mended: text)
          return NoteFinding(kind, part: part.id, quote: quote, mend: mend)
        }
      }
    }
  }
}

extension NameFinder {
  /// What was found, each with the whole text as it would read with that name replaced.
  fileprivate func mended(_ text: String) -> [(kind: NoteFinding.Kind, quote: String, text: String)] {
    findings(in: text).map { found in
      let kind = found.meaning == .listed ? NoteFinding.Kind.perhapsNamed : .peerNamed
      return (kind, String(text[found.range]), text.replacingCharacters(in: found.range, with: found.replacement))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}

extension Sentence {
  /// The least that takes a name out: the substitution again, the answer again, or the part in other words.
  fileprivate func mend(_ note: NoteID, _ part: Part, naming quote: String, mended: String) -> ChartCommand {
    if let back = substitutions.first(where: { $0.isPutBack && $0.original.contains(quote) }) {
      return .putBack(note, substitution: back.id, false)
    }
    if basis == .clinician { return .fillGap(note, gap: id, mended) }
    var part = part
    for index in part.sentences.indices where part.sentences[index].id == id {
      part.sentences[index].pieces = [.words(mended)]
    }
    return .rewritePart(note, part.id, part.text)
  }
}
