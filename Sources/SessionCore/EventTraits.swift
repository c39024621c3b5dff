/// What the log has to know of an event: one row for each case, so that a new event is thought of here once.
///
/// What an event does to the session stands in `Session.apply`.
struct EventTraits: Hashable {
  /// What `/undo` does about it.
  var undoing: Undoing = .takesBack
  /// What a claimed time of it would move.
  var timing: Timing = .none
  /// Which log keeps it.
  var placing: Placing = .chart
  /// The same event after its words were destroyed; `nil` where no words of it ever are.
  var withoutWords: Event?

  /// What `/undo` does about an event.
  enum Undoing: Hashable {
    case takesBack
    case steppedOver
    /// Someone is on the list through it, which can be taken back while nothing stands about them.
    case newcomer(MemberID)
    /// It made this line private, or what an earlier act made private is destroyed by it.
    case staysPrivate(line: Int?)
    /// It brought private words into the chart's log, where taking it back would leave them.
    case wasPrivate(line: Int)
  }

  /// What a claimed time of an event would move.
  enum Timing: Hashable {
    case moves([Person])
    case movesClocks
    /// A line of the record: only its own time.
    case itself
    case none
  }

  /// Which log keeps an event.
  enum Placing: Hashable {
    case chart
    case privateNotes
    /// The one that keeps this line.
    case asLine(Int)
  }
}

extension Event {
  var traits: EventTraits {
    switch self {
    case .sessionOpened, .undone, .redone: EventTraits(undoing: .steppedOver)
    case .flagRaised: EventTraits(undoing: .steppedOver, timing: .itself)
    case .wordsDestroyed: EventTraits(undoing: .staysPrivate(line: nil))

    case .arrived(let members, _), .absenceRecorded(let members, _, _):
      EventTraits(timing: .moves(members.map(Person.member)))
    case .steppedOut(let person, _), .cameBack(let person), .left(let person, _, _):
      EventTraits(timing: .moves([person]))
    // Its time is that of the arrival beside it.
    case .memberJoined(let member): EventTraits(undoing: .newcomer(member.id))
    case .phaseEntered, .held, .resumed, .ended: EventTraits(timing: .movesClocks)

    case .noted(_, let about): EventTraits(timing: .itself, withoutWords: .noted(.destroyed, about: about))
    case .committed(let member, _): EventTraits(timing: .itself, withoutWords: .committed(member, .destroyed))
    case .notedPrivately: EventTraits(timing: .itself, placing: .privateNotes)
    case .guestArrived, .expected, .rated, .intervened, .marked: EventTraits(timing: .itself)

    case .refiled(let line, let change): change.traits(of: line)

    case .outlineChosen, .leadersNamed, .closed, .seated, .presenceCorrected, .roundOpened, .floorGiven, .floorReturned,
      .floorEmptied, .passed, .putOff, .handsRaised, .pairsProposed, .pairsFormed, .pairsSwapped, .shareSet,
      .shareExtended, .phaseExtended, .timerSet, .promptShown, .skillBegun, .skillStepped, .agreementsRead,
      .commitmentAnswered, .flagsResolved, .flagResolved, .followedUp:
      EventTraits()
    }
  }
}

extension Refiling {
  /// What files a line in another way says nothing in the chart of a line that is private.
  fileprivate func traits(of line: Int) -> EventTraits {
    switch self {
    case .about, .at: EventTraits(placing: .asLine(line))
    case .flags: EventTraits()
    case .asPrivate: EventTraits(undoing: .staysPrivate(line: line), placing: .privateNotes)
    case .asNote(let words):
      words == nil
        ? EventTraits()
        : EventTraits(undoing: .wasPrivate(line: line), withoutWords: .refiled(line: line, .asNote(.destroyed)))
    case .asCommitment(let words):
      words == nil
        ? EventTraits()
        : EventTraits(undoing: .wasPrivate(line: line), withoutWords: .refiled(line: line, .asCommitment(.destroyed)))
    }
  }
}
