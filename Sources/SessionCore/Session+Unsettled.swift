/// Something that is to be settled, under the neutral name of `/todo`.
package enum Unsettled: Hashable, Sendable {
  /// A flag without a disposition; without a person it also wants a name.
  case flag(Flag)
  /// A flag of an earlier session, or of none, without a disposition.
  case earlierFlag(PastConcern)
  /// Someone has to look again.
  case followUp(PastConcern)
  /// Nothing says whether they came.
  case attendance(MemberID)
  /// Came, and was not asked what became of last time's commitment.
  case commitment(MemberID)
}

extension Session {
  /// What `/todo` lists, in this order; the count of it is all that is said unasked.
  package var unsettled: [Unsettled] {
    openFlags.filter { $0.person == nil }.map(Unsettled.flag)
      + openFlags.filter { $0.person != nil }.map(Unsettled.flag)
      + past.concerns.filter { $0.resolution == nil }.map(Unsettled.earlierFlag)
      + roster.flatMap { followUps(of: $0.id) }.filter { concern in
        // What was settled a moment ago with a time to look again is for next time.
        concern.place.session != opening.id
      }.map(Unsettled.followUp)
      + (stage == .closed ? [] : attendance.filter(\.isOpen).map { .attendance($0.member.id) })
      + (stage == .closed ? [] : attendance.filter { $0.hasCome && owesAnswer($0.member.id) })
      .map { .commitment($0.member.id) }
  }

  /// Concerns about someone that were dealt with in a way that asks for a second look, which has not been taken.
  package func followUps(of member: MemberID) -> [PastConcern] {
    let waiting =
      past.concerns.filter { $0.member == member && $0.resolution != nil }
      + concerns.filter {
        $0.member == member && $0.resolution != nil
      }
    let seen = placesFollowedUp(of: member)
    return waiting.filter { !seen.contains($0.place) }
  }

  /// What this session leaves for later ones: open flags, and those whose disposition asks for a second look.
  package var concerns: [PastConcern] {
    flags.compactMap { flag in
      guard flag.person?.memberID != nil || flag.person == nil || flag.resolution == nil else { return nil }
      if let resolution = flag.resolution {
        guard opening.vocabulary.disposition(resolution.disposition)?.followUp == true, flag.member != nil else {
          return nil
        }
      }
      return PastConcern(
        place: .session(opening.id, line: flag.line), member: flag.member, words: flag.words, raisedAt: flag.at,
        resolution: flag.resolution)
    }
  }

  /// Concerns about someone that were looked at again in this session.
  package func placesFollowedUp(of member: MemberID) -> Set<ConcernPlace> {
    var seen: Set<ConcernPlace> = []
    for entry in entries where entry.about.contains(.member(member)) {
      if case .followUp(let places) = entry.kind { seen.formUnion(places) }
    }
    return seen
  }

  /// Whether a command that came to nothing here names a concern of an earlier session, or of none.
  package func isAboutEarlierConcern(_ command: Command, _ refusal: Refusal) -> Bool {
    switch (command, refusal) {
    case (.resolveFlags(let person, _, _), .noOpenFlag):
      return past.concerns.contains { $0.resolution == nil && $0.member == person.memberID }
    case (.earlierConcern, .earlierConcern): return true
    default: return false
    }
  }
}

extension ConcernPlace {
  /// The session whose line it is.
  package var session: SessionID? {
    guard case .session(let id, _) = self else { return nil }
    return id
  }
}
