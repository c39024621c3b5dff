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

  @Flag(name: .long, help: "Redraw nothing in place; say milestones as sentences.")
  var plain = false

  func validate() throws {
    if passphraseFile != nil, passphraseFd != nil {
      throw ValidationError("give --passphrase-file or --passphrase-fd, not both")
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
