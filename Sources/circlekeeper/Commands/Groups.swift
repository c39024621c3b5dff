import Basics
import ArgumentParser
import Narration
import Program
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
    let groups = try Unlocking.workspaceToLookAt(listing.common).book.groups
    guard !listing.json else { return Output.json(.array(groups.map(\.json))) }
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
    let name = try name ?? asked("Name of the group, as in Tuesday evening:", workspace)
    let members = try members ?? ifAsked("Members, with commas (Enter for none yet):", workspace)
    let outline = try outline ?? (ShellQuestion.isPossible ? workspace.askedOutline() : nil)
    let leaders = try leaders ?? ifAsked("Leaders, with commas, you first (Enter for none yet):", workspace)
    let kind = try outline.map { id in try workspace.outline(id).kind }
    try workspace.perform(
      .createGroup(
        NewGroup(
          name: name, track: track, kind: kind, members: members, outlineID: outline, leaders: leaders.listed)))
    let group = try workspace.group(named: name)
    Output.lines([group.line] + group.memberLines)
    if ShellQuestion.isPossible { Output.lines(["next: circlekeeper start"]) }
  }

  private func asked(_ question: String, _ workspace: Workspace) throws(Trouble) -> String {
    guard ShellQuestion.isPossible else {
      throw Trouble("a name is missing: circlekeeper group new \"Tuesday evening\" --members \"…\"", .usage)
    }
    return try ShellQuestion(flagsTo: .workspace(workspace)).answer(question) { typed throws(Trouble) in
      guard !typed.isEmpty else { throw Trouble("A group needs a name.") }
      return typed
    }
  }

  /// Empty where no one is there to say.
  private func ifAsked(_ question: String, _ workspace: Workspace) throws(Trouble) -> String {
    guard ShellQuestion.isPossible else { return "" }
    return try ShellQuestion(flagsTo: .workspace(workspace)).answer(question) { typed in typed }
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
    guard !listing.json else { return Output.json(group.json) }
    Output.lines([group.line] + group.policyLines + group.memberLines)
  }
}

struct ImportRoster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take a roster from a CSV file; what would change is shown first.",
    discussion:
      "Columns: name (or given and family), preferred, handle, chart id, joined, left, goals, hours, not with.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The CSV file.")
  var file: String

  @Option(name: .long, help: "The group; may be left out where there is one.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "Ask nothing: write what is shown.")
  var yes = false

  func run() throws {
    let bytes = try Files.bytes(of: file, atMost: 8_000_000)
    let workspace = try Unlocking.workspace(common)
    let chosen = try workspace.group(group)
    let sheet = RosterCSV.read(bytes)
    let plan: RosterImport
    do { plan = try workspace.book.rosterImport(of: sheet.rows, into: chosen.id) } catch { throw Trouble(error.words) }
    let faults = sheet.faults + plan.faults
    guard faults.isEmpty else {
      faults.forEach { Output.error("\(file): \($0.words)") }
      throw Trouble("nothing was written; mend \(faults.count == 1 ? "that row" : "those rows") and import again")
    }
    Output.lines(
      plan.lines + sheet.rows.compactMap(\.turnedLine) + sheet.ignoredColumns.map { "the column “\($0)” is not used" })
    guard !plan.events.isEmpty else {
      return Output.lines(["everyone in the file is on the roster already; nothing was written"])
    }
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    guard try yes || question.isConfirmed("write this? y or n (--yes asks nothing)") else {
      throw Trouble("nothing was written")
    }
    try workspace.perform(.importRoster(chosen.id, sheet.rows))
    let group = try workspace.group(named: chosen.name)
    let orders = Set(sheet.rows.compactMap(\.orderedHoursAWeek)).sorted()
    Output.lines(
      ["written: \(group.name) has \(group.roster.count) on its roster"]
        + orders.compactMap { workspace.orderWords($0, in: group) })
  }
}

extension RosterRow {
  fileprivate var turnedLine: String? { turned.map { "“\($0)” is \(name)" } }
}

extension RosterImport {
  fileprivate var lines: [String] {
    added.map { "+ \($0.details.name) (@\($0.details.handle))" }
      + changed.map { change in
        let before = change.before.name == change.after.name ? "" : "\(change.before.name) → "
        return "~ \(before)\(change.after.name) (@\(change.after.handle))"
      }
      + (unchanged.isEmpty ? [] : ["= \(unchanged.count) as they were"])
      + (notInFile.isEmpty ? [] : [notInFileLine])
  }

  private var notInFileLine: String {
    notInFile.count == 1
      ? "1 on the roster is not in the file and stays" : "\(notInFile.count) on the roster are not in the file and stay"
  }
}

extension Group {
  var line: String {
    let now = roster.filter { $0.details.leftOn == nil }.count
    let parts = [
      track, outlineID.map { "outline \($0)" }, leaders.isEmpty ? nil : "led by " + leaders.joined(separator: ", "),
    ]
    return "\(name): \(now) on the roster" + parts.compactMap { $0 }.map { ", \($0)" }.joined()
  }

  fileprivate var policyLines: [String] {
    [
      "  at most \(policy.capacity), \(policy.graceMinutes) minutes' grace, credit from "
        + "\(policy.minimumMinutesForCredit) minutes, passers are offered "
        + (policy.offersTwice ? "a turn twice" : "a turn once")
        + ", notes are late after \(policy.lateEntryHours) h"
        + (policy.oneNoteADay ? ", one note a day" : ", one note for each service")
        + (policy.coSignedCredentials.isEmpty
          ? "" : ", a second signature for " + policy.coSignedCredentials.joined(separator: ", "))
        + (policy.retentionYears == Policy.usualRetentionYears ? "" : ", kept for \(policy.retentionYears) years")
        + ", notes in \(policy.noteFormat)"
        + (policy.billingLabel.map { ", label \($0)" } ?? "")
    ]
  }

  fileprivate var memberLines: [String] {
    roster.map { enrolment in
      let details = enrolment.details
      let apart = roster.filter { enrolment.notPairedWith.contains($0.id) }.map(\.details.handle)
      let extras = [
        details.chartID.map { "chart \($0)" }, details.orderedHoursAWeek.map { "\($0) h a week" },
        details.joinedOn.map { "joined \($0.iso)" }, details.leftOn.map { "left \($0.iso)" },
        apart.isEmpty ? nil : "not paired with " + apart.joined(separator: ", "),
      ]
      let goals = details.goals.enumerated().map { "g\($0.offset + 1) \($0.element)" }
      return "  @\(details.handle)  \(details.name)" + (extras.compactMap { $0 } + goals).map { ", \($0)" }.joined()
    }
  }
}

extension String {
  /// What stands between commas.
  var listed: [String] {
    split(separator: ",").map { part in
      let words = part.split(whereSeparator: \.isWhitespace)
      return words.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
