import ArgumentParser
import Clinic
import Room
import Sealing
import Vault

/// Gives the vault another passphrase.
struct PassphraseOfVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase", abstract: "Give the vault another passphrase: the old one, then the new one twice.",
    discussion: """
      When the old one is forgotten, --recovery-key asks for the recovery key instead. Backups that were made before \
      still open with the old passphrase.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Option(name: .long, help: "A file whose first line is the new passphrase.")
  var newPassphraseFile: String?

  @Flag(name: .long, help: "Make another recovery key too, shown once; the old one no longer opens this vault.")
  var newRecoveryKey = false

  @Flag(name: .long, help: "Take a weak passphrase without a word.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp("Memory and passes of the key derivation; else as before.", valueName: "MEMORY,PASSES"))
  var keyCost: KeyCost?

  func run() throws {
    let vault = try Unlocking.vault(common)
    let flags = FlagPlace.vault(VaultForFlags { () throws(CommandFailure) in try Unlocking.workspace(around: vault) })
    let passphrase = try NewSecrets.passphrase(file: newPassphraseFile, isWeakAllowed: yes, flagsTo: flags)
    do {
      try vault.changePassphrase(to: passphrase, keyCost: keyCost ?? vault.passphraseCost ?? .standard)
    } catch {
      throw CommandFailure(error)
    }
    Output.lines([
      "The vault opens with the new passphrase, and with the old one no longer.",
      "Copies and backups made before still open with the old one: make a new one, and destroy those that must not.",
    ])
    if newRecoveryKey { try renewRecoveryKey(of: vault, flagsTo: flags) }
    vault.close()
  }

  private func renewRecoveryKey(of vault: OpenVault, flagsTo flags: FlagPlace) throws(CommandFailure) {
    do { NewSecrets.show(try vault.renewRecoveryKey(), flagsTo: flags) } catch { throw CommandFailure(error) }
    Output.lines(["The recovery key before opens this vault no longer; it opens copies made before."])
  }
}
