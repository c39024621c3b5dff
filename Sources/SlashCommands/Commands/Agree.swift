internal import SessionCore

extension SlashCommand {
  /// Shows the agreements to be read aloud.
  static let agree = SlashCommand(
    names: ["agree"], section: .content, form: "/agree",
    summary: "Read the group agreements; who hears them is kept.",
    examples: [
      Example("/agree", "", means: .act(.readAgreements))
    ],
    means: .act(.readAgreements))
}
