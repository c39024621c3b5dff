internal import Basics
package import Content
package import SessionCore

extension ScreenFrame {
  /// What is shown of a session. It is worked out from instants that were recorded and from no clock, so that it is the
  /// same value until an act that the group may see of.
  package init(of session: Session, _ catalog: ScreenCatalog, _ controls: ScreenControls) {
    self.init()
    guard !controls.isCovered else { return }
    switch session.stage {
    case .gathering: gather(session, catalog)
    case .running: run(session, catalog, controls)
    case .closing:
      kind = .end
      small = Array(catalog.contacts.prefix(2))
    case .closed: break
    }
  }

  private mutating func gather(_ session: Session, _ catalog: ScreenCatalog) {
    kind = .gathering
    since = Instant(ms: session.openedAt.sessionMs)
    small = Array(catalog.agreements.prefix(20))
  }

  private mutating func run(_ session: Session, _ catalog: ScreenCatalog, _ controls: ScreenControls) {
    guard let row = session.currentPhase else { return }
    let plan = session.phases[row].plan
    if session.isHeld {
      kind = .hold
    } else if plan.kind == .break {
      kind = .pause
      back = session.phaseEnd(row)
    } else if let skill = session.shownSkill {
      show(skill, session, catalog)
    } else {
      show(plan, session, catalog, controls)
    }
    if kind != .hold, kind != .pause, breath == nil, kind != .clock { bar = session.phaseBar(row) }
  }

  private mutating func show(_ skill: PractisedSkill, _ session: Session, _ catalog: ScreenCatalog) {
    guard let text = catalog.step(skill.stepsShown, ofSkill: skill.plan.id) else { return }
    kind = .skill
    large = text
    let step = skill.stepsShown - 1
    guard skill.plan.pace.indices.contains(step), let shownAt = skill.stepShownAt,
      let pace = skill.plan.pace[step].breath,
      let seconds = skill.plan.pace[step].seconds, (1...20).contains(pace.inSeconds), (1...20).contains(pace.outSeconds)
    else { return }
    bar = session.bar(startedMs: shownAt.sessionMs, lengthMs: Int64(seconds) * 1000)
    if bar != nil { breath = pace }
  }

  private mutating func show(
    _ plan: PhasePlan, _ session: Session, _ catalog: ScreenCatalog, _ controls: ScreenControls
  ) {
    if session.round?.mode == .pairs {
      kind = .pairs
      small = [session.question(catalog, plan, controls)].compactMap { $0 }
      isSwapped = (session.round?.swaps ?? 0) > 0
      return
    }
    let point = controls.point.flatMap { plan.points.indices.contains($0 - 1) ? plan.points[$0 - 1] : nil }
    guard let text = catalog.text(point) ?? session.question(catalog, plan, controls) else { return }
    large = text
    switch plan.kind {
    case .checkIn:
      kind = .checkIn
      let asked = session.outline.scales.filter { plan.round?.ratings.contains($0.name) == true }
      guard point == nil else { break }
      scales = asked.compactMap(catalog.scale)
      if let parts = catalog.parted(text) {
        large = parts.question
        scales.insert(parts.ratings, at: 0)
      }
      scales = Array(scales.prefix(4))
    case .sharing:
      kind = .sharing
      if controls.showsTurns, let turn = controls.turn {
        self.turn = session.bar(startedMs: turn.startedMs, lengthMs: turn.lengthMs)
      }
    case .checkOut: kind = .checkOut
    case .topic, .skill, .break: kind = .topic
    }
  }
}

extension Session {
  /// The skill that is gone through, until a round is opened after it.
  fileprivate var shownSkill: PractisedSkill? {
    guard skillIsOpen, let skill = skills.last else { return nil }
    guard let round else { return skill }
    return (skill.stepShownAt?.sessionMs ?? .min) > round.openedAt.sessionMs ? skill : nil
  }

  /// A question that `/prompt` showed after the round was opened, else that of the round, else the first words of the
  /// phase. One that was typed is none: then nothing is shown rather than another question.
  fileprivate func question(
    _ catalog: ScreenCatalog, _ plan: PhasePlan, _ controls: ScreenControls
  ) -> GroupScreenText? {
    if let shown = catalog.question(controls.prompted) { return shown }
    if let asked = round?.question { return catalog.text(asked.text) }
    return catalog.text(plan.round?.question) ?? catalog.text(plan.prompts.first)
  }

  /// The instant from which the clocks run as they do now: recorded, so that no later look at a clock changes what is
  /// worked out from it.
  private var settled: Moment { lastFlowAt }

  fileprivate func phaseBar(_ row: Int) -> ScreenFrame.Bar? {
    guard let leftMs = phaseRemainingMs(now: settled) else { return nil }
    return ScreenFrame.Bar(leftMs: leftMs, of: Int64(allottedSeconds(ofPhase: row)) * 1000, at: settled)
  }

  /// Held time does not count.
  fileprivate func bar(startedMs: Int64, lengthMs: Int64) -> ScreenFrame.Bar? {
    var running = Spans()
    running.open(at: startedMs)
    var from = settled
    from.sessionMs = max(startedMs, settled.sessionMs)
    let goneMs = running.durationMs(now: from.sessionMs, outside: [held])
    return ScreenFrame.Bar(leftMs: lengthMs - goneMs, of: lengthMs, at: from)
  }

  /// The next full minute at or after its planned end.
  fileprivate func phaseEnd(_ row: Int) -> ScreenFrame.MinuteOfDay? {
    guard let leftMs = phaseRemainingMs(now: settled), allottedSeconds(ofPhase: row) > 0 else { return nil }
    let endMs = settled.wallMs + leftMs + Int64(settled.offsetSeconds) * 1000
    let minute = (endMs + 59_999).floorDivided(by: 60_000)
    return ScreenFrame.MinuteOfDay(number: Int(minute - minute.floorDivided(by: 1440) * 1440))
  }
}
