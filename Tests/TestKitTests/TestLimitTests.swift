import Glibc
import TestKit
import TestTraits
import Testing

/// Each body here would block forever. It runs in a process of its own, which an alarm kills where the limit does not
/// work: then the test fails, and nothing hangs.
@Suite("A test that hangs is ended and says what it waited for", .ownThread)
struct TestLimitTests {
  @Test("a program at a terminal that never answers")
  func terminal() async throws {
    let result = try await #require(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      await HangingTest.end("a terminal that is silent") {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo pid $$; exec cat"], environment: [:])
        try terminal.wait(forText: "an answer", limitMs: 3_600_000)
      }
    }
    let said = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(said.contains("“a terminal that is silent” was not done within its limit of 0.3 s"))
    #expect(said.contains(#"it waited for "an answer""#))
    #expect(HangingTest.isRunning(saidIn: said) == false)
  }

  @Test("a program with pipes that never ends, nor what it started")
  func pipes() async throws {
    let result = try await #require(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      await HangingTest.end("a program without an end") {
        let program = PipedProgram(
          "/bin/sh", ["-c", "sleep 30 & echo pid $!; sleep 30"], environment: ["PATH": "/usr/bin:/bin"], input: "",
          limitMs: 3_600_000)
        LongForm.say(program.output)
      }
    }
    let said = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(said.contains("“a program without an end” was not done within its limit of 0.3 s"))
    #expect(said.contains("it waited for the end of sh -c sleep 30 & echo pid $!; sleep 30"))
    #expect(HangingTest.isRunning(saidIn: said) == false)
  }

  @Test("a terminal that was never to report")
  func report() async throws {
    let result = try await #require(processExitsWith: .exitCode(3), observing: [\.standardErrorContent]) {
      await HangingTest.end("no report") {
        let terminal = try PseudoTerminal("/bin/cat", environment: [:])
        while true { _ = try terminal.report(limitMs: 3_600_000) }
      }
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).contains("a report from the shell"))
  }

  @Test("a body that nothing can end is named, and the run ends with it")
  func deadlock() async throws {
    let result = try await #require(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
      await HangingTest.end("a deadlock") {
        TestLimit.current?.whileWaiting(for: "a lock that nobody gives back") {
          while true { pause() }
        }
      }
    }
    let said = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(said.contains("“a deadlock” was not done within its limit of 0.3 s"))
    #expect(said.contains("it waited for a lock that nobody gives back; it could not be ended"))
  }

  @Test("what ends in time is left alone, and what it throws is thrown")
  func inTime() async throws {
    struct Thrown: Error {}
    try await TestLimit.run("in time", limitMs: 60_000) {}
    await #expect(throws: Thrown.self) { try await TestLimit.run("in time", limitMs: 60_000) { throw Thrown() } }
  }
}

@Suite("Bodies that block hold up no other", .ownThread)
struct OwnThreadTests {
  /// More than any pool has; each waits for all the others.
  @Test("a hundred that wait for one another all end")
  func together() async throws {
    let count = 100
    let gate = Gate(count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<count { group.addTask { gate.wait() } }
      try await group.waitForAll()
    }
  }

  @Test("a body knows its limit")
  func limited() {
    #expect(TestLimit.current != nil)
  }
}
