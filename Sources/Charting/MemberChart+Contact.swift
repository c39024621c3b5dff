import Narration
import SessionCore

/// A note about somebody who did not come, or who went in a way that somebody has to follow up.
extension MemberChart {
  /// `nil` where nothing calls for one.
  var contactParts: [Part]? {
    guard let row = session.attendance(of: member.id) else { return nil }
    let lines = row.hasCome ? [] : notes
    let flags = row.hasCome ? [] : safety
    let guests = row.hasCome ? [] : loneGuests
    guard isContactDue(row) || !lines.isEmpty || !flags.isEmpty || !guests.isEmpty else { return nil }
    return [
      Part(
        .contact,
        status(row) + guests + [.gap("contact", "how contact was tried, when and by whom, and what came of it")]),
      Part(.notes, lines), Part(.safety, flags), Part(.plan, [.gap("plan", "plan")]),
    ]
  }

  private func isContactDue(_ row: Attendance) -> Bool {
    row.statusID.flatMap { id in session.opening.vocabulary.statuses.first { $0.id == id } }?.contactDue ?? false
  }

  private func status(_ row: Attendance) -> [Sentence] {
    let lines = record.occurrences.filter { occurrence in
      switch occurrence.event {
      case .absenceRecorded(let members, _, _): members.contains(member.id)
      case .left(person, _, _): true
      default: false
      }
    }
    guard let line = lines.last else { return [] }
    let id = "contact.\(line.line)"
    switch row.state {
    case .absent(let status, let words):
      return [said("Not in the session of \(day): \(statusTitle(status))", words, id, line.line)]
    case .left(let status, let words):
      let title = status.map { ": \(statusTitle($0))" } ?? ""
      let start = "Left the session of \(day) at \(line.at.clock)\(line.remark)\(title)"
      return [said(start, words, id, line.line)]
    case .unknown, .expected, .here, .out: return []
    }
  }

  private var day: String { (session.startedAt ?? session.openedAt).civil.date }

  private func said(_ start: String, _ words: Words?, _ id: String, _ line: Int) -> Sentence {
    guard let text = words?.text else { return Sentence(id, start + ".", from: [.act(line)]) }
    return Sentence(id, naming.pieces(text, in: id).after(start + "; "), from: [.act(line)])
  }

  /// A relative who came without the member.
  private var loneGuests: [Sentence] {
    record.occurrences.compactMap { occurrence in
      guard case .guestArrived(let guest) = occurrence.event, guest.member == member.id else { return nil }
      return Sentence(
        "contact.\(occurrence.line)",
        "The \(guest.relation.tidy) came at \(occurrence.at.clock)\(occurrence.remark) without the member.",
        from: [.act(occurrence.line)])
    }
  }
}

extension Attendance {
  /// The status of the vocabulary that was given, if one was.
  var statusID: String? {
    switch state {
    case .absent(let status, _): status
    case .left(let status, _): status
    case .unknown, .expected, .here, .out: nil
    }
  }
}
