/// Something that happened: a fact, never renamed once released. Its act says when.
package enum Event: Hashable, Sendable {
  // Before and after; indirect, since every event would take as much room as the largest
  indirect case sessionOpened(SessionSetup)
  indirect case outlineChosen(Outline)
  case leadersNamed([String])
  case ended
  case closed

  // The room
  case arrived([MemberID], Presence)
  /// Tonight's seating was set by hand: these first, or after those set before.
  case seated([MemberID])
  case expected(MemberID, withinSeconds: Int?)
  case absenceRecorded([MemberID], status: String, words: ErasableText?)
  case steppedOut(Person, with: String?)
  case cameBack(Person)
  case left(Person, status: String?, words: ErasableText?)
  case guestArrived(Guest)
  /// Someone walked in and got a seat: on the list of this session from now on, and in the program's book.
  indirect case memberJoined(Member)
  /// Someone who is here takes part in another way than was recorded.
  case presenceCorrected([MemberID], Presence)

  // Flow
  /// The first one starts the session.
  case phaseEntered(Int)
  case held
  case resumed

  // The floor
  /// A round opens: those owed a turn, in the order in which it is offered, and who asks in a feedback round.
  case roundOpened(RoundMode, question: ErasableText?, owed: [Person], asker: Person? = nil)
  case floorGiven(Person, TurnKind)
  /// An interruption is over: the floor goes back to this person, whose turn was paused.
  case floorReturned(Person)
  /// Nobody has the floor: the running turn and all that it interrupted are over.
  case floorEmptied
  case passed(MemberID, tonight: Bool)
  case putOff(MemberID)
  case handsRaised([Person])
  case pairsProposed([[MemberID]])
  /// Everybody in these groups is offered a turn at once.
  case pairsFormed([[MemberID]])
  case pairsSwapped

  // Clocks
  case shareSet(seconds: Int)
  case shareExtended(seconds: Int)
  case phaseExtended(seconds: Int)
  case timerSet(seconds: Int, words: ErasableText?)

  // Content
  case promptShown(String)
  case skillBegun(SkillPlan)
  case skillStepped
  case agreementsRead(present: [MemberID])

  // The record
  case noted(ErasableText, about: [Person])
  case notedPrivately(ErasableText, about: [Person])
  case rated(MemberID, [ScaleValue])
  case committed(MemberID, ErasableText)
  case commitmentAnswered(MemberID, Kept, words: ErasableText?, of: [CommitmentReference])
  case intervened(by: String, ErasableText, about: [Person])
  case marked(kind: String, ErasableText?, about: [Person])
  /// Without a person it is kept as *person to be named*, which holds up the close. The reporter is a guest, who said
  /// it of the member they came with.
  case flagRaised(Person?, ErasableText?, reporter: GuestID? = nil)
  /// Every flag of that person that was open.
  case flagsResolved(Person, disposition: String, words: ErasableText?)
  /// The flag of this line about this person, or about the person to be named.
  case flagResolved(line: Int, Person?, disposition: String, words: ErasableText?)
  /// Someone was seen again after earlier concerns, which are settled by it.
  case followedUp(MemberID, ErasableText, of: [ConcernPlace])

  // Corrections
  case refiled(line: Int, Refiling)
  /// The words that stood in this act were moved to the private notes and are gone from the chart's log.
  case wordsDestroyed(act: Int)
  case undone(act: Int)
  case redone(act: Int)
}

/// How someone came to the floor.
package enum TurnKind: String, Hashable, Sendable, CaseIterable {
  /// It is their turn in the open round.
  case offered
  /// A turn outside the round.
  case outside
  /// It pauses the running turn, which gets the floor back.
  case interruption
  /// Who asks in a feedback round, first to ask and last to close it.
  case asking
}

/// One number on one of the outline's scales, by its place there.
package struct ScaleValue: Hashable, Sendable {
  package var scale: Int
  package var value: Int

  package init(scale: Int, value: Int) {
    self.scale = scale
    self.value = value
  }
}

/// What became of a commitment.
package enum Kept: String, Hashable, Sendable, CaseIterable {
  case yes, part, no
}

/// Where a commitment was made: its words stay there.
package struct CommitmentReference: Hashable, Sendable {
  package var session: SessionID
  package var line: Int

  package init(session: SessionID, line: Int) {
    self.session = session
    self.line = line
  }
}

/// What a session keeps of a skill that was practiced; its steps stand in the content.
package struct SkillPlan: Hashable, Sendable {
  package var id: String
  package var title: String
  package var stepCount: Int
  /// How each step is paced, in order; empty for what was recorded before steps had a pace.
  package var pace: [StepPace]

  package init(id: String, title: String, stepCount: Int, pace: [StepPace] = []) {
    self.id = id
    self.title = title
    self.stepCount = stepCount
    self.pace = pace
  }
}

/// How long a step is left, and whether something is to be done in it.
package struct StepPace: Hashable, Sendable {
  /// `nil` where the leader goes on by feel.
  package var seconds: Int?
  /// `nil` but for a breath that is counted; there is no count for holding it.
  package var breath: Breath?
  /// The other one of the pair goes on.
  package var swaps: Bool

  /// One breath, in seconds; the way out follows the way in at once.
  package struct Breath: Hashable, Sendable {
    package var inSeconds: Int
    package var outSeconds: Int

    package init(inSeconds: Int, outSeconds: Int) {
      self.inSeconds = inSeconds
      self.outSeconds = outSeconds
    }
  }

  package init(seconds: Int? = nil, breath: Breath? = nil, swaps: Bool = false) {
    self.seconds = seconds
    self.breath = breath
    self.swaps = swaps
  }
}

/// What `/fix` changes about a line. The log keeps both.
package enum Refiling: Hashable, Sendable {
  case about([Person])
  /// Of a line that raised flags: whom each of them is about.
  case flags([FlagSubject])
  /// With the words of a line that was private, which are not in the chart's log otherwise.
  case asNote(ErasableText?)
  case asPrivate(ErasableText)
  /// With the words of a line that was private.
  case asCommitment(ErasableText?)
  /// Claimed wall time in milliseconds since 1970.
  case at(wallMs: Int64)
}

/// One typed line that was recorded: all of its events stand or fall together.
package struct Act: Hashable, Sendable {
  /// The line's number in the session's log, from 1; the opening is 0.
  package var number: Int
  /// When it was typed.
  package var reading: ClockReading
  /// When it happened, if that was said: milliseconds since 1970.
  package var claimedWallMs: Int64?
  package var events: [Event]

  package init(number: Int, reading: ClockReading, claimedWallMs: Int64? = nil, events: [Event]) {
    self.number = number
    self.reading = reading
    self.claimedWallMs = claimedWallMs
    self.events = events
  }
}
