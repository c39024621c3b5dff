import ArgumentParser
import Clinic
import Program
import Room

/// Goes back into an open session.
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go back into an open session; lines may come from standard input.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var idle: IdleOptions
  @OptionGroup var keys: ActionKeys
  @OptionGroup var screen: ScreenOptions

  @Argument(help: "An id, a date, last, or a group; may be left out where one session is open.")
  var session: String?

  @Option(name: .long, help: "The group: a beginning of its name is enough.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "From a file or pipe: go on past refused lines.")
  var keepGoing = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let evening = InteractiveRun(
      workspace, common, idle: idle.times, keepsGoing: keepGoing, actionKeys: keys.keys, look: screen.look)
    let named =
      try group == nil
      ? session.flatMap { word throws(CommandFailure) in try workspace.groupMeant(by: word)?.name } : nil
    if let session, named == nil {
      return try evening.lead(try workspace.resume(try workspace.session(session, group: group)))
    }
    var open = workspace.book.openSessions
    if let group = group ?? named {
      let chosen = try workspace.group(group, form: "circlekeeper resume --group")
      open.removeAll { $0.group != chosen.id }
      guard !open.isEmpty else {
        throw CommandFailure(
          "\(chosen.name) has no open session; `circlekeeper start --group \"\(chosen.name)\"` opens one")
      }
    }
    guard let entry = open.first else { throw CommandFailure("no session is open; `circlekeeper start` opens one") }
    if open.count == 1 { try evening.lead(try workspace.resume(entry)) } else { try evening.choose(among: open) }
  }
}
