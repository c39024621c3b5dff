import Basics
import ScreenText
import SessionCore

/// What every note of a meeting has alike. It names nobody but the leaders.
struct SharedPart {
  let record: SessionRecord
  let window: ServiceWindow
  let naming: Naming

  init(_ record: SessionRecord, _ window: ServiceWindow, _ naming: Naming) {
    self.record = record
    self.window = window
    self.naming = naming
  }

  var session: Session { record.session }

  var parts: [Part] {
    [
      Part(.session, [times, numbers, guests, leaders, label].compactMap { $0 } + interruptions + clockSteps),
      Part(.topic, topic), Part(.group, group), Part(.interventions, interventions), Part(.next, next),
    ]
  }

  // MARK: - Times and numbers

  private var times: Sentence {
    let what = window.service?.tidy ?? record.session.outline.kind.word
    guard let start = record.start(of: window) else {
      return Sentence("session.times", "The \(what) has not begun.", from: [.act(0)])
    }
    var words = "\(what.capitalisedAtStart) on \(start.at.civil.date) from \(start.at.clock)"
    guard let end = record.end(of: window) else {
      return Sentence("session.times", words + "; it is still going on.", from: [.act(start.line)])
    }
    let minutes =
      window.service == nil
      ? session.minutes(now: record.now).whole : Minutes.whole(ms: end.at.sessionMs - start.at.sessionMs)
    words += " to \(end.at.clock), \(counted(minutes, "minute"))."
    return Sentence("session.times", words, from: [.act(start.line), .act(end.line)])
  }

  private var numbers: Sentence? {
    let present = record.present(in: window)
    guard !present.isEmpty else { return nil }
    let video = present.count { $0.presence != .room }
    let how =
      switch video {
      case 0: "all in the room"
      case present.count: "all by video"
      default: "\(present.count - video) in the room and \(video) by video"
      }
    let words =
      present.count == 1
      ? "1 member present, \(video == 0 ? "in the room" : "by video")." : "\(present.count) members present, \(how)."
    return Sentence("session.numbers", words, from: arrivals(of: present.map(\.member.id)))
  }

  private func arrivals(of members: [MemberID]) -> [Source] {
    record.lines { event in
      guard case .arrived(let arrived, _) = event else { return false }
      return arrived.contains(where: members.contains)
    }
  }

  private var guests: Sentence? {
    let all = session.guests.map(\.guest)
    guard !all.isEmpty else { return nil }
    let relatives = all.filter { $0.member != nil }
    let families = Set(relatives.compactMap(\.member)).count
    let others = all.filter { $0.member == nil }.map { $0.relation.tidy }
    let came = [
      relatives.isEmpty
        ? nil : "\(counted(relatives.count, "guest")) of members, from \(counted(families, "family", "families"))",
      others.isEmpty
        ? nil : "\(counted(others.count, "other person", "other people")) (\(others.unique.listed()))",
    ]
    let sources = record.lines { event in
      if case .guestArrived = event { true } else { false }
    }
    return Sentence("session.guests", "Also present: \(came.compactMap { $0 }.joined(separator: "; ")).", from: sources)
  }

  private var leaders: Sentence {
    let named = record.lines { event in
      if case .leadersNamed = event { true } else { false }
    }
    guard !session.leaders.isEmpty else {
      return .gap("session.leaders", lead: "Led by ", "who led", record.choices(.leaders))
    }
    let leaders = session.leaders.map { name in
      record.credentials[name].map { "\(name.tidy), \($0.tidy)" } ?? name.tidy
    }
    let words = leaders == session.leaders.map(\.tidy) ? leaders.listed() : leaders.joined(separator: "; ")
    return Sentence("session.leaders", "Led by \(words).", from: named.last.map { [$0] } ?? [.act(0)])
  }

  /// As the group's policy labels the service; never a claim that it is paid.
  private var label: Sentence? {
    session.opening.policy.billingLabel.map {
      Sentence("session.label", "Service label: \($0.tidy).", from: [.act(0)])
    }
  }

  /// In the last note of the day, and of a group that meets again.
  private var next: [Sentence] {
    guard window.isLast else { return [] }
    // No schedule is kept here: a day that is counted from this session's start would be invented.
    return [.gap("next", lead: "Next session: ", "when the group meets next", record.choices(.next))]
  }

  private var interruptions: [Sentence] {
    var found: [Sentence] = []
    var since: StampedEvent?
    for occurrence in record.occurrences {
      switch occurrence.event {
      case .held where window.holds(row: occurrence.row, afterGroup: false): since = occurrence
      case .resumed, .ended:
        guard let start = since else { continue }
        since = nil
        let words =
          "Interrupted from \(start.at.clock) to \(occurrence.at.clock); "
          + "that time is not counted."
        found.append(Sentence("session.held.\(start.line)", words, from: [.act(start.line), .act(occurrence.line)]))
      default: break
      }
    }
    return found
  }

  /// A person who checks the times has to know of it.
  private var clockSteps: [Sentence] {
    guard let start = record.start(of: window)?.at.sessionMs else { return [] }
    let end = record.end(of: window)?.at.sessionMs ?? .max
    return record.clockSteps.filter { $0.at.sessionMs >= start && $0.at.sessionMs <= end }.map { step in
      Sentence("session.clock.\(step.line)", step.statement, from: [.act(step.line)])
    }
  }

  // MARK: - What it was about

  /// Notes that belong to nobody's chart.
  private var groupNotes: [Entry] {
    session.entries.filter { entry in
      // What an interpreter did for someone who is not named is nothing to all.
      entry.kind == .note && window.holds(entry) && entry.about.allSatisfy { session.chart(of: $0) == nil }
        && !entry.isAboutHelper(in: session)
    }
  }

  private func isOfTopic(_ entry: Entry) -> Bool {
    entry.phase.map { session.phases[$0].plan.kind == .topic } ?? false
  }

  private var topic: [Sentence] {
    let said = groupNotes.filter { isOfTopic($0) && $0.about.isEmpty }.compactMap {
      line($0, in: .topic, when: session.outline.hasFrameTitle ? "Topic" : record.when($0))
    }
    var isFirst = true
    let asked = session.rounds.enumerated().compactMap { place, round -> Sentence? in
      guard let question = round.question?.text, window.rows.contains(round.phase),
        !session.rounds[..<place].contains(where: { $0.question == round.question && window.rows.contains($0.phase) })
      else { return nil }
      switch session.phases[round.phase].plan.kind {
      case .topic, .sharing, .skill: break
      case .checkIn, .checkOut, .break: return nil
      }
      let opened = record.occurrences.filter { occurrence in
        guard case .roundOpened(_, let words, _, _) = occurrence.event else { return false }
        return words == round.question
      }
      let id = "topic.question.\(place + 1)"
      let pieces = naming.pieces(question, in: id).quoted.after("The group was \(isFirst ? "" : "then ")asked: ")
      isFirst = false
      return Sentence(id, pieces, from: opened.map { .act($0.line) })
    }
    // A title that says how long it takes names a frame, and no topic.
    guard !session.outline.hasFrameTitle else {
      return (said.isEmpty && asked.isEmpty ? [.gap("topic", lead: "Topic: ", "topic of the session")] : said) + asked
    }
    let title = "Topic: \(session.outline.title.tidy)".asSentence
    return [Sentence("topic", title, from: [.act(0)])] + said + asked
  }

  private var group: [Sentence] {
    groupNotes.filter { !isOfTopic($0) || !$0.about.isEmpty }
      .compactMap { line($0, in: .group, when: record.when($0) + record.noted($0)) }
  }

  private func line(_ entry: Entry, in part: PartID, when: String?) -> Sentence? {
    guard let text = entry.words?.text else { return nil }
    let id = "\(part.rawValue).\(entry.line)"
    var pieces = naming.pieces(text, in: id)
    if !entry.about.isEmpty { pieces = pieces.after(naming.subject(of: entry)) }
    var sentence = Sentence(id, when: when, pieces, from: [.act(entry.line)])
    sentence.hasSubject = !entry.about.isEmpty
    return sentence
  }
}

extension Outline {
  /// "Process group, 90 minutes": what sort of meeting it is, and how long.
  fileprivate var hasFrameTitle: Bool {
    guard let comma = title.lastIndex(of: ",") else { return false }
    return title[comma...].hasSuffix(" minutes") || title[comma...].hasSuffix(" hours")
  }
}

extension SessionKind {
  /// As a note calls the meeting.
  fileprivate var word: String {
    switch self {
    case .group: "group session"
    case .family: "multiple-family session"
    case .individual: "individual session"
    case .education: "education session"
    }
  }
}
