import SessionCore

/// The field under which an event of a session stands. As `Format.md` says, released numbers are never changed and never
/// used again.
enum EventNumber: Int, CaseIterable {
  case sessionOpened = 1
  case outlineChosen = 2
  case leadersNamed = 3
  case ended = 4
  case closed = 5
  case arrived = 6
  case seated = 7
  case expected = 8
  case absenceRecorded = 9
  case steppedOut = 10
  case cameBack = 11
  case left = 12
  case guestArrived = 13
  case phaseEntered = 14
  case held = 15
  case resumed = 16
  case roundOpened = 17
  case floorGiven = 18
  case floorReturned = 19
  case floorEmptied = 20
  case passed = 21
  case putOff = 22
  case handsRaised = 23
  case pairsProposed = 24
  case pairsFormed = 25
  case pairsSwapped = 26
  case shareSet = 27
  case shareExtended = 28
  case phaseExtended = 29
  case timerSet = 30
  case promptShown = 31
  case skillBegun = 32
  case skillStepped = 33
  case agreementsRead = 34
  case noted = 35
  case notedPrivately = 36
  case rated = 37
  case committed = 38
  case commitmentAnswered = 39
  case intervened = 40
  case marked = 41
  case flagRaised = 42
  case flagsResolved = 43
  case refiled = 44
  case wordsDestroyed = 45
  case undone = 46
  case redone = 47
  case flagResolved = 60
  case memberJoined = 61
  case presenceCorrected = 62
  case followedUp = 63
}

extension Event {
  var number: EventNumber {
    switch self {
    case .sessionOpened: .sessionOpened
    case .outlineChosen: .outlineChosen
    case .leadersNamed: .leadersNamed
    case .ended: .ended
    case .closed: .closed
    case .arrived: .arrived
    case .seated: .seated
    case .expected: .expected
    case .absenceRecorded: .absenceRecorded
    case .steppedOut: .steppedOut
    case .cameBack: .cameBack
    case .left: .left
    case .guestArrived: .guestArrived
    case .memberJoined: .memberJoined
    case .presenceCorrected: .presenceCorrected
    case .phaseEntered: .phaseEntered
    case .held: .held
    case .resumed: .resumed
    case .roundOpened: .roundOpened
    case .floorGiven: .floorGiven
    case .floorReturned: .floorReturned
    case .floorEmptied: .floorEmptied
    case .passed: .passed
    case .putOff: .putOff
    case .handsRaised: .handsRaised
    case .pairsProposed: .pairsProposed
    case .pairsFormed: .pairsFormed
    case .pairsSwapped: .pairsSwapped
    case .shareSet: .shareSet
    case .shareExtended: .shareExtended
    case .phaseExtended: .phaseExtended
    case .timerSet: .timerSet
    case .promptShown: .promptShown
    case .skillBegun: .skillBegun
    case .skillStepped: .skillStepped
    case .agreementsRead: .agreementsRead
    case .noted: .noted
    case .notedPrivately: .notedPrivately
    case .rated: .rated
    case .committed: .committed
    case .commitmentAnswered: .commitmentAnswered
    case .intervened: .intervened
    case .marked: .marked
    case .flagRaised: .flagRaised
    case .flagsResolved: .flagsResolved
    case .flagResolved: .flagResolved
    case .followedUp: .followedUp
    case .refiled: .refiled
    case .wordsDestroyed: .wordsDestroyed
    case .undone: .undone
    case .redone: .redone
    }
  }

  func write(_ writer: inout MessageWriter) {
    writer.block(number.rawValue) { writer in writeFields(&writer) }
  }

  /// In the order of the fields' numbers.
  private func writeFields(_ writer: inout MessageWriter) {
    switch self {
    case .sessionOpened(let opening): writer.body(opening)
    case .outlineChosen(let outline): writer.body(outline)
    case .leadersNamed(let names): writer.names(names)
    case .arrived(let members, let presence):
      writer.members(members)
      writer.presence(presence)
    case .seated(let members): writer.members(members)
    case .expected(let member, let withinSeconds):
      writer.member(member)
      writer.number(withinSeconds)
    case .absenceRecorded(let members, let status, let words):
      writer.members(members)
      writer.words(words)
      writer.text(status)
    case .steppedOut(let person, let with):
      writer.person(person)
      writer.text(with)
    case .cameBack(let person): writer.person(person)
    case .left(let person, let status, let words):
      writer.person(person)
      writer.words(words)
      writer.text(status)
    case .guestArrived(let guest): writer.body(guest)
    case .memberJoined(let member): writer.body(member)
    case .presenceCorrected(let members, let presence):
      writer.members(members)
      writer.presence(presence)
    case .phaseEntered(let phase): writer.number(phase)
    case .roundOpened(let mode, let question, let owed, let asker):
      writer.person(asker)
      writer.people(owed)
      writer.words(question)
      writer.choice(mode)
    case .floorGiven(let person, let kind):
      writer.person(person)
      writer.choice(kind)
    case .floorReturned(let person): writer.person(person)
    case .passed(let member, let tonight):
      writer.member(member)
      writer.yes(tonight)
    case .putOff(let member): writer.member(member)
    case .handsRaised(let people): writer.people(people)
    case .pairsProposed(let groups): writer.groups(groups)
    case .pairsFormed(let groups): writer.groups(groups)
    case .shareSet(let seconds): writer.number(seconds)
    case .shareExtended(let seconds): writer.number(seconds)
    case .phaseExtended(let seconds): writer.number(seconds)
    case .timerSet(let seconds, let words):
      writer.words(words)
      writer.number(seconds)
    case .promptShown(let text): writer.text(text)
    case .skillBegun(let plan): writer.body(plan)
    case .agreementsRead(let present): writer.members(present)
    case .noted(let words, let about):
      writer.people(about)
      writer.words(words)
    case .notedPrivately(let words, let about):
      writer.people(about)
      writer.words(words)
    case .rated(let member, let values):
      writer.member(member)
      writer.values(values)
    case .committed(let member, let words):
      writer.member(member)
      writer.words(words)
    case .commitmentAnswered(let member, let kept, let words, let references):
      writer.member(member)
      writer.words(words)
      writer.choice(kept)
      writer.references(references)
    case .intervened(let leader, let words, let about):
      writer.people(about)
      writer.words(words)
      writer.text(leader)
    case .marked(let kind, let words, let about):
      writer.people(about)
      writer.words(words)
      writer.text(kind)
    case .flagRaised(let person, let words, let reporter):
      writer.person(person)
      writer.words(words)
      writer.number(reporter?.number)
    case .flagsResolved(let person, let disposition, let words):
      writer.person(person)
      writer.words(words)
      writer.text(disposition)
    case .flagResolved(let line, let person, let disposition, let words):
      writer.person(person)
      writer.words(words)
      writer.text(disposition)
      writer.number(line)
    case .followedUp(let member, let words, let places):
      writer.member(member)
      writer.words(words)
      writer.places(places)
    case .refiled(let line, let refiling): writer.refiling(refiling, line: line)
    case .wordsDestroyed(let act): writer.number(act)
    case .undone(let act): writer.number(act)
    case .redone(let act): writer.number(act)
    case .ended, .closed, .held, .resumed, .floorEmptied, .pairsSwapped, .skillStepped: break
    }
  }
}

// Values that take several fields

extension MessageWriter {
  fileprivate mutating func presence(_ presence: Presence) {
    switch presence {
    case .room: choice(PresenceForm.room)
    case .video(let place):
      text(place)
      choice(PresenceForm.video)
    }
  }

  fileprivate mutating func refiling(_ refiling: Refiling, line: Int) {
    if case .about(let people) = refiling { self.people(people) }
    words(refiling.words)
    number(line)
    choice(refiling.form)
    if case .at(let wallMs) = refiling { instant(wallMs) }
    if case .flags(let subjects) = refiling { self.subjects(subjects) }
  }
}

extension Refiling {
  fileprivate var form: RefilingForm {
    switch self {
    case .about: .about
    case .flags: .flags
    case .asNote: .note
    case .asPrivate: .private
    case .asCommitment: .commitment
    case .at: .at
    }
  }

  fileprivate var words: ErasableText? {
    switch self {
    case .asPrivate(let words): words
    case .asNote(let words), .asCommitment(let words): words
    case .about, .flags, .at: nil
    }
  }
}
