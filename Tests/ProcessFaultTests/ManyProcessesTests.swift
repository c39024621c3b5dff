import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Many processes, one vault", .ownThread)
struct ManyProcessesTests {
  private static let processes = 8

  /// `CIRCLEKEEPER_FAULTS=long swift test --filter ManyProcessesTests` opens a thousand times.
  @Test("of eight at once one has the vault; the others are told who and end with 1")
  func oneWriter() throws {
    let rounds = FaultProgram.number("CIRCLEKEEPER_OPENINGS", long: 1000, quick: 16) / Self.processes
    let home = try FaultHome()
    try #require(home.run(["start"], input: "/here all\n/start\n").exitCode == 0)
    let progress = Progress("rounds of \(Self.processes)", of: rounds)
    var (toldWho, told) = (0, 0)
    for round in 1...rounds {
      let answers = try opening(home, note: "round\(round)note")
      told += answers.count
      toldWho += answers.count { $0 }
      progress.step()
    }
    let shown = home.run(["show", "last", "--json"]).output
    let notes = shown.split(separator: "\"").filter { $0.hasPrefix("round") && $0.hasSuffix("note") }.map(String.init)
    print(
      "\(rounds * Self.processes) openings, \(Self.processes) at once: one writer in each of \(rounds) rounds, "
        + "\(told) ended with 1, \(toldWho) of them told the process that had it; \(notes.count) notes, each once")
    #expect(told == rounds * (Self.processes - 1))
    #expect(toldWho == told)
    #expect(notes == (1...rounds).map { "round\($0)note" })
    #expect(home.run(["vault", "verify"]).exitCode == 0)
  }

  /// Starts all of them, lets the one that got in take a note, and says of each of the others whether it was told the
  /// right process.
  private func opening(_ home: FaultHome, note: String) throws -> [Bool] {
    let terminals = try (0..<Self.processes).map { _ in
      try PseudoTerminal(
        FaultProgram.circlekeeper, ["resume"] + home.arguments(.recoveryKey), environment: home.environment())
    }
    let writers = try terminals.filter { try isAtPrompt($0) }
    try #require(writers.count == 1, "\(writers.count) processes had the vault at once")
    let holder = String(decoding: Bytes.of(home.vault + "/lock"), as: UTF8.self).prefix { $0.isNumber }
    var told: [Bool] = []
    for other in terminals where other !== writers[0] {
      #expect(try other.report(limitMs: 20_000) == .exited(code: 1))
      #expect(other.screen.text.contains("has this vault open"))
      told.append(other.screen.text.contains("process \(holder) has this vault open"))
    }
    writers[0].type(note + "\r")
    try writers[0].wait(for: "the receipt", limitMs: 20_000) { $0.everything.contains("✓") }
    writers[0].type("/quit\r")
    #expect(try writers[0].report(limitMs: 20_000) == .exited(code: 0))
    return told
  }

  private func isAtPrompt(_ terminal: PseudoTerminal) throws -> Bool {
    try terminal.wait(for: "a prompt or a refusal", limitMs: 60_000) {
      $0.text.contains("›") || $0.text.contains("has this vault open")
    }
    return terminal.screen.text.contains("›")
  }
}
