import ArgumentParser
import Basics
import Clinic
import Room
import Vault

/// Looks at everything that the program depends on.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at the terminal, the machine, the vault and the content; changes nothing.",
    discussion: "No passphrase is needed, unless --full is given. Nothing that was recorded is shown.")

  @OptionGroup var listing: ListingOptions

  @ArgumentParser.Flag(name: .long, help: "Open the vault too and verify all of it.")
  var full = false

  func run() throws {
    let path = listing.common.vaultPath
    var findings =
      TerminalCheckup.findings(listing.common.setting) + MachineCheckup.findings(vaultPath: path)
      + VaultCheckup.findings(at: path) + [ExportCheckup.finding]
    if full {
      let vault = try Unlocking.vault(listing.common, for: .examination)
      let health = try ProgressLine.during { progress throws(CommandFailure) in
        try VaultCheckup.health(of: vault, progress: progress)
      }
      findings.append(health)
    }
    findings.append(VaultCheckup.content)
    if listing.json {
      Output.json(.array(findings.map(\.json)))
    } else {
      Output.lines(findings.map(\.line))
    }
    let isDamaged = findings.contains { $0.topic == "health" && $0.state == .look }
    if isDamaged { throw CommandFailure.silent(.damaged) }
  }
}
