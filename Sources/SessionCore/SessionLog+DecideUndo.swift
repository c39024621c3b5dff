/// Undo and redo.
extension SessionLog {
  /// Whether an act takes back the end or the close.
  package func reopens(_ act: Act) -> Bool {
    act.events.contains { event in
      guard case .undone(let number) = event else { return false }
      return self.act(number)?.events.contains { $0 == .ended || $0 == .closed } ?? false
    }
  }

  func decideRedo() throws(Refusal) -> Event {
    guard let number = redoable.last else { throw .nothingToRedo }
    return .redone(act: number)
  }

  /// The newest act that still stands. Flags stay, since a mistaken one is resolved as *error*: where the newest are
  /// flags that is said first, and only an undo that follows at once passes over them.
  func decideUndo() throws(Refusal) -> Event {
    let standing = standing
    let act = standing.last { $0.canBeMeantByUndo }
    let flags = standing.reversed().prefix { !$0.canBeMeantByUndo }.filter(\.raisesFlag).map(\.number)
    if let newest = flags.first, !passesOver(newest) {
      throw .flagsStay(lines: flags.reversed(), next: act?.number)
    }
    guard let act else { throw .nothingToUndo }
    for event in act.events {
      switch event.undoing {
      case .takesBack, .steppedOver: continue
      case .newcomer(let member):
        let named = session.flags.contains { $0.member == member }
        if named { throw .newcomerHasRecord(member) }
      case .staysPrivate(let line): throw .privateStays(line: line ?? lineMadePrivate(before: act.number))
      case .wasPrivate(let line): throw .privateAgain(line: line)
      }
    }
    return .undone(act: act.number)
  }

  /// It was said that this flag stays, or the undo before this one has passed over it.
  private func passesOver(_ flag: Int) -> Bool {
    if flagsSaidToStay == nextNumber { return true }
    guard case .undone(let act)? = acts.last?.events.first else { return false }
    return act < flag
  }

  private func lineMadePrivate(before number: Int) -> Int {
    for act in standing.reversed() where act.number < number {
      for case .refiled(let line, .asPrivate) in act.events { return line }
    }
    return number
  }
}

extension Act {
  fileprivate var canBeMeantByUndo: Bool { events.contains { $0.undoing != .steppedOver } }

  fileprivate var raisesFlag: Bool {
    events.contains { if case .flagRaised = $0 { true } else { false } }
  }
}

/// What `/undo` does about an event.
private enum Undoing: Hashable {
  case takesBack
  case steppedOver
  /// Someone is on the list through it, which can be taken back while nothing stands about them.
  case newcomer(MemberID)
  /// It made this line private, or what an earlier act made private is destroyed by it.
  case staysPrivate(line: Int?)
  /// It brought private words into the chart's log, where taking it back would leave them.
  case wasPrivate(line: Int)
}

extension Event {
  fileprivate var undoing: Undoing {
    switch self {
    case .sessionOpened, .flagRaised, .undone, .redone: .steppedOver
    case .memberJoined(let member): .newcomer(member.id)
    case .refiled(let line, .asPrivate): .staysPrivate(line: line)
    case .wordsDestroyed: .staysPrivate(line: nil)
    case .refiled(let line, .asNote(_?)), .refiled(let line, .asCommitment(_?)): .wasPrivate(line: line)
    case .refiled(_, .about), .refiled(_, .flags), .refiled(_, .at), .refiled(_, .asNote(nil)),
      .refiled(_, .asCommitment(nil)):
      .takesBack
    case .outlineChosen, .leadersNamed, .ended, .closed, .arrived, .seated, .expected, .absenceRecorded, .steppedOut,
      .cameBack, .left, .guestArrived, .presenceCorrected, .phaseEntered, .held, .resumed, .roundOpened, .floorGiven,
      .floorReturned,
      .floorEmptied, .passed, .putOff, .handsRaised, .pairsProposed, .pairsFormed, .pairsSwapped, .shareSet,
      .shareExtended, .phaseExtended, .timerSet, .promptShown, .skillBegun, .skillStepped, .agreementsRead, .noted,
      .notedPrivately, .rated, .committed, .commitmentAnswered, .intervened, .marked, .flagsResolved, .flagResolved,
      .followedUp:
      .takesBack
    }
  }
}
