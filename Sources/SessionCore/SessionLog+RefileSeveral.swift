/// `/fix 22-24 @jo`: several lines are filed under someone else at once, as after a turn that began earlier than typed.
extension SessionLog {
  /// Acts of the range that are not lines, or that stand so already, are left as they are.
  func decideRefile(_ lines: [ClosedRange<Int>], about people: [Person], at reading: ClockReading) throws(Refusal)
    -> [Event]
  {
    if let end = lines.map(\.upperBound).max(), act(end) == nil { throw .noSuchLine(end) }
    var events: [Event] = []
    var skipped: Refusal?
    for line in Array(lines.joined()).unique {
      do {
        events.append(try decideRefile(line, .about(people), at: reading))
      } catch {
        switch error {
        case .notFixable, .nothingChanges: skipped = skipped ?? error
        default: throw error
        }
      }
    }
    guard !events.isEmpty else { throw skipped ?? .nothingToFix }
    try requireOneLog(events)
    return events
  }

  /// What is said of a private line belongs to the log of the private notes, and nothing of a chart does.
  private func requireOneLog(_ events: [Event]) throws(Refusal) {
    func isPrivate(_ event: Event) -> Bool {
      placement(of: Act(number: nextNumber, reading: timeline.last, events: [event])) == .privateNotes
    }
    guard let first = events.first, let other = events.first(where: { isPrivate($0) != isPrivate(first) }) else {
      return
    }
    let hidden = isPrivate(first) ? first : other
    if case .refiled(let line, _) = hidden { throw .privateAmongOthers(line: line) }
  }
}
