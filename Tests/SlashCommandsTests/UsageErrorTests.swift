import SessionCore
import SlashCommands
import Testing

@Suite("The words of a usage error")
struct UsageErrorTests {
  @Test(
    "say what is wrong and what would be right",
    arguments: [
      (UsageError.commandWithoutSlash(typed: "n", command: "next"), "/next? \\n records it"),
      (.noSessionOpen, "No session is open. /start opens one"),
      (.unknownCommand("tim", nearest: ["timer", "timers"]), "No command /tim. /timer or /timers?"),
      (.unknownCommand("sign", nearest: []), "/sign does not work here. Run `circlekeeper sign` after /quit"),
      (.noHelp("suicidal", nearest: []), "No such command. \\ first records it"),
      (.unknownName("mara", near: [.maria("maria.g"), .maria("maria.s")]), "No \"mara\" here. @maria.g or @maria.s?"),
      (
        .ambiguousName("maria", [.maria("maria.g"), .maria("maria.s")]),
        "Which maria? @maria.g (Maria G) or @maria.s (Maria S)"
      ),
      (.missing(.name, form: "/in NAME [at TIME]"), "Who? /in maya, or /in josé peña at -5m"),
      (.missing(.names, form: "/here NAMES"), "Who? /here maya jo, or /here all"),
      (.missing(.disposition, form: "/resolve NAME", known: ["met", "monitor"]), "What was done? met, monitor"),
      (.unitMissing("3"), "3 of what? type 3m for minutes, 3s for seconds"),
      (.badTime("6x"), "\"6x\" is not a time. As in at 18:09, at 6:09pm or at -5m"),
      (.badRating, "Numbers first: =6 3, or =6 - words"),
      (.unknownChoice(.disposition, "talked", known: ["met", "monitor"]), "No kind \"talked\": met, monitor"),
      (
        .controlCharacter(code: 27, place: 5),
        "A key that writes no letter came in as letter 5. Take it out"
      ),
    ])
  func words(_ error: UsageError, _ sentence: String) {
    #expect(error.sentence == sentence)
  }

  @Test(
    "a refusal quotes the word that is wrong and none of the words around it",
    arguments: [
      UsageError.unexpected("zzz zebra zebra", form: "/log [N]"), .unknownName("zzz zebra", near: []),
      .badDuration("zzz zebra"), .badTime("zzz zebra"), .badNumber("zzz zebra", form: "/log [N]"),
      .unknownCommand("zzz zebra", nearest: []), .noHelp("zebra", nearest: []),
      .ambiguousName("zzz zebra", [.maria("maria.g")]), .timeNotTaken(form: "/log [N]"),
    ])
  func quotesOneWord(_ error: UsageError) {
    #expect(!error.sentence.contains("zebra"))
  }
}

extension Candidate {
  /// One of two with the same given name.
  fileprivate static func maria(_ typed: String) -> Candidate {
    Candidate(name: "Maria \(typed.suffix(1).uppercased())", typed: typed)
  }
}
