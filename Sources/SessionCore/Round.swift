/// One pass in which each present member is offered a turn.
package struct Round: Hashable, Sendable {
  package var mode: RoundMode
  package var question: Words?
  /// The row of the phase it was opened in.
  package var phase: Int
  package var openedAt: Moment
  /// Still owed their first offer, in order.
  package var owed: [Person]
  /// Asked to be come back to: behind all first offers.
  package var putOff: [Person] = []
  /// Passed once, and offered a turn once more at the end.
  package var passers: [Person] = []
  /// What became of each member's last offer; who was never offered a turn is not in it.
  package var offers: [MemberID: Offer] = [:]
  /// Those who have passed at least once in this round: a second pass is not counted again.
  package var passedOnce: Set<MemberID> = []
  package var groups: [[MemberID]]?
  package var swaps = 0

  /// What a member made of the turn that was offered last.
  package enum Offer: Hashable, Sendable { case running, taken, passed, putOff }

  package init(mode: RoundMode, question: Words?, phase: Int, openedAt: Moment, owed: [Person]) {
    self.mode = mode
    self.question = question
    self.phase = phase
    self.openedAt = openedAt
    self.owed = owed
  }

  /// Members who were offered a turn, each counted once.
  package var offeredCount: Int { offers.count }
  /// Members whose last offer ended in a turn that they took.
  package var takenCount: Int { offers.values.count { $0 == .taken } }
  /// Members whose last offer ended in a pass.
  package var passedCount: Int { offers.values.count { $0 == .passed } }
}
