import Clinic
import CProcess
import Glibc
import Room
import Terminal
import Vault

/// Names and clinical words that do not stand on the command line, where the shell's history keeps them and everyone on
/// the machine can see them while the program runs: in their place stands `-`, and they are asked for at the terminal
/// or read from the standard input, which may be a file. One place does this for every command, before the arguments
/// are parsed.
struct WordsApart {
  /// Options that take names or words.
  static let options: Set<String> = [
    "add", "adjust", "apart", "by", "chart-id", "confirm", "consent", "full-name", "goal", "handle", "leaders",
    "legal-ground", "member", "members", "name", "note", "override", "purpose", "question", "readmit", "reason",
    "recipient", "remove", "seats", "second-signer", "signer", "title", "together", "credential", "leave-gaps",
  ]
  /// Options that take several names: lines up to an empty one or the end.
  private static let lists: Set<String> = ["add", "leaders", "members", "seats"]
  /// Commands whose own words, without an option before them, are names or words.
  private static let commands: Set<String> = ["find", "draft", "signer"]

  /// One more line of what is typed or piped; `nil` at the end. The text asks for it.
  var line: (String) throws(Trouble) -> String? = WordsApart.standardLine

  /// The arguments with everything in its place.
  func filled(_ arguments: [String]) throws(Trouble) -> [String] {
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

  /// What is asked for where nothing was given; `nil` if no one sits at a terminal.
  static func asked(_ question: String) throws(Trouble) -> String? {
    guard isatty(0) == 1 else { return nil }
    return try standardLine(question)
  }

  private static func option(_ argument: String, suffix: String) -> String? {
    guard argument.hasPrefix("--"), argument.hasSuffix(suffix) else { return nil }
    let name = String(argument.dropFirst(2).dropLast(suffix.count))
    return options.contains(name) ? name : nil
  }

  private func words(for name: String) throws(Trouble) -> String {
    let question = name.replacing("-", with: " ")
    guard Self.lists.contains(name) else {
      guard let text = try line(question) else { throw Self.nothing(question) }
      return text
    }
    var found: [String] = []
    while let text = try line(found.isEmpty ? "\(question) (an empty line ends them)" : question), !text.isEmpty {
      found.append(text)
    }
    if found.isEmpty { throw Self.nothing(question) }
    return found.joined(separator: ", ")
  }

  private func free() throws(Trouble) -> [String] {
    guard let text = try line("words") else { throw Self.nothing("words") }
    guard !text.hasPrefix("-") else { throw Trouble("words that are read for - cannot begin with a dash", .usage) }
    return [text]
  }

  private static func nothing(_ what: String) -> Trouble {
    Trouble("nothing was given for - (\(what)); type it, or pipe it in", .usage)
  }

  /// Byte by byte: what comes after the line is left for the next reader.
  private static func standardLine(_ question: String) throws(Trouble) -> String? {
    if isatty(0) == 1 {
      TerminalOutput.write("\(question): ")
      TerminalOutput.flush()
    }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = process_read(0, &byte, 1)
      if count <= 0, bytes.isEmpty { return nil }
      if count <= 0 || byte == UInt8(ascii: "\n") { break }
      bytes.append(byte)
      if bytes.count > PlainReader.longestLine { throw Trouble(PlainReader.tooLongWords, .usage) }
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: TextBytes.withoutMark(bytes), as: UTF8.self) else {
      throw Trouble("what was given for \(question) is not UTF-8 text", .usage)
    }
    return text
  }
}

extension String {
  /// An option after which `-` means the standard input or output as a file.
  fileprivate var isOfFile: Bool {
    ["--to", "--into", "--text-file", "--fill", "--save", "--html"].contains(self)
  }
}
