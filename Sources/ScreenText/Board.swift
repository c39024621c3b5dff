import Basics
package import SessionCore

extension Session {
  /// `/board`: at most eight lines, none wider than the screen. It holds no words of notes, and of ratings only those
  /// that the person who has the floor gave last time.
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
    let running = [phaseLine, endLine, floorLine, comingLine, waitingLine, notHeardLine, lastTimeLine, todoLine]
    let lines = session.stage == .running ? running : [stageLine, waitingLine, todoLine]
    return lines.compactMap { $0?.cut(to: columns, ellipsis: glyphs.ellipsis, width: width) }
  }

  private var stageLine: String {
    "\(session.stage.rawValue); \(session.present.count) of \(session.attendance.count) here"
  }

  private var phaseLine: String? {
    guard let row = session.currentPhase, let ms = session.phaseRemainingMs(now: now) else { return nil }
    let held = session.heldAt.map { ", held since \($0.clock)" } ?? ""
    let minutes = Minutes.whole(ms: session.elapsedMs(ofPhase: row, now: now))
    let of = lengthWords(seconds: session.allottedSeconds(ofPhase: row))
    let left = ms.wholeSecondsLeft
    let clock = left < 0 ? countdownOrOver(seconds: left) : "\(countdown(seconds: left)) left"
    return "\(session.phases[row].plan.name.onOneLine): \(clock), \(minutes) of \(of)\(held)"
  }

  private var floorLine: String {
    guard let turn = session.floor.running else { return "floor: no one" }
    var parts = ["floor: \(session.shortName(of: turn.person))"]
    parts.append(countdown(seconds: Int(session.elapsedMs(of: turn, now: now) / 1000)))
    if let ms = session.shareRemainingMs(now: now) {
      let left = ms.wholeSecondsLeft
      parts.append(left < 0 ? countdownOrOver(seconds: left) : "\(countdown(seconds: left)) left")
    }
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

  /// Who waits to speak, who was interrupted, who is out of the room, and what was timed.
  private var waitingLine: String? {
    let out = session.seating.filter { member in
      if case .out = session.attendance(of: member)?.state { true } else { false }
    }
    let parts = [
      ("hands", session.shortNames(of: session.floor.hands)), ("paused", session.shortNames(of: session.floor.paused)),
      ("out", session.shortNames(of: out)), ("timers", session.timerWords(now: now).joined(separator: ", ")),
    ]
    return joined(parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" })
  }

  /// Until when the check-out can still be kept whole, and when the evening ends as it goes now.
  private var endLine: String? {
    guard let row = session.currentPhase, let left = session.phaseRemainingMs(now: now) else { return nil }
    let later = session.phases[(row + 1)...].reduce(Int64(0)) { $0 + Int64($1.plan.plannedSeconds) * 1000 }
    let behind = session.behindSeconds(now: now) / 60
    let end = "ends \(clock(inMs: max(0, left) + later)) \(behind > 0 ? "(\(behind) min late)" : "as planned")"
    return joined([checkOut, end].compactMap { $0 })
  }

  private var checkOut: String? {
    guard let ms = session.untilCheckOutMs(now: now), let last = session.phases.last?.plan else { return nil }
    let length = lengthWords(seconds: last.plannedSeconds)
    return "\(last.name.onOneLine) \(length), \(ms < 0 ? "was due" : "begin by") \(clock(inMs: ms))"
  }

  private func clock(inMs ms: Int64) -> String {
    CivilTime(wallMs: now.wallMs + ms, offsetSeconds: now.offsetSeconds).clock
  }

  /// By seats: no one is ranked. An open round says it already.
  private var notHeardLine: String? {
    let silent = session.seated.filter { session.turnCount(of: .member($0)) == 0 }
    guard session.round?.mode != .open, !silent.isEmpty else { return nil }
    return fitted("not heard yet", silent.map { session.shortName(of: .member($0)) })
  }

  /// What the person who has the floor said last time that they would do, and their last ratings.
  private var lastTimeLine: String? {
    guard case .member(let holder)? = session.floor.holder else { return nil }
    let promised = (session.past.commitments[holder] ?? []).compactMap { $0.words.text.map { "“\($0.onOneLine)”" } }
    let rated = (session.past.ratings[holder] ?? []).map { "\($0.scale.onOneLine) \($0.value)" }
    let parts = [
      promised.joined(separator: ", "), rated.joined(separator: ", "),
      session.past.absent.contains(holder) ? "absent" : "",
    ].filter { !$0.isEmpty }
    return joined(parts).map { "last time: \($0)" }
  }

  private var todoLine: String? {
    let open = session.unsettled.count
    return open == 0 ? nil : "/todo \(open)"
  }

  private func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " \(glyphs.separator) ")
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
