import Basics
package import SessionCore

/// One line of a replay and where it stood in the evening's rhythm.
package struct ReplayStep: Hashable, Sendable {
  /// On the session's axis, in milliseconds.
  package let sessionMs: Int64
  /// Begins with the wall's time.
  package let line: String
}

extension SessionLog {
  /// What happened, act by act, without what was taken back; `full` is with names and words, but still without private
  /// notes and flags.
  package func replaySteps(full: Bool) -> [ReplayStep] {
    let words = FactWords(session: session, showsText: true)
    return standing.filter { placement(of: $0) == .chart }.compactMap { act in
      let facts = act.events.compactMap { event in
        full && !event.isOfSafety ? words.fact(of: event, line: act.number) : session.namelessFact(of: event)
      }
      guard !facts.isEmpty, !act.isCorrection, let at = typedAt(act.number) else { return nil }
      let line = facts.joined(separator: "; ")
      let shown = full ? line : session.nameless(line)
      return ReplayStep(sessionMs: at.sessionMs, line: "\(at.clock) \(shown)")
    }
  }
}

extension Act {
  /// Undo, redo and filing again change what the other steps say and are not steps of the evening.
  fileprivate var isCorrection: Bool {
    switch events.first {
    case .undone, .redone, .refiled, .wordsDestroyed: true
    default: false
    }
  }
}

extension Event {
  /// A flag or what was done about it: a replay announces neither.
  fileprivate var isOfSafety: Bool {
    switch self {
    case .flagRaised, .flagsResolved, .flagResolved, .followedUp: true
    default: false
    }
  }
}

extension Session {
  /// An event without whom and without what was said; `nil` where nothing is left that may be told.
  fileprivate func namelessFact(of event: Event) -> String? {
    switch event {
    case .arrived(let members, _): "\(members.count) arrive\(members.count == 1 ? "s" : "")"
    case .phaseEntered(let row): phases.indices.contains(row) ? "phase: \(phases[row].plan.name.onOneLine)" : nil
    case .held: "held"
    case .resumed: "resumed"
    case .ended: "the group is over"
    case .closed: "the session is closed"
    case .roundOpened(let mode, let question, _, _):
      "\(mode.title)\(question?.text.map { ": \($0.onOneLine)" } ?? "")"
    case .floorGiven(_, .offered), .floorGiven(_, .outside): "a turn"
    case .floorGiven(_, .asking): "a turn to ask for feedback"
    case .floorGiven(_, .interruption): "an interruption"
    case .floorReturned: "the floor goes back"
    case .floorEmptied: "the floor is empty"
    case .passed: "a pass"
    case .putOff: "a turn is put off"
    case .handsRaised(let people): people.count == 1 ? "a hand goes up" : "\(people.count) hands go up"
    case .pairsFormed(let groups): "in pairs: \(groups.count) groups"
    case .pairsSwapped: "time to swap"
    case .shareSet(let seconds): "\(lengthWords(seconds: seconds)) a turn"
    case .shareExtended(let seconds): "\(lengthWords(seconds: seconds)) more for a turn"
    case .phaseExtended(let seconds): "\(lengthWords(seconds: seconds)) more for the phase"
    case .timerSet(let seconds, _): "timer: \(lengthWords(seconds: seconds))"
    case .promptShown(let prompt): "prompt: \(prompt.onOneLine)"
    case .skillBegun(let plan): "skill: \(plan.title.onOneLine)"
    case .skillStepped: "next step"
    case .agreementsRead: "agreements read"
    case .noted: "a note"
    case .committed: "a commitment"
    case .intervened: "an intervention"
    // What is not told above names someone or shows what was said. A new event is told once someone has thought of it.
    default: nil
    }
  }
}
