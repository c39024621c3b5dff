import TestKit
import TestTraits
import Testing

@Suite("Terminals that can do less", .ownThread)
struct MannerTests {
  @Test(
    "where nothing is redrawn, it says that typed lines stay, and milestones are sentences",
    arguments: [(["TERM": "dumb"], [String]()), ([:], ["--plain"]), (["ACCESSIBLE": "1"], [])])
  func plain(environment: [String: String], arguments: [String]) throws {
    let home = try PracticeHome()
    let terminal = try home.terminal(["start"] + arguments, environment: environment)
    try terminal.wait(forText: "Typed lines stay on this screen", limitMs: 20_000)
    for (line, answer) in [("/here all", "✓ 1 here"), ("/start at -838s", "✓ 2 check-in"), ("/next", "✓ 3 Maya")] {
      terminal.type(line + "\n")
      try terminal.wait(forText: answer)
    }
    try terminal.wait(forText: "One minute left, check-in")
    terminal.type("/share 5s\n")
    try terminal.wait(forText: "Maya: time is up")
    terminal.type("/board\n")
    try terminal.wait(forText: "floor: Maya")
    terminal.type("she laughed\n")
    try terminal.wait(for: "the receipt") { $0.text.contains("✓ 5 Maya") }
    #expect(!terminal.output.contains(0x1B))
    terminal.type("/quit\n")
    #expect(try terminal.report() == .exited(code: 0))
  }

  @Test("NO_COLOR: no colors; weight and words stay")
  func noColour() throws {
    let home = try PracticeHome()
    let terminal = try home.running(environment: ["NO_COLOR": "1"])
    try terminal.tell("/share 5s")
    try terminal.wait(for: "the sign for what weight says") { $0.promptLine.contains("Maya +0:0") }
    let isBold = terminal.hasStyle { $0 == 1 }
    let isColored = terminal.hasStyle { (30...37).contains($0) }
    #expect(isBold && !isColored)
  }

  @Test("LC_ALL=C: letters of every script still go in and come out")
  func plainLocale() throws {
    let home = try PracticeHome()
    let terminal = try home.running(environment: ["LC_ALL": "C"])
    terminal.type("élan 好")
    try terminal.wait(typed: "élan 好")
    try terminal.tell("")
    try terminal.quit()
    #expect(try home.shown().contains("\"élan 好\""))
  }

  @Test("a system without any UTF-8: ASCII prompts, one warning, and nothing is lost")
  func noUnicode() throws {
    let home = try PracticeHome()
    let hides = "mount -t tmpfs none /usr/lib/locale"
    guard PipedProgram("/usr/bin/unshare", ["-m", "sh", "-c", hides], environment: [:], input: "").exitCode == 0 else {
      return
    }
    let starts = "\(hides); exec \(RoomProgram.path) start --passphrase-file \(home.folder)/passphrase"
    let terminal = try PseudoTerminal(
      "/usr/bin/unshare", ["-m", "sh", "-c", starts],
      environment: RoomProgram.environment(home: home.folder, ["LC_ALL": "C"]))
    try terminal.wait(forText: "start group >", limitMs: 20_000)
    terminal.type("/here all\n")
    try terminal.wait(forText: "ok 1 here: Maya")
    terminal.type("@maya élan\n")
    try terminal.wait(forText: "ok 2 Maya")
    #expect(terminal.screen.everything.occurrences(of: "no UTF-8 here") == 1)
    #expect(!terminal.screen.text.contains("›"))
    terminal.type("/quit\n")
    #expect(try terminal.report() == .exited(code: 0))
    #expect(try home.shown().contains("\"élan\""))
  }
}

extension PseudoTerminal {
  /// Whether anything was printed in a style with such a parameter.
  fileprivate func hasStyle(_ isMeant: (Int) -> Bool) -> Bool {
    let text = String(decoding: output, as: UTF8.self)
    return text.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst().contains { part in
      let parameters = part.prefix { $0.isNumber || $0 == ";" }
      guard part.dropFirst(parameters.count).first == "m" else { return false }
      return parameters.split(separator: ";").compactMap { Int($0) }.contains(where: isMeant)
    }
  }
}
