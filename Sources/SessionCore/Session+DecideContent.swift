extension Session {
  /// Seconds that a share or what is added to it may have: five seconds to four hours.
  private static let shareSeconds = 5...14_400
  /// Seconds that a countdown may have: up to twelve hours.
  private static let countdownSeconds = 1...43_200

  func decideContent(_ command: Command) throws(Refusal) -> [Event] {
    switch command {
    case .setShare(let seconds):
      try require(seconds, in: Self.shareSeconds)
      return [.shareSet(seconds: seconds)]
    case .extend(let seconds, let phaseOnly):
      try require(seconds, in: Self.shareSeconds)
      guard !phaseOnly, let turn = floor.running else { return [.phaseExtended(seconds: seconds)] }
      guard turn.shareSeconds != nil else { throw .noShareSet }
      return [.shareExtended(seconds: seconds)]
    case .setTimer(let seconds, let words):
      try require(seconds, in: Self.countdownSeconds)
      return [.timerSet(seconds: seconds, words: words.map(Words.init))]
    case .showPrompt(let text): return [.promptShown(text)]
    case .beginSkill(let plan): return [.skillBegun(plan)]
    case .stepSkill:
      guard skillIsOpen, let skill = skills.last else { throw .nothingToStep }
      guard skill.stepsShown < skill.plan.stepCount else { throw .noMoreSteps(skill: skill.plan.title) }
      return [.skillStepped]
    default:
      throw .nothingToStep
    }
  }

  private func require(_ seconds: Int, in range: ClosedRange<Int>) throws(Refusal) {
    guard range.contains(seconds) else { throw .durationOutOfRange(seconds: seconds) }
  }
}
