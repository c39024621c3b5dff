import ScreenText
import SessionCore

/// A session's log as its charts read it.
struct SessionRecord {
  let session: Session
  /// Earlier sessions of the group, the newest first.
  let earlier: [Session]
  let now: Moment
  let occurrences: [StampedEvent]
  /// The line that gave the floor for each of the session's turns.
  let turnLines: [Int]
  let nameable: NameablePeople
  /// Words that say that someone said something.
  let said: Set<String>
  /// Of leaders, by the name they lead under.
  let credentials: [String: String]
  /// What gaps are usually answered with.
  let answers: AnswerLists
  /// Whom a line about an interpreter or an observer names, by its number: it is about them, and no other's.
  let helped: [Int: Set<MemberID>]
  /// Where the computer's clock was set while the group went on.
  let clockSteps: [ClockStep]

  init(
    _ log: SessionLog, earlier: [Session], _ people: NameablePeople, _ credentials: [String: String],
    _ answers: AnswerLists, now: Moment
  ) {
    self.answers = answers
    session = log.session
    said = Set(log.session.opening.vocabulary.said)
    self.credentials = credentials
    helped = log.session.helped(people)
    self.earlier = earlier
    self.now = now
    nameable = people
    clockSteps = log.timeline.steps
    let occurrences = log.stampedEvents
    self.occurrences = occurrences
    turnLines = occurrences.compactMap { occurrence in
      guard case .floorGiven = occurrence.event, occurrence.row != nil else { return nil }
      return occurrence.line
    }
  }

  /// "At check-in", "During sharing", "Before group", "After group".
  func when(row: Int?, afterGroup: Bool) -> String {
    if afterGroup { return "After group" }
    guard let row else { return "Before group" }
    let plan = session.phases[row].plan
    guard plan.name == plan.kind.rawValue else { return "During “\(plan.name.tidy)”" }
    switch plan.kind {
    case .checkIn, .checkOut: return "At \(plan.name)"
    case .topic: return "During the topic"
    case .sharing: return "During sharing"
    case .skill: return "During skill practice"
    case .break: return "In the break"
    }
  }

  /// "sharing", and in quotation marks a name that an outline made up for itself.
  func phaseName(_ row: Int) -> String {
    let plan = session.phases[row].plan
    return plan.name == plan.kind.rawValue ? plan.name : "“\(plan.name.tidy)”"
  }

  func when(_ entry: Entry) -> String { when(row: entry.phase, afterGroup: entry.afterGroup) }

  /// Whether a line was recorded while the member, or their guest, had the floor.
  func isOwnTurn(_ entry: Entry, of member: MemberID) -> Bool {
    guard let turn = entry.turn, session.floor.turns.indices.contains(turn) else { return false }
    return session.chart(of: session.floor.turns[turn].person) == member
  }

  /// When words were typed that tell of that minute and no longer have to hold.
  func noted(_ entry: Entry) -> String {
    guard let text = entry.words?.text, !text.startsWithQuotation, text.isLive(saying: said) else { return "" }
    return ", noted at \(entry.at.clock)"
  }

  /// What there is to choose from; nil where content has nothing.
  func choices(_ id: AnswerList.ID) -> GapChoices? { answers[id].map { GapChoices($0, leaders: session.leaders) } }

  /// Lines of the events that fit.
  func lines(where fits: (Event) -> Bool) -> [Source] {
    occurrences.filter { fits($0.event) }.map { .act($0.line) }.unique
  }

  /// When the window was first entered.
  func start(of window: ServiceWindow) -> StampedEvent? {
    occurrences.first { occurrence in
      guard case .phaseEntered(let row) = occurrence.event else { return false }
      return window.rows.contains(row)
    }
  }

  /// What ended the window for good: the phase of another service, or the end. `nil` while it goes on.
  func end(of window: ServiceWindow) -> StampedEvent? {
    var end: StampedEvent?
    var isIn = false
    for occurrence in occurrences {
      switch occurrence.event {
      case .phaseEntered(let row) where window.rows.contains(row) && !isTrailingBreak(row, in: window):
        isIn = true
        end = nil
      case .phaseEntered, .ended:
        if isIn { end = occurrence }
        isIn = false
      default: break
      }
    }
    return end
  }

  /// The break between two services belongs to the one before it and does not lengthen it.
  private func isTrailingBreak(_ row: Int, in window: ServiceWindow) -> Bool {
    window.service != nil && session.phases[row].plan.kind == .break
      && !window.rows.contains { $0 > row && session.phases[$0].plan.kind != .break }
  }

  /// Milliseconds in the room within a window, by the rule of minutes present.
  func presentMs(_ member: MemberID, in window: ServiceWindow) -> Int64 {
    guard window.service != nil else { return session.presentMs(of: member, now: now) }
    guard let row = session.attendance(of: member), session.startedAt != nil else { return 0 }
    return inPhases(of: window, outside: [absence(of: row), row.out, session.held])
  }

  /// Whole minutes in the room within a window; those of the services of one day add up to the minutes of the session.
  func presentMinutes(_ member: MemberID, in window: ServiceWindow) -> Int {
    let windows = session.serviceWindows
    guard let place = windows.firstIndex(where: { $0.service == window.service }), window.service != nil else {
      return session.minutesPresent(of: member, now: now)
    }
    return Minutes.parts(ms: windows.map { presentMs(member, in: $0) })[place]
  }

  /// Milliseconds in the phases of a window, breaks left out, less whatever of them falls into the others.
  func inPhases(of window: ServiceWindow, outside others: [Spans]) -> Int64 {
    var phases = Spans()
    for phase in window.rows where session.phases[phase].plan.kind != .break {
      for span in session.phases[phase].spans.merged(now: limit) { phases.add(from: span.start, to: span.end) }
    }
    return phases.durationMs(now: limit, outside: others)
  }

  /// The breaks within a window.
  func breaks(of window: ServiceWindow) -> Spans {
    var breaks = Spans()
    for phase in window.rows where session.phases[phase].plan.kind == .break {
      for span in session.phases[phase].spans.merged(now: limit) { breaks.add(from: span.start, to: span.end) }
    }
    return breaks
  }

  /// Before someone came and after they left.
  func absence(of row: Attendance) -> Spans { row.present.complement(now: limit) }

  /// The end of the session, or now.
  var limit: Int64 { (session.endedAt ?? now).sessionMs }

  /// Members with time in the room in this window, in roster order.
  func present(in window: ServiceWindow) -> [Attendance] {
    session.attendance.filter { row in
      guard row.hasCome else { return false }
      return window.service == nil || presentMs(row.member.id, in: window) > 0
    }
  }
}

extension Session {
  /// Lines about a guest of the session, who has no chart, and the members named in them.
  fileprivate func helped(_ people: NameablePeople) -> [Int: Set<MemberID>] {
    guard guests.contains(where: { $0.guest.member == nil }) else { return [:] }
    var found: [Int: Set<MemberID>] = [:]
    for entry in entries {
      guard entry.isAboutHelper(in: self), let text = entry.words?.text else { continue }
      // Where no one is named it was for the person who had the floor.
      let holder = entry.turn.flatMap { chart(of: floor.turns[$0].person) }
      let named = people.membersNamed(in: text)
      let helped = named.isEmpty ? Set([holder].compactMap { $0 }) : named
      if !helped.isEmpty { found[entry.line] = helped }
    }
    return found
  }
}

extension Entry {
  /// About nobody but guests who belong to the session and not to a member: an interpreter, an observer.
  func isAboutHelper(in session: Session) -> Bool {
    !about.isEmpty
      && about.allSatisfy { person in
        if case .guest = person { session.chart(of: person) == nil } else { false }
      }
  }
}

extension Spans {
  /// Everything that is not in these spans, from long before to long after.
  fileprivate func complement(now: Int64) -> Spans {
    var result = Spans()
    var from = Int64.min / 4
    for span in merged(now: now) {
      result.add(from: from, to: span.start)
      from = span.end
    }
    result.add(from: from, to: Int64.max / 4)
    return result
  }
}
