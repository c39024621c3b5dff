import Glibc
import TestKit
import TestTraits
import Testing

@Suite("No word in the clear", .ownThread)
struct CanaryTests {
  @Test("words of every field stand in no file, no write, no list of processes and no window title")
  func everywhere() throws {
    let canaries = Canaries()
    let house = try WatchedHouse()
    let passphrase = canaries.word("passphrase") + " and five more words"
    house.secret("passphrase", passphrase + "\n")
    let key = house.run(["init", "--yes", "--key-cost", "64M,2"])
    #expect(key.exitCode == 0, "\(key.output)")
    try makeGroup(canaries, in: house)
    let shown = try evening(canaries, in: house)
    for command in [
      ["show", "last", "--json"], ["notes", "last"], ["replay", "last", "--full"], ["find", canaries.word("note")],
      ["group", "show"],
      ["find", canaries.word("nothing")], ["vault", "verify"], ["show", canaries.word("session")],
    ] {
      let answer = house.run(command)
      #expect(!answer.output.isEmpty, "\(command)")
    }
    #expect(shown >= 12, "only \(shown) canaries came back on the screen, so the others were never recorded")
    let writes = Bytes.of(house.writes)
    #expect(canaries.hits(in: writes) == 0)
    var scanned = writes.count
    for folder in house.folders {
      let (found, count) = canaries.files(under: folder)
      #expect(found.isEmpty, "\(folder)")
      scanned += count
    }
    print("0 canaries in the clear: \(writes.count) bytes written and \(scanned - writes.count) bytes of files scanned")
    #expect(writes.count > 50_000)
  }

  @Test("the same scan finds a word left on purpose", arguments: Leak.allCases)
  func control(leak: Leak) throws {
    let canaries = Canaries()
    let house = try WatchedHouse()
    let command = "printf '\(leak.encoded(canaries))' > \(house.home)/left"
    _ = house.trace("/bin/sh", ["-c", command + (leak == .removed ? "; rm \(house.home)/left" : "")])
    #expect(canaries.hits(in: Bytes.of(house.writes)) > 0)
    #expect(canaries.files(under: house.home).hits.isEmpty == (leak == .removed))
  }

  private func makeGroup(_ canaries: Canaries, in house: WatchedHouse) throws {
    house.secret(
      "roster.csv",
      "name,handle,chart id\n\(canaries.name("csv")) Ruiz,\(canaries.word("h")),\(canaries.word("chart"))\nJo Park,jo,2\n"
    )
    let made = house.run(["group", "new", canaries.name("group"), "--outline", "process-90", "--members", "Li Wu"])
    #expect(made.exitCode == 0, "\(made.output)")
    let imported = house.run(["group", "import", house.folder + "/secrets/roster.csv", "--yes"])
    #expect(imported.exitCode == 0, "\(imported.output)")
    let edited = house.run(["care", "goal", "jo", canaries.word("goal")])
    #expect(edited.exitCode == 0, "\(edited.output)")
    let outline = String(decoding: Bytes.of(house.outline), as: UTF8.self)
    house.secret(
      "outline.yaml",
      outline.replacing("How are you today?", with: "How are you \(canaries.word("question"))?")
        .replacing("title: Process group", with: "title: \(canaries.word("title"))"))
  }

  /// An evening at a terminal, with a word in everything that can be typed, and a line left half typed.
  private func evening(_ canaries: Canaries, in house: WatchedHouse) throws -> Int {
    let terminal = try house.terminal(["start", "--outline", house.folder + "/secrets/outline.yaml"])
    try terminal.wait(forText: "›", limitMs: 60_000)
    let word = canaries.word
    for line in [
      "/leads Ruth, \(canaries.name("leader"))", "/here all but li", "/absent li excused \(word("absent"))", "/start",
      "/next",
      word("note") + " #" + word("tag"), ";" + word("private"), "!@jo " + word("flag"), ">" + word("commitment"),
      word("slip"), "/fix private", "/mark milestone @jo \(word("mark"))", "/timer 9m \(word("timer"))",
      "/guest \(canaries.name("guest")) for jo as mother", "/round popcorn \(word("asked"))",
      "/resolve jo handed \(word("handed"))", "/co @jo \(word("other"))",
    ] { try enter(line, on: terminal) }
    for page in ["/find \(word("note"))", "/log 40", "/flags", "/board", "/\(word("command"))", "@\(word("nobody")) x"]
    {
      terminal.type("\u{15}" + page + "\r")
      try terminal.wait(for: "an answer to \(page)", limitMs: 30_000) { _ in !terminal.readMore(withinMs: 50) }
    }
    let before = Bytes.of(house.vault + "/draft")
    terminal.type("\u{15}" + word("half") + " a line")
    try terminal.wait(for: "the half line to be kept", limitMs: 30_000) { _ in
      Bytes.of(house.vault + "/draft") != before
    }
    look(at: house.process, canaries)
    let titles = titles(in: terminal.output)
    #expect(canaries.hits(in: titles) == 0, "\(String(decoding: titles, as: UTF8.self))")
    terminal.type("\u{15}/quit\r")
    _ = try terminal.report(limitMs: 30_000)
    #expect(titles.count > 3, "no title was set at all")
    return Set(
      terminal.output.split { !($0 >= 97 && $0 <= 122) }.map { String(decoding: $0, as: UTF8.self) }.filter {
        $0.hasPrefix(canaries.root)
      }
    ).count
  }

  private func enter(_ line: String, on terminal: PseudoTerminal) throws {
    let before = terminal.screen.everything.count { $0 == "✓" }
    terminal.type(line + "\r")
    try terminal.wait(for: "the receipt of \(line)", limitMs: 30_000) { $0.everything.count { $0 == "✓" } > before }
  }

  /// What everybody on the machine may see of a process.
  private func look(at process: String, _ canaries: Canaries) {
    for file in ["cmdline", "environ", "comm", "status"] {
      let bytes = Bytes.of("/proc/\(process)/\(file)")
      #expect(canaries.hits(in: bytes) == 0, "\(file)")
      if file == "cmdline" { #expect(!bytes.isEmpty) }
    }
  }

  /// What `OSC 0` and `OSC 2` set.
  private func titles(in output: [UInt8]) -> [UInt8] {
    var found: [UInt8] = []
    for index in output.indices where output[index...].starts(with: [0x1B, 0x5D]) {
      found += output[index...].dropFirst(2).prefix { $0 != 0x07 && $0 != 0x1B }
    }
    return found
  }
}

/// How a control leaves its word.
enum Leak: CaseIterable {
  case plain
  case capitals
  case wide
  case base64
  case removed

  func encoded(_ canaries: Canaries) -> String {
    switch self {
    case .plain, .removed: "so \(canaries.word("left")) it is"
    case .capitals: canaries.name("left").uppercased()
    case .wide: canaries.root.map { "\($0)\\000" }.joined()
    case .base64: String(decoding: Canaries.base64(Array(("ab" + canaries.root + "cd").utf8), behind: 0), as: UTF8.self)
    }
  }
}
