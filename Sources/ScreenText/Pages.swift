import Basics
package import SessionCore

extension SessionLog {
  /// `/log`: the last acts, oldest first, with what was taken back marked as such and private notes without their words.
  package func lines(last count: Int) -> [String] {
    // Where words were destroyed the act before says so.
    let shown = acts.filter { act in
      !act.events.allSatisfy { if case .wordsDestroyed = $0 { true } else { false } }
    }
    return shown.suffix(max(0, count)).map { act in
      session(with: act.number).logLine(act, times(of: act), isUndone: undone.contains(act.number))
    }
  }
}

/// What a leader asked to see: it may hold words, and is cleared again.
extension Session {
  /// As it stood with the act: what phase it was, whose turn.
  fileprivate func logLine(_ act: Act, _ times: ActTimes, isUndone: Bool) -> String {
    let facts = act.events.compactMap { event in
      let words = FactWords(session: self, showsText: !event.isPrivate, saysKind: true)
      return words.fact(of: event, line: act.number)
    }
    let claimed = times.claimed.map { "(at \($0.clock))" }
    return [times.typed.clock, String(act.number), isUndone ? "undone" : nil, facts.joined(separator: "; "), claimed]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `/last NAME`: what stands of one member tonight, and what they said last time that they would do.
  package func last(of member: MemberID, now: Moment) -> [String] {
    var lines = ["\(shortName(of: .member(member))), \(attendance(of: member)?.state.word ?? "unknown")"]
    for made in past.commitments[member] ?? [] {
      lines.append("last time's commitment: \(made.words.text?.onOneLine ?? "(gone)")")
    }
    lines += past.contactsDue.filter { $0.member == member }.map {
      "contact due after last time: \($0.status.onOneLine)"
    }
    lines += past.concerns.filter { $0.member == member }.map(concernLine)
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

  /// What is offered in gathering: with whom something is left to be done, and who said what they would do. Why, and
  /// what they said, is shown by `/last NAME` only.
  package var offersOfLastTime: [String] {
    var lines: [String] = []
    let open = (past.contactsDue.map(\.member) + past.concerns.compactMap(\.member)).unique
    if !open.isEmpty { lines.append("last time's follow-ups: \(shortNames(of: open)); /last NAME") }
    let unnamed = past.concerns.count { $0.member == nil }
    if unnamed > 0 { lines.append("flags that want a name: \(unnamed); /todo") }
    let owing = roster.map(\.id).filter { owesAnswer($0) }
    if !owing.isEmpty { lines.append("last time's commitments: \(shortNames(of: owing)); /last NAME") }
    return lines
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
    let reporter = flag.subject.reporter.map { ", reported by \(shortName(of: .guest($0)))" } ?? ""
    let whom = (flag.person.map { shortName(of: $0) } ?? "person to be named, /fix \(flag.line) @NAME") + reporter
    let words = flag.words?.text.map { ": \($0.onOneLine)" } ?? ""
    guard let resolution = flag.resolution else { return "\(flag.at.clock) \(flag.line) open, \(whom)\(words)" }
    let done = resolution.words?.text.map { ", \($0.onOneLine)" } ?? ""
    return "\(flag.at.clock) \(flag.line) \(resolution.disposition.onOneLine), \(whom)\(words)\(done)"
  }
}

extension Event {
  fileprivate var isPrivate: Bool {
    guard case .notedPrivately = self else { return false }
    return true
  }
}
