import ArgumentParser
import Basics
import Clinic
import Room
import Sealing
import Vault

/// The vault itself.
struct Vaults: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault", abstract: "Check the vault, copy it, give it another passphrase.",
    subcommands: [
      InfoOfVault.self, VerifyVault.self, SalvageVault.self, BackupVault.self, RestoreVault.self,
      PassphraseOfVault.self, PrivateNotes.self,
    ])
}

struct InfoOfVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Facts about the vault; nothing of what was recorded.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let vault = try Unlocking.vault(listing.common)
    let info: VaultInfo
    do { info = try vault.info() } catch { throw CommandFailure(error) }
    let facts: [(String, JSONValue)] = [
      ("path", .string(listing.common.vaultPath)), ("format", .number(Int(info.formatVersion))),
      ("vault", .string(info.vaultID)), ("device", .string(info.deviceID)),
      ("created", .string(CivilTime(wallMs: info.createdAtSeconds * 1000, offsetSeconds: 0).date)),
      ("chartActs", .number(info.chartActCount)), ("privateActs", .number(info.privateActCount)),
      ("bytes", .number(info.sizeBytes)), ("journal", .string(info.journalMode)),
      ("synchronous", .number(info.synchronous)), ("sqlite", .string(info.sqliteVersion)),
      ("openedBy", .strings(info.slots.map(\.words))), ("receipt", .optional(vault.receipt?.text)),
    ]
    guard !listing.json else { return Output.json(.object(facts.map { .init($0.0, $0.1) })) }
    Output.lines(facts.map { "\($0.0): \($0.1.plainText)" })
  }
}

extension Slot.Kind {
  /// What opens the vault, and at what cost.
  fileprivate var words: String {
    switch self {
    case .passphrase(let cost): "passphrase (\(cost.defaultValueDescription))"
    case .recovery: "recovery key"
    }
  }
}

extension JSONValue {
  /// For a line of facts.
  fileprivate var plainText: String {
    switch self {
    case .null: "-"
    case .boolean(let value): value ? "yes" : "no"
    case .number(let value): String(value)
    case .string(let value): value
    case .array(let values): values.map(\.plainText).joined(separator: ", ")
    case .object: rendered
    }
  }
}
