import TestKit
import TestTraits
import Testing

@Suite("Killed at each system call", .ownThread(limitSeconds: 900))
struct CallKillTests {
  /// `CIRCLEKEEPER_FAULTS=long swift test --filter CallKillTests` kills at every call, before it and after it.
  @Test(
    "what was acknowledged stands, nothing is doubled or out of order, and the vault is whole",
    arguments: [CallKillRun.session, .creation, .newGroup, .passphrase, .backup, .restoration, .destruction])
  func kills(run: CallKillRun) async throws {
    let tally = try await run.run()
    print(tally.summary(of: run.name))
    #expect(tally.faults.isEmpty)
    #expect(tally.kills > 0)
    #expect(tally.fired == tally.kills, "a call did not come again, so no kill was carried out at it")
    #expect(tally.faultsOfControl > 0, "the control lost nothing, so this test could not have failed")
  }
}

extension CallKillRun: CustomTestStringConvertible {
  var testDescription: String { name }
}

extension CallKillRun {
  private static let notes = (1...20).map { "call\($0)note" }

  /// A piped session of twenty notes, gone on with after the kill.
  static let session = CallKillRun(
    name: "a session of twenty notes", home: { try FaultHome() },
    command: { home, kill in
      Traced(["start"], in: home, input: "/here all\n/start\n" + notes.map { $0 + "\n" }.joined(), kill: kill)
    },
    judge: { home, run in
      let acknowledged = notes.count { run.output.contains(" \($0)\n") }
      // Where the kill came before there was a session, there is nothing to go on with.
      let isOpen = home.run(["resume"], input: "afterwards\n").exitCode == 0
      let shown = home.run(["show", "last", "--json"])
      let found = shown.output.split(separator: "\"").map(String.init).filter {
        $0 == "afterwards" || $0.hasPrefix("call") && $0.hasSuffix("note")
      }
      let stand = found.count - (isOpen ? 1 : 0)
      let due = Array(notes.prefix(max(0, stand))) + (isOpen ? ["afterwards"] : [])
      var verdict = CallKillVerdict(isFaultOfControl: stand <= acknowledged, isDoneUnacknowledged: stand > acknowledged)
      if !isOpen, run.output.contains("1 here") { verdict.fault = "the session is gone" }
      if found != due { verdict.fault = "what stands is \(found)" }
      if stand < acknowledged { verdict.fault = "\(acknowledged) were acknowledged, \(stand) stand" }
      if stand > acknowledged + 1 { verdict.fault = "\(stand) stand, \(acknowledged) were acknowledged" }
      if home.run(["vault", "verify"]).exitCode != 0 { verdict.fault = "the vault does not verify" }
      return verdict
    })

  /// Making a vault: there is none, and it can be made again, or it is there and whole.
  static let creation = CallKillRun(
    name: "init", home: { FaultHome.withoutVault() },
    command: { home, kill in
      Traced(["init", "--yes", "--key-cost", "64M,2"], in: home, secret: .passphrase, kill: kill)
    },
    judge: { home, run in
      let verified = home.run(["vault", "verify"], secret: .passphrase)
      let isThere = verified.exitCode == 0
      let isAcknowledged = home.keepRecoveryKey(printed: run.output)
      var verdict = CallKillVerdict(
        isFaultOfControl: !isThere, isDoneUnacknowledged: isThere && !isAcknowledged)
      if isAcknowledged, home.run(["vault", "verify"]).exitCode != 0 {
        verdict.fault = "the shown key does not open it"
      }
      if isThere { return verdict }
      let again = home.run(["init", "--yes", "--key-cost", "64M,2"], secret: .passphrase)
      if again.exitCode != 0 {
        verdict.fault = "neither there nor to be made again: \(verified.output) \(again.output)"
      }
      if home.run(["vault", "verify"], secret: .passphrase).exitCode != 0 {
        verdict.fault = "made again and not whole"
      }
      return verdict
    })

  /// Making a group: its roster is there whole or the group is not there.
  static let newGroup = CallKillRun(
    name: "group new", home: { try FaultHome() },
    command: { home, kill in Traced(home.newGroup("Friday morning"), in: home, kill: kill) },
    judge: { home, run in
      let listed = home.run(["group", "list"])
      let shown = home.run(["group", "show", "Friday morning"])
      let isThere = listed.output.contains("Friday morning")
      let isAcknowledged = run.output.contains("on the roster")
      var verdict = CallKillVerdict(
        isFaultOfControl: !isThere, isDoneUnacknowledged: isThere && !isAcknowledged)
      if !listed.output.contains("Tuesday evening") {
        verdict.fault = "the group from before is gone: \(listed.output)"
      }
      if isAcknowledged, !isThere { verdict.fault = "acknowledged and not there" }
      if isThere, !shown.output.contains("José Peña") { verdict.fault = "there with half a roster: \(shown.output)" }
      if home.run(["vault", "verify"]).exitCode != 0 { verdict.fault = "the vault does not verify" }
      if !isThere, home.run(home.newGroup("Friday morning")).exitCode != 0 { verdict.fault = "not to be made again" }
      return verdict
    })
}
