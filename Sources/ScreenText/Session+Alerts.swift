import Basics
package import SessionCore

extension Session {
  /// The one line that says that something fell due, as `18:23 check-in: 15 min are up.` A timer's words may hold a
  /// name, so they are in it only with `showsText`; keys are named only where there are any.
  package func alert(for milestone: Milestone, now: Moment, showsText: Bool, hasKeys: Bool) -> String {
    let wallMs = now.wallMs - (now.sessionMs - milestone.sessionMs)
    let clock = CivilTime(wallMs: wallMs, offsetSeconds: now.offsetSeconds).clock
    return "\(clock) \(sentence(of: milestone, now: now, showsText: showsText, keys: KeyWords(hasKeys: hasKeys)))"
  }

  private func sentence(of milestone: Milestone, now: Moment, showsText: Bool, keys: KeyWords) -> String {
    switch milestone.kind {
    case .phase(let row, let left): phaseSentence(row, secondsLeft: left, now: now)
    case .share(let person, let left): shareSentence(person, secondsLeft: left)
    case .countdown(let line): timerSentence(line, showsText: showsText)
    case .checkOutDue: checkOutSentence(keys)
    case .overdue(let member):
      "\(shortName(of: .member(member))) was expected. /here \(handle(of: member)) or /absent \(handle(of: member))"
    }
  }

  /// `Tuesday evening, 00:41 in, sharing`: what is said when a session is opened again. It holds no names of people.
  package func banner(now: Moment) -> String {
    let name = opening.groupName.onOneLine + (opening.paper == nil ? "" : ", \(openedAt.civil.date) from paper")
    guard startedAt != nil else { return "\(name), \(stage.rawValue)" }
    let stands = currentPhase.map { phases[$0].plan.name.onOneLine } ?? stage.rawValue
    let clock = hoursAndMinutes(ms: Int64(runningSeconds(now: now)) * 1000)
    return "\(name), \(clock) in, \(stands)\(isHeld ? ", held" : "")"
  }

  private func phaseSentence(_ row: Int, secondsLeft: Int, now: Moment) -> String {
    guard phases.indices.contains(row) else { return "" }
    let name = phases[row].plan.name.onOneLine
    guard secondsLeft == 0 else { return "\(leftWords(secondsLeft)), \(name)" }
    let up = "\(name): \(lengthWords(seconds: allottedSeconds(ofPhase: row))) are up."
    guard row + 1 < phases.count else { return up }
    let behind = behindSeconds(now: now) / 60
    return "\(up) \(behind > 0 ? "\(behind) min behind plan." : "Still on time for the end.")"
  }

  private func checkOutSentence(_ keys: KeyWords) -> String {
    guard let last = phases.last?.plan else { return "" }
    let name = last.name.onOneLine
    return "Start \(name) now to keep all \(lengthWords(seconds: last.plannedSeconds)): \(keys.tab("/phase \(name)"))"
  }

  /// A turn that is over is quiet; one that is over by as much again may be someone else's by now.
  private func shareSentence(_ person: Person, secondsLeft: Int) -> String {
    let name = shortName(of: person)
    if secondsLeft > 0 { return "\(leftWords(secondsLeft)) for \(name)" }
    return secondsLeft == 0 ? "\(name): time is up" : "\(name): twice the time of a turn. Still \(name)?"
  }

  private func leftWords(_ seconds: Int) -> String {
    switch seconds {
    case 300: "Five minutes left"
    case 60: "One minute left"
    default: "\(lengthWords(seconds: seconds)) left"
    }
  }

  private func timerSentence(_ line: Int, showsText: Bool) -> String {
    let timer = countdowns.first { $0.line == line }
    let length = timer.map { ", \(lengthWords(seconds: $0.seconds))" } ?? ""
    guard showsText, let words = timer?.words?.text else { return "Timer over\(length)" }
    return "Timer over\(length): \(words.onOneLine)"
  }
}

extension Milestone {
  /// Where a clock is in sight nobody needs to be told how many minutes are left: it is said in plain mode only.
  package var isForPlainModeOnly: Bool {
    switch kind {
    case .phase(_, let left): left > 0
    // Over its share a turn shows it beside the name, and is said once it has taken twice of it.
    case .share(_, let left): left >= 0
    case .countdown, .checkOutDue, .overdue: false
    }
  }
}
