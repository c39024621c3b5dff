import ArgumentParser
import Clinic
import Room
import Vault

/// Copies the vault.
struct BackupVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the vault into a new folder and verify the copy.",
    discussion: "While a session is open in another window, type /backup DIR there instead.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The copy's folder, which must not exist yet.")
  var folder: String

  func run() throws {
    let vault: OpenVault
    guard OpenVault.isThere(at: common.vaultPath) else { throw CommandFailure(.noVault) }
    let secret = try Unlocking.secret(common)
    do {
      vault = try OpenVault.open(at: common.vaultPath, unlockedBy: secret)
      try ProgressLine.during { progress throws(VaultFailure) in try vault.backup(to: folder, progress: progress) }
    } catch .heldByAnother(let processID) {
      let who = processID.map { "process \($0)" } ?? "another process"
      throw CommandFailure("\(who) has this vault open; type /backup DIR there, or leave it first (/quit)")
    } catch {
      throw CommandFailure.copyingVault(error)
    }
    vault.close()
    Output.lines([
      "The vault was copied to \(folder), and the copy was verified.",
      "It opens with today's passphrase and recovery key, also after you have changed them here.",
    ])
  }
}

/// Makes a vault from a copy.
struct RestoreVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a vault from a backup, at a place where none is; the backup is only read.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The backup's folder.")
  var backup: String

  func run() throws {
    guard OpenVault.isThere(at: backup) else { throw CommandFailure("there is no backup of a vault at \(backup)") }
    guard !OpenVault.isThere(at: common.vaultPath) else { throw CommandFailure(.alreadyExists) }
    let secret = try Unlocking.secret(common)
    do {
      try ProgressLine.during { progress throws(VaultFailure) in
        try OpenVault.restore(from: backup, to: common.vaultPath, unlockedBy: secret, progress: progress)
      }
    } catch {
      guard case .damaged = error else { throw CommandFailure(error) }
      throw CommandFailure(
        "the backup is damaged; nothing was restored, `circlekeeper vault salvage DIR --vault \(backup)` takes what is "
          + "intact", .damaged)
    }
    Output.lines(["The vault is at \(common.vaultPath). All of it was verified."])
  }
}
