import TestKit

extension CallKillRun {
  /// A change of the passphrase: the old one opens the vault or the new one does, never both and never neither.
  static let passphrase = CallKillRun(
    name: "vault passphrase",
    home: {
      let home = try FaultHome()
      home.write("nine quiet herons on the other shore\n", to: "other-passphrase")
      return home
    },
    command: { home, kill in
      Traced(
        ["vault", "passphrase", "--new-passphrase-file", home.folder + "/other-passphrase"], in: home, kill: kill)
    },
    judge: { home, run in
      let isOld = home.run(["vault", "verify"], secret: .passphrase).exitCode == 0
      let other = ["vault", "verify", "--passphrase-file", home.folder + "/other-passphrase"]
      let isNew = home.run(other, secret: .none).exitCode == 0
      let isAcknowledged = run.output.contains("opens with the new passphrase")
      var verdict = CallKillVerdict(isFaultOfControl: !isNew, isDoneUnacknowledged: isNew && !isAcknowledged)
      if isOld == isNew { verdict.fault = isOld ? "both passphrases open the vault" : "neither opens the vault" }
      if isAcknowledged, !isNew { verdict.fault = "acknowledged, and the old passphrase opens the vault" }
      if home.run(["vault", "verify"]).exitCode != 0 { verdict.fault = "the recovery key opens it no longer" }
      return verdict
    })

  /// A backup: the copy is whole or is not there, and the vault is as it was.
  static let backup = CallKillRun(
    name: "vault backup", home: { try FaultHome() },
    command: { home, kill in Traced(["vault", "backup", home.folder + "/copy"], in: home, kill: kill) },
    judge: { home, run in
      let copy = home.folder + "/copy"
      let isThere = home.run(["vault", "verify", "--vault", copy]).exitCode == 0
      let isAcknowledged = run.output.contains("was copied")
      var verdict = CallKillVerdict(isFaultOfControl: !isThere, isDoneUnacknowledged: isThere && !isAcknowledged)
      if isAcknowledged, !isThere { verdict.fault = "acknowledged and not there" }
      if home.run(["vault", "verify"]).exitCode != 0 { verdict.fault = "the vault itself does not verify" }
      if !isThere {
        let again = home.run(["vault", "backup", copy])
        if again.exitCode != 0 { verdict.fault = "neither there nor to be made again: \(again.output)" }
      }
      return verdict
    })

  /// Restoring: the vault is there whole, or not there and to be restored again.
  static let restoration = CallKillRun(
    name: "vault restore",
    home: {
      let home = try FaultHome()
      _ = home.run(["vault", "backup", home.folder + "/copy"])
      return home
    },
    command: { home, kill in
      Traced(["vault", "restore", home.folder + "/copy", "--vault", home.folder + "/restored"], in: home, kill: kill)
    },
    judge: { home, run in
      let place = home.folder + "/restored"
      let isThere = home.run(["group", "list", "--vault", place]).output.contains("Tuesday evening")
      let isAcknowledged = run.output.contains("All of it was verified")
      var verdict = CallKillVerdict(isFaultOfControl: !isThere, isDoneUnacknowledged: isThere && !isAcknowledged)
      if isAcknowledged, !isThere { verdict.fault = "acknowledged and not there" }
      if !isThere {
        let again = home.run(["vault", "restore", home.folder + "/copy", "--vault", place])
        if again.exitCode != 0 { verdict.fault = "neither there nor to be restored again: \(again.output)" }
      }
      if home.run(["vault", "verify", "--vault", place]).exitCode != 0 { verdict.fault = "there and not whole" }
      if home.run(["vault", "verify", "--vault", home.folder + "/copy"]).exitCode != 0 {
        verdict.fault = "the backup itself does not verify any longer"
      }
      return verdict
    })

  private static let destructible = Result { try FaultHome.destructible() }

  /// The end of a session: all its words are there, or all are gone and the certificate is.
  static let destruction = CallKillRun(
    name: "retention destroy", home: { try FaultHome(copying: try destructible.get()) },
    command: { home, kill in Traced(home.destruction, in: home, kill: kill) },
    judge: { home, run in
      let isGone = home.run(["retention", "show", "last"]).output.contains("CERTIFICATE")
      let isAcknowledged = run.output.contains("CERTIFICATE")
      let shown = ["show", "private show"].map { home.run($0.split(separator: " ").map(String.init) + ["last"]).output }
      let words = [shown[0].contains("slept well"), shown[1].contains("violet")]
      var verdict = CallKillVerdict(isFaultOfControl: !isGone, isDoneUnacknowledged: isGone && !isAcknowledged)
      if isAcknowledged, !isGone { verdict.fault = "acknowledged and not done" }
      if words.contains(isGone) { verdict.fault = "certificate: \(isGone), words: \(words)" }
      if home.run(["vault", "verify"]).exitCode != 0 { verdict.fault = "the vault does not verify" }
      if !isGone, home.run(home.destruction).exitCode != 0 { verdict.fault = "not to be done again" }
      return verdict
    })
}
