import ArgumentParser

/// The command line: product.md section 10.
@main
struct Circlekeeper: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "circlekeeper",
    abstract: "Lead a group from one typed line at a time, and keep what happened.",
    discussion: """
      Without a subcommand it goes back into an open session, or lets you choose a group.
      Inside, type ? for help. Try `circlekeeper demo` first: a practice room with invented people.
      """,
    version: "0.1.0",
    subcommands: [
      Room.self, Demo.self, Init.self, Groups.self, Start.self, Resume.self, Sessions.self, Show.self, Replay.self,
      Find.self, Notes.self, Draft.self, Sign.self, CoSign.self, Addend.self, Amend.self, EnterInError.self,
      Unsigned.self, Export.self, Disclosures.self, LedgerCommand.self, Goals.self,
      Signers.self, PrivateNotesOfSession.self, Retention.self, Plan.self, Outlines.self,
      PromptFiles.self, Vaults.self, Doctor.self,
    ],
    defaultSubcommand: Room.self)

  static func main() {
    Process.keepSecrets()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let trouble as Trouble {
      Output.trouble(trouble)
      Process.end(trouble.code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess { Output.line(message) } else { Output.error(message) }
      Process.end(code == .validationFailure ? Trouble.Code.usage.rawValue : code.rawValue)
    }
  }
}
