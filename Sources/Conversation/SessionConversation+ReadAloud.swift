internal import Content
internal import ScreenText
internal import SessionCore
internal import SlashCommands

/// What is shown so that it can be read to the group: words of the content, never of people.
extension SessionConversation {
  func readAloud(_ act: Act, _ hints: [Hint]) -> [String] {
    cautions(of: act) + questions(of: act) + act.events.flatMap { readAloud($0, hints) }
  }

  private func readAloud(_ event: Event, _ hints: [Hint]) -> [String] {
    switch event {
    case .skillBegun(let plan): introduction(of: plan)
    case .skillStepped: step
    case .agreementsRead: agreements(hints)
    default: []
    }
  }

  /// What a leader has to know before the phase begins.
  private func cautions(of act: Act) -> [String] {
    act.events.flatMap { event -> [String] in
      guard case .phaseEntered(let row) = event else { return [] }
      return (row == 0 ? session.outline.notes.watchFor.cautionLines : [])
        + session.phases[row].plan.directions.directionLines
    }
  }

  /// The question of the round that opened, where the receipt does not hold it; of a phase without one its first
  /// prompt. What else a phase begins with is listed by `/prompt list`.
  private func questions(of act: Act) -> [String] {
    act.events.flatMap { event -> [String] in
      switch event {
      case .phaseEntered(let row):
        let plan = session.phases[row].plan
        return plan.round?.question == nil ? Array(plan.prompts.prefix(1)).quoted : []
      case .roundOpened(_, let question?, _, _):
        return manner.receipts == .plain ? [] : [question.text].compactMap { $0 }.quoted
      default: return []
      }
    }
  }

  private func introduction(of plan: SkillPlan) -> [String] {
    guard let skill = library.skill(plan.id) else { return [] }
    return ["\(skill.title), \(skill.minutes) min; /step goes on"] + skill.watchFor.cautionLines + [skill.introduction]
      + ratingOffer("before")
  }

  /// A number before and one after, each with itself only, and only where the outline rates anything.
  private func ratingOffer(_ when: String) -> [String] {
    let scales = session.outline.scales.map(\.name)
    guard !scales.isEmpty else { return [] }
    let numbers = scales.indices.map { String(6 - min($0, 5)) }.joined(separator: " ")
    return ["\(when), for anyone who likes: \(scales.joined(separator: " and ")), as in =@name \(numbers)"]
  }

  private var step: [String] {
    guard let practised = session.skills.last, let skill = library.skill(practised.plan.id),
      skill.steps.indices.contains(practised.stepsShown - 1)
    else { return [] }
    let step = skill.steps[practised.stepsShown - 1]
    let seconds = step.seconds.map { " (\($0) s)" } ?? ""
    let last = practised.stepsShown == skill.steps.count
    return [step.direction].compactMap(\.self).directionLines + [
      "\(practised.stepsShown)/\(skill.steps.count) \(step.text)\(seconds)"
    ] + counts(of: step)
      + [last ? "that was the last step" : "stop any time; /step goes on"] + (last ? ratingOffer("after") : [])
  }

  private func counts(of step: Skill.Step) -> [String] {
    let swap = step.swaps ? ["swap: the other one goes on"] : []
    guard let breath = step.breath else { return swap }
    let times = step.seconds.map { ", \(max(1, $0 / (breath.inSeconds + breath.outSeconds))) times" } ?? ""
    return swap + ["count: in \(breath.inSeconds), out \(breath.outSeconds)\(times)"]
  }

  private func agreements(_ hints: [Hint]) -> [String] {
    let tone = hints.lazy.compactMap { hint in
      if case .tone(let tone) = hint { tone } else { nil }
    }.first
    let read = tone.flatMap { library.agreements(inTone: $0) } ?? library.agreements
    return [read.introduction] + read.items.map { "- \($0)" } + [read.closing].compactMap { $0 }
  }
}

extension [String] {
  /// Read aloud: in quotation marks.
  fileprivate var quoted: [String] { map { "“\($0)”" } }
  /// For the leader alone: without quotation marks, and said to be so.
  fileprivate var cautionLines: [String] { map { "Watch for (not aloud): \($0)" } }
  fileprivate var directionLines: [String] { map { "Do (not aloud): \($0)" } }
}
