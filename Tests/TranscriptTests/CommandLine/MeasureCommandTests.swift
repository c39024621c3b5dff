import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Measures on the command line", .ownThread)
struct MeasureCommandTests {
  private let vault: PracticeVault

  init() throws { vault = try PracticeVault() }

  private func succeed(_ arguments: [String]) -> String {
    let program = PracticeVault.run(arguments)
    #expect(program.exitCode == 0, "\(arguments): \(program.output)")
    return program.output
  }

  @Test("they are listed with what may be done with them, and for other programs with scores and flag items")
  func list() throws {
    let page = succeed(["measure", "list"])
    for words in ["shown with its notice", "numbers only: your program has the form", "not a validated scale"] {
      #expect(page.unbroken.contains(words), "\(words)")
    }
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let listed = try JSON(reading: succeed(["measure", "list", "--json"]))
    #expect(listed["*/id"] == "bam | gad-7 | pcl-5 | phq-9 | three-questions")
    #expect(listed["4/flagItems/*/item"] == "9")
    #expect(listed["4/scores/1/reliable/points"] == "6")
    #expect(listed["4/scores/1/highest"] == "27")
  }

  @Test("a sheet has the wording and the notice, at the terminal and as a page that needs nothing from elsewhere")
  func sheet() throws {
    let text = succeed(["measure", "sheet", "PHQ-9"])
    #expect(text.unbroken.contains("9. Thoughts that you would be better off dead or of hurting yourself in some way"))
    #expect(text.unbroken.contains("No permission required to reproduce"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let file = vault.path("phq-9.html")
    #expect(succeed(["measure", "sheet", "phq-9", "--html", file]).hasPrefix("written to \(file)"))
    let page = try vault.read("phq-9.html")
    for words in ["If you checked off any problems", "Nearly every day", "No permission required", "lang=\"en\""] {
      #expect(page.contains(words), "\(words)")
    }
    for outside in ["http:", "https:", "<script", "<img", "<link", "url("] { #expect(!page.contains(outside)) }
    var status = stat()
    #expect(stat(file, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    // What is there already stays.
    let again = PracticeVault.run(["measure", "sheet", "gad-7", "--html", file])
    #expect(again.exitCode == 1)
    #expect(try vault.read("phq-9.html") == page)
  }

  @Test("our own questions say that they are no validated scale, on both sheets") func label() throws {
    #expect(succeed(["measure", "sheet", "three-questions"]).contains("not a validated scale"))
    _ = succeed(["measure", "sheet", "three-questions", "--html", vault.path("own.html")])
    #expect(try vault.read("own.html").contains("<p class=\"label\">not a validated scale</p>"))
  }

  @Test("a shell has no sheet, and a name that is not there is told the nearest") func refusals() {
    for (arguments, words) in [
      (["sheet", "bam"], "bam comes without its wording; print the form that your program has"),
      (["sheet", "phq9"], "no measure is called “phq9”; did you mean phq-9?"),
      (["sheet", "zzzzzz"], "`circlekeeper measure list` shows them"),
    ] {
      let program = PracticeVault.run(["measure"] + arguments)
      #expect(program.exitCode == 1 && program.output.contains(words), "\(arguments): \(program.output)")
    }
  }

  @Test("a file is checked with line and column, and asked too often it is right with a word") func check() throws {
    #expect(succeed(["measure", "check"]) == "5 measures are right\n")
    let good = """
      id: week
      title: Our week
      edition: "1"
      language: en
      license: free
      window-days: 14
      interval-days: 7
      intro: This week
      answers: [{value: 0, text: No}, {value: 1, text: Yes}]
      items: [{text: Did you sleep?}]
      scores: [{id: total, title: Total, better: higher}]

      """
    try vault.write(good, to: "week.yaml")
    let file = vault.path("week.yaml")
    #expect(
      succeed(["measure", "check", file]) == """
        \(file): week is right
        week is asked every 7 days and looks back 14: some days are counted twice

        """)
    try vault.write(good.replacing("value: 1", with: "value: 0"), to: "twice.yaml")
    let wrong = PracticeVault.run(["measure", "check", file, vault.path("twice.yaml")])
    #expect(wrong.exitCode == 1)
    #expect(wrong.output.contains("twice.yaml:9:33: there is another value “0”"), "\(wrong.output)")
    #expect(wrong.output.contains("week is right"))
  }

  @Test("one's own folder is read, and what is wrong there is named while the rest goes on") func ownFolder() throws {
    let folder = vault.path("prompts")
    try FileManager.default.createDirectory(atPath: "\(folder)/measures", withIntermediateDirectories: true)
    try vault.write("id: mine\n", to: "prompts/measures/mine.yaml")
    let environment = PracticeVault.environment.merging(["CIRCLEKEEPER_PROMPTS": folder]) { $1 }
    let check = PipedProgram(PracticeVault.program, ["measure", "check"], environment: environment, input: "")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("mine.yaml:1:1: a measure needs “title”"), "\(check.output)")
    let list = PipedProgram(PracticeVault.program, ["measure", "list"], environment: environment, input: "")
    #expect(list.exitCode == 0 && list.output.contains("phq-9"))
  }
}

extension String {
  /// On one line, however it was broken.
  fileprivate var unbroken: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
