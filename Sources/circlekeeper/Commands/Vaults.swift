import ArgumentParser
import Narration
import Sealing
import Terminal
import Vault

/// The vault itself.
struct Vaults: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vault", abstract: "Look at the vault and check it.",
    subcommands: [InfoOfVault.self, VerifyVault.self])
}

struct InfoOfVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Facts about the vault; nothing of what was recorded.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let vault = try Unlocking.vault(listing.common)
    let info: VaultInfo
    do { info = try vault.info() } catch { throw Trouble(error) }
    let facts: [(String, JSONValue)] = [
      ("path", .string(listing.common.vaultPath)), ("format", .number(Int(info.formatVersion))),
      ("vault", .string(info.vaultID)), ("device", .string(info.deviceID)),
      ("created", .string(CivilTime(wallMs: info.createdAtSeconds * 1000, offsetSeconds: 0).date)),
      ("chartActs", .number(info.chartActCount)), ("privateActs", .number(info.privateActCount)),
      ("bytes", .number(info.sizeBytes)), ("journal", .string(info.journalMode)),
      ("synchronous", .number(info.synchronous)), ("sqlite", .string(info.sqliteVersion)),
      ("openedBy", .strings(info.slots.map(\.words))),
    ]
    guard !listing.json else { return Output.json(.object(facts.map { .init($0.0, $0.1) })) }
    Output.lines(facts.map { "\($0.0): \($0.1.plainText)" })
  }
}

struct VerifyVault: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check everything; say what is damaged and what is intact. Exit code 4 if anything is.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let vault = try Unlocking.vault(listing.common, for: .examination)
    let found: Verification
    do {
      var progress = ProgressLine(isShown: listing.common.setting.outputIsTerminal && !listing.json)
      found = try vault.verify { done, all in progress.show(done, of: all) }
      progress.end()
    } catch {
      throw Trouble(error)
    }
    // Signatures are read from acts, so they are looked at where these are in order.
    let signatures: (noteCount: Int, faults: [String]) =
      found.isIntact ? try Workspace(vault: vault).checkedSignatures() : (0, [])
    if listing.json {
      Output.json(found.json(signatures))
    } else {
      Output.lines(found.lines + (found.isIntact ? signatureLines(signatures.noteCount, signatures.faults) : []))
    }
    if !found.isIntact || !signatures.faults.isEmpty { throw Trouble.silent(.damaged) }
  }

  private func signatureLines(_ noteCount: Int, _ faults: [String]) -> [String] {
    if !faults.isEmpty { return faults }
    return noteCount == 0 ? [] : ["\(noteCount) signed notes, every signature fits"]
  }
}

/// How far a long piece of work has got, on one line that is drawn over.
struct ProgressLine {
  let isShown: Bool
  private var shownPercent = -1

  init(isShown: Bool) {
    self.isShown = isShown
  }

  mutating func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let percent = min(100, done * 100 / all)
    guard percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent / 5
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    TerminalOutput.write("\r[\(bar)] \(percent) %")
    TerminalOutput.flush()
  }

  func end() {
    guard isShown, shownPercent >= 0 else { return }
    TerminalOutput.write("\r\u{1B}[K")
    TerminalOutput.flush()
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

extension Verification {
  fileprivate var lines: [String] {
    [("chart", chart), ("private notes", privateLog)].map { name, count in
      "\(name): \(count.intactActCount) of \(count.actCount) acts intact, \(count.textCount) texts"
    } + (isIntact ? ["everything is as it was recorded"] : damage.map { "damaged: \($0.place), \($0.kind.rawValue)" })
  }

  fileprivate func json(_ signatures: (noteCount: Int, faults: [String])) -> JSONValue {
    func counts(_ count: LogCount) -> JSONValue {
      .object([
        .init("acts", .number(count.actCount)), .init("intact", .number(count.intactActCount)),
        .init("texts", .number(count.textCount)), .init("destroyedTexts", .number(count.destroyedTextCount)),
        .init("streams", .number(count.streamCount)),
      ])
    }
    return .object([
      .init("intact", .boolean(isIntact && signatures.faults.isEmpty)), .init("chart", counts(chart)),
      .init("private", counts(privateLog)),
      .init(
        "damage",
        .array(
          damage.map { .object([.init("place", .string("\($0.place)")), .init("kind", .string($0.kind.rawValue))]) })),
      .init("signedNotes", .number(signatures.noteCount)), .init("falseSignatures", .strings(signatures.faults)),
    ])
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
