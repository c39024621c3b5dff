internal import SessionCore

extension SlashCommand {
  /// Says who leads tonight.
  static let leads = SlashCommand(
    names: ["leads"], section: .before, form: "/leads NAMES",
    summary: "Who leads tonight, the leader first; me is you.",
    completing: [[.leaders]],
    examples: [
      Example(
        "/leads me, kim", "You lead, Kim Lee is co-leader.", in: .gathering,
        means: .act(.nameLeaders(["Sam Green", "Kim Lee"])))
    ]
  ) { arguments throws(UsageError) in
    return .act(.nameLeaders(try arguments.leaders()))
  }
}
