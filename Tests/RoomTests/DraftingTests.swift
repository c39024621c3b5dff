import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Drafts at the prompt", .ownThread) struct DraftingTests {
  /// A room after its end, with one note about Maya.
  static func afterEnd(_ home: PracticeHome) throws -> PseudoTerminal {
    let terminal = try home.running(columns: 100, rows: 40)
    try terminal.tell("slept badly, Jo lent her a book")
    try terminal.tell("/end")
    return terminal
  }

  @Test("/draft asks for one gap after the other, TAB passes over one, and every answer is kept")
  func gaps() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    #expect(terminal.screen.text.contains("For every note: 1 of 4, who led"))
    #expect(terminal.screen.promptLine.hasPrefix("who led ›"), "no one's name stands before what is for all")
    #expect(terminal.screen.text.contains("a peer lent her a book"))
    terminal.type("\t")
    try terminal.wait(for: "the second gap") { $0.promptLine.contains("topic of the session ›") }
    #expect(!terminal.screen.text.contains("Topic: Topic:"))
    terminal.type("/log\r")
    try terminal.wait(for: "the reason beside what was typed") {
      $0.promptLine.contains("topic of the session › /log")
        && $0.text.contains("nothing was put into the note; commands in here: /back, /quit, /veil, /lock")
    }
    terminal.type("\u{15}what weekends bring\r")
    try terminal.wait(for: "the third gap") { $0.promptLine.contains("interventions ›") }
    #expect(!terminal.screen.text.contains("commands in here"))
    terminal.type("?\r")
    try terminal.wait(forText: "? is not an answer")
    terminal.type("\u{15}/veil")
    try terminal.wait(typed: "/veil")
    // Long enough to be kept as an answer that is half typed.
    usleep(300_000)
    terminal.type("\r")
    try terminal.wait(for: "the veil") { !$0.text.contains("Maya") }
    terminal.type("x")
    try terminal.wait(for: "the third gap again, without the command") { $0.promptLine.hasSuffix("interventions › x") }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    let gaps = home.circlekeeper(["notes", "last", "--member", "maya", "--gaps"]).output
    #expect(gaps.contains("[[ who led ]]"))
    #expect(!gaps.contains("topic: "))
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Topic: what weekends bring."))
  }

  @Test("a flag at a gap is raised in the session, what stood before it is given back, and the gap stays open")
  func flagAtGap() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    terminal.type("Robin!@jo went to the bridge\r")
    try terminal.wait(for: "the receipt, and what stood before the flag") {
      $0.text.contains("✓ ") && $0.promptLine.hasSuffix("who led › Robin")
    }
    terminal.type("\u{15}")
    for (line, kept) in [("!drank again", "drank"), ("1@maya cut herself", "cut"), ("/! left early", "left early")] {
      terminal.type(line)
      try terminal.wait(typed: line)
      terminal.type("\r")
      try terminal.wait(for: "\(line) to be taken") {
        $0.promptLine.hasSuffix("who led ›") && !$0.text.contains(kept) && $0.text.contains("✓ ")
      }
    }
    for line in [";the secret", "@jo something @maya", ">calls an aunt", "=6 3", "；the secret"] {
      terminal.type(line + "\r")
      try terminal.wait(for: "the reason beside \(line)") {
        $0.promptLine.contains("who led › " + line) && $0.text.contains("An answer here is words for the note")
      }
      terminal.type("\u{15}")
    }
    terminal.type("Robin, with @jo\r")
    try terminal.wait(for: "the second gap") { $0.promptLine.contains("topic of the session ›") }
    terminal.type("/quit\r")
    try terminal.wait(forText: "still open")
    try terminal.tell("!after the drafts")
    try terminal.quit()
    let shown = try home.shown()
    for words in ["went to the bridge", "drank again", "cut herself", "left early", "after the drafts"] {
      #expect(shown.occurrences(of: "\"\(words)\"") == 1, "\(words)")
    }
    let note = home.circlekeeper(["notes", "last", "--member", "maya"]).output
    #expect(note.contains("Robin, with a member"))
    #expect(!note.contains("@") && !note.contains("secret"))
  }

  @Test("^C puts what is typed aside, Up finds it, and on the empty line it leaves")
  func interrupted() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.hasSuffix("who led ›") }
    terminal.type("Robin and Kim")
    try terminal.wait(typed: "Robin and Kim")
    terminal.type("\u{3}")
    try terminal.wait(for: "the empty line") { $0.promptLine.hasSuffix("who led ›") }
    terminal.type("\u{1B}[A")
    try terminal.wait(typed: "Robin and Kim")
    terminal.type("\r")
    try terminal.wait(for: "the second gap") { $0.promptLine.hasSuffix("topic of the session ›") }
    terminal.type("\u{3}")
    try terminal.wait(forText: "still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Robin and Kim"))
  }

  @Test("a replaced name is put back and taken out by its number; so is one in an answer")
  func mending() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    for gap in [
      "who led", "topic of the session", "interventions", "when the group meets next", "affect",
      "goal of the treatment plan",
    ] {
      try terminal.wait(for: gap) { $0.promptLine.contains("\(gap) ›") }
      terminal.type("\r")
    }
    try terminal.wait(for: "the response") { $0.promptLine.contains("response to the intervention ›") }
    terminal.type("calmer after Jo spoke\r")
    for gap in [
      "progress on the goal", "why this level of care is still needed", "risk reported or observed", "plan",
    ] {
      try terminal.wait(for: gap) { $0.promptLine.contains("\(gap) ›") }
      terminal.type("\r")
    }
    try terminal.wait(for: "the names") { $0.promptLine.contains("Enter: they stay replaced") }
    #expect(terminal.screen.text.contains("1: “Jo” reads “a peer”"))
    terminal.type("1\r")
    try terminal.wait(forText: "1: “Jo” reads “Jo”")
    terminal.type("1\r")
    try terminal.wait(forText: "1: “Jo” reads “a peer”")
    terminal.type("\r")
    try terminal.wait(forText: "the session took 0 minutes")
    terminal.type("x\r")
    try terminal.wait(forText: "“x” is not a reason")
    terminal.type("\u{15}\r")
    try terminal.wait(for: "the next person") { $0.promptLine.contains("on to Jo P.") }
    terminal.type("/quit\r")
    try terminal.wait(forText: "gaps are still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Calmer after a peer spoke"))
  }

  @Test("why the level of care is needed is said again only after last time's words were looked at")
  func lookedAt() throws {
    let home = try PracticeHome()
    _ = home.circlekeeper(["start"], input: "/here all\n/start at -50m\n/close\n")
    let why = "a step down now risks a lapse; drank on Friday after work"
    try "== Maya R. (session.1)\nnecessity: \(why)\n"
      .write(toFile: home.folder + "/form", atomically: true, encoding: .utf8)
    #expect(home.circlekeeper(["notes", "last", "--fill", home.folder + "/form"]).exitCode == 0)
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    for gap in [
      "who led", "topic of the session", "interventions", "when the group meets next", "affect",
      "goal of the treatment plan", "response to the intervention", "progress on the goal",
    ] {
      try terminal.wait(for: gap) { $0.promptLine.contains("\(gap) ›") }
      terminal.type("\r")
    }
    try terminal.wait(for: "the necessity") { $0.promptLine.contains("still needed ›") }
    #expect(terminal.screen.text.contains("0 as last time: \(why)"))
    terminal.type("6\r")
    try terminal.wait(forText: "needs a few words")
    terminal.type("\u{15}0\r")
    try terminal.wait(for: "last time's words on the line") { $0.typed.contains("drank on Friday") }
    terminal.type("\r")
    try terminal.wait(for: "the next gap") { $0.promptLine.contains("risk reported or observed ›") }
    terminal.type("/quit\r")
    try terminal.wait(forText: "still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("drank on Friday after work."))
  }

  @Test("/back goes to the question before, with the answer that was given on the line")
  func back() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    terminal.type("/back\r")
    try terminal.wait(forText: "this is the first question")
    terminal.type("Robin\r")
    try terminal.wait(for: "the second gap") { $0.promptLine.hasSuffix("topic of the session ›") }
    terminal.type("\r")
    try terminal.wait(for: "the third gap") { $0.promptLine.hasSuffix("interventions ›") }
    terminal.type("/back\r")
    try terminal.wait(for: "the gap that was passed over") { $0.promptLine.hasSuffix("topic of the session ›") }
    terminal.type("/back\r")
    try terminal.wait(for: "the answer") { $0.promptLine.hasSuffix("who led › Robin") }
    terminal.type("Robin Hall\r")
    try terminal.wait(for: "the second gap again") { $0.promptLine.hasSuffix("topic of the session ›") }
    terminal.type("/back\r")
    try terminal.wait(for: "the new answer") { $0.promptLine.hasSuffix("who led › Robin Hall") }
    terminal.type("\r")
    try terminal.wait(for: "the second gap once more") { $0.promptLine.hasSuffix("topic of the session ›") }
    terminal.type("/quit\r")
    try terminal.wait(forText: "still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Led by Robin Hall."))
  }

  @Test("of an answer typed in one go nothing is lost a moment later, and the command before it does not come back")
  func killedSoon() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    let answer = "Robin and a colleague who came for the first half of it"
    terminal.type(answer)
    try terminal.wait(typed: answer)
    // A line is kept a tenth of a second after its last key.
    usleep(300_000)
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    let again = try home.reopened(columns: 100, rows: 40)
    #expect(again.screen.typed.isEmpty)
    again.type("/draft maya\r")
    try again.wait(typed: answer)
  }

  @Test("a half-typed answer is back after kill -9, where it was typed")
  func halfAnswer() throws {
    let home = try PracticeHome()
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    let before = home.draft
    terminal.type("\tweekends")
    try terminal.wait(for: "the second gap") { $0.promptLine.contains("topic of the session › weekends") }
    try terminal.wait(for: "the answer to be kept") { _ in home.draft != before }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
    let again = try home.terminal(["resume"], columns: 100, rows: 40)
    try again.wait(forText: "An answer in a draft is half typed")
    again.type("/draft\r")
    try again.wait(for: "the answer") { $0.promptLine.contains("topic of the session › weekends") }
    again.type("\u{1B}[F alone\r")
    try again.wait(for: "the gap that is still open") { $0.promptLine.contains("who led ›") }
    again.type("/quit\r")
    try again.wait(forText: "still open")
    try again.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Topic: weekends alone."))
  }

  @Test("left alone, a draft is covered and then locked with the answer that was being typed")
  func leftAlone() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try home.running(
      columns: 100, rows: 40, options: ["--veil-after", "1s", "--lock-after", "3s"])
    try terminal.tell("/end")
    terminal.type("/draft maya\r")
    try terminal.wait(for: "the first gap") { $0.promptLine.contains("who led ›") }
    terminal.type("Robin")
    try terminal.wait(for: "a clock alone") { $0.isAlternate && $0.text.count <= 12 }
    try terminal.wait(for: "the locked prompt") { $0.promptLine.contains("locked ›") }
    #expect(!terminal.screen.everything.contains("Robin"))
    terminal.type("\r")
    try terminal.wait(forText: "passphrase:")
    terminal.type(LockTests.passphrase + "\r")
    try terminal.wait(forText: "An answer in a draft is half typed")
    terminal.type("/draft\r")
    try terminal.wait(for: "the answer") { $0.promptLine.contains("who led › Robin") }
    terminal.type("\u{15}/quit\r")
    try terminal.wait(forText: "still open")
    try terminal.quit()
  }

  @Test("a part is edited with its text on the line")
  func part() throws {
    let home = try PracticeHome(openedBy: .passphrase)
    let terminal = try Self.afterEnd(home)
    terminal.type("/draft maya notes\r")
    try terminal.wait(for: "the part on the line") { $0.typed.contains("slept badly") }
    terminal.type(" Twice.\r")
    try terminal.wait(forText: "still open")
    try terminal.quit()
    #expect(home.circlekeeper(["notes", "last", "--member", "maya"]).output.contains("Twice."))
  }

  @Test("before the end there is nothing to fill in")
  func tooEarly() throws {
    let home = try PracticeHome()
    let terminal = try home.running(columns: 100)
    terminal.type("/draft\r")
    try terminal.wait(forText: "drafts are filled in after /end")
    try terminal.quit()
  }
}
