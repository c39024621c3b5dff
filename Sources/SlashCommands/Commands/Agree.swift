internal import SessionCore

extension SlashCommand {
  /// Shows the agreements to be read aloud.
  static let agree = SlashCommand(
    names: ["agree"], section: .content, form: "/agree [TONE]",
    summary: "Read the group agreements; who hears them is kept.",
    completing: [[.tones]],
    examples: [
      Example("/agree", "In the plain tone,", means: .act(.readAgreements)),
      Example("/agree warm", "or in the warm one.", means: .act(.readAgreements, hints: [.tone("warm")])),
    ]
  ) { arguments throws(UsageError) in
    guard !arguments.isEmpty else { return .act(.readAgreements) }
    let tone = try arguments.choice(.tone, of: arguments.context.content.tones, orMissing: .words)
    try arguments.none()
    return .act(.readAgreements, hints: [.tone(tone)])
  }
}
