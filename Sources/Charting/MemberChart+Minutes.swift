import Basics
import ScreenText
import SessionCore

/// For how long this member was there, and for what.
extension MemberChart {
  /// Those that count, and what became of the others where they are fewer than the session took.
  var minutes: Sentence? {
    guard session.startedAt != nil, let row = session.attendance(of: member.id), row.hasCome else { return nil }
    let present = record.presentMinutes(member.id, in: window)
    let missing = reasons.filter { $0.minutes > 0 }.map { "\(counted($0.minutes, "minute")) \($0.why)" }
    let rest = missing.isEmpty ? "" : "; \(missing.listed()) not counted"
    return Sentence("attendance.minutes", "\(counted(present, "minute")) present\(rest).", from: clockLines)
  }

  /// Why minutes of the session do not count for this member.
  private var reasons: [(minutes: Int, why: String)] {
    guard let row = session.attendance(of: member.id), let start = record.start(of: window)?.at.sessionMs else {
      return []
    }
    let end = record.end(of: window)?.at.sessionMs ?? record.limit
    var time = Spans()
    time.add(from: start, to: end)
    func minutes(in spans: Spans, outside others: [Spans] = []) -> Int {
      let now = record.limit
      return Minutes.whole(
        ms: time.durationMs(now: now, outside: others) - time.durationMs(now: now, outside: others + [spans]))
    }
    let absence = record.absence(of: row)
    var (before, between, after) = (Spans(), Spans(), Spans())
    for span in absence.merged(now: record.limit) {
      if span.start <= start {
        before.add(from: span.start, to: span.end)
      } else if span.end >= end {
        after.add(from: span.start, to: span.end)
      } else {
        between.add(from: span.start, to: span.end)
      }
    }
    return [
      (minutes(in: record.breaks(of: window), outside: [absence, row.out, session.held]), "of break"),
      (out, "out of the room"), (minutes(in: session.held, outside: [absence]), "of interruption"),
      (minutes(in: before), "before arrival"), (minutes(in: between), "between two stays"),
      (minutes(in: after), "after leaving"),
    ]
  }

  /// Whole minutes out of the room within the window, breaks and holds left out; with the minutes present they add up.
  private var out: Int {
    guard window.service != nil else { return session.minutesOut(of: member.id, now: record.now) }
    guard let row = session.attendance(of: member.id) else { return 0 }
    let withOut = record.inPhases(of: window, outside: [record.absence(of: row), session.held])
    return max(0, Minutes.whole(ms: withOut) - record.presentMinutes(member.id, in: window))
  }

  /// Every line that moved this member's clock.
  private var clockLines: [Source] {
    record.lines { event in
      switch event {
      case .arrived(let members, _): members.contains(member.id)
      case .left(let who, _, _), .steppedOut(let who, _), .cameBack(let who): who == person
      case .phaseEntered, .held, .resumed, .ended: true
      default: false
      }
    }
  }

  // MARK: - What was taught and read

  /// What this member was there for: that somebody was in the room is no response to it.
  var wasThere: [Sentence] {
    let readings = record.occurrences.filter { occurrence in
      guard case .agreementsRead(let present) = occurrence.event else { return false }
      return present.contains(member.id) && window.holds(row: occurrence.row, afterGroup: false)
    }
    var parts = readings.prefix(1).map { ("when the group agreements were read", [Source.act($0.line)]) }
    for (place, skill) in session.skills.enumerated() where window.rows.contains(skill.phase) && skill.wasTaught {
      // Who practiced it was there.
      guard linesRated(aroundSkill: place) == nil else { continue }
      let lines = skill.lines.map { Source.act($0) }
      let title = skill.plan.title.tidy
      if skill.present.contains(member.id) {
        parts.append(("while the skill “\(title)” was taught", lines))
      } else if cameIn(during: skill) {
        parts.append(("for a part of the skill “\(title)”", lines + arrivals))
      }
    }
    guard !parts.isEmpty else { return [] }
    return [Sentence("attendance.there", "In the room \(parts.map(\.0).listed()).", from: parts.flatMap(\.1))]
  }

  private var arrivals: [Source] {
    record.lines { event in
      switch event {
      case .arrived(let members, _): members.contains(member.id)
      case .cameBack(let who): who == person
      default: false
      }
    }
  }

  private func cameIn(during skill: PractisedSkill) -> Bool {
    let from = skill.startedAt.sessionMs
    let phase = session.phases[skill.phase].spans.merged(now: record.limit).first { $0.start <= from && from < $0.end }
    guard let phase, let row = session.attendance(of: member.id) else { return false }
    var taught = Spans()
    taught.add(from: from, to: phase.end)
    var present = Spans()
    for span in row.present.merged(now: record.limit) { present.add(from: span.start, to: span.end) }
    let here = taught.overlapMs(with: present, now: record.limit)
    return here - taught.overlapMs(with: row.out, now: record.limit) >= 60_000
  }
}
