import SlashCommands
import Testing

@Suite("The words of a usage error")
struct UsageErrorTests {
  @Test(
    "say what is wrong and what would be right",
    arguments: [
      (UsageError.commandWithoutSlash(typed: "n", command: "next"), "/next? \\n records it"),
      (.noSessionOpen, "no session is open; /start opens one"),
      (.unknownCommand("tim", nearest: ["timer", "timers"]), "there is no /tim; is it /timer or /timers?"),
      (
        .unknownCommand("sign", nearest: []),
        "/sign is no command of the room; once you have left it, `circlekeeper sign` does that"
      ),
      (
        .unknownName("amnia", near: [Candidate(name: "Amina Diallo", typed: "amina")]),
        "nobody is called amnia; is it amina (Amina Diallo)?"
      ),
      (.missing(.name, form: "/in NAME [at TIME]"), "a name is missing: /in NAME [at TIME]"),
      (.unitMissing("3"), "3 of what? type 3m for minutes, 3s for seconds"),
      (.badTime("6pm"), "6pm is not a time; type it as at 18:09 or at -5m"),
      (
        .unknownChoice(.disposition, "talked", known: ["met", "monitor"]),
        "there is no disposition talked; there is met and monitor"
      ),
      (
        .controlCharacter(code: 27, place: 5),
        "a control character (code 27) stands at place 5; take it out, only tabs and line breaks are kept"
      ),
    ])
  func words(_ error: UsageError, _ sentence: String) {
    #expect(error.sentence == sentence)
  }
}
