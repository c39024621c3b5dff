internal import SessionCore

extension SlashCommand {
  /// Shows the next step of the skill.
  static let step = SlashCommand(
    names: ["step"], section: .content, form: "/step",
    summary: "The next step of the skill.",
    examples: [
      Example("/step", "", means: .act(.stepSkill))
    ],
    means: .act(.stepSkill))
}
