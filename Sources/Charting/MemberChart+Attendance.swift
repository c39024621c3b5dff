import Basics
import Narration
import SessionCore

/// When this member was there, and how each time is known.
extension MemberChart {
  var attendance: [Sentence] {
    var all = stays + absences + [presence].compactMap { $0 } + [minutes].compactMap { $0 }
    if let known = howKnown(all) { all.append(known) }
    return all
  }

  /// From an arrival to the next departure, or the end.
  private struct Stay {
    var from: Occurrence
    var to: Occurrence?
  }

  private var allStays: [Stay] {
    var stays: [Stay] = []
    for occurrence in record.occurrences {
      switch occurrence.event {
      case .arrived(let members, _) where members.contains(member.id):
        if stays.last.map({ $0.to != nil }) ?? true { stays.append(Stay(from: occurrence)) }
      case .left(person, _, _), .ended:
        if let last = stays.indices.last, stays[last].to == nil { stays[last].to = occurrence }
      default: break
      }
    }
    return stays
  }

  private var stays: [Sentence] {
    let start = record.start(of: window)
    let end = record.end(of: window)
    return allStays.compactMap { stay in
      // Whoever was only written down after the end was there until it.
      let to = stay.to ?? (end.map { $0.at.sessionMs >= stay.from.at.sessionMs } ?? false ? end : nil)
      if let start, let to, isOver(to, before: start) { return nil }
      if let end, stay.from.at.sessionMs > end.at.sessionMs { return nil }
      return sentence(from: stay.from, to: to, start: start, end: end)
    }
  }

  /// Gone before the window began; in an evening without services a stay of no length counts.
  private func isOver(_ to: Occurrence, before start: Occurrence) -> Bool {
    window.service == nil ? to.line < start.line : to.at.sessionMs <= start.at.sessionMs
  }

  private func sentence(from: Occurrence, to: Occurrence?, start: Occurrence?, end: Occurrence?) -> Sentence {
    var words: String
    var sources = [Source.act(from.line)]
    if let start, from.at.sessionMs <= start.at.sessionMs {
      words = "Here when \(meeting) began at \(start.at.clock)\(start.remark)"
      sources.append(.act(start.line))
    } else if let start {
      let late = Int((from.at.sessionMs - start.at.sessionMs) / 60_000)
      words = "Arrived at \(from.at.clock)\(from.remark)"
      if late > 0 { words += ", \(counted(late, "minute")) after the start" }
      sources.append(.act(start.line))
    } else {
      words = "Came in at \(from.at.clock)\(from.remark)"
    }
    guard let to else { return Sentence("attendance.\(from.line)", words + ".", from: sources) }
    sources.append(.act(to.line))
    let id = "attendance.\(from.line)"
    if case .left(_, let status, let said) = to.event, end.map({ to.at.sessionMs < $0.at.sessionMs }) ?? true {
      words += ", and left at \(to.at.clock)\(to.remark)"
      if let title = status.flatMap(statusTitle) { words += ": \(title)" }
      guard let said = said?.text else { return Sentence(id, words + ".", from: sources) }
      let remarks = naming.pieces(said, in: id).after(words + (status == nil ? ": " : "; "))
      return Sentence(id, remarks, from: sources)
    }
    guard let end else { return Sentence(id, words + ".", from: sources) }
    sources.append(.act(end.line))
    return Sentence(id, words + ", and stayed until it ended at \(end.at.clock)\(end.remark).", from: sources)
  }

  private var meeting: String { window.service.map { "the \($0.tidy)" } ?? "the session" }

  func statusTitle(_ id: String) -> String {
    session.opening.vocabulary.statuses.first { $0.id == id }?.title.tidy ?? id
  }

  /// Steps out of the room, each with its way back.
  private var absences: [Sentence] {
    var found: [Sentence] = []
    var out: (occurrence: Occurrence, leader: String?)?
    func end(at back: Occurrence?) {
      guard let (from, leader) = out, isWithin(from, back) else { return out = nil }
      out = nil
      var words = "Out of the room from \(from.at.clock)\(from.remark)"
      if let back { words += " to \(back.at.clock)\(back.remark)" }
      if let leader { words += ", with \(leader.tidy)" }
      found.append(
        Sentence(
          "attendance.\(from.line)", words + ".",
          from: [.act(from.line)] + (back.map { [.act($0.line)] } ?? [])))
    }
    for occurrence in record.occurrences {
      switch occurrence.event {
      case .steppedOut(person, let leader): out = (occurrence, leader)
      case .cameBack(person), .left(person, _, _), .ended: end(at: occurrence)
      default: break
      }
    }
    end(at: nil)
    return found
  }

  private func isWithin(_ from: Occurrence, _ to: Occurrence?) -> Bool {
    let isBeforeEnd = record.end(of: window).map { from.at.sessionMs < $0.at.sessionMs } ?? true
    let isAfterStart = record.start(of: window).map { start in to.map { $0.at.sessionMs > start.at.sessionMs } ?? true }
    return isBeforeEnd && isAfterStart ?? true
  }

  private var presence: Sentence? {
    guard case .video(let place)? = session.attendance(of: member.id)?.presence else { return nil }
    let lines = record.lines { event in
      guard case .arrived(let members, .video) = event else { return false }
      return members.contains(member.id)
    }
    let id = "attendance.video"
    guard let place else { return Sentence(id, "Took part by video.", from: lines) }
    let pieces = naming.pieces(place, in: id).after("Took part by video, from: ")
    return Sentence(id, pieces, from: lines)
  }

  private var minutes: Sentence? {
    guard session.startedAt != nil, let row = session.attendance(of: member.id), row.hasCome else { return nil }
    let present = Int(record.presentMs(member.id, in: window) / 60_000)
    let breaks = window.service == nil ? session.breakMinutes(of: member.id, now: record.now) : 0
    var apart: [String] = []
    if breaks > 0 { apart.append("\(counted(breaks, "minute")) of break") }
    if out > 0 { apart.append("\(counted(out, "minute")) out of the room") }
    let rest = apart.isEmpty ? "" : "; \(apart.listed()) not counted"
    return Sentence("attendance.minutes", "\(counted(present, "minute")) present\(rest).", from: clockLines)
  }

  /// Whole minutes out of the room within the window, breaks and holds left out; with the minutes present they add up.
  private var out: Int {
    guard let row = session.attendance(of: member.id) else { return 0 }
    let present = record.presentMs(member.id, in: window)
    let withOut = record.inPhases(of: window, outside: [record.absence(of: row), session.held])
    return Int(withOut / 60_000) - Int(present / 60_000)
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

  /// Claimed times carry their remark; of all others this is said once.
  private func howKnown(_ sentences: [Sentence]) -> Sentence? {
    let lines = sentences.flatMap(\.sources)
    guard !lines.isEmpty else { return nil }
    let isClaimed = sentences.contains { $0.text.contains("(entered at ") }
    let words =
      isClaimed ? "All other times were recorded as they happened." : "All times were recorded as they happened."
    return Sentence("attendance.known", words, from: lines)
  }
}
