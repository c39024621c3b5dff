internal import SessionCore

extension SlashCommand {
  /// Proposes, takes or sets pairs.
  static let pairs = SlashCommand(
    names: ["pairs"], section: .floor, form: "/pairs [2|3 | ok | NAMES, NAMES]",
    summary: "Propose pairs, take them, or set them.",
    completing: [[.words(["ok", "2", "3"]), .people], [.people]],
    examples: [
      Example("/pairs", "Neighbors are proposed.", means: .act(.proposePairs(size: 2))),
      Example("/pairs 3", "In threes.", means: .act(.proposePairs(size: 3))),
      Example("/pairs ok", "The proposal is taken.", means: .act(.takePairs)),
      Example(
        "/pairs maya jo, luk amina", "A comma between the pairs.",
        means: .act(.setPairs([[.maya, .jo], [.luk, .amina]]))),
    ]
  ) { arguments throws(UsageError) in
    if arguments.isEmpty { return .act(.proposePairs(size: 2)) }
    if let size = try arguments.numberIfAny() {
      try arguments.none()
      return .act(.proposePairs(size: size))
    }
    if arguments.take("ok") != nil {
      try arguments.none()
      return .act(.takePairs)
    }
    var groups: [[MemberID]] = []
    for var segment in arguments.segments() { groups.append(try segment.members()) }
    guard !groups.isEmpty else { throw arguments.missing(.names) }
    return .act(.setPairs(groups))
  }
}
