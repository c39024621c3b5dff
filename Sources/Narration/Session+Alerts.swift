package import SessionCore

extension Session {
  /// The one line that says that something fell due, the important word first. A timer's words may hold a name, so they
  /// are in it only with `showsText`.
  package func sentence(of milestone: Milestone, showsText: Bool) -> String {
    switch milestone.kind {
    case .phase(let row, let left): phaseSentence(row, secondsLeft: left)
    case .share(let person, let left): shareSentence(person, secondsLeft: left)
    case .countdown(let line): timerSentence(line, showsText: showsText)
    case .checkOutDue:
      "\(checkOutName) has to begin now to be kept whole; /phase \(checkOutName)"
    case .overdue(let member):
      "Not here yet: \(shortName(of: .member(member))), who was expected; /here \(handle(of: member))"
    }
  }

  /// `Tuesday evening, 00:41 in, sharing`: what is said when a session is opened again. It holds no names of people.
  package func banner(now: Moment) -> String {
    let name = opening.groupName.onOneLine
    guard startedAt != nil else { return "\(name), \(stage.rawValue)" }
    let stands = currentPhase.map { phases[$0].plan.name.onOneLine } ?? stage.rawValue
    let clock = hoursAndMinutes(ms: Int64(runningSeconds(now: now)) * 1000)
    return "\(name), \(clock) in, \(stands)\(isHeld ? ", held" : "")"
  }

  private func phaseSentence(_ row: Int, secondsLeft: Int) -> String {
    let name = phases.indices.contains(row) ? phases[row].plan.name.onOneLine : "this phase"
    return secondsLeft > 0 ? "\(leftWords(secondsLeft)), \(name)" : "Over: \(name) has had its time; /phase or /more 5m"
  }

  /// A turn that is over is quiet; one that is over by as much again may be someone else's by now.
  private func shareSentence(_ person: Person, secondsLeft: Int) -> String {
    let name = shortName(of: person)
    if secondsLeft > 0 { return "\(leftWords(secondsLeft)) for \(name)" }
    return secondsLeft == 0
      ? "Share over: \(name)" : "Twice the share: \(name); /next, or /next at TIME if someone else is speaking"
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

  private var checkOutName: String { phases.last?.plan.name.onOneLine ?? "check-out" }
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
