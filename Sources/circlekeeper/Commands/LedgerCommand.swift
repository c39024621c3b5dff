import Basics
import ArgumentParser
import ChartExport
import Narration
import Program
import SessionCore

/// Minutes by week against what is ordered.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Minutes, sessions and hours by week, against the ordered hours of each plan.",
    discussion:
      "A week that goes on is counted with the sessions usually left in it, so that a short one is seen early.")

  @OptionGroup var listing: ListingOptions

  @Option(name: .long, help: "Only this group.")
  var group: String?

  @Option(name: .long, help: "Only this member: a name or a handle.")
  var member: String?

  @Option(name: .long, help: "The first day; else the Monday three weeks before the last.")
  var from: String?

  @Option(name: .long, help: "The last day; else today.")
  var to: String?

  @ArgumentParser.Flag(name: .long, help: "Print comma-separated values.")
  var csv = false

  func validate() throws {
    if csv, listing.json { throw ValidationError("give --json or --csv, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let today = try workspace.today()
    let last = try to.map { text throws(Trouble) in try Day(typed: text) }
    let first = try from.map { text throws(Trouble) in try Day(typed: text) } ?? (last ?? today).threeWeeksBefore
    if let last, let first, last < first { throw Trouble("--from comes after --to", .usage) }
    let chosen = try group.map { name throws(Trouble) in try workspace.group(named: name) }
    let people = try member.map { name throws(Trouble) in try workspace.members(named: name, in: chosen) }
    let groups = (chosen.map { [$0] } ?? workspace.book.groups).map { group in
      (
        group: group,
        members: group.roster.filter { person in
          people?.contains(person.id) ?? person.details.overlaps(from: first, to: last ?? today)
        }
      )
    }
    let ledger = Ledger(
      groups, workspace.attended(in: Set(groups.map(\.group.id))), from: first, to: last, today: today)
    if listing.json { return Output.json(ledger.json) }
    guard !csv else {
      guard Descriptor.write(ledger.csv, to: 1) else { throw Trouble("the standard output could not be written") }
      return
    }
    Output.lines(ledger.page)
  }
}

extension Day {
  /// The Monday of the week that lies three weeks back.
  fileprivate var threeWeeksBefore: Day? { Day(daysSince1970: ISOWeek(of: self).firstDay - 21) }
}

extension MemberDetails {
  /// On the list on any of these days.
  fileprivate func overlaps(from: Day?, to: Day) -> Bool {
    if let leftOn, let from, leftOn < from { return false }
    if let joinedOn, joinedOn > to { return false }
    return true
  }
}

extension Workspace {
  /// What the ledger counts of every session that can be read; of the others it is said that they cannot.
  fileprivate func attended(in groups: Set<GroupID>) -> [Ledger.Attended] {
    let entries = book.catalogue.filter { groups.contains($0.group) }
    return ProgressLine.during { progress in
      entries.enumerated().compactMap { place, entry in
        progress(place * 100, entries.count * 100)
        guard let day = entry.day, let session = readable([entry]).sessions.first else { return nil }
        let now = (try? log(of: entry).moment(at: clock.reading())) ?? session.openedAt
        let minutes = session.attendance.filter(\.hasCome).map { row in
          (row.member.id, session.minutesPresent(of: row.member.id, now: now))
        }
        return Ledger.Attended(
          day: day, group: entry.group, minutes: Dictionary(minutes) { $1 }, isOpen: entry.state == .open)
      }
    }
  }
}
