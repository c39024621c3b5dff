import ArgumentParser
import Clinic
import Program
import Room

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
    let today = try workspace.today()
    let plan: RosterImport
    do { plan = try workspace.book.rosterImport(of: sheet.rows, into: chosen.id, on: today) } catch {
      throw CommandFailure.program(error)
    }
    let faults = sheet.faults + plan.faults
    guard faults.isEmpty else {
      faults.forEach { Output.error("\(file): \($0.words)") }
      throw CommandFailure(
        "nothing was written; mend \(faults.count == 1 ? "that row" : "those rows") and import again")
    }
    Output.lines(
      plan.lines + sheet.rows.compactMap(\.turnedLine) + sheet.ignoredColumns.map { "the column “\($0)” is not used" })
    guard !plan.events.isEmpty else {
      return Output.lines(["everyone in the file is on the roster already; nothing was written"])
    }
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    guard try yes || question.isConfirmed("write this? y or n (--yes asks nothing)") else {
      throw CommandFailure("\(question.nothing) was written")
    }
    try workspace.perform(.importRoster(chosen.id, sheet.rows, on: today))
    let group = try workspace.group(named: chosen.name)
    let orders = Set(sheet.rows.compactMap(\.orderedHoursAWeek)).sorted()
    Output.lines(
      ["written: \(group.name) has \(group.roster.count) on its roster"]
        + orders.compactMap { workspace.orderWords($0, in: group) })
  }
}
