import Clinic
import Room
import Terminal

/// Names and clinical words that do not stand on the command line, where the shell's history keeps them and everyone on
/// the machine can see them while the program runs: in their place stands `-`, and they are asked for at the terminal
/// or read from the standard input, which may be a file. One place does this for every command, before the arguments
/// are parsed.
struct WordsApart {
  /// Options that take names or words.
  static let options: Set<String> = [
    "add", "adjust", "apart", "by", "chart-id", "confirm", "consent", "handle", "leaders",
    "legal-ground", "member", "members", "name", "note", "override", "purpose", "question", "readmit", "reason",
    "recipient", "remove", "seats", "second-signer", "signer", "title", "together", "credential", "leave-gaps",
    "counselor", "diagnosis", "from-paper", "helps", "ordered-by", "physician", "preferred", "why",
  ]
  /// Options that take several names: lines up to an empty one or the end.
  private static let lists: Set<String> = ["add", "leaders", "members", "seats"]
  /// Commands whose own words, without an option before them, are names or words.
  private static let commands: Set<String> = ["find", "draft", "signer", "client", "care"]

  private let arguments: [String]
  private let flags: VaultForFlags

  /// A flag that is typed for one of them is recorded in the vault that the arguments name.
  init(_ arguments: [String]) {
    self.arguments = arguments
    flags = CommonOptions.among(arguments).map(Unlocking.vaultForFlags) ?? VaultForFlags { nil }
  }

  /// The arguments with everything in its place.
  func filled() throws(CommandFailure) -> [String] {
    // The command opens it again.
    defer { flags.close() }
    var filled: [String] = []
    for (place, argument) in arguments.enumerated() {
      if argument == "--" { return filled + arguments[place...] }
      if let name = Self.option(argument, suffix: "=-") {
        filled.append("--\(name)=\(try words(for: name))")
      } else if argument == "-", let before = filled.last, let name = Self.option(before, suffix: "") {
        filled[filled.count - 1] = "--\(name)=\(try words(for: name))"
      } else if argument == "-", Self.commands.contains(arguments[0]), !(filled.last ?? "").isOfFile {
        filled += try free()
      } else {
        filled.append(argument)
      }
    }
    return filled
  }

  private static func option(_ argument: String, suffix: String) -> String? {
    guard argument.hasPrefix("--"), argument.hasSuffix(suffix) else { return nil }
    let name = String(argument.dropFirst(2).dropLast(suffix.count))
    return options.contains(name) ? name : nil
  }

  private func words(for name: String) throws(CommandFailure) -> String {
    let called = name.replacing("-", with: " ")
    guard Self.lists.contains(name) else {
      let question = ShellQuestion(flagsTo: .vault(flags))
      guard let text = try line("\(called):", called, question) else { throw Self.nothing(called) }
      return text
    }
    // Each line of a script, too, is a name or a flag.
    let question = ShellQuestion(flagsTo: .vault(flags), isList: true)
    var found: [String] = []
    while let text = try line("\(called)\(found.isEmpty ? "" : " (an empty line ends them)"):", called, question),
      !text.isEmpty
    {
      found.append(text)
    }
    if found.isEmpty { throw Self.nothing(called) }
    return found.joined(separator: ", ")
  }

  private func free() throws(CommandFailure) -> [String] {
    let question = ShellQuestion(flagsTo: .vault(flags))
    guard let text = try line("words:", "words", question) else { throw Self.nothing("words") }
    guard !text.hasPrefix("-") else {
      throw CommandFailure("words that are read for - cannot begin with a dash", .usage)
    }
    return [text]
  }

  private static func nothing(_ what: String) -> CommandFailure {
    CommandFailure("nothing was given for - (\(what)); type it, or pipe it in", .usage)
  }

  /// One more line of what is typed or piped; `nil` at the end.
  private func line(_ asked: String, _ called: String, _ question: ShellQuestion) throws(CommandFailure) -> String? {
    switch try question.outcome(of: asked) {
    case .line(let typed):
      if typed.isTooLong { throw CommandFailure(PlainReader.tooLongWords, .usage) }
      if typed.hadInvalidBytes { throw CommandFailure("what was given for \(called) is not UTF-8 text", .usage) }
      return typed.text
    case .interrupted: throw CommandFailure("left with ^C; \(question.nothing) was recorded")
    case .hangup: throw CommandFailure.silent(.hangup)
    case .endOfInput, .action, .withdrawn: return nil
    }
  }
}

extension String {
  /// An option after which `-` means the standard input or output as a file.
  fileprivate var isOfFile: Bool {
    ["--to", "--into", "--text-file", "--fill", "--save", "--html"].contains(self)
  }
}
