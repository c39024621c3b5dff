import ArgumentParser
import Clinic
import Glibc
import Room

/// The command line.
@main
struct Circlekeeper: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "circlekeeper",
    abstract: "Lead a group from one typed line at a time, and keep what happened.",
    discussion: """
      Without a subcommand it goes back into an open session, or lets you choose a group.
      Inside, type ? for help. Try `circlekeeper demo` first: a practice room with invented people.

      What stands on a command line goes into the shell's history, and others on the machine can see it. \
      Wherever a name or words are wanted you can give - instead: they are asked for, or read from a file: \
      --members - < names.txt
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Lead a group",
        subcommands: [RoomCommand.self, Start.self, Resume.self, Demo.self, ScreenCommand.self]),
      CommandGroup(
        name: "Groups and people",
        subcommands: [
          Groups.self, Clients.self, Admit.self, Level.self, Discharge.self, Certify.self, CarePlan.self,
          LedgerCommand.self, Goals.self, Plan.self,
        ]),
      CommandGroup(name: "Past sessions", subcommands: [Sessions.self, Show.self, Replay.self, Find.self]),
      CommandGroup(
        name: "Notes",
        subcommands: [
          Notes.self, Draft.self, Sign.self, CoSign.self, Addend.self, Amend.self, EnterInError.self, Unsigned.self,
          Signers.self, PrivateNotesOfSession.self,
        ]),
      CommandGroup(name: "What leaves", subcommands: [Export.self, Disclosures.self]),
      CommandGroup(
        name: "Outlines and other content", subcommands: [Outlines.self, PromptFiles.self, MeasureCommand.self]),
      CommandGroup(name: "The vault", subcommands: [Init.self, Vaults.self, Retention.self, Doctor.self]),
    ],
    defaultSubcommand: RoomCommand.self)

  /// The command that is named is parsed alone: going through the whole tree takes longer than all the rest of a short
  /// command. What does not fit, and a question for help, goes through the tree, which knows what to say.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let path = try CommandPath(arguments, from: Circlekeeper.self)
    if !path.names.isEmpty, let parsed = alone(path.command, path.arguments) { return parsed }
    return try parseAsRoot(path.all)
  }

  private static func alone<Command: ParsableCommand>(
    _ command: Command.Type, _ arguments: [String]
  ) -> (any ParsableCommand)? {
    (try? Alone<Command>.parseAsRoot(arguments) as? Alone<Command>)?.command
  }

  static func main() {
    Process.keepSecrets()
    do {
      var command = try parsed(try WordsApart(Array(CommandLine.arguments.dropFirst())).filled())
      try command.run()
    } catch let trouble as CommandFailure {
      Output.trouble(trouble)
      Glibc.exit(trouble.code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code.isSuccess {
        Output.line(HelpText.inOrder(message))
      } else {
        Output.error(HelpText.withoutCommonOptions(message))
      }
      Glibc.exit(code == .validationFailure ? CommandFailure.Code.usage.rawValue : code.rawValue)
    }
  }
}

/// One command without the tree around it.
///
/// It has the command's own options rather than a group of them: each group in a group makes a debug build check all
/// options several times more.
private struct Alone<Command: ParsableCommand>: ParsableCommand, CustomReflectable {
  static var configuration: CommandConfiguration {
    var configuration = CommandConfiguration(commandName: "alone")
    // Spares the look for a request to write completions, which takes as long as the parsing.
    configuration._superCommandName = "circlekeeper"
    return configuration
  }

  var command = Command()

  var customMirror: Mirror { Mirror(reflecting: command) }

  init() {}

  init(from decoder: any Decoder) throws { command = try Command(from: decoder) }

  mutating func validate() throws { try command.validate() }
}
