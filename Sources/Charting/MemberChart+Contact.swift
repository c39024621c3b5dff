import Basics
import ScreenText
import SessionCore

/// A note about someone who did not come, or who went in a way that someone has to follow up.
extension MemberChart {
  /// `nil` where nothing calls for one.
  var contactParts: [Part]? {
    guard let row = session.attendance(of: member.id) else { return nil }
    let lines = row.hasCome ? [] : notes
    let flags = row.hasCome ? [] : concerns
    let guests = row.hasCome ? [] : loneGuests
    guard isContactDue || !lines.isEmpty || !flags.isEmpty || !guests.isEmpty else { return nil }
    return [
      Part(.contact, status(row) + guests + contacts),
      Part(.notes, lines), Part(.risk, row.hasCome ? [] : risk), Part(.plan, [.gap("plan", "plan")]),
    ]
  }

  /// By the status that was given.
  var isContactDue: Bool {
    let status = session.attendance(of: member.id)?.statusID
    return session.opening.vocabulary.statuses.first { $0.id == status }?.contactDue ?? false
  }

  /// A mark of the shipped kind for what was done to reach someone.
  func isContact(_ entry: Entry) -> Bool { entry.kind == .mark(kind: "contact") }

  private var contacts: [Sentence] {
    let made = entries(where: isContact).flatMap { entry in
      sentences(entry, in: .contact, opening: "Contact at \(entry.at.clock): ").map { sentence in
        var sentence = sentence
        sentence.when = nil
        return sentence
      }
    }
    let label = made.isEmpty ? "how contact was tried, when and by whom, and what came of it" : "what came of it"
    return made + [.gap("contact", label)]
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
      let start = "Left the session of \(day) at \(line.at.clock)\(title)"
      return [said(start, words, id, line.line)]
    case .unknown, .expected, .here, .out: return []
    }
  }

  private var day: String { session.day }

  private func said(_ start: String, _ words: ErasableText?, _ id: String, _ line: Int) -> Sentence {
    guard let text = words?.text else { return Sentence(id, start + ".", from: [.act(line)]) }
    return Sentence(id, naming.pieces(text, in: id).after(start + "; "), from: [.act(line)])
  }

  /// A relative who came without the member.
  private var loneGuests: [Sentence] {
    record.occurrences.compactMap { occurrence in
      guard case .guestArrived(let guest) = occurrence.event, guest.member == member.id else { return nil }
      return Sentence(
        "contact.\(occurrence.line)",
        "The \(guest.relation.tidy) came at \(occurrence.at.clock) without the member.",
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
