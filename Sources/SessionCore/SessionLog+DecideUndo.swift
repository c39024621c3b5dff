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

  /// The newest act that still stands. Flags stay, since a mistaken one is resolved as *error*, and so does what was made
  /// private: where such are the newest that is said first, and only an undo that follows at once passes over them.
  func decideUndo() throws(Refusal) -> Event {
    let standing = standing
    let staying = standing.linesMadePrivate
    func canBeMeant(_ act: Act) -> Bool { act.canBeMeantByUndo && !staying.contains(act.number) }
    let act = standing.last(where: canBeMeant)
    let newest = Array(standing.reversed().prefix { !canBeMeant($0) })
    if let said = newest.first(where: { $0.raisesFlag || $0.madePrivate != nil }), !passesOver(said.number) {
      throw stays(said, among: newest, next: act?.number)
    }
    guard let act else { throw .nothingToUndo }
    for event in act.events {
      switch event.undoing {
      case .takesBack, .steppedOver: continue
      case .newcomer(let member):
        let named = session.flags.contains { $0.member == member }
        if named { throw .newcomerHasRecord(member) }
      case .staysPrivate(let line?): throw .privateStays(line: line)
      case .staysPrivate(nil): continue
      case .wasPrivate(let line): throw .privateAgain(line: line)
      }
    }
    return .undone(act: act.number)
  }

  /// Why the newest act is not taken back, and which one would be by the next undo.
  private func stays(_ act: Act, among newest: [Act], next: Int?) -> Refusal {
    switch act.madePrivate {
    case .wasPrivate(let line)?: .privateAgain(line: line, next: next)
    case .staysPrivate(let line?)?: .privateStays(line: line, next: next)
    default: .flagsStay(lines: newest.filter(\.raisesFlag).map(\.number).reversed(), next: next)
    }
  }

  /// It was said that this act stays, or the undo before this one has passed over it.
  private func passesOver(_ staying: Int) -> Bool {
    if flagsSaidToStay == nextNumber { return true }
    guard case .undone(let act)? = acts.last?.events.first else { return false }
    return act < staying
  }
}

extension [Act] {
  /// Lines whose words went from the chart's log to the private one, or back: they stay.
  fileprivate var linesMadePrivate: Set<Int> {
    var lines: Set<Int> = []
    for act in self {
      switch act.madePrivate {
      case .staysPrivate(let line?)?, .wasPrivate(let line)?: lines.insert(line)
      default: continue
      }
    }
    return lines
  }
}

extension Act {
  fileprivate var canBeMeantByUndo: Bool {
    madePrivate == nil && events.contains { $0.undoing != .steppedOver && $0.undoing != .staysPrivate(line: nil) }
  }

  /// The event by which a line went from the chart's log to the private one, or back.
  fileprivate var madePrivate: Undoing? {
    events.lazy.map(\.undoing).first { undoing in
      switch undoing {
      case .staysPrivate(_?), .wasPrivate: true
      default: false
      }
    }
  }

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
