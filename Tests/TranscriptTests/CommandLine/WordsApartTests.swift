import FoundationEssentials
import TestKit
import TestTraits
import Testing

@Suite("Names and words that do not stand on the command line", .ownThread)
struct WordsApartTests {
  @Test("- reads them from the standard input, one line each, several names up to the end")
  func standardInput() throws {
    let vault = try PracticeVault()
    try vault.succeed(["init", "--yes", "--key-cost", "64M,2"])
    try vault.succeed(
      ["group", "new", "Tuesday", "--outline", "process-90", "--members", "-"], input: "Maya Ruiz\nJo Park\n")
    #expect(try vault.json(["group", "show"])["members/*/name"] == "Maya Ruiz | Jo Park")
    try vault.succeed(["group", "edit", "--member", "-", "--handle", "may"], input: "maya\n")
    try vault.succeed(["admit", "maya", "--hours", "9", "--why=-"], input: "--sleeps, most nights\n")
    #expect(try vault.succeed(["client", "show", "may"]).contains("9 h a week, --sleeps, most nights"))
    try vault.succeed(["care", "goal", "-", "-"], input: "maya\nsleep at night\n")
    #expect(try vault.succeed(["group", "show"]).contains("g1 sleep at night"))
    try vault.succeed(["start"], input: "/here all\n/start\n@maya slept well today\n/end\n/close\n")
    #expect(try vault.succeed(["find", "-"], input: "slept today\n").contains("slept well today"))
    let missing = vault.run(["find", "-"])
    #expect(missing.exitCode == 2)
    #expect(missing.output.contains("nothing was given for -"))
    let none = vault.run(["find"])
    #expect(none.exitCode == 2)
  }

  /// Options with a value that hold no name and no clinical words: numbers, days, ids of the content, files.
  private static let plain: Set<String> = [
    "against", "as", "billing", "capacity", "co-signed", "fill", "format", "from", "grace", "group", "hours", "html",
    "into", "key-cost", "kind", "language", "late-hours", "like", "lock-after", "minimum", "minutes",
    "new-passphrase-file", "note-format", "note-per-day", "on", "outline", "passphrase-fd", "passphrase-file",
    "receipt", "recovery-key-file", "retention-years", "save", "second-offer", "second-secret-file", "shape",
    "signer-secret-file", "skill", "speed", "strand", "text-file", "theme", "times", "to", "track", "vault",
    "veil-after", "week", "help",
    "born", "close", "edition", "level", "pronouns", "revise", "status",
    "put-back", "board-key", "next-key", "screen-size", "distance",
  ]

  @Test("every option that takes a value is known to hold such words, or none")
  func options() throws {
    let dump = PracticeVault.run(["--experimental-dump-help"])
    let options = try JSON(reading: dump.output).optionNames
    #expect(options.count > 40)
    let apart = PracticeVault.run(["help"]).output
    #expect(apart.contains("--members - < names.txt"))
    for option in options.subtracting(Self.plain).sorted() {
      let vault = PracticeVault.run(["group", "list", "--\(option)", "-"])
      // Whatever the command makes of the option: what is read for it is asked for first.
      #expect(vault.output.contains("nothing was given for -"), "--\(option) holds words, and - is not read for it")
    }
  }
}

extension JSON {
  /// The long names of options that take a value, in what the argument parser says of itself.
  fileprivate var optionNames: Set<String> {
    switch self {
    case .list(let elements): elements.reduce(into: []) { $0.formUnion($1.optionNames) }
    case .object(let fields):
      if fields["kind"]?.text == "option", case .list(let names) = fields["names"] {
        Set(names.compactMap { $0["{kind name}"].split(separator: " ").last.map(String.init) })
      } else {
        fields.values.reduce(into: []) { $0.formUnion($1.optionNames) }
      }
    case .null, .boolean, .number, .text: []
    }
  }

  private var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
