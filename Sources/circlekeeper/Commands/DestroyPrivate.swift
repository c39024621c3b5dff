import ArgumentParser
import Charting
import ChartRecord
import Clinic
import Program
import Room
import Vault

struct DestroyPrivate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy", abstract: "Destroy the private notes of a session; its chart stays as it is.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var who: SignerOptions

  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  @ArgumentParser.Flag(name: .long, help: "Ask nothing.")
  var yes = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try ChartDesk(try workspace.session(session, group: group), in: workspace)
    guard !desk.notes.isOpen else { throw CommandFailure("the session is not closed yet; /close it first") }
    let texts = try desk.texts(in: .private)
    guard !texts.isEmpty || !desk.chart.arePrivateNotesDestroyed else {
      throw CommandFailure.chart(.privateNotesDestroyedAlready)
    }
    guard !texts.isEmpty else { throw CommandFailure("there are no private notes") }
    let question = "permanently destroy \(texts.count) private notes? y or n"
    guard try yes || ShellQuestion(flagsTo: .workspace(workspace)).isConfirmed(question) else {
      throw CommandFailure("nothing was destroyed")
    }
    let person = try who.person(in: workspace)
    let command = ChartCommand.destroyPrivateNotes(by: person.signer.details.name, at: desk.now)
    try desk.perform([command], destroying: [.private: texts])
    Output.lines(["\(texts.count) private notes are destroyed; older backups still hold them"])
  }
}
