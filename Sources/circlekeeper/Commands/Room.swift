import ArgumentParser
import Basics
import Clinic
import Content
import Program
import Room
import SessionCore

/// The room itself: back into an open session, or choose a group.
struct RoomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room", abstract: "Lead: back into an open session, or choose a group. (This is the default.)")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = InteractiveRun(workspace, common, idle: idle.times, actionKeys: keys.keys, look: screen.look)
    switch workspace.book.openSessions.count {
    case 0: try evening.choose()
    case 1: try evening.lead(try workspace.resume(workspace.book.openSessions[0]))
    default: try evening.choose(among: workspace.book.openSessions)
    }
  }
}

/// Opens a session.
struct Start: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Open a session of a group; lines may come from standard input.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "The group: a beginning of its name is enough; may be left out where there is one.")
  var name: String?

  @Option(name: .long, help: "The same as an option.")
  var group: String?

  @Option(name: .long, help: "An outline's id or file; else the group's usual one.")
  var outline: String?

  @Option(name: .long, help: "Run this past session again: an id, a date, or last.")
  var like: String?

  @Option(
    name: .long, help: "Enter a session of that past day, as in 2026-11-23: say behind each line at what time it was.")
  var on: String?

  @Option(name: .long, help: "With --on: why it was kept on paper, in a few words.")
  var fromPaper: String?

  @ArgumentParser.Flag(name: .long, help: "A second session of the group at the same time is meant.")
  var again = false

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func validate() throws {
    if name != nil, group != nil { throw ValidationError("name the group once") }
    if fromPaper != nil, on == nil { throw ValidationError("say of which day with --on, as in 2026-11-23") }
    if outline != nil, like != nil { throw ValidationError("give --outline or --like, not both") }
  }

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let chosen = try workspace.group(group ?? name, form: "circlekeeper start --group", leadsToSession: true)
    let evening = InteractiveRun(
      workspace, common, idle: idle.times, keepsGoing: keepGoing, actionKeys: keys.keys, look: screen.look)
    let day: Day? = if let on { try Day(typed: on) } else { nil }
    if let open = try workspace.offeredOpenSession(of: chosen) {
      return try evening.lead(try workspace.resume(open))
    }
    if let day { sayWhatDayHolds(day, chosen, workspace) }
    var engine: Workspace.Engine
    if let plan = try plan(workspace) {
      engine = try workspace.openSession(of: chosen, outline: plan, onPaperOf: day, why: fromPaper)
    } else {
      let id = try usualOutline(of: chosen, workspace)
      engine = try workspace.openSession(of: chosen, outlineID: id, onPaperOf: day, why: fromPaper)
    }
    engine.allowsSameTime = again
    try evening.lead(engine)
  }

  /// A session that is there already may be the one that is about to be entered.
  private func sayWhatDayHolds(_ day: Day, _ group: Group, _ workspace: Workspace) {
    let same = workspace.book.catalogue.filter { $0.group == group.id && $0.day == day }
    guard !same.isEmpty else { return }
    let starts = same.compactMap(\.startClock).joined(separator: " and ")
    Output.lines([
      "\(group.name) has \(same.count == 1 ? "a session" : "\(same.count) sessions") on \(day.iso) already"
        + (starts.isEmpty ? "" : ", at \(starts)") + ": one more is meant only if there were two"
    ])
  }

  /// Asked for where none is known and someone is there to say.
  private func usualOutline(of group: Group, _ workspace: Workspace) throws(CommandFailure) -> String? {
    guard outline == nil, group.outlineID == nil, ShellQuestion.isPossible else { return outline }
    return try workspace.askedOutline()
  }

  /// The outline of a file or of a past session.
  private func plan(_ workspace: Workspace) throws(CommandFailure) -> Outline? {
    if let like { return try workspace.outlineAsHeld(try workspace.session(like, group: group ?? name)) }
    guard let outline, outline.contains("/") || outline.hasSuffix(".yaml"), workspace.library.outline(outline) == nil
    else { return nil }
    return try workspace.outline(ofFile: outline)
  }
}
