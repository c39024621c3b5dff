import Basics
import Glibc
import Sealing
import Terminal
import Vault

/// Opens, uses and locks a vault over and over, and looks through its own memory for the passphrase and the keys: the
/// real program cannot be looked into from outside.
///
/// `needles VAULT` reads a passphrase and prints the secrets, every bit turned over; `cycles VAULT COUNT NEEDLE…` reads
/// the passphrase once a cycle and prints what was found. They are two processes, so that the second has never held a
/// secret but in the way that the program holds it.
@main
enum Fixture {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { exit(2) }
    do {
      switch arguments[1] {
      case "needles": try printNeedles(vault: arguments[2])
      case "cycles" where arguments.count > 4:
        try cycle(vault: arguments[2], count: Int(arguments[3]) ?? 1, needles: arguments.dropFirst(4).map(needle))
      default: exit(2)
      }
    } catch {
      print("failed \(error)")
      exit(1)
    }
  }

  private static func needle(_ argument: String) -> Needle {
    let parts = argument.split(separator: "=", maxSplits: 1)
    let bytes = bytes(ofHexadecimal: Array(parts[1].utf8), count: parts[1].utf8.count / 2) ?? []
    return Needle(name: String(parts[0]), inverted: bytes)
  }

  // MARK: - The secrets of a vault

  private static func printNeedles(vault: String) throws {
    let passphrase = try typedPassphrase()
    guard let bytes = try DiskStorage().read(vault + "/header.a") else { exit(1) }
    let header = try Header.read(bytes).header
    for slot in header.slots {
      guard case .passphrase(let cost) = slot.kind else { continue }
      let derived = try passphrase.derived(salt: slot.salt, cost: cost)
      let master = try slot.unwrap(vault: header.vault, derived: derived)
      show("wrapping", derived.copy(0..<32))
      for purpose in KeyPurpose.allCases { show("subkey\(purpose.rawValue)", master.subkey(for: purpose)) }
      master.withBytes { show("master", SecretBytes(copying: $0)) }
      BoxKeyPair(seed: master.subkey(for: .waitingLines)).withSecretKey { show("box", SecretBytes(copying: $0)) }
    }
  }

  private static func show(_ name: String, _ secret: borrowing SecretBytes) {
    print("\(name)=\(secret.withBytes { $0.map { ~$0 } }.hexadecimal)")
  }

  // MARK: - Cycles

  private static func cycle(vault path: String, count: Int, needles: [Needle]) throws {
    let scan = MemoryScan(needles)
    var totals = Totals()
    var vault = try opened(path, scan, &totals)
    for number in 1...count {
      try use(vault, number)
      totals.unlocked(scan.run(), of: needles)
      let locked = vault.lockAway()
      totals.locked(scan.run())
      try locked.keep(Array("a line typed while locked, number \(number)".utf8))
      totals.locked(scan.run())
      vault = try unlocked(locked)
    }
    vault.close()
    totals.locked(scan.run())
    totals.print(cycles: count)
  }

  /// While a passphrase is held it must be found.
  private static func opened(_ path: String, _ scan: MemoryScan, _ totals: inout Totals) throws -> OpenVault {
    let secret = UnlockingSecret.passphrase(try typedPassphrase())
    totals.typed(scan.run())
    return try OpenVault.open(at: path, unlockedBy: secret)
  }

  /// As at the prompt: a wrong passphrase first.
  private static func unlocked(_ locked: LockedVault) throws -> OpenVault {
    if let vault = try? locked.unlock(with: .passphrase(typedPassphrase())) { return vault }
    return try locked.unlock(with: .passphrase(typedPassphrase()))
  }

  /// Whatever a room does: acts in both logs, the half-typed line, reading, waiting lines.
  private static func use(_ vault: OpenVault, _ number: Int) throws {
    let stream = StreamID.program
    let acts = [LogName.chart, .private].map {
      StoredAct(stream: stream, log: $0, payload: Array("noted".utf8), texts: [Array("remark \(number)".utf8)])
    }
    _ = try vault.append(acts)
    try vault.writeDraft(Array("half a line".utf8))
    _ = try vault.acts(in: stream)
    for line in try vault.waitingLines() { try vault.removeWaitingLine(line.number) }
  }

  private static func typedPassphrase() throws -> Passphrase {
    var typed = TypedSecret(capacity: Passphrase.largestCount)
    guard PassphraseReader().read(prompt: "passphrase: ", into: &typed) == .entered else { exit(1) }
    return try typed.withBytes { try Passphrase(utf8: $0) }
  }
}

extension TypedSecret: PassphraseSink {}

/// What all searches found.
struct Totals {
  private var searches = 0
  private var bytes = 0
  private var hitsWhileLocked: [String: Int] = [:]
  private var places: Set<String> = []
  private var searchesWhileUnlocked = 0
  /// How often a needle that must be there was not found.
  private var missedWhileUnlocked: [String: Int] = [:]

  /// While the vault is open these must be found: a search that finds nothing proves nothing.
  private static let held: Set<String> = ["master", "subkey1", "subkey2", "subkey3", "subkey4", "subkey5"]

  mutating func unlocked(_ report: ScanReport, of needles: [Needle]) {
    searchesWhileUnlocked += 1
    for needle in needles where Self.held.contains(needle.name) && report.hits[needle.name] == nil {
      missedWhileUnlocked[needle.name, default: 0] += 1
    }
  }

  mutating func typed(_ report: ScanReport) {
    searchesWhileUnlocked += 1
    if report.hits["passphrase"] == nil { missedWhileUnlocked["passphrase", default: 0] += 1 }
  }

  mutating func locked(_ report: ScanReport) {
    searches += 1
    bytes += report.bytes
    for (name, count) in report.hits { hitsWhileLocked[name, default: 0] += count }
    places.formUnion(report.places)
  }

  func print(cycles: Int) {
    Swift.print("cycles \(cycles)")
    Swift.print("searches while unlocked \(searchesWhileUnlocked), missed \(missedWhileUnlocked.values.reduce(0, +))")
    Swift.print("searches while locked \(searches), \(bytes / max(1, searches) / 1024) KiB each")
    Swift.print("hits while locked \(hitsWhileLocked.values.reduce(0, +))")
    for (name, count) in hitsWhileLocked.sorted(by: { $0.key < $1.key }) { Swift.print("hit \(name) \(count)") }
    for (name, count) in missedWhileUnlocked.sorted(by: { $0.key < $1.key }) { Swift.print("missed \(name) \(count)") }
    for place in places.sorted().prefix(20) { Swift.print("place \(place)") }
  }
}
