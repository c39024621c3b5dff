internal import SessionCore

extension SlashCommand {
  /// Someone is on the way.
  static let expect = SlashCommand(
    names: ["expect"], section: .room, form: "/expect NAME [DURATION] [at TIME]",
    summary: "Someone will come later.", takesTime: true,
    completing: [[.people], [.words(["10m", "20m", "30m"])]],
    examples: [
      Example("/expect tom 20m", "Tom comes within twenty minutes.", means: .act(.expect(.tom, withinSeconds: 1200))),
      Example(
        "/expect tom at 18:30", "He said he comes at 18:30.",
        means: .act(.expect(.tom, withinSeconds: nil), claim: .clock(hour: 18, minute: 30))),
      Example("/expect tom", "He comes later.", in: .gathering, means: .act(.expect(.tom, withinSeconds: nil))),
    ]
  ) { arguments throws(UsageError) in
    let member = try arguments.member()
    let seconds = try arguments.durationIfAny()
    try arguments.none()
    return .act(.expect(member, withinSeconds: seconds))
  }
}
