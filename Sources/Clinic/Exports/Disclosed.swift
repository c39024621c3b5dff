package import Basics
import Charting
package import ChartRecord
import Program
package import SessionCore

/// One entry of the account, with whom it was about.
package struct Disclosed {
  package var session: SessionID
  package var date: String
  /// Empty for what is about all who were there.
  package var members: [Member]
  package var disclosure: Disclosure

  /// As the account shows it.
  package var line: String {
    let who = members.isEmpty ? "everybody" : members.map(\.nameAndInitial).joined(separator: ", ")
    let ground = disclosure.ground == .consent ? "consent" : "legal ground"
    return "\(disclosure.at.civil.date) \(disclosure.at.civil.clock)  \(disclosure.what.rawValue) of \(who), "
      + "session of \(date), as \(disclosure.form), to \(disclosure.recipient.text ?? ""), "
      + "for \(disclosure.purpose.text ?? ""), by \(disclosure.by), \(ground): \(disclosure.reference?.text ?? "")"
  }

  /// For programs.
  package var json: JSONValue {
    .object([
      .init("at", .string(disclosure.at.civil.iso8601)), .init("what", .string(disclosure.what.rawValue)),
      .init("session", .string(session.hexadecimal)), .init("date", .string(date)),
      .init("members", .strings(members.map(\.name))), .init("notes", .strings(disclosure.notes.map(\.text))),
      .init("form", .string(disclosure.form)), .init("to", .optional(disclosure.recipient.text)),
      .init("purpose", .optional(disclosure.purpose.text)), .init("by", .string(disclosure.by)),
      .init("ground", .string(disclosure.ground.rawValue)),
      .init("reference", .optional(disclosure.reference?.text)),
    ])
  }
}

extension Workspace {
  /// The newest disclosures, the oldest of them first, and whether there may be more. Stops at the first session whose
  /// last disclosure is older than all that were found.
  package func disclosed(
    in group: GroupID?, about people: Set<MemberID>?, limit: Int?, progress: Progress = { _, _ in }
  ) throws(CommandFailure) -> (found: [Disclosed], hasMore: Bool) {
    let entries = book.catalogue.compactMap { entry in entry.disclosedWallMs.map { (entry: entry, at: $0) } }
      .filter { group == nil || $0.entry.group == group }
      .sorted { $0.at > $1.at }
    var found: [Disclosed] = []
    var readCount = 0
    for (place, (entry, at)) in entries.enumerated() {
      if let limit, found.count >= limit, found[limit - 1].disclosure.at.wallMs > at { break }
      progress(place * 100, entries.count * 100)
      found += try disclosed(of: entry, about: people)
      readCount += 1
      found.sort { $0.disclosure.at.wallMs > $1.disclosure.at.wallMs }
    }
    let shown = found.prefix(limit ?? .max)
    return (shown.reversed(), readCount < entries.count || shown.count < found.count)
  }

  /// What left of one session. Sessions that nothing left are not read.
  private func disclosed(of entry: CatalogueEntry, about people: Set<MemberID>?) throws(CommandFailure) -> [Disclosed] {
    let disclosures = try chartActs(of: entry).flatMap { $0.act.events }.compactMap(\.disclosure)
    guard !disclosures.isEmpty else { return [] }
    let roster = try log(of: entry).session.roster
    return disclosures.compactMap { disclosure in
      let numbers = Set(disclosure.notes.compactMap(\.memberNumber))
      let members = roster.filter { numbers.contains($0.id.number) }
      if let people {
        let meant = members.isEmpty ? roster : members
        guard meant.contains(where: { people.contains($0.id) }) else { return nil }
      }
      return Disclosed(
        session: entry.id, date: entry.day?.iso ?? "", members: members, disclosure: disclosure)
    }
  }
}

extension ChartEvent {
  fileprivate var disclosure: Disclosure? {
    guard case .disclosed(let disclosure) = self else { return nil }
    return disclosure
  }
}

extension NoteID {
  /// The member's, as the note's name holds it.
  fileprivate var memberNumber: Int? {
    let parts = text.split(separator: ".")
    return parts.count > 1 ? Int(parts[1]) : nil
  }
}
