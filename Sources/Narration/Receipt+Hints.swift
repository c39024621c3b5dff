internal import SessionCore

/// What is worth saying beside the facts, because it now stands differently.
extension Receipt {
  var hints: [String] {
    [nextHint, commitmentHint, capacityHint].compactMap { $0 }
  }

  /// A turn ended, nobody is due and nobody is left who could be.
  var endsRound: Bool {
    guard act.events.contains(where: \.endsTurn), let round = after.round, round.mode != .pairs,
      round.offeredCount > 0
    else { return false }
    return after.floor.holder == nil && after.due == nil && after.stillToComeCount == 0
  }

  /// In a round without an order nobody is next until a hand is up.
  var asksWhoHasNotShared: Bool {
    guard act.events.contains(where: \.endsTurn), let round = after.round, after.floor.holder == nil else {
      return false
    }
    return (round.mode == .popcorn || round.mode == .hands) && !after.notShared.isEmpty
  }

  /// A round is left before everybody had a turn: nobody is left out without a word.
  var notReachedHint: String? {
    guard before.round?.groups == nil, before.round?.offeredCount ?? 0 > 0, act.events.contains(where: \.leavesRound)
    else { return nil }
    let count = before.notShared.count { $0.memberID != nil }
    return count == 0 ? nil : "\(count) had no turn in that round"
  }

  private var nextHint: String? {
    if asksWhoHasNotShared { return "not shared yet: \(after.shortNames(of: after.notShared))" }
    guard endsRound else { return nil }
    guard let row = after.currentPhase, row + 1 < after.phases.count else { return "the round is done" }
    return "the round is done; /phase goes on to \(after.phases[row + 1].plan.name.onOneLine)"
  }

  /// At a check-in somebody is asked what became of what they said they would do; its words are not shown.
  private var commitmentHint: String? {
    guard let row = after.currentPhase, after.phases[row].plan.kind == .checkIn else { return nil }
    for case .floorGiven(.member(let id), _) in act.events where after.owesAnswer(id) {
      let handle = after.handle(of: id)
      return "last time's commitment stands: /last \(handle), /kept \(handle)"
    }
    return nil
  }

  private var capacityHint: String? {
    guard act.events.contains(where: \.isArrival), after.capacityExceeded, !before.capacityExceeded else { return nil }
    return "\(after.present.count) are here, the group's limit is \(after.opening.policy.capacity)"
  }
}

extension Event {
  fileprivate var leavesRound: Bool {
    switch self {
    case .phaseEntered, .roundOpened, .ended: true
    default: false
    }
  }

  /// Ends a turn without saying who is next.
  fileprivate var endsTurn: Bool {
    switch self {
    case .floorEmptied, .passed, .putOff: true
    default: false
    }
  }
}

extension Session {
  /// They made a commitment last time, and what became of it has not been said tonight.
  func owesAnswer(_ member: MemberID) -> Bool {
    guard let made = past.commitments[member], !made.isEmpty else { return false }
    return !entries.contains { entry in
      guard case .answer = entry.kind else { return false }
      return entry.about.contains(.member(member))
    }
  }
}
