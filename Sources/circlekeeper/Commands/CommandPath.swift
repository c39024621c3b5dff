import ArgumentParser
import Basics
import Clinic
import Room

/// The names of commands at the front of the arguments: `group new` of `group new "Tuesday evening"`.
///
/// Common options may stand before them; they are moved behind, where every command takes them.
struct CommandPath {
  private(set) var command: any ParsableCommand.Type
  private(set) var names: [String] = []
  /// What the named command is given.
  private(set) var arguments: [String] = []

  init(_ typed: [String], from root: any ParsableCommand.Type) throws(CommandFailure) {
    command = root
    // `help NAME` is asked in one way, so that a mistyped name is told the nearest one.
    let typed = typed.first == "help" && typed.count > 1 ? typed.dropFirst() + ["--help"] : typed
    let (options, rest) = Self.withoutCommonOptions(typed)
    var left = rest[...]
    while let name = left.first, let named = command.subcommand(name) {
      command = named
      names.append(name)
      left = left.dropFirst()
    }
    arguments = names.isEmpty ? typed : options + left
    try requireKnown(left.first)
  }

  /// Everything in an order in which the parser reads it.
  var all: [String] { names + arguments }

  /// A command that has others under it takes no words of its own.
  private func requireKnown(_ word: String?) throws(CommandFailure) {
    let known = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    if !known.isEmpty, !names.isEmpty, command.configuration.defaultSubcommand == nil, !arguments.isEmpty,
      !(arguments + [word ?? ""]).contains(where: { ["--help", "-h", "help"].contains($0) }), word?.first ?? "-" == "-"
    {
      throw CommandFailure("\(names.joined(separator: " ")) what? \(known.joined(separator: ", "))", .usage)
    }
    guard let word, !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
    let typed = (names + [word]).joined(separator: " ")
    let near = known.filter { $0.isNear(word.lowercased()) || $0.hasPrefix(word.lowercased()) }
    guard near.isEmpty else {
      let meant = near.map { (names + [$0]).joined(separator: " ") }.joined(separator: " or ")
      throw CommandFailure("no command \"\(typed)\"; did you mean \(meant)?", .usage)
    }
    let help = (["circlekeeper"] + names + ["--help"]).joined(separator: " ")
    throw CommandFailure("no command \"\(typed)\"; `\(help)` lists them", .usage)
  }

  /// The common options at the front, with their values, and the rest.
  private static func withoutCommonOptions(_ typed: [String]) -> (options: [String], rest: [String]) {
    var rest = typed[...]
    while let option = rest.first {
      let name = option.prefix { $0 != "=" }
      if CommonOptions.valued.contains(String(name)), rest.count > 1 {
        rest = rest.dropFirst(name == option ? 2 : 1)
      } else if CommonOptions.plainFlags.contains(option) {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    return (Array(typed[..<rest.startIndex]), Array(rest))
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }
}
