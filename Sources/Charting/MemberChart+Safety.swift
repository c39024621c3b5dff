import Basics
import ScreenText
import SessionCore

/// Concerns about this member's safety, or a gap that asks whether there were any; also where a guest reported them, and
/// what became of earlier ones. A concern about a guest stands in no chart.
extension MemberChart {
  var risk: [Sentence] {
    guard flagged.isEmpty else { return concerns }
    let why = reasonsToAsk
    return [why.isEmpty ? riskGap("risk reported or observed", .risk) : riskDue(why.listed())] + followUps
  }

  /// Why it cannot stay at "not asked": numbers, or a concern that is charted in the note of another service.
  private var reasonsToAsk: [String] { lowNumbers + (hasConcern ? ["a concern was raised that day"] : []) }

  /// The gap in place of an answer that nobody was asked, where progress turns out to be worse; nil where a concern was
  /// raised, or where it is asked anyway.
  var riskIfWorse: RiskIfWorse? {
    guard flagged.isEmpty, reasonsToAsk.isEmpty else { return nil }
    return RiskIfWorse(question: riskDue("progress is worse"), worse: record.answers.worse)
  }

  private func riskDue(_ why: String) -> Sentence { riskGap("who asked about safety, and when: \(why)", .riskDue) }

  private func riskGap(_ label: String, _ list: AnswerList.ID) -> Sentence {
    .gap("risk", lead: "Risk: ", label, choices(list))
  }

  /// Numbers at which somebody has to be asked, as "mood 3".
  private var lowNumbers: [String] {
    session.measures(of: member.id).filter { window.holds(row: $0.phase, afterGroup: $0.afterGroup) }.compactMap {
      let name = scale($0.scale).name.tidy
      let value = $0.value
      let isLow = record.answers.askAboutSafety.contains { $0.scale == name && $0.holds(value) }
      return isLow ? "\(name) \(value)" : nil
    }.unique
  }

  /// What was raised or followed up; empty where there was nothing.
  var concerns: [Sentence] { flagged + (flagged.isEmpty ? [] : assessment) + followUps }

  private var flagged: [Sentence] {
    session.flags.filter { flag in
      flag.member == member.id && window.holds(row: flag.phase, afterGroup: flag.afterGroup)
        && !isError(flag)
    }.enumerated().flatMap { sentences($1, lead: $0 == 0 ? "Risk: " : "") }
  }

  /// Whether one was raised in the session, in this note or in that of another service.
  var hasConcern: Bool { session.flags.contains { $0.member == member.id && !isError($0) } }

  /// What has to be charted after a concern, asked once for the note.
  private var assessment: [Sentence] {
    [
      .gap("risk.asked", lead: "Asked: ", "who asked this person, and when", choices(.asked)),
      .gap("risk.suicide", lead: "Thoughts of suicide: ", "thoughts of suicide", choices(.suicide)),
      .gap("risk.others", lead: "Thoughts of harming others: ", "thoughts of harming others", choices(.others)),
      .gap("risk.harmed", lead: "Being harmed by others: ", "being harmed by others", choices(.harmed)),
      .gap("risk.means", lead: "Plan or means: ", "a plan, and means at hand", choices(.means)),
      .gap("risk.plan", lead: "Safety plan: ", "a safety plan: with whom, and when", choices(.safetyPlan)),
      .gap("risk.steps", lead: "Steps of the plan: ", "steps of the plan, and 988", choices(.steps)),
      .gap("risk.left", lead: "Left the session: ", "how this person left", choices(.leaving)),
      .gap("risk.told", lead: "Told: ", "who was told, by whom and when", choices(.told)),
      .gap("risk.consent", lead: "Basis for disclosure: ", "consent, or why without it", choices(.consent)),
    ]
  }

  private var followUps: [Sentence] {
    session.entries.filter { entry in
      guard case .followUp = entry.kind else { return false }
      return entry.about.contains(person) && window.holds(row: entry.phase, afterGroup: entry.afterGroup)
    }.map { entry in
      let id = "risk.followed.\(entry.line)"
      let opening = "An earlier safety concern was followed up at \(entry.at.clock): "
      return Sentence(id, naming.pieces(entry.words?.text ?? "", in: id).after(opening), from: [.act(entry.line)])
    }
  }

  private func isError(_ flag: Flag) -> Bool {
    flag.resolution.flatMap { disposition($0.disposition) }?.isError ?? false
  }

  func disposition(_ id: String) -> Disposition? {
    session.opening.vocabulary.disposition(id)
  }
}
