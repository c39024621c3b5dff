/// Which of the two logs an act belongs to: the chart's, or that of the private notes.
package enum Placement: Hashable, Sendable {
  case chart, privateNotes
}

extension SessionLog {
  /// Where an act that comes next has to be kept: anything that says something of a private line is private too.
  package func placement(of act: Act) -> Placement {
    act.events.contains(where: isPrivate) ? .privateNotes : .chart
  }

  private func isPrivate(_ event: Event) -> Bool {
    switch event.traits.placing {
    case .chart: false
    case .privateNotes: true
    case .asLine(let line): session.entries.contains { $0.line == line && $0.kind == .privateNote }
    }
  }

  /// What has to follow an act that makes a line private: the destruction of its words in the chart's log.
  package func destruction(after act: Act) -> Act? {
    for case .refiled(let line, .asPrivate) in act.events {
      guard let entry = session.entries.last(where: { $0.line == line }), entry.kind != .privateNote else { continue }
      return Act(number: act.number + 1, reading: act.reading, events: [.wordsDestroyed(act: entry.wordsAct)])
    }
    return nil
  }

  /// Destructions that a crash cut short: lines that are private while their words still stand in the chart's log.
  package var unfinishedDestructions: [Act] {
    guard let last = acts.last else { return [] }
    for case .refiled(let line, .asPrivate) in last.events {
      guard let index = acts.indices.last else { continue }
      let before = folded(upTo: index)
      guard let entry = before.entries.last(where: { $0.line == line }), entry.kind != .privateNote else { continue }
      return [Act(number: last.number + 1, reading: last.reading, events: [.wordsDestroyed(act: entry.wordsAct)])]
    }
    return []
  }
}
