import ArgumentParser
import Charting
import ChartRecord
import Clinic
import Glibc
import Room

/// Gives the second signature.
struct CoSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosign", abstract: "Give the second signature to notes that wait for one.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: NoteOptions
  @OptionGroup var who: SignerOptions

  @ArgumentParser.Flag(name: .long, help: "Ask nothing: sign what is shown.")
  var yes = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let waiting = try which.drafts(on: desk).filter { desk.chart.note($0.noteID).state == .awaitingCoSignature }
    guard !waiting.isEmpty else { throw CommandFailure.chart(.nothingWaits) }
    for draft in waiting {
      Output.lines(["== \(desk.title(draft))", ""])
      Output.lines(try desk.page(of: desk.signed(draft.noteID)) + [""])
    }
    let question = ShellQuestion(flagsTo: .workspace(workspace, over: desk.entry))
    guard try yes || question.isConfirmed("give the second signature? y or n") else {
      throw CommandFailure("nothing was signed")
    }
    let person = try who.person(in: workspace)
    for draft in waiting {
      try desk.coSign(draft.noteID, by: person)
      Output.lines([desk.line(of: draft.noteID, draft.member)])
    }
  }
}
