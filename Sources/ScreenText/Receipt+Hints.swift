import Basics
internal import SessionCore

/// What is worth saying beside the facts, because it now stands differently.
extension Receipt {
  var hints: [String] {
    [feedbackHint, nextHint, linesSinceHint, commitmentHint, capacityHint, notReachedHint, endedHint].compactMap { $0 }
  }

  /// A turn ended, nobody is due and nobody is left who could be.
  var endsRound: Bool {
    guard act.events.contains(where: \.endsTurn), let round = after.round, round.mode != .pairs,
      round.offeredCount > 0
    else { return false }
    return after.floor.holder == nil && after.due == nil && after.stillToCome.isEmpty
  }

  /// In a round without an order nobody is next until a hand is up.
  var asksWhoHasNotShared: Bool {
    guard act.events.contains(where: \.endsTurn), let round = after.round, after.floor.holder == nil else {
      return false
    }
    return round.mode.hasNoOrder && !after.notShared.isEmpty
  }

  /// Who passed last is the only one left: the second offer waits.
  private var offersOnceMore: Bool {
    guard let passer = act.events.compactMap(\.passer).last, after.floor.holder == nil else { return false }
    return after.due == .member(passer)
  }

  /// A round is left before everybody had a turn: nobody is left out without a word.
  var notReachedHint: String? {
    guard let round = before.round, round.groups == nil, !round.offers.isEmpty, leavesRound else { return nil }
    let count = before.notShared.count { !isGivenFloor($0) }
    guard count > 0 else { return nil }
    return "\(count) not \(round.mode == .open ? "heard" : "reached")\(ends ? "" : "; /undo goes back")"
  }

  /// A feedback round is left before its end too: when who asks closes it early, or it ends without that.
  private var leavesRound: Bool {
    if act.events.contains(where: \.leavesRound) { return true }
    guard before.round?.asker != nil else { return false }
    return !after.roundIsOpen || after.round?.asking == .closing
  }

  private func isGivenFloor(_ person: Person) -> Bool {
    act.events.contains { event in
      if case .floorGiven(person, _) = event { true } else { false }
    }
  }

  /// A feedback round is over, closed or not.
  var feedbackHint: String? {
    guard let round = before.round, let asker = round.asker, !after.roundIsOpen,
      !act.events.contains(where: \.leavesRound)
    else { return nil }
    let isClosed = round.asking == .closing && after.isIn(asker)
    return "Feedback is over\(isClosed ? "" : " before \(after.shortName(of: asker)) closed it")"
  }

  /// The turn ended earlier than it was typed: what was typed in between was filed under the person who had it.
  private var linesSinceHint: String? {
    guard let clock = times.claimed?.clock, act.events.contains(where: \.endsTurnOrMovesFloor),
      let index = before.floor.stack.last,
      let end = after.floor.turns[index].spans.closed.last?.end
    else { return nil }
    let person = before.floor.turns[index].person
    // Private lines are filed by themselves: what is said of them stands in their own log.
    let (lines, privateLines) = before.lines(of: index, since: end)
    let count = lines.count + privateLines.count
    guard count > 0 else { return nil }
    let next = after.floor.holder.map { after.typedName(of: $0) } ?? "NAME"
    let fixes = [lines, privateLines].filter { !$0.isEmpty }.map { "/fix \($0.asRanges) @\(next)" }
    return "\(count == 1 ? "1 line" : "\(count) lines") since \(clock) \(count == 1 ? "is" : "are") "
      + "\(before.shortName(of: person))'s; \(fixes.joined(separator: ", "))"
  }

  private var nextHint: String? {
    if asksWhoHasNotShared, let mode = after.round?.mode {
      return "\(mode.toComeWords.capitalizedFirst): \(after.shortNames(of: after.notShared))"
    }
    if offersOnceMore { return "No one else is waiting; \(keys.next) offers once more" }
    guard endsRound else { return nil }
    let done = after.round?.mode == .open ? "Everyone has been heard" : "Everyone has had a turn"
    guard let row = after.currentPhase, row + 1 < after.phases.count else { return done }
    return "\(done). Next: \(after.phases[row + 1].plan.name.onOneLine) (\(keys.tab("/phase")))"
  }

  /// At a check-in someone is asked what became of what they said they would do; its words are on the board.
  private var commitmentHint: String? {
    guard let row = after.currentPhase, after.phases[row].plan.kind == .checkIn else { return nil }
    for case .floorGiven(.member(let id), _) in act.events where after.owesAnswer(id) {
      return "Last time: \(keys.board("/last \(after.handle(of: id))"))"
    }
    return nil
  }

  private var capacityHint: String? {
    guard act.events.contains(where: \.isArrival), after.capacityExceeded, !before.capacityExceeded else {
      return nil
    }
    return "\(after.present.count) are here, the group's limit is \(after.opening.policy.capacity)"
  }

  private var ends: Bool { act.events.contains(.ended) }

  /// What is open is counted, without the people or what it is: the group is still in the room. After the close it is
  /// what was left by earlier days.
  private var endedHint: String? {
    let isClosed = act.events.contains(.closed)
    guard ends || isClosed else { return nil }
    let open = after.unsettled.count
    guard open == 0 else { return "\(open) to settle\(isClosed ? " from earlier sessions" : ""): /todo" }
    return isClosed ? nil : "You can still type. \(keys.hasKeys ? "TAB: close" : "/close when done")"
  }
}

extension Event {
  fileprivate var leavesRound: Bool {
    switch self {
    case .phaseEntered, .roundOpened, .ended: true
    default: false
    }
  }

  fileprivate var endsTurnOrMovesFloor: Bool { endsTurn || movesFloor }

  fileprivate var passer: MemberID? {
    if case .passed(let member, _) = self { member } else { nil }
  }

  /// Ends a turn without saying who is next.
  fileprivate var endsTurn: Bool {
    switch self {
    case .floorEmptied, .passed, .putOff: true
    default: false
    }
  }
}

extension RoundMode {
  /// No one is next until a hand is up or a name is called.
  fileprivate var hasNoOrder: Bool {
    switch self {
    case .popcorn, .hands, .open: true
    case .circle, .stack, .pairs, .families, .feedback: false
    }
  }
}

extension [Int] {
  /// `22-24,26` for numbers in order.
  fileprivate var asRanges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}

extension Session {
  /// Lines that were filed only under the person who had the turn, from an instant of the session's axis on.
  fileprivate func lines(of turn: Int, since instant: Int64) -> (open: [Int], hidden: [Int]) {
    let person = floor.turns[turn].person
    let written = entries.filter {
      $0.turn == turn && $0.at.sessionMs >= instant && $0.about == [person] && $0.canBeAboutAnother
    }
    let raised = flags.filter { $0.person == person && $0.at.sessionMs >= instant }
    let hidden = Set(written.filter { $0.kind == .privateNote }.map(\.line))
    let all = Set(written.map(\.line) + raised.map(\.line))
    return (all.subtracting(hidden).sorted(), hidden.sorted())
  }
}

extension Entry {
  /// What became of a person's own commitment belongs to no one else.
  fileprivate var canBeAboutAnother: Bool {
    if case .answer = kind { false } else { true }
  }
}
