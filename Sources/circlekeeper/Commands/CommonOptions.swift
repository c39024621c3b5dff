import ArgumentParser
import Narration
import Terminal

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: "The vault's folder; else CIRCLEKEEPER_VAULT, else the XDG data folder.")
  var vault: String?

  @Option(name: .long, help: "A file whose first line is the passphrase.")
  var passphraseFile: String?

  @Option(name: .long, help: "An open file descriptor to read the passphrase from.")
  var passphraseFd: Int32?

  @Option(name: .long, help: "A file that holds the recovery key, to open without the passphrase.")
  var recoveryKeyFile: String?

  @Flag(name: .long, help: "Ask for the recovery key instead of the passphrase.")
  var recoveryKey = false

  @Flag(name: .long, help: "Redraw nothing in place; say milestones as sentences.")
  var plain = false

  func validate() throws {
    if [passphraseFile != nil, passphraseFd != nil, recoveryKeyFile != nil, recoveryKey].count(where: { $0 }) > 1 {
      throw ValidationError("give one of --passphrase-file, --passphrase-fd, --recovery-key-file and --recovery-key")
    }
  }

  /// Where the vault is, by product.md section 10.
  var vaultPath: String { vault ?? Folders.vault }

  var setting: TerminalSetting { TerminalSetting.found(environment: Process.environment, plainAsked: plain) }
}

/// What every command that lists or shows takes besides.
struct ListingOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Flag(name: .long, help: "Print JSON.")
  var json = false
}
