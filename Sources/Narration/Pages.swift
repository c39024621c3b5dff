package import SessionCore

/// What a leader asked to see: it may hold words, and is cleared again.
extension Session {
  /// `/log`: the last acts, oldest first, with what was taken back marked as such.
  package func log(of acts: [Act], undone: Set<Int>, last count: Int) -> [String] {
    let words = FactWords(session: self, showsText: true)
    return acts.suffix(max(0, count)).map { act in
      let clock = CivilTime(wallMs: act.reading.wallMs, offsetSeconds: act.reading.offsetSeconds).clock
      let facts = act.events.compactMap { words.fact(of: $0, line: act.number) }.joined(separator: "; ")
      let claimed = act.claimedWallMs.map {
        " (at \(CivilTime(wallMs: $0, offsetSeconds: act.reading.offsetSeconds).clock))"
      }
      return "\(clock) \(act.number)\(undone.contains(act.number) ? " undone" : "") \(facts)\(claimed ?? "")"
    }
  }

  /// `/last NAME`: what stands of one member tonight, and what they said last time that they would do.
  package func last(of member: MemberID, now: Moment) -> [String] {
    var lines = ["\(shortName(of: .member(member))), \(attendance(of: member)?.state.word ?? "unknown")"]
    for made in past.commitments[member] ?? [] {
      lines.append("last time's commitment: \(made.words.text?.onOneLine ?? "(gone)")")
    }
    lines += answers(of: member).compactMap(answerLine)
    lines += ratings(of: member).map(ratingLine)
    lines += notes(of: member).map { "\($0.at.clock) \($0.line) \($0.words?.text?.onOneLine ?? "")" }
    lines += commitments(of: member).map {
      "\($0.at.clock) \($0.line) commitment: \($0.words?.text?.onOneLine ?? "")"
    }
    return lines.count == 1 ? lines + ["nothing is recorded yet"] : lines
  }

  /// `/flags`: every flag with what was done about it, the open ones first.
  package var flagLines: [String] {
    let lines = (openFlags + flags.filter { $0.resolution != nil }).map(flagLine)
    return lines.isEmpty ? ["no flag was raised"] : lines
  }

  /// `/timers`: what is left of each, in the order in which they were set.
  package func timerLines(now: Moment) -> [String] {
    countdowns.isEmpty ? ["no timer is set; /timer 5m words"] : timerWords(now: now)
  }

  /// One hit of `/find`: the day, the time, whom it is about, and the words on one line.
  package func findLine(_ entry: Entry) -> String {
    let whom = entry.about.isEmpty ? "group" : shortNames(of: entry.about)
    return "\(entry.at.civil.date) \(entry.at.clock) \(whom): \(entry.words?.text?.onOneLine ?? "")"
  }

  /// What is offered in gathering: whom to reach, whom to watch and who said what they would do; no words of theirs.
  package var offersOfLastTime: [String] {
    var lines = past.followUps.map(followUpLine)
    let owing = opening.roster.map(\.id).filter { owesAnswer($0) }
    if !owing.isEmpty { lines.append("last time's commitments: \(shortNames(of: owing)); /last NAME") }
    return lines
  }

  private func followUpLine(_ followUp: FollowUp) -> String {
    switch followUp {
    case .contactDue(let member, let status): "contact due: \(shortName(of: .member(member))), \(status.onOneLine)"
    case .watched(let member, let disposition):
      "look after: \(shortName(of: .member(member))), \(disposition.onOneLine)"
    }
  }

  private func ratingLine(_ rating: GivenRating) -> String {
    let phase = phaseName(of: rating.phase, afterGroup: rating.afterGroup).onOneLine
    let side = rating.when.isEmpty ? "" : ", \(rating.when)"
    return "\(rating.at.clock) \(scaleName(rating.scale).onOneLine) \(rating.value) (\(phase)\(side))"
  }

  private func answerLine(_ entry: Entry) -> String? {
    guard case .answer(let kept, _) = entry.kind else { return nil }
    return "\(entry.at.clock) kept: \(kept.rawValue)\(entry.words?.text.map { ", \($0.onOneLine)" } ?? "")"
  }

  private func flagLine(_ flag: Flag) -> String {
    let whom = flag.person.map { shortName(of: $0) } ?? "person to be named, /fix \(flag.line) @NAME"
    let words = flag.words?.text.map { ": \($0.onOneLine)" } ?? ""
    guard let resolution = flag.resolution else { return "\(flag.at.clock) \(flag.line) open, \(whom)\(words)" }
    let done = resolution.words?.text.map { ", \($0.onOneLine)" } ?? ""
    return "\(flag.at.clock) \(flag.line) \(resolution.disposition.onOneLine), \(whom)\(words)\(done)"
  }
}
