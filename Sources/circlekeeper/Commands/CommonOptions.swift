import ArgumentParser
import Clinic
import Content
import Room
import SessionCore
import Terminal

/// What every command takes.
struct CommonOptions: ParsableArguments {
  /// They stand under it at the end of each command's help.
  static let title = "Common options"

  @Option(name: .long, help: "The vault's folder; else CIRCLEKEEPER_VAULT, else the XDG data folder.")
  var vault: String?

  @Option(name: .long, help: "A file whose first line is the passphrase.")
  var passphraseFile: String?

  @Option(name: .long, help: "An open file descriptor to read the passphrase from.")
  var passphraseFd: Int32?

  @Option(name: .long, help: "A file that holds the recovery key, to open without the passphrase.")
  var recoveryKeyFile: String?

  @ArgumentParser.Flag(name: .long, help: "Ask for the recovery key instead of the passphrase.")
  var recoveryKey = false

  @ArgumentParser.Flag(name: .long, help: "Redraw nothing in place; say milestones as sentences.")
  var plain = false

  @Option(name: .long, help: "Texts in this language from your own folder, as in pl; else LC_MESSAGES.")
  var language: String?

  /// Those of them that have a value, and those that have none, as they are typed.
  static let valued: Set<String> = [
    "--vault", "--passphrase-file", "--passphrase-fd", "--recovery-key-file", "--language",
  ]
  static let plainFlags: Set<String> = ["--recovery-key", "--plain"]

  /// Those that stand anywhere among arguments that were not parsed yet; `nil` where they make no sense.
  static func among(_ arguments: [String]) -> CommonOptions? {
    var found: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst(), argument != "--" {
      if valued.contains(String(argument.prefix { $0 != "=" })) {
        found.append(argument)
        if !argument.contains("="), let value = left.popFirst() { found.append(value) }
      } else if plainFlags.contains(argument) {
        found.append(argument)
      }
    }
    return try? parse(found)
  }

  func validate() throws {
    if [passphraseFile != nil, passphraseFd != nil, recoveryKeyFile != nil, recoveryKey].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --passphrase-file, --passphrase-fd, --recovery-key-file and --recovery-key")
    }
  }

  /// Where the vault is.
  var vaultPath: String { vault ?? Folders.vault }

  /// Whether someone types the secret, who can be asked once more.
  var isAskedForSecret: Bool { passphraseFile == nil && passphraseFd == nil && recoveryKeyFile == nil }

  var setting: TerminalSetting { TerminalSetting.found(environment: Process.environment, plainAsked: plain) }
}

/// What every command takes that shows content and opens no vault: the options about the vault mean nothing there, and
/// are taken all the same.
struct ContentOptions: ParsableArguments {
  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @ArgumentParser.Flag(name: .long, help: "Print JSON.")
  var json = false

  var language: String? { common.language }
  var library: Library { Library.found(language: language).library }
}

/// What to look for among outlines, skills and questions.
struct FilterOptions: ParsableArguments {
  @Option(name: .long, help: "Only of this week, 1 to 12.") var week: Int?
  @Option(name: .long, help: "Only this strand: process, topic or skills.") var strand: String?
  @Option(name: .long, help: "Only with this theme, as in sleep.") var theme: String?
  @Option(name: .long, help: "Only outlines of this kind: group, family, individual or education.") var kind: String?
  @Option(name: .long, help: "Only outlines that practice this skill, by its id.") var skill: String?
  @Argument(help: "Words that have to stand in it.") var words: [String] = []

  func filter() throws(CommandFailure) -> ContentFilter {
    var filter = ContentFilter()
    filter.week = week
    filter.strand = try strand.map { text throws(CommandFailure) in try Self.choice(text, "strand", Strand.self) }
    filter.theme = try theme.map { text throws(CommandFailure) in try Self.choice(text, "theme", Theme.self) }
    filter.kind = try kind.map { text throws(CommandFailure) in try Self.choice(text, "kind", SessionKind.self) }
    filter.skill = skill
    filter.words = words
    return filter
  }

  /// One of a few words.
  static func choice<Choice>(_ text: String, _ what: String, _ type: Choice.Type) throws(CommandFailure) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw CommandFailure("there is no \(what) “\(text)”; there is \(known)", .usage)
  }
}

/// What every command that lists or shows takes besides.
struct ListingOptions: ParsableArguments {
  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @ArgumentParser.Flag(name: .long, help: "Print JSON.")
  var json = false
}
