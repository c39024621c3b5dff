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
    let attended = workspace.attended(in: Set(groups.map(\.group.id)), from: first, to: last, today: today)
    let ledger = Ledger(groups, attended, from: first, to: last, today: today)
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
  /// What the ledger counts of the sessions of a range, and of the four weeks that say what is usual; of the others only
  /// the day is looked at. Of those that cannot be read that is said.
  fileprivate func attended(in groups: Set<GroupID>, from: Day?, to: Day?, today: Day) -> [Ledger.Attended] {
    let usual = Day(daysSince1970: ISOWeek(of: today).firstDay - 28)
    let entries = book.sessionsByTime.filter { groups.contains($0.group) }
    return ProgressLine.during { progress in
      entries.enumerated().compactMap { place, entry in
        progress(place * 100, entries.count * 100)
        guard let day = entry.day else { return nil }
        let isOpen = entry.state == .open
        let isInRange = from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true
        guard isInRange || usual.map({ day >= $0 }) ?? true else {
          return Ledger.Attended(day: day, group: entry.group, minutes: [:], isOpen: isOpen)
        }
        guard let log = readableLog(of: entry) else { return nil }
        let now = log.moment(at: clock.reading())
        let present = log.session.attendance.filter(\.hasCome).map(\.member.id)
        return Ledger.Attended(
          day: day, group: entry.group,
          minutes: Dictionary(present.map { ($0, log.session.minutesPresent(of: $0, now: now)) }) { $1 },
          breakMinutes: Dictionary(present.map { ($0, log.session.breakMinutes(of: $0, now: now)) }) { $1 },
          isOpen: isOpen)
      }
    }
  }
}
