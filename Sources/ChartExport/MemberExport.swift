package import ChartRecord
package import Program
package import SessionCore

/// What goes out about one member; nobody else is in it.
package struct MemberExport: Hashable, Sendable {
  package var member: Member
  /// The same member as the program knows them.
  package var person: PersonInCare
  /// In the order of time.
  package var sessions: [MemberSession]
  package var cover: DisclosureHeader

  package init(member: Member, of group: GroupID, sessions: [MemberSession], cover: DisclosureHeader) {
    self.member = member
    person = PersonInCare(group: group, member: member.id)
    self.sessions = sessions
    self.cover = cover
  }

  /// Every note of it, in the order of time.
  package var notes: [ChartedNote] { sessions.flatMap(\.notes) }

  /// Something of it is not signed as policy wants it.
  package var isDraft: Bool { notes.contains { $0.draftWords != nil } }
}

/// What goes with everything that names a person: to whom it went, why, and what they may not do with it.
package struct DisclosureHeader: Hashable, Sendable {
  package var at: WallTime
  package var recipient: String
  package var purpose: String
  package var by: String
  package var ground: Disclosure.Ground
  /// Which consent or which legal ground.
  package var reference: String
  /// The notice of 42 CFR 2.32, or what the program puts in its place; `nil` where the program has none.
  package var notice: String?

  package init(
    at: WallTime, recipient: String, purpose: String, by: String, ground: Disclosure.Ground, reference: String,
    notice: String?
  ) {
    self.at = at
    self.recipient = recipient
    self.purpose = purpose
    self.by = by
    self.ground = ground
    self.reference = reference
    self.notice = notice
  }
}

/// One session as far as it is one member's.
package struct MemberSession: Hashable, Sendable {
  package var session: SessionID
  package var attendance: MemberAttendance
  package var ratings: [ExportedRating]
  /// Empty where only times go out.
  package var notes: [ChartedNote]

  package init(
    session: SessionID, attendance: MemberAttendance, ratings: [ExportedRating] = [], notes: [ChartedNote] = []
  ) {
    self.session = session
    self.attendance = attendance
    self.ratings = ratings
    self.notes = notes
  }
}

extension ChartedNote {
  /// What has to stand on every page of it while it is not signed as policy wants it; `nil` afterward.
  package var draftWords: String? {
    switch state {
    case .draft: "DRAFT: not signed"
    case .awaitingCoSignature: "DRAFT: awaiting co-signature"
    case .signed, .coSigned: nil
    case .enteredInError: "DRAFT: entered in error"
    }
  }
}
