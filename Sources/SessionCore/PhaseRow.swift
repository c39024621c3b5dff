/// One phase of the outline and what became of it. A phase entered again keeps its row.
package struct PhaseRow: Hashable, Sendable {
  package var plan: PhasePlan
  /// When it was first entered; `nil` for a phase that never was.
  package var startedAt: Moment?
  /// The time in it, held time included; ask the session for its clock.
  package var spans = Spans()
  /// What `/more` added, in seconds.
  package var extraSeconds = 0

  package init(plan: PhasePlan) {
    self.plan = plan
  }
}
