/// Clocks and content.
extension Session {
  /// Seconds that a share or what is added to it may have: five seconds to four hours.
  private static let shareSeconds = 5...14_400
  /// Seconds that a countdown may have: up to twelve hours.
  private static let countdownSeconds = 1...43_200

  func decideShare(seconds: Int) throws(Refusal) -> [Event] {
    try requireRunning()
    try require(seconds, in: Self.shareSeconds)
    return [.shareSet(seconds: seconds)]
  }

  func decideMore(seconds: Int, phaseOnly: Bool) throws(Refusal) -> [Event] {
    try requireRunning()
    try require(seconds, in: Self.shareSeconds)
    guard !phaseOnly, let turn = floor.running else { return [.phaseExtended(seconds: seconds)] }
    guard turn.shareSeconds != nil else { throw .noShareSet }
    return [.shareExtended(seconds: seconds)]
  }

  func decideTimer(seconds: Int, words: String?) throws(Refusal) -> [Event] {
    try requireRunning()
    try require(seconds, in: Self.countdownSeconds)
    return [.timerSet(seconds: seconds, words: words.map(ErasableText.init))]
  }

  func decidePrompt(_ text: String) throws(Refusal) -> [Event] {
    try requireRunning()
    return [.promptShown(text)]
  }

  func decideSkill(_ plan: SkillPlan) throws(Refusal) -> [Event] {
    try requireRunning()
    return [.skillBegun(plan)]
  }

  func decideStep() throws(Refusal) -> [Event] {
    try requireRunning()
    guard skillIsOpen, let skill = skills.last else { throw .nothingToStep }
    guard skill.stepsShown < skill.plan.stepCount else { throw .noMoreSteps(skill: skill.plan.title) }
    let swaps = skill.plan.pace.indices.contains(skill.stepsShown) && skill.plan.pace[skill.stepsShown].swaps
    return [.skillStepped] + (swaps && round?.mode == .pairs && round?.groups != nil ? [.pairsSwapped] : [])
  }

  func decideAgreements() throws(Refusal) -> [Event] {
    try requireNotOver()
    if let heldAt { throw .held(since: heldAt) }
    return [.agreementsRead(present: seated)]
  }

  private func require(_ seconds: Int, in range: ClosedRange<Int>) throws(Refusal) {
    guard range.contains(seconds) else { throw .durationOutOfRange(seconds: seconds) }
  }
}
