import Glibc
import TestKit
import TestTraits
import Testing

@Suite("In a real emulator", .ownThread)
struct RealEmulatorTests {
  private func emulator(_ name: String, columns: Int, rows: Int, _ arguments: String) -> RealEmulator {
    RealEmulator(
      "\(FixtureProgram.path) \(arguments)", environment: FixtureProgram.environment(["TMUX_TMPDIR": "/tmp"]),
      columns: columns, rows: rows, socket: "circlekeeper-\(getpid())-\(name)")
  }

  @Test("the screen is what the model of the tests says")
  func modelAgrees() throws {
    let keys =
      "first\rabc\u{1B}[D\u{1B}[D\u{7F}王小明\u{1}\u{4}" + String(repeating: "wide 王 ", count: 14) + "\u{1B}[D\u{17}q"
    let model = try FixtureProgram.start(columns: 50, rows: 12)
    model.type(keys)
    let real = emulator("model", columns: 50, rows: 12, "")
    _ = real.wait { $0.contains("›") }
    real.type(keys)
    let text = real.wait { $0.contains("wide q") || $0.contains("qwide") || $0.hasSuffix("q") || $0.contains("q ") }
    try model.wait(for: "the same screen as the emulator's:\n\(text)", limitMs: 5000) { $0.text == text }
  }

  private func ticks(_ text: String) -> Int {
    let line = text.split(separator: "\n").last { $0.contains("›") }
    return line.flatMap { Int($0.prefix(4)) } ?? 0
  }

  @Test("windows narrower and wider, in which the text is moved to fit, keep the typed line whole, and once")
  func reflow() {
    let real = emulator("reflow", columns: 80, rows: 24, "--tick-ms 1000")
    _ = real.wait { $0.contains("›") }
    real.type("one\rtwo\r")
    _ = real.wait { $0.contains("got [two]") }
    real.type(String(repeating: "abcdefghi ", count: 12) + "end")
    _ = real.wait { $0.contains("end") }
    for columns in [50, 30, 90] {
      real.resize(columns: columns, rows: 24)
      let before = ticks(real.text())
      _ = real.wait { ticks($0) >= before + 2 }
      let text = real.text(withScrollback: true)
      let words = text.filter { !$0.isWhitespace }
      #expect(
        words.split(separator: "abcdefghi", omittingEmptySubsequences: false).count == 13,
        "at \(columns) columns:\n\(text)")
      for line in ["got [one]", "got [two]"] { #expect(real.text().contains(line), "at \(columns) columns:\n\(text)") }
    }
    real.type("\r")
    let after = real.wait { $0.contains("123 scalars") }
    #expect(after.contains("123 scalars"))
  }

  @Test("a page leaves nothing in the scrollback")
  func pageLeavesNothing() {
    let real = emulator("page", columns: 60, rows: 15, "--tick-ms 100")
    _ = real.wait { $0.contains("›") }
    real.type("/long\r")
    _ = real.wait { $0.contains("long row 12") && $0.contains("›") }
    real.type("note\r")
    let text = real.wait { $0.contains("got [note]") }
    #expect(text.contains("got [note]"))
    #expect(!real.text(withScrollback: true).contains("long row"))
  }
}
