package import SessionCore

/// One sentence of a draft, or a gap in it.
package struct Sentence: Hashable, Sendable {
  /// Unique within its note and the same whenever the note is drafted again from a longer log: `notes.12` is what the
  /// line 12 brought to the part `notes`.
  package var id: String
  /// When in the session, as in "In the sharing phase"; shown once where several sentences in a row have the same.
  package var when: String?
  package var pieces: [Piece]
  package var basis: Basis
  /// Begins with who did it, so that "During sharing, Ruth Cole asked" is one sentence.
  package var hasSubject = false
  /// What stands before an answer, as in "Risk: "; empty for most.
  package var lead = ""
  /// Usual answers, where it is a gap that has some.
  package var choices: GapChoices?
  /// Recorded while this person, or their guest, had the floor.
  package var isOwnTurn = false

  /// A stretch of a sentence.
  package enum Piece: Hashable, Sendable {
    case words(String)
    /// A word in small letters that may be a name, at the front: a capital would make a name of it.
    case doubtful(String)
    case replaced(Substitution)
  }

  /// What a sentence stands on.
  package enum Basis: Hashable, Sendable {
    /// At least one.
    case sources([Source])
    /// Nothing: the pieces say what a clinician has to fill in.
    case gap
    /// Filled in by a clinician, whose own words these are.
    case clinician
    /// A gap that the signer lets stand: what it asked for, and why it stays open.
    case leftBlank(label: String, why: String)
  }

  /// Each source is kept once.
  package init(_ id: String, when: String? = nil, _ pieces: [Piece], from sources: [Source]) {
    self.id = id
    self.when = when
    self.pieces = pieces
    basis = .sources(sources.unique)
  }

  /// One stretch of our own words.
  package init(_ id: String, when: String? = nil, _ words: String, from sources: [Source]) {
    self.init(id, when: when, [.words(words)], from: sources)
  }

  /// What only a clinician can say, marked and never invented.
  package static func gap(
    _ id: String, when: String? = nil, lead: String = "", _ label: String, _ choices: GapChoices? = nil
  ) -> Sentence {
    var sentence = Sentence(id, when: when, label, from: [])
    sentence.basis = .gap
    sentence.lead = lead
    sentence.choices = choices
    return sentence
  }

  /// A clinician still has to say it.
  package var isGap: Bool { basis == .gap }

  /// Open, filled in or left blank: it is counted among what there is to fill in.
  package var isToFill: Bool {
    switch basis {
    case .gap, .clinician, .leftBlank: true
    case .sources: false
    }
  }

  /// Empty for a gap and for a clinician's own words.
  package var sources: [Source] {
    switch basis {
    case .sources(let sources): sources
    case .gap, .clinician, .leftBlank: []
    }
  }

  /// In the order in which they stand.
  package var substitutions: [Substitution] { pieces.compactMap(\.substitution) }

  /// Whether the first word stays in small letters where a sentence begins.
  var keepsCase: Bool {
    guard lead.isEmpty, case .doubtful? = pieces.first else { return false }
    return true
  }

  /// As it stands in a note, the time before it left out: a gap between double brackets, with what stands before it.
  package var text: String {
    let joined = pieces.map(\.text).joined()
    return lead + (isGap ? "[[ \(joined) ]]" : joined)
  }
}

/// A name that was replaced, which a clinician sees before signing and can put back.
package struct Substitution: Hashable, Sendable {
  /// Its sentence's id and its number there, as in `notes.12/1`.
  package var id: String
  /// `nil` for a guest of an earlier session.
  package var person: Person?
  /// As it was typed.
  package var original: String
  package var replacement: String
  package var isPutBack = false

  package init(id: String, person: Person?, original: String, replacement: String) {
    self.id = id
    self.person = person
    self.original = original
    self.replacement = replacement
  }
}

extension Sentence.Piece {
  var text: String {
    switch self {
    case .words(let words), .doubtful(let words): words
    case .replaced(let substitution): substitution.isPutBack ? substitution.original : substitution.replacement
    }
  }

  var substitution: Substitution? {
    guard case .replaced(let substitution) = self else { return nil }
    return substitution
  }
}
