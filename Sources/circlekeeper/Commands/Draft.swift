import ArgumentParser
import Terminal

/// Fills in drafts at the prompt.
struct Draft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Fill in the drafts of a session's notes, gap by gap.",
    discussion: "From a script: circlekeeper notes SESSION --gaps prints the gaps, --fill FILE reads them back.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Argument(help: "Whose: a name or a handle; then a part and its text, if only that is to be changed.")
  var whom: [String] = []

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let entry = try workspace.session(session, group: group)
    var input = LineInput.open(common.setting, terminalName: Process.environment["TERM", default: ""])
    let typed = whom.isEmpty ? nil : whom.joined(separator: " ")
    let drafting = Drafting(
      entry, in: workspace, setting: common.setting, idle: idle.times, locks: common.setting.inputIsTerminal)
    let lines = try drafting.run(typed, &input)
    if lines == nil { input.clearEverything() }
    input.printAbove((lines ?? [Lobby.closing]).map { Display.escaped($0) })
  }
}
