import FoundationEssentials
import Glibc
import Sealing
import TestKit
import Testing
import Vault

/// A vault in a directory of its own. It is opened by its recovery key, which costs no time.
struct PracticeVault {
  let root: String
  let directory: String
  private let recoveryKey: [UInt8]

  init(passphrase: String = "seven quiet herons") throws {
    root = TestFolder.path("vault")
    directory = root + "/vault"
    // As the program does: its files are for their owner only, by which it knows them.
    umask(0o077)
    let key = try OpenVault.create(at: directory, passphrase: Passphrase(passphrase), keyCost: .floor)
    recoveryKey = key.characters
  }

  /// Called at the end of each test.
  func remove() {
    try? FileManager.default.removeItem(atPath: root)
  }

  func open(
    for purpose: OpeningPurpose = .use, options: VaultOptions = VaultOptions()
  ) throws(VaultFailure) -> OpenVault {
    try OpenVault.open(at: directory, unlockedBy: secret(), for: purpose, options: options)
  }

  func secret() -> UnlockingSecret {
    var typed = recoveryKey
    guard let key = try? RecoveryKey(wiping: &typed) else { fatalError("a key that was just made") }
    return .recoveryKey(key)
  }

  /// Appends and closes.
  func record(_ acts: [StoredAct]...) throws {
    let vault = try open()
    for acts in acts { _ = try vault.append(acts) }
    vault.close()
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: directory + "/" + name)))
  }

  /// With the mode that the vault's own files have.
  func write(_ bytes: [UInt8], to name: String) throws {
    try Bytes.write(bytes, to: directory + "/" + name)
  }

  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  func delete(_ name: String) throws {
    try FileManager.default.removeItem(atPath: directory + "/" + name)
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: directory + "/" + name, toPath: directory + "/" + other)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: directory + "/" + name, withIntermediateDirectories: false)
  }

  /// Everything that lies beside the vault, with it.
  func neighbours() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }

  /// This vault or a copy of it, taken apart with its keys.
  func byHand(_ directory: String) throws -> OpenedByHand {
    try OpenedByHand(directory, master: MasterKey.found(in: directory, recoveryKey: recoveryKey))
  }

  func deleteWriteAheadLogs() throws {
    for name in try files() where name.hasSuffix("-wal") || name.hasSuffix("-shm") { try delete(name) }
  }

  /// Whether any of these byte runs stands in any file.
  func holds(_ fragments: [ArraySlice<UInt8>]) throws -> Bool {
    for name in try files() {
      let contents = Data(try bytes(name))
      for fragment in fragments where contents.firstRange(of: Data(fragment)) != nil { return true }
    }
    return false
  }

  /// What an opening for use answers, without the vault.
  func refusal() -> VaultFailure? {
    do throws(VaultFailure) {
      let vault = try open()
      vault.close()
      return nil
    } catch {
      return error
    }
  }

  /// The same with a passphrase.
  func refusal(passphrase: String) throws -> VaultFailure? {
    let secret = UnlockingSecret.passphrase(try Passphrase(passphrase))
    do throws(VaultFailure) {
      try OpenVault.open(at: directory, unlockedBy: secret).close()
      return nil
    } catch {
      return error
    }
  }

  /// What verification finds, or the failure that stands in its way, as one list.
  func damage() throws -> [Damage] {
    do throws(VaultFailure) {
      let vault = try open(for: .examination)
      defer { vault.close() }
      return try vault.verify().damage
    } catch {
      guard case .damaged(let damage) = error else { throw error }
      return damage
    }
  }
}

extension Passphrase {
  init(_ text: String) throws {
    var bytes = Array(text.utf8)
    try self.init(wiping: &bytes)
  }
}

extension StoredAct {
  static func chart(_ stream: StreamID, _ texts: String..., destroys: [TextPosition] = []) -> StoredAct {
    StoredAct(
      stream: stream, log: .chart, payload: Array("noted".utf8), texts: texts.map { Array($0.utf8) },
      destroys: destroys)
  }

  static func `private`(_ stream: StreamID, _ texts: String...) -> StoredAct {
    StoredAct(stream: stream, log: .private, payload: Array("noted".utf8), texts: texts.map { Array($0.utf8) })
  }
}

extension RecordedAct {
  var words: [String?] { texts.map { $0.map { String(decoding: $0, as: UTF8.self) } } }
}

/// A tape of invented remarks, long enough for some pages.
func remarks(_ stream: StreamID, count: Int) -> [[StoredAct]] {
  (1...count).map { [.chart(stream, "remark \($0) of a quiet evening")] }
}
