/// One pass in which each present member is offered a turn.
package struct Round: Hashable, Sendable {
  package var mode: RoundMode
  package var question: ErasableText?
  /// The row of the phase it was opened in.
  package var phase: Int
  package var openedAt: Moment
  /// Still owed their first offer, in order.
  package var owed: [Person]
  /// Asked to be come back to: after all first offers.
  package var putOff: [Person] = []
  /// Passed once, and offered a turn once more at the end.
  package var passers: [Person] = []
  /// What became of each member's last offer; who was never offered a turn is not in it.
  package var offers: [MemberID: Offer] = [:]
  /// Those who have passed at least once in this round: a second pass is not counted again.
  package var passedOnce: Set<MemberID> = []
  package var groups: [[MemberID]]?
  package var swaps = 0
  /// Who asks in a feedback round; `nil` in every other one, and while it is not said yet.
  package var asker: Person?
  package var asking = Asking.due
  /// Who was in the room at any time of an open round: all of them count as offered.
  package var inRoom: Set<MemberID> = []

  /// How far a feedback round is.
  package enum Asking: Hashable, Sendable {
    /// Who asks has not had the floor yet.
    case due
    /// The others answer.
    case answered
    /// Who asked has the floor back, and the round ends with that turn.
    case closing
  }

  /// What a member made of the turn that was offered last.
  package enum Offer: Hashable, Sendable { case running, taken, passed, putOff }

  package init(
    mode: RoundMode, question: ErasableText?, phase: Int, openedAt: Moment, owed: [Person], asker: Person? = nil
  ) {
    self.mode = mode
    self.question = question
    self.phase = phase
    self.openedAt = openedAt
    self.owed = owed
    self.asker = asker
  }

  /// Whether those who pass are offered a turn once more, as far as the group wants that.
  var offersTwice: Bool {
    switch mode {
    case .open, .feedback: false
    case .circle, .popcorn, .hands, .stack, .families, .pairs: groups == nil
    }
  }

  /// Whether who comes late is offered a turn; in an open round no one is, and when who asked closes it is too late.
  var takesLateArrivals: Bool { groups == nil && mode != .open && asking != .closing }

  /// A second pass of the same person is the answer to a repeated offer; where no one is offered, it is another pass.
  var countsOnce: Bool { mode != .open }

  /// Members who were offered a turn, each counted once; in an open round those who were in the room.
  package var offeredCount: Int { inRoom.union(offers.keys).count }
  /// Members whose last offer ended in a turn that they took.
  package var takenCount: Int { offers.values.count { $0 == .taken } }
  /// Members whose last offer ended in a pass.
  package var passedCount: Int { offers.values.count { $0 == .passed } }
}
