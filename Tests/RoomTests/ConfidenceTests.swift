import SlashCommands
import TestKit
import TestTraits
import Testing

/// A line that is refused may hold what someone said in confidence.
@Suite("A refusal", .ownThread) struct ConfidenceTests {
  private static let words = ["harvey", "lantern", "orchid", "pebble", "quartz", "saffron"]

  /// After every command, every one of its short forms and every one of its examples.
  private static var lines: [String] {
    let heads = SlashCommand.all.flatMap { $0.names.map { "/" + $0 } + $0.examples.map(\.line) }
    let tail = words.joined(separator: " ")
    return heads.filter { $0 != "/close" }.map { "\($0) \(tail)" }
      + ["@\(tail)", "=\(tail)", "=@\(tail)", "?\(tail)", "/\(tail)", "next \(tail)", "=6 3 days \(tail)"]
  }

  @Test("quotes one word at most of what was typed, whatever the command")
  func quotesOneWord() throws {
    let home = try PracticeHome()
    let lines = ["/here all", "/start", "/next"] + Self.lines
    let run = home.circlekeeper(["start", "--keep-going"], input: lines.joined(separator: "\n") + "\n")
    let refusals = run.output.split(separator: "\n").filter { $0.hasPrefix("line ") }
    #expect(refusals.count > SlashCommand.all.count / 2, "\(run.output.suffix(500))")
    for refusal in refusals {
      let quoted = Self.words.filter { refusal.contains($0) }
      #expect(quoted.count < 2, "\(refusal)")
    }
  }

  @Test("nor does a search that finds nothing repeat what was looked for")
  func search() throws {
    let home = try PracticeHome()
    let run = home.circlekeeper(["start"], input: "/here all\n/find \(Self.words.joined(separator: " "))\n")
    #expect(!run.output.contains("lantern") && run.output.contains("nothing"))
  }
}
