import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

@Suite("The curriculum on the command line", .ownThread)
struct CurriculumCommandTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(
      group: "Tuesday evening", members: "Maya Ruiz, Jo Park, José Peña", outline: "week-02-topic")
  }

  private func held() throws {
    let lines = [
      "/here all", "/start", "/next", "/next", "/next", "/next", "/phase", "/prompt deep", "/skill even-breathing",
      "/step",
      "/close",
    ]
    try vault.succeed(["start"], input: lines.joined(separator: "\n") + "\n")
  }

  private func succeed(_ arguments: [String]) -> String {
    let program = PracticeVault.run(arguments)
    #expect(program.exitCode == 0, "\(arguments): \(program.output)")
    return program.output
  }

  @Test("outlines are listed by week, strand, theme, skill and words; nothing found is said")
  func list() throws {
    #expect(succeed(["outline", "list", "--week", "3"]).split(separator: "\n").count == 3)
    #expect(succeed(["outline", "list", "--week", "3", "--strand", "topic"]).hasPrefix("week-03-topic"))
    #expect(succeed(["outline", "list", "--kind", "family"]).contains("family-90"))
    #expect(succeed(["outline", "list", "--skill", "even-breathing"]).contains("process-90"))
    #expect(PracticeVault.run(["outline", "list", "zzzz"]).exitCode == 1)
    let wrong = PracticeVault.run(["outline", "list", "--theme", "slep"])
    #expect(wrong.exitCode == 2)
    #expect(wrong.output.contains("sleep"))
  }

  @Test("a shown outline fits 80 columns and holds everything that is said")
  func show() throws {
    let page = succeed(["outline", "show", "week-02-topic"])
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for heading in ["To open", "0-", "deep: ", "For home", "If it gets heavy", "Sources"] {
      #expect(page.contains(heading), "\(heading)")
    }
    #expect(succeed(["prompts", "show", "urge-surfing"]).contains("1. "))
    #expect(succeed(["prompts", "list", "--theme", "grief"]).contains("Questions for the sharing round"))
  }

  @Test("one page holds all of it, for its owner only, and needs nothing from elsewhere")
  func page() throws {
    let file = vault.path("page.html")
    _ = succeed(["prompts", "page", "--html", file])
    let html = try vault.read("page.html")
    #expect(html.contains("id=\"outline-week-12-skills\"") && html.contains("id=\"skill-urge-surfing\""))
    for outside in ["http:", "https:", "<script", "<img", "<link", "url("] { #expect(!html.contains(outside)) }
    // The crisis card stands before anything else, and a session's sheet holds the steps of its skill.
    let card = try #require(html.firstRange(of: "id=\"crisis-card\"")?.lowerBound)
    let sheet = try #require(html.firstRange(of: "id=\"outline-week-05-topic\"")?.lowerBound)
    #expect(card < sheet)
    let end = try #require(html[sheet...].firstRange(of: "</article>")?.lowerBound)
    let surfing = html[sheet..<end]
    #expect(
      surfing.contains("Watch for") && surfing.contains("<b>Do</b>") && surfing.contains("picture the urge as a wave"))
    #expect(html.contains("Not reviewed by a clinician yet") && html.contains("Check with your clinical lead"))
    var status = stat()
    #expect(stat(file, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(PracticeVault.run(["prompts", "page", "--html", file]).exitCode == 1)
  }

  @Test("the report has the counts and the grades, the schema every key with its meaning")
  func report() throws {
    let report = try JSON(reading: succeed(["prompts", "report", "--json"]))
    #expect(report["doubled"] != "")
    #expect(report["outlines/of the twelve weeks"] == "36")
    #expect(succeed(["prompts", "schema"]).contains("\"home-practice\""))
    let schema = try JSON(reading: succeed(["prompts", "schema", "outline"]))
    #expect(schema["properties/week/maximum"] == "12")
    #expect(PracticeVault.run(["prompts", "schema", "outlin"]).exitCode == 2)
  }

  @Test("the plan follows what was held, and the history says what was had")
  func plan() throws {
    let none = try vault.json(["plan"])
    #expect(none["proposed"] == "week-01-process")
    try held()
    let plan = try vault.json(["plan", "--group", "Tuesday evening"])
    #expect(plan["proposed"] == "week-02-skills")
    #expect(plan["held/*/strand"] == "topic")
    #expect(try vault.succeed(["plan"]).contains("not behind"))
    let history = try vault.json(["group", "history", "Tuesday evening"])
    #expect(history["outlines/*/id"] == "week-02-topic")
    #expect(history["sessions"] == "1")
  }

  @Test("a day is opened by its id, the plan then proposes the next one, and the report counts the hours")
  func days() throws {
    let none = try vault.json(["plan"])
    #expect(none["nextDay"] == "week-01-day-1")
    try vault.succeed(["start", "--outline", "week-01-day-1"], input: "/here all\n/start\n/phase\n/close\n")
    let plan = try vault.json(["plan"])
    #expect(plan["proposed"] == "week-01-day-2")
    #expect(plan["days/1/times"] == "1" && plan["days/1/deliveredMinutes"] == "180")
    #expect(try vault.succeed(["plan"]).contains("its parts (180 min, breaks 20)"))
    let report = try JSON(reading: succeed(["prompts", "report", "--json"]))
    #expect(report["days"] == "36" && report["deliveredMinutes"] == "6480")
    #expect(succeed(["prompts", "report"]).contains("108 h 00 delivered"))
    #expect(succeed(["outline", "show", "week-01-day-2"]).contains("break"))
  }

  @Test("two sessions stand side by side, and one beside its plan")
  func against() throws {
    try held()
    let planned = try vault.succeed(["replay", "last", "--against", "planned"])
    #expect(planned.contains("voices heard"))
    #expect(planned.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try held()
    let both = try vault.json(["replay", "last", "--against", "last"])
    #expect(both["phases/*/name"].hasPrefix("check-in | "))
  }

  @Test("an outline is made from a past session and by its options, and start takes it")
  func new() throws {
    try held()
    let file = vault.path("again.yaml")
    try vault.succeed(["outline", "new", "again", "--from", "last", "--adjust", "--save", file])
    #expect(try vault.read("again.yaml").contains("if-heavy:"))
    try vault.succeed(["start", "--outline", file], input: "/here all\n/start\n/close\n")
    let made = vault.path("made.yaml")
    try vault.succeed([
      "outline", "new", "made", "--title", "Made: by options", "--minutes", "75", "--skill", "urge-surfing", "--theme",
      "urges", "--question", "What helped?", "--save", made,
    ])
    #expect(succeed(["outline", "check", made]).contains("is right"))
    let text = try vault.read("made.yaml")
    for line in ["minutes: 75", "skill: urge-surfing", "question: What helped?", "themes: [urges]"] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(vault.run(["outline", "new"]).exitCode == 2)
    #expect(
      vault.run(["outline", "new", "x", "--title", "X", "--skill", "nothing", "--save", vault.path("x")]).exitCode == 1)
  }

  @Test("a link that leads out of one's own folder is reported and not followed; its languages are read when asked for")
  func ownFolder() throws {
    let folder = vault.path("prompts")
    for name in ["outlines", "xx/outlines"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let short = "id: short\ntitle: Short\nkind: group\nphases:\n  - name: topic\n    minutes: 5\n"
    try vault.write(short, to: "outside.yaml")
    try vault.write(short.replacing("Short", with: "Kort"), to: "prompts/xx/outlines/short.yaml")
    #expect(symlink(vault.path("outside.yaml"), "\(folder)/outlines/out.yaml") == 0)
    let environment = PracticeVault.environment.merging(["CIRCLEKEEPER_PROMPTS": folder]) { $1 }
    func run(_ arguments: [String]) -> PipedProgram {
      PipedProgram(PracticeVault.program, arguments, environment: environment, input: "")
    }
    let check = run(["prompts", "check"])
    #expect(check.exitCode == 1)
    #expect(check.output.contains("leads out of the folder"))
    #expect(!run(["outline", "list"]).output.contains("  Short"))
    #expect(run(["outline", "list", "--language", "xx"]).output.contains("Kort"))
  }
}
