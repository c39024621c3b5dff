import FoundationEssentials

/// The program's help as the argument parser dumps it.
struct Help: Decodable {
  let command: Command

  init(reading text: String) throws {
    self = try JSONDecoder().decode(Help.self, from: Data(text.utf8))
  }

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  struct Argument: Decodable {
    let valueName: String?
    let abstract: String?
    let shouldDisplay: Bool
  }

  /// Every command, those of commands too; the parser's own `help` apart.
  var commands: [Command] { Self.commands(below: command) }

  /// Whatever the help hides or does not explain.
  var unexplained: [String] {
    commands.flatMap { command in
      let silent = (command.abstract ?? "").isEmpty ? [command.commandName] : []
      let arguments = (command.arguments ?? []).filter { !$0.shouldDisplay || ($0.abstract ?? "").isEmpty }
      return silent + arguments.map { "\(command.commandName) \($0.valueName ?? "")" }
    }
  }

  private static func commands(below command: Command) -> [Command] {
    [command] + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap(commands)
  }
}
