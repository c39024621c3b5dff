internal import SessionCore

extension SlashCommand {
  /// Begins to practice a skill.
  static let skill = SlashCommand(
    names: ["skill"], section: .content, form: "/skill [NAME]",
    summary: "Begin a skill; the phase's own opens with it.",
    completing: [[.skills]],
    examples: [
      Example("/skill grounding-54321", "By its id,", means: .act(.beginSkill(SkillPlan.practice))),
      Example("/skill Grounding by five senses", "or by its title.", means: .act(.beginSkill(SkillPlan.practice))),
    ]
  ) { arguments throws(UsageError) in
    let skills = arguments.context.content.skills
    let names = skills.map { (name: $0.id, value: $0) } + skills.map { (name: $0.title, value: $0) }
    if arguments.isEmpty, let own = arguments.context.phaseSkill { return .act(.beginSkill(own)) }
    return .act(.beginSkill(try arguments.named(.skill, in: names, orMissing: .skill)))
  }
}

extension TypingContext {
  /// The skill that the outline declares for the phase that is running.
  fileprivate var phaseSkill: SkillPlan? {
    guard let session, let row = session.currentPhase, session.phases.indices.contains(row) else { return nil }
    return content.skills.first { $0.id == session.phases[row].plan.skill }
  }
}
