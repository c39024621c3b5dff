import Program
import SessionCore

extension ProgramEvent: StoredMessage {
  /// Exactly one field, which says by its number which event it is.
  init(_ reader: inout MessageReader) throws(CodecFailure) {
    guard let key = try reader.key() else { throw reader.malformed }
    let fields = try EventFields(try reader.block(key))
    guard reader.remaining == 0 else { throw reader.malformed }
    guard let number = ProgramEventNumber(rawValue: key.field) else { throw .newer(.event(key.field)) }
    self = try ProgramEvent.made(number, fields)
  }

  private static func made(
    _ number: ProgramEventNumber, _ fields: EventFields
  ) throws(CodecFailure) -> ProgramEvent {
    switch number {
    case .groupCreated: return .groupCreated(fields.group, name: fields.text ?? "")
    case .groupRenamed: return .groupRenamed(fields.group, name: fields.text ?? "")
    case .trackSet: return .trackSet(fields.group, fields.text)
    case .kindSet: return .kindSet(fields.group, try fields.choiceIfAny(SessionKind.self))
    case .outlineSet: return .outlineSet(fields.group, outlineID: fields.text)
    case .leadersSet: return .leadersSet(fields.group, fields.names)
    case .policySet: return .policySet(fields.group, try fields.requiredBody(Policy.self))
    case .clientAdded: return .clientAdded(fields.client, try fields.requiredBody(ClientDetails.self))
    case .clientChanged: return .clientChanged(fields.client, try fields.requiredBody(ClientDetails.self))
    case .goalSet: return .goalSet(fields.client, try fields.requiredBody(Goal.self))
    case .episodeSet: return .episodeSet(fields.client, try fields.requiredBody(Episode.self))
    case .memberJoined:
      return .memberJoined(fields.group, fields.member, fields.client, try fields.requiredBody(Seat.self))
    case .memberChanged: return .memberChanged(fields.member, try fields.requiredBody(Seat.self))
    case .memberLeft: return .memberLeft(fields.member, on: try fields.requiredDay())
    case .memberReturned: return .memberReturned(fields.member, on: fields.day)
    case .pairingBarred:
      let (one, other) = try fields.requiredPair()
      return .pairingBarred(one, other)
    case .pairingAllowed:
      let (one, other) = try fields.requiredPair()
      return .pairingAllowed(one, other)
    case .seatsOrdered: return .seatsOrdered(fields.group, fields.members)
    case .sessionOpened:
      return .sessionOpened(
        fields.session, fields.group, openedWallMs: fields.instant, offsetSeconds: fields.number ?? 0,
        outlineID: fields.text ?? "", kind: try fields.requiredChoice(SessionKind.self))
    case .sessionClosed: return .sessionClosed(fields.session, usedCircle: fields.yes, usedPairs: fields.pairs)
    case .sessionReopened: return .sessionReopened(fields.session)
    case .sessionDated:
      let times: SessionTimes? = fields.body == nil ? nil : try fields.requiredBody(SessionTimes.self)
      return .sessionDated(fields.session, times)
    case .chartBegun: return .chartBegun(fields.session, stream: fields.stream)
    case .notesSettled: return .notesSettled(fields.session, fields.yes)
    case .sessionDisclosed: return .sessionDisclosed(fields.session, atWallMs: fields.instant)
    case .signerAdded:
      return .signerAdded(SignerID(fields.number ?? 0), try fields.requiredBody(SignerDetails.self))
    case .signerRetired: return .signerRetired(SignerID(fields.number ?? 0))
    case .memberTakenBack: return .memberTakenBack(fields.member)
    case .concernRaised:
      let group = fields.group == GroupID(0) ? nil : fields.group
      return .concernRaised(
        fields.number ?? 0, group, fields.personInCare, fields.words,
        at: try fields.requiredBody(Concern.Instant.self))
    case .concernNamed: return .concernNamed(fields.number ?? 0, try fields.requiredPersonInCare())
    case .concernResolved:
      return .concernResolved(
        fields.number ?? 0,
        Concern.Resolution(
          disposition: fields.text ?? "", wantsFollowUp: fields.yes, words: fields.words,
          at: try fields.requiredBody(Concern.Instant.self)))
    case .concernsFollowedUp:
      return .concernsFollowedUp(try fields.requiredPersonInCare(), fields.places, try fields.requiredWords())
    }
  }
}

extension EventFields {
  fileprivate var personInCare: PersonInCare? {
    person?.memberID.map { PersonInCare(group: group, member: $0) }
  }

  fileprivate func requiredPersonInCare() throws(CodecFailure) -> PersonInCare {
    guard let personInCare else { throw end.malformed }
    return personInCare
  }

  fileprivate func choiceIfAny<Value: Choice>(_ type: Value.Type) throws(CodecFailure) -> Value? {
    choice == 0 ? nil : try requiredChoice(type)
  }
}
