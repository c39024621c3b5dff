package import SessionCore

extension Session {
  /// What happened as an outline that can be run again: the phases that were held with their planned time, what
  /// `/more` added included, and the questions, prompts and skills of tonight. No name stands in it.
  /// With `adjustedAt` a phase that ran a minute or more over is planned as long as it took, in whole minutes; the
  /// instant is where the clocks of an open session stand.
  package func outlineAsHeld(id: String, title: String, adjustedAt now: Moment? = nil) -> Outline {
    let held = phases.indices.filter { phases[$0].startedAt != nil }
    let rows = held.isEmpty ? Array(phases.indices) : held
    return Outline(
      id: id, title: nameless(title), kind: outline.kind, scales: outline.scales,
      phases: rows.map { planAsHeld($0, adjustedAt: now) }, notes: outline.notes)
  }

  private func planAsHeld(_ row: Int, adjustedAt now: Moment?) -> PhasePlan {
    var plan = phases[row].plan
    plan.plannedSeconds = max(60, allottedSeconds(ofPhase: row))
    if let minutes = now.map({ minutes(now: $0) }), minutes.over(row, in: self) > 0 {
      plan.plannedSeconds = max(plan.plannedSeconds, minutes.phases[row] * 60)
    }
    plan.prompts = (shownPrompts.filter { $0.phase == row }.map(\.text) + plan.prompts).unique.map(nameless)
    plan.round = roundAsHeld(row)
    plan.skill = skills.last { $0.phase == row }?.plan.id ?? plan.skill
    return plan
  }

  /// The last round of the phase in which someone was offered a turn, else the one that was planned.
  private func roundAsHeld(_ row: Int) -> RoundPlan? {
    var plan = phases[row].plan.round
    if let round = toldRounds.last(where: { $0.phase == row }) {
      let planned = plan
      plan = RoundPlan(
        mode: round.mode, question: round.question?.text, ratings: planned?.ratings ?? [],
        asksCommitment: planned?.asksCommitment ?? false)
    }
    let question = plan?.question.map(nameless)
    plan?.question = question
    return plan
  }
}
