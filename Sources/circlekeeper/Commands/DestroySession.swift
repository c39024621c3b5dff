import ArgumentParser
import Clinic
import Program
import Room
import Vault

struct DestroySession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy", abstract: "Permanently destroy what was said in a session; two signers have to agree.",
    discussion: """
      Refused while a note is unsigned or was never exported, under a legal hold, and inside the years of the group's \
      policy. That there was a session, who was on its list, and the account of what went out stay.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  @Option(name: .long, help: "The second signer.")
  var secondSigner: String

  @Option(name: .long, help: "For scripts: a file whose first line is the second signer's own secret.")
  var secondSecretFile: String?

  @ArgumentParser.Flag(name: .long, help: "Ask nothing.")
  var yes = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    guard let second = workspace.book.signer(named: secondSigner) else {
      throw CommandFailure("no signer is called “\(secondSigner)”; `circlekeeper signer list`")
    }
    let texts: [LogName: [TextPosition]] = [.chart: try desk.texts(in: .chart), .private: try desk.texts(in: .private)]
    let count = texts.values.reduce(0) { $0 + $1.count }
    try desk.checkDestruction(by: try who.found(in: workspace), second, textCount: count)
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    guard try yes || question.isConfirmed("permanently destroy this session (\(count) texts)? y or n") else {
      throw CommandFailure("nothing was destroyed")
    }
    let first = try who.person(in: workspace)
    let other = try SignerOptions.unlock(second, secretFile: secondSecretFile, flagsTo: .workspace(workspace))
    let certificate = try desk.destroy(texts, by: first, other)
    Output.lines(certificate.lines + ["older backups still hold it"])
  }
}
