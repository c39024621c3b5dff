import ArgumentParser
import Clinic
import Room
import Sealing
import Vault

/// Writes what is intact into a new vault.
struct SalvageVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Write everything that is intact into a new vault; the damaged one stays as it is.",
    discussion: """
      The new vault opens with the same passphrase, or with the one that --new-passphrase asks for, and has a recovery \
      key of its own, which is shown once. Receipts of the old vault do not fit it.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The new vault's folder, which must not exist yet.")
  var folder: String

  @Flag(name: .long, help: "Choose another passphrase for the new vault.")
  var newPassphrase = false

  @Option(name: .long, help: "A file whose first line is the new vault's passphrase.")
  var newPassphraseFile: String?

  @Flag(name: .long, help: "Take a weak passphrase without a word.")
  var yes = false

  func run() throws {
    guard OpenVault.isThere(at: common.vaultPath) else { throw CommandFailure(.noVault) }
    let secret = try Unlocking.secret(common)
    let held = HeldFlags()
    let vault: OpenVault
    do throws(CommandFailure) { vault = try Unlocking.vault(common, unlockedBy: secret, for: .examination) } catch {
      if error.code == .passphrase, held.take(secret) { held.sayNotRecorded() }
      throw error
    }
    let passphrase = try passphrase(after: secret)
    let report: SalvageReport
    do {
      let salvaged = try ProgressLine.during { progress throws(VaultFailure) in
        try vault.salvage(
          to: folder, passphrase: passphrase, keyCost: vault.passphraseCost ?? .standard, progress: progress)
      }
      report = salvaged.report
      Output.lines(report.lines + ["The new vault is at \(folder). It was verified.", ""])
      NewSecrets.show(salvaged.recoveryKey, flagsTo: flags)
    } catch {
      throw CommandFailure(error)
    }
  }

  private var flags: FlagPlace { .vault(Unlocking.vaultForFlags(common)) }

  private func passphrase(after secret: consuming UnlockingSecret) throws(CommandFailure) -> Passphrase {
    if newPassphrase || newPassphraseFile != nil {
      return try NewSecrets.passphrase(file: newPassphraseFile, isWeakAllowed: yes, flagsTo: flags)
    }
    switch consume secret {
    case .passphrase(let same): return same
    case .recoveryKey: return try NewSecrets.passphrase(file: nil, isWeakAllowed: yes, flagsTo: flags)
    }
  }
}

extension SalvageReport {
  fileprivate var lines: [String] {
    let left = [
      lostActCount > 0 ? "left behind: \(lostActCount) acts that cannot be read or are missing" : nil,
      lostTextCount > 0 ? "left behind: \(lostTextCount) texts of acts that were taken" : nil,
    ]
    return ["taken: \(actCount) acts"]
      + (left.allSatisfy { $0 == nil } ? ["nothing was left behind"] : left.compactMap(\.self))
  }
}
