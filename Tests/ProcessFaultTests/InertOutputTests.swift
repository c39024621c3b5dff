import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Output is inert", .ownThread)
struct InertOutputTests {
  /// `CIRCLEKEEPER_FAULTS=long swift test --filter InertOutputTests` takes ten thousand texts.
  @Test("hostile names and words reach no screen, file or error message with their sequences alive")
  func everywhere() throws {
    let count = FaultProgram.number("CIRCLEKEEPER_HOSTILE_TEXTS", long: 10_000, quick: 60)
    let seed = UInt64.random(in: 0...UInt64.max)
    let texts = Hostile.texts(count, seed: seed)
    var tally = InertTally()
    let progress = Progress("hostile texts", of: count)
    for start in stride(from: 0, to: count, by: 60) {
      let batch = Array(texts[start..<min(start + 60, count)])
      let home = try FaultHome()
      try record(batch, in: home, &tally)
      try look(at: home, batch, &tally)
      for _ in batch { progress.step() }
    }
    print("\(count) hostile texts, \(tally.outputs) outputs, \(tally.bytes) bytes: \(tally.escapes.count) escapes")
    #expect(tally.escapes.isEmpty, "seed \(seed)")
    #expect(tally.seen > count / 4, "the texts did not come back, so this test could not have failed")
  }

  @Test("what gets through on purpose is caught", arguments: Hostile.texts(40, seed: 1).prefix(26))
  func control(text: String) {
    #expect(!InertOutput(Array(text.utf8), onTerminal: false).escapes.isEmpty)
  }

  @Test("on a terminal the control is caught as well", arguments: Hostile.texts(40, seed: 1).prefix(12))
  func controlOnTerminal(text: String) {
    #expect(!InertOutput(Array("\u{1B}[2J\u{1B}[1;1Hours \(text)".utf8), onTerminal: true).escapes.isEmpty)
    #expect(InertOutput(Array("\u{1B}[2J\u{1B}[1;1H\u{1B}[?25lours\r\n".utf8), onTerminal: true).escapes.isEmpty)
  }

  private func record(_ texts: [String], in home: FaultHome, _ tally: inout InertTally) throws {
    let rows = texts.prefix(8).enumerated().map {
      "\"\($1.replacing("\"", with: "\"\""))\",h\($0),\($1.filter { $0 != "," && $0 != "\"" })"
    }
    home.write("name,handle,chart id\n" + rows.joined(separator: "\n") + "\n", to: "roster.csv")
    tally.take(home.run(["group", "import", home.folder + "/roster.csv", "--group", "Tuesday evening", "--yes"]))
    for text in texts.prefix(3) where !text.contains("\u{0}") {
      tally.take(home.run(["care", "goal", "maya", "--", text]))
      tally.take(home.run(["group", "new", "--members=\(text)", "--outline", "process-90", "--", text]))
      tally.take(home.run(["group", "edit", "Tuesday evening", "--add=\(text)"]))
    }
    let forms = [
      "", ";", "!@maya ", ">", "@jo ", "/mark milestone @maya ", "/guest ", "/timer 9m ", "/absent jo excused ",
    ]
    let lines = texts.enumerated().flatMap { index, text -> [String] in
      let form = forms[index % forms.count]
      return [form + text + (form == "/guest " ? " as mother" : ""), text]
    }
    let input = (["/here all", "/start", "/next"] + lines).joined(separator: "\n") + "\n"
    tally.take(home.run(["start", "--group", "Tuesday evening", "--keep-going"], input: input))
  }

  private func look(at home: FaultHome, _ texts: [String], _ tally: inout InertTally) throws {
    let saved = home.folder + "/saved.yaml"
    let text = texts.first { !$0.contains("\u{0}") } ?? "a"
    for arguments in [
      ["show", "last"], ["show", "last", "--json"], ["replay", "last"], ["replay", "last", "--full"], ["sessions"],
      ["replay", "last", "--full", "--json"], ["replay", "last", "--save", saved], ["find", "a"], ["find", "--", text],
      ["notes", "last"], ["notes", "last", "--format", "soap", "--json"], ["notes", "--format=\(text)"],
      ["group", "list"], ["group", "show", "Tuesday evening"], ["group", "show", "--", text], ["show", "--", text],
      ["measure", "check", "--", text], ["measure", "sheet", "--", text],
      ["outline", "check", "--", text], ["start", "--outline=\(text)"], [text], ["--\(text)"], ["vault", text],
    ] { tally.take(home.run(arguments)) }
    tally.take(Bytes.of(saved), onTerminal: false)
    let terminal = try PseudoTerminal(
      FaultProgram.circlekeeper, ["resume"] + home.arguments(.recoveryKey), environment: home.environment(),
      columns: 100, rows: 40)
    try terminal.wait(forText: "›", limitMs: 30_000)
    for page in ["/log 200", "/board", "/last maya", "/flags", "/find a", "/last", "/zzz", "@zzz x", "/support"] {
      terminal.type("\u{15}" + page + "\r")
      try terminal.wait(for: "an answer to \(page)", limitMs: 30_000) { _ in !terminal.readMore(withinMs: 60) }
    }
    terminal.type("\u{15}/quit\r")
    _ = try terminal.report(limitMs: 30_000)
    tally.take(terminal.output, onTerminal: true)
  }
}

/// What looking at many outputs came to.
private struct InertTally {
  var outputs = 0
  var bytes = 0
  /// How often the mark came back, harmless.
  var seen = 0
  var escapes: [String] = []

  mutating func take(_ run: PipedProgram) {
    take(Array(run.output.utf8), onTerminal: false)
  }

  mutating func take(_ output: [UInt8], onTerminal: Bool) {
    outputs += 1
    bytes += output.count
    seen += output.occurrences(of: Array(Hostile.mark.utf8))
    escapes += InertOutput(output, onTerminal: onTerminal).escapes
  }
}
