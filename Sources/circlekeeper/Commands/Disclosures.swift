import Basics
import ArgumentParser
import ChartExport
import ChartRecord
import Charting
import Narration
import Program
import SessionCore

/// The account of what left.
struct Disclosures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures",
    abstract: "List everything that left the vault: what, when, to whom, and on what ground.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Option(name: .long, help: "Only what is about this member: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "Only this group's sessions.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try group.map { name throws(Trouble) in try workspace.group(named: name) }
    let people = try member.map { name throws(Trouble) in try workspace.members(named: name, in: chosen) }
    let (found, hasMore) = try workspace.disclosed(
      in: chosen?.id, about: people, limit: listing.json ? nil : extent.limit)
    guard !listing.json else { return Output.json(.array(found.map(\.json))) }
    let rest = hasMore ? ["older ones are left out: --all shows all"] : []
    Output.lines(found.isEmpty ? ["nothing has left yet"] : rest + found.map(\.line))
  }
}

/// One entry of the account, with whom it was about.
struct Disclosed {
  var session: SessionID
  var date: String
  /// Empty for what is about all who were there.
  var members: [Member]
  var disclosure: Disclosure

  fileprivate var line: String {
    let who = members.isEmpty ? "everybody" : members.map(\.nameAndInitial).joined(separator: ", ")
    let ground = disclosure.ground == .consent ? "consent" : "legal ground"
    return "\(disclosure.at.civil.date) \(disclosure.at.civil.clock)  \(disclosure.what.rawValue) of \(who), "
      + "session of \(date), as \(disclosure.form), to \(disclosure.recipient.text ?? ""), "
      + "for \(disclosure.purpose.text ?? ""), by \(disclosure.by), \(ground): \(disclosure.reference?.text ?? "")"
  }

  fileprivate var json: JSONValue {
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
  fileprivate func disclosed(
    in group: GroupID?, about people: Set<MemberID>?, limit: Int?
  ) throws(Trouble) -> (found: [Disclosed], hasMore: Bool) {
    let entries = book.catalogue.compactMap { entry in entry.disclosedWallMs.map { (entry: entry, at: $0) } }
      .filter { group == nil || $0.entry.group == group }
      .sorted { $0.at > $1.at }
    var found: [Disclosed] = []
    var readCount = 0
    try ProgressLine.during { progress throws(Trouble) in
      for (place, (entry, at)) in entries.enumerated() {
        if let limit, found.count >= limit, found[limit - 1].disclosure.at.wallMs > at { break }
        progress(place * 100, entries.count * 100)
        found += try disclosed(of: entry, about: people)
        readCount += 1
        found.sort { $0.disclosure.at.wallMs > $1.disclosure.at.wallMs }
      }
    }
    let shown = found.prefix(limit ?? .max)
    return (shown.reversed(), readCount < entries.count || shown.count < found.count)
  }

  /// What left of one session. Of those of which nothing left the log is not read.
  fileprivate func disclosed(of entry: CatalogueEntry, about people: Set<MemberID>?) throws(Trouble) -> [Disclosed] {
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

extension Workspace {
  /// Somebody by name over all groups, or of one; the same person may be in several.
  func members(named typed: String, in group: Group?) throws(Trouble) -> Set<MemberID> {
    var found: Set<MemberID> = []
    for group in group.map({ [$0] }) ?? book.groups {
      switch group.roster.meant(by: typed) {
      case .one(let id): found.insert(id)
      case .several(let names):
        throw Trouble("“\(typed)” could be \(names.joined(separator: ", ")); type the handle")
      case .nobody: continue
      }
    }
    guard !found.isEmpty else { throw Trouble("nobody on a roster is called “\(typed)”") }
    return found
  }
}
