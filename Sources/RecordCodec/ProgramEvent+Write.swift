import Program
import SessionCore

extension ProgramEvent {
  var number: ProgramEventNumber {
    switch self {
    case .groupCreated: .groupCreated
    case .groupRenamed: .groupRenamed
    case .trackSet: .trackSet
    case .kindSet: .kindSet
    case .outlineSet: .outlineSet
    case .leadersSet: .leadersSet
    case .policySet: .policySet
    case .clientAdded: .clientAdded
    case .clientChanged: .clientChanged
    case .goalSet: .goalSet
    case .episodeSet: .episodeSet
    case .memberJoined: .memberJoined
    case .memberChanged: .memberChanged
    case .memberLeft: .memberLeft
    case .memberReturned: .memberReturned
    case .pairingBarred: .pairingBarred
    case .pairingAllowed: .pairingAllowed
    case .seatsOrdered: .seatsOrdered
    case .sessionOpened: .sessionOpened
    case .sessionClosed: .sessionClosed
    case .sessionReopened: .sessionReopened
    case .sessionDated: .sessionDated
    case .chartBegun: .chartBegun
    case .notesSettled: .notesSettled
    case .sessionDisclosed: .sessionDisclosed
    case .signerAdded: .signerAdded
    case .signerRetired: .signerRetired
    case .memberTakenBack: .memberTakenBack
    case .concernRaised: .concernRaised
    case .concernNamed: .concernNamed
    case .concernResolved: .concernResolved
    case .concernsFollowedUp: .concernsFollowedUp
    }
  }

  func write(_ writer: inout MessageWriter) {
    writer.block(number.rawValue) { writer in writeFields(&writer) }
  }

  /// In the order of the fields' numbers.
  private func writeFields(_ writer: inout MessageWriter) {
    switch self {
    case .groupCreated(let group, let name):
      writer.text(name)
      writer.group(group)
    case .groupRenamed(let group, let name):
      writer.text(name)
      writer.group(group)
    case .trackSet(let group, let track):
      writer.text(track)
      writer.group(group)
    case .kindSet(let group, let kind):
      writer.choice(kind)
      writer.group(group)
    case .outlineSet(let group, let outlineID):
      writer.text(outlineID)
      writer.group(group)
    case .leadersSet(let group, let leaders):
      writer.names(leaders)
      writer.group(group)
    case .policySet(let group, let policy):
      writer.body(policy)
      writer.group(group)
    case .clientAdded(let client, let details), .clientChanged(let client, let details):
      writer.body(details)
      writer.client(client)
    case .goalSet(let client, let goal):
      writer.body(goal)
      writer.client(client)
    case .episodeSet(let client, let episode):
      writer.body(episode)
      writer.client(client)
    case .memberJoined(let group, let member, let client, let seat):
      writer.member(member)
      writer.body(seat)
      writer.group(group)
      writer.client(client)
    case .memberChanged(let member, let seat):
      writer.member(member)
      writer.body(seat)
    case .memberLeft(let member, let day):
      writer.member(member)
      writer.day(day)
    case .memberReturned(let member, let day):
      writer.member(member)
      writer.day(day)
    case .pairingBarred(let one, let other): writer.members([one, other])
    case .pairingAllowed(let one, let other): writer.members([one, other])
    case .seatsOrdered(let group, let members):
      writer.members(members)
      writer.group(group)
    case .sessionOpened(let session, let group, let wallMs, let offsetSeconds, let outlineID, let kind):
      writer.text(outlineID)
      writer.number(offsetSeconds)
      writer.choice(kind)
      writer.instant(wallMs)
      writer.group(group)
      writer.session(session)
    case .sessionClosed(let session, let usedCircle, let usedPairs):
      writer.yes(usedCircle)
      writer.session(session)
      writer.pairs(usedPairs)
    case .sessionReopened(let session): writer.session(session)
    case .sessionDated(let session, let times):
      if let times { writer.body(times) }
      writer.session(session)
    case .chartBegun(let session, let stream):
      writer.session(session)
      writer.message(20, stream)
    case .notesSettled(let session, let isSettled):
      writer.yes(isSettled)
      writer.session(session)
    case .sessionDisclosed(let session, let wallMs):
      writer.instant(wallMs)
      writer.session(session)
    case .signerAdded(let signer, let details):
      writer.number(signer.number)
      writer.body(details)
    case .signerRetired(let signer): writer.number(signer.number)
    case .memberTakenBack(let member): writer.member(member)
    case .concernRaised(let number, let group, let person, let words, let at):
      if let person { writer.person(.member(person.member)) }
      writer.words(words)
      writer.number(number)
      writer.body(at)
      if let group = person?.group ?? group { writer.group(group) }
    case .concernNamed(let number, let person):
      writer.person(.member(person.member))
      writer.number(number)
      writer.group(person.group)
    case .concernResolved(let number, let resolution):
      writer.words(resolution.words)
      writer.text(resolution.disposition)
      writer.number(number)
      writer.yes(resolution.wantsFollowUp)
      writer.body(resolution.at)
    case .concernsFollowedUp(let person, let places, let words):
      writer.person(.member(person.member))
      writer.words(words)
      writer.group(person.group)
      writer.places(places)
    }
  }
}
