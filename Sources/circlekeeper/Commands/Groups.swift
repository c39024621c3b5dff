import ArgumentParser
import Basics
import Clinic
import Program
import Room
import SessionCore

/// Groups and their rosters.
struct Groups: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "group", abstract: "List, make, show and edit groups; import a roster.",
    subcommands: [
      ListGroups.self, NewGroupCommand.self, ShowGroup.self, EditGroup.self, ImportRoster.self, ShowHistory.self,
    ])
}

struct ListGroups: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the groups.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let (groups, today) = (workspace.book.groups, try workspace.today())
    guard !listing.json else { return Output.json(.array(groups.map { $0.json(on: today) })) }
    if groups.isEmpty { Output.line("no group yet; `circlekeeper group new NAME --members \"…\"` makes one") }
    Output.lines(groups.map(\.line))
  }
}

struct NewGroupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a group.",
    discussion: "At a terminal, what is left out is asked for: no name has to stand on the command line.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "Its name, as in \"Tuesday evening\".")
  var name: String?

  @Option(name: .long, help: "A label such as morning or evening.")
  var track: String?

  @Option(name: .long, help: "Names in seating order, with commas between them; - asks for them or reads them.")
  var members: String?

  @Option(name: .long, help: "The usual outline's id.")
  var outline: String?

  @Option(name: .long, help: "Who leads, with commas between them; the first is you.")
  var leaders: String?

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    try workspace.raiseFlags(inGiven: [name, track, members, leaders], undone: "no group was made", common.setting)
    _ = try [members, leaders].compactMap { $0 }.map { try $0.listedNames() }
    let name = try name ?? asked("Name of the group, as in Tuesday evening:", workspace)
    let members = try members ?? ifAsked("Members, with commas (Enter for none yet):", workspace)
    let people = try workspace.toldApart(members.listed, by: ShellQuestion(flagsTo: .workspace(workspace)))
    let outline = try outline ?? (ShellQuestion.isPossible ? workspace.askedOutline() : nil)
    let leaders = try leaders ?? ifAsked("Leaders, with commas, you first (Enter for none yet):", workspace)
    let kind = try outline.map { id in try workspace.outline(id).kind }
    try workspace.perform(
      .createGroup(
        NewGroup(
          name: name, track: track, kind: kind, members: people.joined(separator: ", "), outlineID: outline,
          leaders: leaders.listed)))
    let group = try workspace.group(named: name)
    Output.lines([group.line] + group.memberLines(on: try workspace.today()))
    if ShellQuestion.isPossible { Output.lines(["next: circlekeeper start"]) }
  }

  private func asked(_ question: String, _ workspace: Workspace) throws(CommandFailure) -> String {
    guard ShellQuestion.isPossible else {
      throw CommandFailure("a name is missing: circlekeeper group new \"Tuesday evening\" --members \"…\"", .usage)
    }
    return try ShellQuestion(flagsTo: .workspace(workspace)).answer(question) { typed throws(CommandFailure) in
      guard !typed.isEmpty else { throw CommandFailure("A group needs a name.") }
      try typed.requireName("Tuesday evening")
      return typed
    }
  }

  /// Empty where no one is there to say.
  private func ifAsked(_ question: String, _ workspace: Workspace) throws(CommandFailure) -> String {
    guard ShellQuestion.isPossible else { return "" }
    return try ShellQuestion(flagsTo: .workspace(workspace)).answer(question) { typed throws(CommandFailure) in
      _ = try typed.listedNames()
      return typed
    }
  }
}

struct ShowGroup: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a group with its roster.")

  @OptionGroup var listing: ListingOptions

  @Argument(help: "Its name; may be left out where there is one group.")
  var name: String?

  func run() throws {
    let workspace = try Unlocking.workspaceToLookAt(listing.common)
    let group = try workspace.group(name)
    guard !listing.json else { return Output.json(group.json(on: try workspace.today())) }
    Output.lines([group.line] + group.policyLines + group.memberLines(on: try workspace.today()))
  }
}
