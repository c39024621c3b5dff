package import SessionCore

extension Session {
  /// `/board`: at most eight lines, none wider than the screen. It holds no ratings, no flags and no words of notes.
  package func board(now: Moment, columns: Int, glyphs: Glyphs, width: @escaping (String) -> Int) -> [String] {
    Board(session: self, now: now, columns: columns, glyphs: glyphs, width: width).lines
  }
}

/// The leader's view of one instant.
private struct Board {
  let session: Session
  let now: Moment
  let columns: Int
  let glyphs: Glyphs
  let width: (String) -> Int

  var lines: [String] {
    let running = [phaseLine, floorLine, comingLine, handsLine, timersLine, planLine, checkOutLine, airtimeLine]
      .compactMap { $0 }
    let lines = session.stage == .running ? running : [stageLine, timersLine, airtimeLine].compactMap { $0 }
    return lines.map { $0.cut(to: columns, ellipsis: glyphs.ellipsis, width: width) }
  }

  private var stageLine: String {
    "\(session.stage.rawValue); \(session.present.count) of \(session.attendance.count) here"
  }

  private var phaseLine: String? {
    guard let row = session.currentPhase, let ms = session.phaseRemainingMs(now: now) else { return nil }
    let held = session.heldAt.map { ", held since \($0.clock)" } ?? ""
    let minutes = session.elapsedMs(ofPhase: row, now: now) / 60_000
    let of = lengthWords(seconds: session.allottedSeconds(ofPhase: row))
    let left = ms.wholeSecondsLeft
    let clock = left < 0 ? countdownOrOver(seconds: left) : "\(countdown(seconds: left)) left"
    return "\(session.phases[row].plan.name.onOneLine) \(minutes) of \(of), \(clock)\(held)"
  }

  private var floorLine: String {
    guard let turn = session.floor.running else { return "floor: nobody" }
    var parts = ["floor: \(session.shortName(of: turn.person))"]
    parts.append(countdown(seconds: Int(session.elapsedMs(of: turn, now: now) / 1000)))
    if let ms = session.shareRemainingMs(now: now) {
      let left = ms.wholeSecondsLeft
      parts.append(left < 0 ? countdownOrOver(seconds: left) : "\(countdown(seconds: left)) left")
    }
    if !session.floor.paused.isEmpty { parts.append("paused: \(session.shortNames(of: session.floor.paused))") }
    return parts.joined(separator: ", ")
  }

  /// Who is still to come, in the order of the round where it has one.
  private var comingLine: String? {
    guard let round = session.round else { return nil }
    let first = session.notShared
    let names = session.stillToCome.map { person in
      let name = session.shortName(of: person)
      return first.contains(person) ? name : "\(name) (again)"
    }
    if round.mode == .feedback, round.asking != .answered { return feedbackLine(round) }
    return names.isEmpty ? "\(round.mode.toComeWords): no one" : fitted(round.mode.toComeWords, names)
  }

  private func feedbackLine(_ round: Round) -> String {
    guard let asker = round.asker else { return "feedback: who asks? /next NAME" }
    return "feedback: \(session.shortName(of: asker)) \(round.asking == .due ? "asks first" : "closes")"
  }

  private var handsLine: String? {
    session.floor.hands.isEmpty ? nil : fitted("hands", session.floor.hands.map { session.shortName(of: $0) })
  }

  private var timersLine: String? {
    session.countdowns.isEmpty ? nil : fitted("timers", session.timerWords(now: now))
  }

  private var planLine: String {
    let behind = session.behindSeconds(now: now)
    return behind < 60 ? "on plan" : "behind by \(behind / 60) min"
  }

  /// Until when the check-out can still be kept whole.
  private var checkOutLine: String? {
    guard let ms = session.untilCheckOutMs(now: now), let last = session.phases.last?.plan else { return nil }
    let begin = CivilTime(wallMs: now.wallMs + ms, offsetSeconds: now.offsetSeconds).clock
    let length = lengthWords(seconds: last.plannedSeconds)
    return "\(last.name.onOneLine): \(length), \(ms < 0 ? "was due at" : "begin by") \(begin)"
  }

  /// Minutes with the floor, by seats and never by size: nobody is ranked.
  private var airtimeLine: String? {
    let people = session.seating.map(Person.member) + session.guests.map { .guest($0.guest.id) }
    let heard = people.map { ($0, session.floorMs(of: $0, now: now)) }.filter { $0.1 > 0 }
    guard !heard.isEmpty else { return nil }
    return fitted("minutes", heard.map { "\(session.shortName(of: $0.0)) \($0.1 / 60_000)" })
  }

  /// As many items as the line takes, and how many there are more.
  private func fitted(_ label: String, _ items: [String]) -> String {
    for count in (1...max(1, items.count)).reversed() {
      let more = count < items.count ? " +\(items.count - count)" : ""
      let line = "\(label): \(items.prefix(count).joined(separator: ", "))\(more)"
      if width(line) <= columns || count == 1 { return line }
    }
    return label
  }
}

extension Session {
  /// Each timer with what is left of it, in the order in which they were set.
  func timerWords(now: Moment) -> [String] {
    countdowns.map { timer in
      let words = timer.words?.text.map { " \($0.onOneLine)" } ?? ""
      return "\(countdownOrOver(seconds: remainingMs(of: timer, now: now).wholeSecondsLeft))\(words)"
    }
  }
}

extension RoundMode {
  /// What is said of those who have had no turn in a round of this kind.
  var toComeWords: String {
    switch self {
    case .popcorn, .hands: "not shared yet"
    case .open: "not heard yet"
    case .feedback: "to answer"
    case .circle, .stack, .pairs, .families: "to come"
    }
  }
}
