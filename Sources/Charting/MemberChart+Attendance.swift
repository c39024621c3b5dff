import Basics
import ScreenText
import SessionCore

/// When this member was there.
extension MemberChart {
  var attendance: [Sentence] {
    stays + absences + presence + [minutes].compactMap { $0 } + fromPaper + wasThere
  }

  /// From an arrival to the next departure, or the end.
  private struct Stay {
    var from: StampedEvent
    var to: StampedEvent?
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
      // Someone who was only written down after the end was there until it.
      let to = stay.to ?? (end.map { $0.at.sessionMs >= stay.from.at.sessionMs } ?? false ? end : nil)
      if let start, let to, isOver(to, before: start) { return nil }
      if let end, stay.from.at.sessionMs > end.at.sessionMs { return nil }
      return sentence(from: stay.from, to: to, start: start, end: end)
    }
  }

  /// Gone before the window began; in an evening without services a stay of no length counts.
  private func isOver(_ to: StampedEvent, before start: StampedEvent) -> Bool {
    to.at.sessionMs <= start.at.sessionMs && (window.service != nil || to.line < start.line)
  }

  private func sentence(from: StampedEvent, to: StampedEvent?, start: StampedEvent?, end: StampedEvent?) -> Sentence {
    var words: String
    var sources = [Source.act(from.line)]
    if let start, from.at.sessionMs <= start.at.sessionMs {
      words = "Present from the start of \(meeting) at \(start.at.clock)"
      sources.append(.act(start.line))
    } else if let start {
      let late = Minutes.whole(ms: from.at.sessionMs - start.at.sessionMs)
      words = "Arrived at \(from.at.clock)"
      if late > 0 { words += ", \(counted(late, "minute")) after the start" }
      words += ", and stayed"
      sources.append(.act(start.line))
    } else {
      words = "Came in at \(from.at.clock)"
    }
    guard let to else { return Sentence("attendance.\(from.line)", words + ".", from: sources) }
    sources.append(.act(to.line))
    let id = "attendance.\(from.line)"
    if case .left(_, let status, let said) = to.event, end.map({ to.at.sessionMs < $0.at.sessionMs }) ?? true {
      words += start == nil ? " and left at \(to.at.clock)" : " until leaving at \(to.at.clock)"
      if let title = status.flatMap(statusTitle) { words += ": \(title)" }
      guard let said = said?.text else { return Sentence(id, words + ".", from: sources) }
      let remarks = naming.pieces(said, in: id).after(words + (status == nil ? ": " : "; "))
      return Sentence(id, remarks, from: sources)
    }
    guard let end else { return Sentence(id, words + ".", from: sources) }
    sources.append(.act(end.line))
    return Sentence(id, words + " until the end at \(end.at.clock).", from: sources)
  }

  /// What was typed afterwards says so, and why.
  private var fromPaper: [Sentence] {
    guard let paper = session.opening.paper else { return [] }
    let source = [Source.act(0)]
    guard let why = paper.why else { return [Sentence("paper", paper.statement + ".", from: source)] }
    return [Sentence("paper", naming.pieces(why, in: "paper").after(paper.statement + ": "), from: source)]
  }

  private var meeting: String { window.service.map { "the \($0.tidy)" } ?? "the session" }

  func statusTitle(_ id: String) -> String {
    session.opening.vocabulary.statuses.first { $0.id == id }?.title.tidy ?? id
  }

  /// Steps out of the room, each with its way back.
  private var absences: [Sentence] {
    var found: [Sentence] = []
    var out: (occurrence: StampedEvent, leader: String?)?
    func end(at back: StampedEvent?) {
      guard let (from, leader) = out, isWithin(from, back) else { return out = nil }
      out = nil
      var words = "Out of the room from \(from.at.clock)"
      if let back { words += " to \(back.at.clock)" }
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

  private func isWithin(_ from: StampedEvent, _ to: StampedEvent?) -> Bool {
    let isBeforeEnd = record.end(of: window).map { from.at.sessionMs < $0.at.sessionMs } ?? true
    let isAfterStart = record.start(of: window).map { start in to.map { $0.at.sessionMs > start.at.sessionMs } ?? true }
    return isBeforeEnd && isAfterStart ?? true
  }

  /// By telehealth, and where from: the place is asked for where nobody wrote it down.
  private var presence: [Sentence] {
    guard case .video(let place)? = session.attendance(of: member.id)?.presence else { return [] }
    let lines = record.lines { event in
      guard case .arrived(let members, .video) = event else { return false }
      return members.contains(member.id)
    }
    let id = "attendance.video"
    let words = "Took part by telehealth (video)"
    guard let place else {
      return [
        Sentence(id, words + ".", from: lines),
        .gap("\(id).place", lead: "Location during the session: ", "where this member was", choices(.place)),
      ]
    }
    return [Sentence(id, naming.pieces(place, in: id).after(words + "; location during the session: "), from: lines)]
  }
}
