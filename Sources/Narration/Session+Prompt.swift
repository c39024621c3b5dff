package import SessionCore

extension Session {
  /// The prompt at one instant: a pure function of what is recorded, what is typed and the screen's width.
  ///
  /// The left clock counts down the share of whoever has the floor, where a time of turns was set, else what is left of
  /// the phase; past its end it counts up with a sign and a word. Outside the phases the stage stands in its place.
  /// `whom` is what the line will be filed as and under whom, as its first characters decided. A quarter of the screen's
  /// `columns` is kept for typing before anything stands at the right; `width` says how many of them a text takes.
  package func prompt(
    now: Moment, whom: String, columns: Int, glyphs: Glyphs, width: (String) -> Int
  ) -> Prompt {
    let whom = whom.cut(to: max(8, columns / 2), ellipsis: glyphs.ellipsis, width: width)
    let left = [
      clockFace(now: now).piece(now: now), Prompt.Piece(text: " ", tone: .plain),
      Prompt.Piece(text: whom, tone: .strong),
      Prompt.Piece(text: " \(glyphs.prompt) ", tone: .plain),
    ]
    let room = columns - width(left.map(\.text).joined()) - columns / 4 - 1
    let right = rightChoices(now: now, glyphs: glyphs).first { width($0) <= room } ?? ""
    return Prompt(
      left: left,
      right: right.isEmpty ? [] : [Prompt.Piece(text: right, tone: .quiet), Prompt.Piece(text: " ", tone: .plain)])
  }

  /// From all that may be said to the least, for the first that fits.
  private func rightChoices(now: Moment, glyphs: Glyphs) -> [String] {
    guard stage == .running, let row = currentPhase else { return [] }
    let name = phases[row].plan.name.onOneLine
    let phase = "\(name) \(countdownOrOver(seconds: phaseRemainingMs(now: now)?.wholeSecondsLeft ?? 0))"
    if let step = stepWords(now: now) { return ["\(step) \(glyphs.separator) \(phase)", step] }
    let share = shareRemainingMs(now: now).map { "share \(countdownOrOver(seconds: $0.wholeSecondsLeft))" }
    let left = round == nil ? nil : stillToCome.count
    let words = left.map { "\($0) \(round?.mode == .open ? "not heard" : "to come")" }
    func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " \(glyphs.separator) ") }
    return [
      joined([phase, share, words]), joined([phase, words]), joined([phase, left.map(String.init)]),
      joined([name, left.map(String.init)]), name,
    ]
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
