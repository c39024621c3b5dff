import ArgumentParser
import Clinic
import Room
import Vault

/// Checks the whole vault.
struct VerifyVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check everything; say what is damaged and what is intact. Exit code 4 if anything is.",
    discussion: """
      A receipt is the number and the four words that /close prints. With --receipt it is compared besides: an older \
      copy of the whole vault is noticed in no other way.
      """)

  @OptionGroup var listing: ListingOptions

  @Option(
    name: .long, help: ArgumentHelp("A receipt from paper, in quotes.", valueName: "COUNT WORD WORD WORD WORD"))
  var receipt: String?

  func validate() throws {
    if let receipt, VaultReceipt(receipt) == nil {
      throw ValidationError("a receipt is a number and four words, such as --receipt \"214 maple otter ring bell\"")
    }
  }

  func run() throws {
    let vault = try Unlocking.vault(listing.common, for: .examination)
    let page = try ProgressLine.during { progress throws(CommandFailure) in
      try VerificationPage(
        of: vault, receipt: receipt.flatMap(VaultReceipt.init), progress: progress, notify: Output.notice)
    }
    if listing.json { Output.json(page.json) } else { Output.lines(page.lines) }
    if !page.isSound { throw CommandFailure.silent(.damaged) }
  }
}
