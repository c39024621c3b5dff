import Charting
import NameFinding

extension NoteCheck {
  /// Words that do not belong where they stand, or say nothing.
  func wordFindings(in draft: DraftNote) -> [NoteFinding] {
    draft.parts.flatMap { part in
      part.typedTexts.flatMap { text -> [NoteFinding] in
        if part.id.isShared { return shared(text, part.id) }
        return text.hasQuoteWithoutSpeaker(saying: said) && !part.asksForSpeaker
          ? [NoteFinding(.speakerMissing, part: part.id, quote: text)] : []
      }
    } + empty(draft) + planAsCommitted(draft)
  }

  /// The plan says what the program does next; what the member means to do stands before it already.
  private func planAsCommitted(_ draft: DraftNote) -> [NoteFinding] {
    guard let plan = draft.part(.plan)?.ownText, let commitments = draft.part(.commitments)?.text else { return [] }
    let committed = Set(commitments.foldedWords)
    let isRepeated =
      !plan.saysNothing && plan.foldedWords.filter { !String.isFiller($0) }.allSatisfy(committed.contains)
    return isRepeated ? [NoteFinding(.planAsCommitted, part: .plan, quote: plan)] : []
  }

  private func shared(_ text: String, _ part: PartID) -> [NoteFinding] {
    var found: [NoteFinding] = []
    if text.isAboutOnePerson { found.append(NoteFinding(.aboutOnePerson, part: part, quote: text)) }
    if text.hasSafetyWords { found.append(NoteFinding(.safetyWords, part: part, quote: text)) }
    return found
  }

  private func empty(_ draft: DraftNote) -> [NoteFinding] {
    let whole = (Self.ownWords + [.interventions]).compactMap { id -> NoteFinding? in
      guard let text = draft.part(id)?.ownText else { return nil }
      // Response and plan are words of this person's own, and one word is none.
      let isTooShort = (id == .response || id == .plan) && !text.hasRealWords
      guard text.saysNothing || isTooShort else { return nil }
      return NoteFinding(.emptyWords, part: id, quote: text)
    }
    // Of these parts each answer counts: the record says the rest.
    let single = draft.parts.filter {
      [.goal, .affect, .necessity, .risk, .next].contains($0.id) && $0.rewriting == nil
    }
    return whole
      + single.flatMap { part in
        part.sentences.filter { $0.basis == .clinician && !$0.text.isEmpty && $0.isEmptyAnswer }
          .map { NoteFinding(.emptyWords, part: part.id, quote: $0.text) }
      }
  }
}

extension Part {
  /// What someone typed in the room or wrote later; not what an outline says.
  fileprivate var typedTexts: [String] {
    if let rewritten { return [rewritten] }
    switch id {
    case .topic, .group, .interventions, .notes, .leaders, .response, .progress, .plan:
      return sentences.filter { !$0.isGap && $0.isTyped }.map(\.text)
    case .session, .attendance, .ratings, .affect, .participation, .skills, .commitments, .goal, .necessity, .risk,
      .contact, .next:
      return []
    }
  }

  fileprivate var asksForSpeaker: Bool {
    sentences.contains { $0.id.hasSuffix(".speaker") || $0.id.hasSuffix(".own") }
  }
}

extension Sentence {
  /// Nothing but words that fit anyone, in the whole or after an answer that was chosen.
  fileprivate var isEmptyAnswer: Bool {
    let own = ownWords(in: answer)
    return answer.saysNothing || own != answer && !own.isEmpty && own.saysNothing
  }

  /// A line of the log has a number after the part's name.
  fileprivate var isTyped: Bool {
    basis == .clinician || id.split(separator: ".").dropFirst().first.map { $0.allSatisfy(\.isNumber) } ?? false
  }
}

extension String {
  /// The same words, at least two of them, or nearly the same.
  func isAlike(_ other: String) -> Bool {
    if NearIdentical.compare(self, other) != .different { return true }
    let words = foldedWords
    return words.count >= 2 && words == other.foldedWords && !saysNothing
  }

  /// He, she or I in it, or someone whose name was replaced.
  fileprivate var isAboutOnePerson: Bool {
    let words = foldedWords
    if zip(words, words.dropFirst()).contains(where: { $0 == "a" && $1 == "member" }) { return true }
    return words.contains { Self.pronouns.contains($0) }
  }

  fileprivate var hasSafetyWords: Bool {
    let text = " " + foldedWords.joined(separator: " ") + " "
    return Self.safetyWords.contains { text.contains(" \($0)") }
  }

  /// Nothing is left when what would fit anyone is taken away.
  var saysNothing: Bool { foldedWords.allSatisfy { Self.fillers.contains($0) } }

  /// Whether a word alone says nothing of anyone.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  private static let pronouns: Set<String> = [
    "he", "she", "him", "her", "his", "hers", "himself", "herself", "i", "me", "my", "mine", "myself",
  ]

  /// Each the beginning of words in a row.
  private static let safetyWords = [
    "suicid", "kill ", "killing ", "self harm", "hurt himself", "hurt herself", "hurt themsel", "hurt myself",
    "cut himself", "cut herself", "cut themsel", "cut myself", "wants to die ", "want to die ", "wanted to die ",
    "better off dead ", "end it all ", "end his life ", "end her life ", "end their life ", "end my life ",
    "reason to live ", "see the point ", "see a point ", "no point in living ", "point any more ", "point anymore ",
    "not safe at home ", "hits her ", "hits him ", "hit her ", "raped ", "molested ",
  ]

  private static let fillers: Set<String> = [
    "a", "able", "active", "actively", "activity", "all", "an", "and", "appropriate", "appropriately", "as", "at",
    "attended", "attending", "attentive", "about", "be", "been", "before", "better", "client", "completed", "continue",
    "continued", "continues", "continuing", "cooperative", "current", "did", "discussed", "do", "doing", "done",
    "engaged",
    "engagement", "fair", "fine", "for", "goal", "goals", "good", "great", "group", "groups", "has", "helped",
    "helpful", "here", "improved", "improvement", "improving", "in", "intervention", "interventions", "is", "it", "its",
    "making",
    "member", "met", "n", "na", "no", "none", "of", "ok", "okay", "on", "open", "our", "participate", "participated",
    "participating", "participation", "patient", "per", "plan", "planned", "positive", "positively", "present",
    "program", "progress", "progressing", "pt", "receptive", "responded", "response", "responsive", "same", "scheduled",
    "session",
    "sessions", "pending", "shared", "some", "stable", "taught", "tba", "tbd", "todo", "that", "the", "therapy", "this",
    "to", "today", "tonight",
    "topic", "toward", "towards", "treatment", "tx", "unchanged", "usual", "very", "was", "well", "will", "with",
    "worked", "working", "worse", "x", "xx", "xxx",
  ]
}
