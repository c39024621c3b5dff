package import SessionCore

/// One person's own note of one session as far as the record writes it; what is missing is marked.
package struct DraftNote: Hashable, Sendable {
  package var kind: Kind
  package var member: Member
  package var heading: Heading
  /// In the order of `PartID`; a part with nothing in it is left out.
  package var parts: [Part]
  /// A safety concern about this person was raised in the session, in whichever of its notes.
  package var hasConcern = false
  /// What is asked about risk in place of the usual where progress is said to be worse.
  var riskIfWorse: RiskIfWorse?

  /// Whether it is about what happened in the room, or about someone who was not there or went.
  package enum Kind: String, Hashable, Sendable { case session, contact }

  /// Parts with nothing in them are left out.
  package init(kind: Kind, member: Member, heading: Heading, parts: [Part], hasConcern: Bool = false) {
    self.init(kind: kind, member: member, heading: heading, parts: parts, hasConcern: hasConcern, riskIfWorse: nil)
  }

  init(
    kind: Kind, member: Member, heading: Heading, parts: [Part], hasConcern: Bool, riskIfWorse: RiskIfWorse?
  ) {
    self.riskIfWorse = riskIfWorse
    self.kind = kind
    self.member = member
    self.heading = heading
    self.hasConcern = hasConcern
    self.parts = parts.filter { !$0.sentences.isEmpty }
  }

  /// Unique within its session and stable: `session.3`, `session.3.skills group`, `contact.3`.
  package var id: String {
    "\(kind.rawValue).\(member.id.number)" + (heading.service.map { ".\($0)" } ?? "")
  }

  /// `nil` where the draft has nothing of that sort.
  package func part(_ id: PartID) -> Part? { parts.first { $0.id == id } }

  /// Everything that is still to be filled in, in order.
  package var gaps: [Sentence] { parts.filter { $0.rewriting == nil }.flatMap(\.sentences).filter(\.isGap) }

  /// Everything that is there to be filled in, open or not, in the order in which it is asked: what all notes share
  /// comes first.
  package var toFill: [Sentence] {
    let asked = parts.filter { $0.rewritten == nil }
    return (asked.filter(\.id.isShared) + asked.filter { !$0.id.isShared }).flatMap(\.sentences).filter(\.isToFill)
  }

  /// Whether a gap of a part may stay open for a reason: none where a safety concern was raised.
  package func mayStayOpen(_ part: PartID) -> Bool { !hasConcern && part.mayStayOpen }

  /// What the signer left open, and why, as it stands under the note; `nil` where nothing was.
  package var leftOpen: String? {
    var reasons: [(why: String, labels: [String])] = []
    for case .leftBlank(let label, let why) in parts.filter({ $0.rewriting == nil }).flatMap(\.sentences).map(\.basis) {
      if let place = reasons.firstIndex(where: { $0.why == why }) {
        reasons[place].labels.append(label)
      } else {
        reasons.append((why, [label]))
      }
    }
    guard !reasons.isEmpty else { return nil }
    return "Left open by the signer: "
      + reasons.map { "\($0.labels.joined(separator: ", ")) (\($0.why))" }.joined(separator: "; ") + "."
  }

  /// In which part a sentence stands.
  package func part(holding sentence: String) -> Part? {
    parts.first { $0.sentences.contains { $0.id == sentence } }
  }

  /// Every name that was replaced, in order.
  package var substitutions: [Substitution] { parts.flatMap(\.substitutions) }
}

/// A question about risk that an answer to progress brings up.
struct RiskIfWorse: Hashable {
  var question: Sentence
  /// How such an answer begins.
  var worse: [String]

  /// Whether an answer is one of those.
  func isDue(after progress: String?) -> Bool {
    guard let words = progress?.tidy.lowercased() else { return false }
    return worse.contains { words.hasPrefix($0.lowercased()) }
  }
}

/// What stands above a note.
package struct Heading: Hashable, Sendable {
  package var session: SessionID
  package var groupName: String
  package var kind: SessionKind
  /// As ISO 8601 writes the day.
  package var date: String
  /// As on the wall; `nil` before the start.
  package var startedAt: Moment?
  /// `nil` while it goes on.
  package var endedAt: Moment?
  package var leaders: [String]
  /// Which service of the day, where each has a note of its own.
  package var service: String?
  /// The session is not closed yet: everything may still change.
  package var isOpen: Bool

  package init(
    session: SessionID, groupName: String, kind: SessionKind, date: String, startedAt: Moment?, endedAt: Moment?,
    leaders: [String], service: String? = nil, isOpen: Bool = false
  ) {
    self.session = session
    self.groupName = groupName
    self.kind = kind
    self.date = date
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.leaders = leaders
    self.service = service
    self.isOpen = isOpen
  }
}
