import Glibc
import TestKit
import Testing

/// What is asked, after which command and what typed before it.
struct Question: Sendable, CustomTestStringConvertible {
  let question: String
  let command: [String]
  var typed: [String] = []
  /// Sessions that were left open before.
  var openGroups: [String] = []
  /// Files that the commands name, by their names.
  var files: [String: String] = [:]
  /// Commands that are run before, with what they read; `~` is the home.
  var before: [(command: [String], input: String)] = []

  var testDescription: String { "\(question), \(command.joined(separator: " "))" }

  static let all = [
    Question(question: "Name of the group", command: ["group", "new"]),
    Question(question: "Members, with commas", command: ["group", "new", "Thursday"]),
    Question(question: "Outline (Enter for", command: ["group", "new", "Thursday", "--members", "Ann Bell"]),
    Question(
      question: "Leaders, with commas",
      command: ["group", "new", "Thursday", "--members", "Ann Bell", "--outline", "process-90"]),
    Question(question: "Which group? 1 to 2:", command: ["start"], openGroups: ["Friday"]),
    Question(question: "What now? 1 to 2:", command: ["start", "--group", "Friday"], openGroups: ["Friday"]),
    Question(question: "Which one? 1 to 2:", command: [], openGroups: ["Friday", "Tuesday evening"]),
    Question(
      question: "write this? y or n", command: ["group", "import", "~/roster.csv"],
      files: ["roster.csv": "name\nAnn Bell\n"]),
    Question(
      question: "sign this note? y or n",
      command: ["sign", "last", "--member", "maya", "--leave-gaps", "left early"] + ruth, files: secrets, before: signed
    ),
    Question(
      question: "give the second signature? y or n", command: ["cosign", "last", "--member", "maya"] + omar,
      files: secrets,
      before: signed + [sign]),
    Question(
      question: "permanently destroy this session", command: ["retention", "destroy", "last"] + ruth + second,
      files: secrets, before: destructible),
    Question(
      question: "permanently destroy 1 private", command: ["private", "destroy", "last"] + ruth, files: secrets,
      before: signed),
    Question(
      question: "to go on type", command: ["private", "export", "last", "--to", "~/out"] + ruth + why, files: secrets,
      before: signed),
    Question(question: "Type destroy to go on", command: ["vault", "private", "destroy"]),
    Question(
      question: "the words, one paragraph", command: ["addend", "last", "--member", "maya"] + ruth, files: secrets,
      before: signed + [sign]),
    Question(question: "words:", command: ["find"]),
    Question(question: "words:", command: ["find", "-"]),
    Question(question: "members:", command: ["group", "new", "Thursday", "--members", "-"]),
    Question(question: "its id, in small letters", command: ["outline", "new"]),
    Question(question: "members, with commas", command: [], typed: ["/group new Thursday"]),
    Question(question: "who joins Tuesday evening", command: [], typed: ["/group edit"]),
    Question(question: "Tuesday evening ›", command: []),
  ]

  /// For a secret that is typed.
  static let signing = Question(
    question: "secret of Ruth Cole:",
    command: ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early", "--signer", "Ruth Cole"],
    files: secrets, before: signed)

  private static let secrets = [
    "ruth": "four quiet words here\n", "omar": "another few plain words\n",
    "answers": "== Maya (session.1)\nresponse: Calmer at the end.\nrisk: 1\nplan: Ruth calls on Thursday.\n",
  ]
  private static let ruth = ["--signer", "Ruth Cole", "--signer-secret-file", "~/ruth"]
  private static let omar = ["--signer", "Omar Reyes", "--signer-secret-file", "~/omar"]

  private static let signers: [(command: [String], input: String)] =
    [("Ruth Cole", "Intern", "ruth"), ("Omar Reyes", "LCSW", "omar")].map { name, credential, file in
      (
        [
          "signer", "add", name, "--credential", credential, "--signer-secret-file", "~/" + file, "--key-cost", "64M,2",
        ], ""
      )
    }

  /// Two who sign, and a closed session whose notes wait for the second of them.
  private static let signed =
    signers + [
      (["group", "edit", "--co-signed", "Intern"], ""),
      (["start"], "/here all\n/start at -50m\n@maya said \"hm\"\n;@maya a private one\n/end\n/close\n"),
      (["notes", "last", "--fill", "~/answers"], ""),
    ]

  private static let sign: (command: [String], input: String) = (
    ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + ruth, ""
  )
  private static let why = ["--recipient", "the clinic", "--purpose", "care", "--consent", "C-12"]
  private static let second = ["--second-signer", "Omar Reyes", "--second-secret-file", "~/omar"]

  /// A session in which only Maya was there, with nothing in the way of its end.
  private static let destructible =
    signers + [
      (["group", "edit", "--retention-years", "0"], ""),
      (["start"], "/here maya\n/start at -50m\n/absent rest excused\n@maya said \"hm\"\n/end\n/close\n"),
      (["notes", "last", "--fill", "~/answers"], ""),
      (["sign", "last", "--all", "--yes", "--leave-gaps", "left early"] + omar, ""),
      (["export", "note", "last", "--member", "maya", "--to", "~/sent", "--by", "Omar Reyes"] + why, ""),
    ]
}

extension PracticeHome {
  /// With the home's folder in the place of `~`.
  func paths(in command: [String]) -> [String] {
    command.map { $0.hasPrefix("~/") ? folder + $0.dropFirst() : $0 }
  }

  /// Files and commands that a question needs before it is asked.
  func furnish(_ question: Question) throws {
    try furnish(files: question.files)
    for step in question.before {
      let run = circlekeeper(paths(in: step.command), input: step.input)
      try #require(run.exitCode == 0, "\(step.command): \(run.output)")
    }
  }

  func furnish(files: [String: String]) throws {
    for (name, text) in files {
      let file = try #require(fopen(folder + "/" + name, "w"))
      fputs(text, file)
      fclose(file)
    }
  }
}
