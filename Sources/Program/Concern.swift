package import SessionCore

/// Whose a concern is, as far as the program knows people today: by their seat in a group. Everything that belongs to a
/// person rather than to a session is kept under this, so that it can come to mean the client without a change to anyone
/// who asks.
package struct PersonInCare: Hashable, Sendable {
  package var group: GroupID
  package var member: MemberID

  package init(group: GroupID, member: MemberID) {
    self.group = group
    self.member = member
  }
}

/// A safety concern that was raised while no session was open and none had been closed a short while before.
package struct Concern: Hashable, Sendable {
  package let number: Int
  /// The group that was chosen; its leaders may read the words.
  package let group: GroupID?
  /// `nil` while the person is to be named.
  package var person: PersonInCare?
  package let words: ErasableText?
  package let raisedAt: Instant
  package var resolution: Resolution?

  /// A wall clock's time, in milliseconds since 1970 and seconds east of Greenwich.
  package struct Instant: Hashable, Sendable {
    package var wallMs: Int64
    package var offsetSeconds: Int

    package init(wallMs: Int64, offsetSeconds: Int) {
      self.wallMs = wallMs
      self.offsetSeconds = offsetSeconds
    }

    /// When the clocks were read.
    package init(_ reading: ClockReading) {
      self.init(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
    }

    fileprivate var moment: Moment { Moment(sessionMs: 0, wallMs: wallMs, offsetSeconds: offsetSeconds) }
  }

  /// What was done about it.
  package struct Resolution: Hashable, Sendable {
    package var disposition: String
    /// Whether the disposition asks for a second look; kept with it, since content files change.
    package var wantsFollowUp: Bool
    package var words: ErasableText?
    package var at: Instant

    package init(disposition: String, wantsFollowUp: Bool, words: ErasableText?, at: Instant) {
      self.disposition = disposition
      self.wantsFollowUp = wantsFollowUp
      self.words = words
      self.at = at
    }
  }
}

extension ProgramBook {
  /// Concerns about someone of a group, and those without a person that were raised in it or in none, that are open or
  /// want a second look, whether it was taken or not; the oldest first.
  package func concerns(of group: GroupID) -> [PastConcern] {
    concerns.filter { ($0.person?.group ?? $0.group ?? group) == group && $0.resolution?.wantsFollowUp != false }.map {
      concern in
      PastConcern(
        place: .program(number: concern.number), member: concern.person?.member, words: concern.words,
        raisedAt: concern.raisedAt.moment,
        resolution: concern.resolution.map {
          Flag.Resolution(disposition: $0.disposition, words: $0.words, at: $0.at.moment)
        })
    }
  }
}

extension ProgramBook {
  func nameConcern(_ number: Int, _ person: PersonInCare) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let concern = concerns.first(where: { $0.number == number }) else { throw .noSuchConcern(number) }
    guard enrolment(person.member)?.group.id == person.group else { throw .noSuchMember(person.member) }
    guard concern.person != person else { throw .nothingChanges }
    return [.concernNamed(number, person)]
  }

  func resolveConcern(_ number: Int, _ resolution: Concern.Resolution) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let concern = concerns.first(where: { $0.number == number }), concern.resolution == nil else {
      throw .noSuchConcern(number)
    }
    return [.concernResolved(number, resolution)]
  }
}
