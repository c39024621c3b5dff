import SessionCore

extension Event: StoredMessage {
  /// Exactly one field, which says by its number which event it is.
  init(_ reader: inout MessageReader) throws(CodecFailure) {
    guard let key = try reader.key() else { throw reader.malformed }
    let fields = try EventFields(try reader.block(key))
    guard reader.remaining == 0 else { throw reader.malformed }
    guard let number = EventNumber(rawValue: key.field) else { throw .newer(.event(key.field)) }
    self = try Event.made(number, fields)
  }

  private static func made(
    _ number: EventNumber, _ fields: EventFields
  ) throws(CodecFailure) -> Event {
    switch number {
    case .sessionOpened: return .sessionOpened(try fields.requiredBody(SessionSetup.self))
    case .outlineChosen: return .outlineChosen(try fields.requiredBody(Outline.self))
    case .leadersNamed: return .leadersNamed(fields.names)
    case .ended: return .ended
    case .closed: return .closed
    case .arrived: return .arrived(fields.members, try fields.presence())
    case .seated: return .seated(fields.members)
    case .expected: return .expected(fields.member, withinSeconds: fields.number)
    case .absenceRecorded: return .absenceRecorded(fields.members, status: fields.text ?? "", words: fields.words)
    case .steppedOut: return .steppedOut(try fields.requiredPerson(), with: fields.text)
    case .cameBack: return .cameBack(try fields.requiredPerson())
    case .left: return .left(try fields.requiredPerson(), status: fields.text, words: fields.words)
    case .guestArrived: return .guestArrived(try fields.requiredBody(Guest.self))
    case .memberJoined: return .memberJoined(try fields.requiredBody(Member.self))
    case .presenceCorrected: return .presenceCorrected(fields.members, try fields.presence())
    case .phaseEntered: return .phaseEntered(fields.number ?? 0)
    case .held: return .held
    case .resumed: return .resumed
    case .roundOpened:
      return .roundOpened(
        try fields.requiredChoice(RoundMode.self), question: fields.words, owed: fields.people, asker: fields.person)
    case .floorGiven: return .floorGiven(try fields.requiredPerson(), try fields.requiredChoice(TurnKind.self))
    case .floorReturned: return .floorReturned(try fields.requiredPerson())
    case .floorEmptied: return .floorEmptied
    case .passed: return .passed(fields.member, tonight: fields.yes)
    case .putOff: return .putOff(fields.member)
    case .handsRaised: return .handsRaised(fields.people)
    case .pairsProposed: return .pairsProposed(fields.groups)
    case .pairsFormed: return .pairsFormed(fields.groups)
    case .pairsSwapped: return .pairsSwapped
    case .shareSet: return .shareSet(seconds: fields.number ?? 0)
    case .shareExtended: return .shareExtended(seconds: fields.number ?? 0)
    case .phaseExtended: return .phaseExtended(seconds: fields.number ?? 0)
    case .timerSet: return .timerSet(seconds: fields.number ?? 0, words: fields.words)
    case .promptShown: return .promptShown(fields.text ?? "")
    case .skillBegun: return .skillBegun(try fields.requiredBody(SkillPlan.self))
    case .skillStepped: return .skillStepped
    case .agreementsRead: return .agreementsRead(present: fields.members)
    case .noted: return .noted(try fields.requiredWords(), about: fields.people)
    case .notedPrivately: return .notedPrivately(try fields.requiredWords(), about: fields.people)
    case .rated: return .rated(fields.member, fields.values)
    case .committed: return .committed(fields.member, try fields.requiredWords())
    case .commitmentAnswered:
      return .commitmentAnswered(
        fields.member, try fields.requiredChoice(Kept.self), words: fields.words, of: fields.references)
    case .intervened: return .intervened(by: fields.text ?? "", try fields.requiredWords(), about: fields.people)
    case .marked: return .marked(kind: fields.text ?? "", fields.words, about: fields.people)
    case .flagRaised:
      return .flagRaised(fields.person, fields.words, reporter: fields.number.map(GuestID.init))
    case .flagsResolved:
      return .flagsResolved(try fields.requiredPerson(), disposition: fields.text ?? "", words: fields.words)
    case .flagResolved:
      return .flagResolved(
        line: fields.number ?? 0, fields.person, disposition: fields.text ?? "", words: fields.words)
    case .followedUp: return .followedUp(fields.member, try fields.requiredWords(), of: fields.places)
    case .refiled: return .refiled(line: fields.number ?? 0, try fields.refiling())
    case .wordsDestroyed: return .wordsDestroyed(act: fields.number ?? 0)
    case .undone: return .undone(act: fields.number ?? 0)
    case .redone: return .redone(act: fields.number ?? 0)
    }
  }
}

extension EventFields {
  fileprivate func presence() throws(CodecFailure) -> Presence {
    switch try requiredChoice(PresenceForm.self) {
    case .room: .room
    case .video: .video(place: text)
    }
  }

  fileprivate func refiling() throws(CodecFailure) -> Refiling {
    switch try requiredChoice(RefilingForm.self) {
    case .about: .about(people)
    case .flags: .flags(subjects)
    case .note: .asNote(words)
    case .private: .asPrivate(try requiredWords())
    case .commitment: .asCommitment(words)
    case .at: .at(wallMs: instant)
    }
  }
}
