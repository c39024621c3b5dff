import Basics
import ArgumentParser
import Content
import Narration
import Program
import SessionCore

/// Where a group stands in the twelve weeks.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Show where a group stands in the twelve weeks, and what would come next.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "The group: a beginning of its name is enough; may be left out where there is one.")
  var name: String?

  @Option(name: .long, help: "The same as an option.")
  var group: String?

  func validate() throws {
    if name != nil, group != nil { throw ValidationError("name the group once") }
  }

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let chosen = try workspace.group(group ?? name)
    let standing = workspace.standing(of: chosen.id)
    if listing.json { Output.json(standing.json) } else { Output.lines(standing.lines) }
    try workspace.sayWhetherDamaged()
  }
}

/// What a group has had.
struct ShowHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show which topics and skills a group has had, and what always runs over.")

  @OptionGroup var listing: ListingOptions
  @OptionGroup var extent: ExtentOptions

  @Argument(help: "Its name; may be left out where there is one group.")
  var name: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let group = try workspace.group(name)
    let entries = Array(workspace.book.sessionsByTime.filter { $0.group == group.id }.reversed())
    let looked = listing.json ? entries[...] : entries.prefix(extent.limit ?? .max)
    var held: [(session: Session, now: Moment)] = []
    try ProgressLine.during { progress throws(Trouble) in
      for (place, entry) in looked.enumerated() {
        progress(place * 100, looked.count * 100)
        let log = try workspace.log(of: entry)
        held.append((log.session, log.moment(at: workspace.clock.reading())))
      }
    }
    let history = GroupHistory(held)
    let rest = entries.count - looked.count
    let said = rest > 0 ? ["the newest \(looked.count) sessions; --all looks at \(rest) more"] : []
    if listing.json { Output.json(history.json) } else { Output.lines(history.lines + said) }
    try workspace.sayWhetherDamaged()
  }
}

extension Standing {
  fileprivate var json: JSONValue {
    .object([
      .init("proposed", .optional(proposed?.id)), .init("next", .strings(next.map(\.id))),
      .init("sessions", .number(sessions)), .init("held", .array(held.map(\.json))),
      .init("weeks", .array(curriculum.outlines.map(value))),
      .init("nextDay", .optional(nextDay?.id)),
      .init("days", .array(zip(curriculum.days, curriculum.dayOutlines).map { value($0.0, $0.1) })),
    ])
  }

  private func value(_ outline: Outline) -> JSONValue {
    .object([
      .init("id", .string(outline.id)), .init("title", .string(outline.title)),
      .init("week", .number(outline.notes.week ?? 0)), .init("strand", .optional(outline.notes.strand?.rawValue)),
      .init("times", .number(count(of: outline))),
    ])
  }
}

extension Standing {
  fileprivate func value(_ day: ProgramDay, _ outline: Outline) -> JSONValue {
    .object([
      .init("id", .string(day.id)), .init("week", .number(day.week)), .init("day", .number(day.day)),
      .init("parts", .strings(day.parts)), .init("deliveredMinutes", .number(outline.deliveredMinutes)),
      .init("breakMinutes", .number(outline.breakMinutes)),
      .init("times", .number(heldDays.count { $0 == day.id })),
    ])
  }
}

extension Curriculum.Place {
  fileprivate var json: JSONValue {
    .object([.init("week", .number(week)), .init("strand", .string(strand.rawValue))])
  }
}
