import Basics
package import SessionCore

extension Session {
  /// The prompt at one instant: a pure function of what is recorded, what is typed and the screen's width.
  ///
  /// At the left stand what is left of the phase, the sign of the line being typed, the name it will be filed under and
  /// what is left of that person's share: `10:48 left =Jo 0:42 ›`. Signs and names have columns that never move. Outside
  /// the phases the stage stands where the phase's time does. The right prompt takes what is left after the room for
  /// typing; `width` says how many columns a text takes.
  package func prompt(
    now: Moment, line: PromptLine, columns: Int, glyphs: Glyphs, width: (String) -> Int
  ) -> Prompt {
    let clock = clockFace(now: now).piece(now: now)
    let rest = String(repeating: " ", count: max(0, ClockFace.columns - width(clock.text)))
    let name = line.shown(columns: columns, ellipsis: glyphs.ellipsis, width: width)
    let share = line.hasFloor ? shareClock(now: now).map { " \($0)" } ?? "" : ""
    let left = [
      clock, Prompt.Piece(text: rest + (line.sign.isEmpty ? " " : line.sign), tone: .plain),
      Prompt.Piece(text: name, tone: .strong), Prompt.Piece(text: "\(share) \(glyphs.prompt) ", tone: .plain),
    ]
    let typing = columns < 60 ? 4 : columns / 4
    // Close to the typed words it would read as one of them.
    let gap = "   "
    let room = columns - width(left.map(\.text).joined()) - typing - gap.count - 1
    let right = rightChoices(now: now, glyphs: glyphs).first { width($0) <= room } ?? ""
    return Prompt(
      left: left,
      right: right.isEmpty
        ? []
        : [
          Prompt.Piece(text: gap, tone: .plain), Prompt.Piece(text: right, tone: .quiet),
          Prompt.Piece(text: " ", tone: .plain),
        ])
  }

  /// `0:42` of the turn's share, or `+0:40` past it.
  private func shareClock(now: Moment) -> String? {
    guard let left = shareRemainingMs(now: now)?.wholeSecondsLeft else { return nil }
    return "\(left < 0 ? "+" : "")\(abs(left) / 60):\((abs(left) % 60).digits(atLeast: 2))"
  }

  /// From all that may be said to the least, for the first that fits.
  private func rightChoices(now: Moment, glyphs: Glyphs) -> [String] {
    guard stage == .running, let row = currentPhase else { return [] }
    let name = phases[row].plan.name.onOneLine
    func after(_ words: String) -> String { "\(name) \(glyphs.separator) \(words)" }
    if let step = stepWords(now: now) { return [after(step), step] }
    guard let round else { return [name] }
    let count = stillToCome.count
    let words = "\(count) \(round.mode == .open ? "not heard" : "to come")"
    return [after(words), words, "\(count) more"]
  }
}

extension Session {
  /// How far the step of a skill has gone, without a sound: `step 2/6 00:43`, for a breath that is counted `in 3`.
  private func stepWords(now: Moment) -> String? {
    guard skillIsOpen, floor.holder == nil, let skill = skills.last, let shownAt = skill.stepShownAt,
      skill.plan.pace.indices.contains(skill.stepsShown - 1)
    else { return nil }
    let pace = skill.plan.pace[skill.stepsShown - 1]
    let words = "step \(skill.stepsShown)/\(skill.plan.stepCount)"
    let elapsed = Int(max(0, now.sessionMs - shownAt.sessionMs) / 1000)
    // A step that is over waits; it does not press.
    guard let seconds = pace.seconds, elapsed < seconds else { return words }
    let left = "\(words) \(countdown(seconds: seconds - elapsed))"
    guard let breath = pace.breath, breath.inSeconds + breath.outSeconds > 0 else { return left }
    let place = elapsed % (breath.inSeconds + breath.outSeconds)
    return place < breath.inSeconds
      ? "\(left) in \(place + 1)" : "\(left) out \(place - breath.inSeconds + 1)"
  }
}

extension Int64 {
  /// Seconds that a countdown of so many milliseconds shows: what is left is rounded up, so that it ends at 00:00, and
  /// what is over is rounded down in size.
  var wholeSecondsLeft: Int {
    self > 0 ? Int((self + 999) / 1000) : Int(self / 1000)
  }
}
