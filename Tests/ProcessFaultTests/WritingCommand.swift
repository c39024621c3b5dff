import TestKit
import Testing

/// One command that makes, changes or takes away files, and what it is given.
struct WritingCommand: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var arguments: [String]
  var input = ""
  var secret = FaultHome.Secret.recoveryKey
  /// A home without a vault.
  var isFirst = false

  init(
    _ name: String, _ arguments: [String], input: String = "", secret: FaultHome.Secret = .recoveryKey,
    isFirst: Bool = false
  ) {
    testDescription = name
    self.arguments = arguments
    self.input = input
    self.secret = secret
    self.isFirst = isFirst
  }

  /// With the home's folder in the place of `~`.
  func arguments(in home: FaultHome) -> [String] {
    arguments.map { $0.hasPrefix("~/") ? home.folder + $0.dropFirst() : $0 }
  }

  static let all: [WritingCommand] = vaults + people + notes + exports + content

  private static let vaults = [
    WritingCommand("init", ["init", "--yes", "--key-cost", "64M,2"], secret: .passphrase, isFirst: true),
    WritingCommand("backup", ["vault", "backup", "~/copy"]),
    WritingCommand("restore", ["vault", "restore", "~/kept", "--vault", "~/again"]),
    WritingCommand("salvage", ["vault", "salvage", "~/saved", "--new-passphrase-file", "~/passphrase", "--yes"]),
    WritingCommand(
      "passphrase", ["vault", "passphrase", "--new-passphrase-file", "~/passphrase", "--yes", "--key-cost", "64M,2"]),
    WritingCommand("withhold", ["vault", "private", "withhold", "~/private"]),
    WritingCommand("destroy", ["vault", "private", "destroy", "--yes"]),
  ]

  private static let people = [
    WritingCommand("group new", ["group", "new", "Friday", "--members", "Ana Cole", "--outline", "process-90"]),
    WritingCommand("group import", ["group", "import", "~/roster.csv", "--yes"]),
    WritingCommand(
      "signer add",
      ["signer", "add", "Omar Reyes", "--credential", "LCSW", "--signer-secret-file", "~/omar", "--key-cost", "64M,2"]),
    WritingCommand("start", ["start"], input: "/here all\n/start\na note\n; a private one\n/end\n/close\n"),
    WritingCommand("backup in the room", ["start"], input: "/here all\n/backup ~/copy\n"),
  ]

  private static let by = ["--signer", "Ruth Cole", "--signer-secret-file", "~/ruth"]
  private static let why = ["--recipient", "the clinic", "--purpose", "care", "--consent", "C-12"]

  private static let notes = [
    WritingCommand("notes --fill", ["notes", "last", "--fill", "~/filled"]),
    WritingCommand("sign", ["sign", "last", "--member", "jo", "--yes", "--leave-gaps", "left early"] + by),
    WritingCommand("addend", ["addend", "last", "--member", "maya", "--text-file", "~/words"] + by),
    WritingCommand("private destroy", ["private", "destroy", "last", "--yes"] + by),
  ]

  private static let exports =
    ["text", "markdown", "html", "json", "fhir"].map { form in
      WritingCommand(
        "export note \(form)", ["export", "note", "last", "--member", "maya", "--as", form, "--into", "~/out"] + why)
    } + [
      WritingCommand("export member", ["export", "member", "maya", "--into", "~/all"] + why),
      WritingCommand("export time", ["export", "time", "maya", "--into", "~/out"] + why),
      WritingCommand("export sign-in", ["export", "sign-in", "last", "--into", "~/out"] + why),
      WritingCommand("export attendance", ["export", "attendance", "last", "--into", "~/out"] + why),
      WritingCommand("export calendar", ["export", "calendar", "--into", "~/out"]),
      WritingCommand(
        "private export",
        ["private", "export", "last", "--into", "~/out", "--confirm", "export private notes"] + why + by),
    ]

  private static let content = [
    WritingCommand(
      "outline new", ["outline", "new", "evening", "--shape", "process-90", "--title", "Evening"], secret: .none),
    WritingCommand("prompts page", ["prompts", "page", "--html", "~/page.html"], secret: .none),
    WritingCommand("measure sheet", ["measure", "sheet", "phq-9", "--html", "~/sheet.html"], secret: .none),
    WritingCommand("replay --save", ["replay", "last", "--save", "~/held.yaml"]),
  ]
}

extension FaultHome {
  /// A home with everything that a command is given: a closed session, a signed note, a backup, files to read.
  static func furnished() throws -> FaultHome {
    let home = try FaultHome()
    home.write("Name,MRN\nBea Long,7\n", to: "roster.csv")
    home.write("seven quiet boats of Ruth\n", to: "ruth")
    home.write("seven loud boats of Omar\n", to: "omar")
    home.write("one more word\n", to: "words")
    home.write("", to: "filled")
    home.write(
      """
      == Maya R. (session.1)
      response: Calmer at the end, and said so.
      risk: 1
      plan: Ruth calls her on Thursday.
      == Jo P. (session.2)
      response: Listened with a frown and left without a word.
      risk: 1
      plan: Individual session tomorrow at nine.

      """, to: "answers")
    let input = "/here all\n/start at -50m\n/next\nslept well\n; a violet cellar\n/end\n/close\n"
    for (arguments, input) in [
      (["start"], input),
      (
        [
          "signer", "add", "Ruth Cole", "--credential", "LPC", "--signer-secret-file", home.folder + "/ruth",
          "--key-cost", "64M,2",
        ], ""
      ),
      (["notes", "last", "--fill", home.folder + "/answers"], ""),
      (
        [
          "sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early", "--signer-secret-file",
          home.folder + "/ruth",
        ], ""
      ),
      (["vault", "backup", home.folder + "/kept"], ""),
    ] {
      let made = home.run(arguments, input: input)
      try #require(made.exitCode == 0, "\(arguments): \(made.output)")
    }
    return home
  }

  /// The same with nothing in the way of the end of its session.
  static func destructible() throws -> FaultHome {
    let home = try furnished()
    let ruth = ["--signer", "Ruth Cole", "--signer-secret-file", home.folder + "/ruth"]
    let why = ["--recipient", "the clinic", "--purpose", "care", "--consent", "C-12"]
    home.write(
      "== José P. (session.3)\nresponse: Spoke of his brother.\nrisk: 1\nplan: Brings his calendar.\n", to: "more")
    func sign(_ member: String) -> [String] {
      ["sign", "last", "--member", member, "--yes", "--leave-gaps", "left early"] + ruth
    }
    func export(_ member: String) -> [String] {
      ["export", "note", "last", "--member", member, "--to", "\(home.folder)/sent-\(member)"] + why
    }
    for arguments in [
      ["notes", "last", "--fill", home.folder + "/more"], sign("jo"), sign("josé"), export("maya"), export("jo"),
      export("josé"),
      ["group", "edit", "--retention-years", "0"],
      [
        "signer", "add", "Omar Reyes", "--credential", "LCSW", "--signer-secret-file", home.folder + "/omar",
        "--key-cost", "64M,2",
      ],
    ] {
      let made = home.run(arguments)
      try #require(made.exitCode == 0, "\(arguments): \(made.output)")
    }
    return home
  }

  /// The command that ends it.
  var destruction: [String] {
    [
      "retention", "destroy", "last", "--yes", "--signer", "Ruth Cole", "--signer-secret-file", folder + "/ruth",
      "--second-signer", "Omar Reyes", "--second-secret-file", folder + "/omar",
    ]
  }
}
