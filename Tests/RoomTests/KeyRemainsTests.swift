import Glibc
import TestKit
import TestTraits
import Testing

@Suite("What is left in memory", .ownThread)
struct KeyRemainsTests {
  /// `CIRCLEKEEPER_LOCK_CYCLES=100 swift test --filter KeyRemainsTests` is the long form.
  static let cycles = getenv("CIRCLEKEEPER_LOCK_CYCLES").flatMap { Int(String(cString: $0)) } ?? 3

  private var fixture: String {
    RoomProgram.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/lock-fixture"
  }

  @Test("after the lock neither passphrase nor keys are found in memory; while it is open the keys are")
  func scan() throws {
    let home = try PracticeHome()
    let vault = home.folder + "/vault"
    let line = LockTests.passphrase + "\n"
    let shown = PipedProgram(fixture, ["needles", vault], environment: [:], input: line)
    let inverted = LockTests.passphrase.utf8.map { String(format: ~$0) }.joined()
    let needles = shown.output.split(separator: "\n").map(String.init) + ["passphrase=" + inverted]
    try #require(shown.exitCode == 0 && needles.count == 11, "\(shown.output)")
    let typed = line + String(repeating: "a wrong one of some length\n" + line, count: Self.cycles)
    let run = PipedProgram(
      fixture, ["cycles", vault, String(Self.cycles)] + needles, environment: [:], input: typed,
      limitMs: Int32(60_000 + Self.cycles * 30_000))
    print(run.output)
    #expect(run.exitCode == 0)
    #expect(run.output.contains("searches while unlocked \(Self.cycles + 1), missed 0\n"))
    #expect(run.output.contains("searches while locked \(2 * Self.cycles + 1),"))
    #expect(run.output.contains("hits while locked 0\n"), "\(run.output)")
  }
}

extension String {
  /// Two hexadecimal digits.
  fileprivate init(format byte: UInt8) {
    self = (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
