internal import Content
internal import SessionCore

/// What is shown so that it can be read to the group: words of the content, never of people. A round's question and a
/// prompt stand in the receipt already.
extension Conversation {
  func readAloud(_ act: Act) -> [String] { act.events.flatMap(readAloud) }

  private func readAloud(_ event: Event) -> [String] {
    switch event {
    case .phaseEntered(let row): session.phases[row].plan.prompts.prefix(1).map { "“\($0)”" }
    case .skillBegun(let plan): introduction(of: plan)
    case .skillStepped: step
    case .agreementsRead: agreements
    default: []
    }
  }

  private func introduction(of plan: SkillPlan) -> [String] {
    guard let skill = library.skill(plan.id) else { return [] }
    return ["\(skill.title), \(skill.minutes) min; /step goes on", skill.introduction]
  }

  private var step: [String] {
    guard let practised = session.skills.last, let skill = library.skill(practised.plan.id),
      skill.steps.indices.contains(practised.stepsShown - 1)
    else { return [] }
    let step = skill.steps[practised.stepsShown - 1]
    let seconds = step.seconds.map { " (\($0) s)" } ?? ""
    return ["\(practised.stepsShown)/\(skill.steps.count) \(step.text)\(seconds)"]
  }

  private var agreements: [String] {
    let read = library.agreements
    return [read.introduction] + read.items.map { "- \($0)" } + [read.closing].compactMap { $0 }
  }
}
