package import Sealing

/// Where both logs stood after the last append, kept outside the databases.
package struct AnchorRecord: Equatable, Sendable {
  /// Counts the records written, from 0; its parity says the slot.
  package var generation: UInt64
  /// The end of the chart log.
  package var chart: LogHead
  /// The end of the private log.
  package var privateLog: LogHead

  var slot: Int { Int(generation % 2) }
}

/// The anchor file: two slots 4,096 bytes apart, written in turn.
package struct AnchorFile: ~Copyable {
  private let path: String
  private let storage: any VaultStorage
  private let vault: [UInt8]
  private let key: SecretBytes

  /// The file at a path; nothing is read yet.
  package init(at path: String, storage: any VaultStorage, vault: [UInt8], key: consuming SecretBytes) {
    self.path = path
    self.storage = storage
    self.vault = vault
    self.key = key
  }

  /// The file cannot be read or written from then on.
  func wipeKey() {
    key.wipe()
  }

  static let slotDistance = 4096
  static let recordCount = 144

  /// Both slots; each is a record or what is wrong with it.
  package func read() throws(VaultFailure) -> [Result<AnchorRecord, DamageKind>] {
    do throws(StorageFailure) {
      guard let bytes = try storage.read(path) else { return [.failure(.missing), .failure(.missing)] }
      return [record(in: bytes, slot: 0), record(in: bytes, slot: 1)]
    } catch {
      throw error.unreadable
    }
  }

  /// Writes a record into its slot; on the disk on return.
  func write(_ record: AnchorRecord) throws(StorageFailure) {
    try storage.write(encoded(record), at: record.slot * Self.slotDistance, of: path, durably: true)
  }

  private func encoded(_ record: AnchorRecord) -> [UInt8] {
    var writer = ByteWriter(tag: "ckanchr1")
    writer.add(vault)
    writer.add(record.generation)
    for head in [record.chart, record.privateLog] {
      writer.add(UInt64(bitPattern: head.sequence))
      writer.add(head.link.bytes)
    }
    writer.add(authenticationTag(of: writer.bytes, key: key))
    return writer.bytes
  }

  private func record(in bytes: [UInt8], slot: Int) -> Result<AnchorRecord, DamageKind> {
    let start = slot * Self.slotDistance
    guard bytes.count >= start + Self.recordCount else { return .failure(.missing) }
    let record = Array(bytes[start..<start + Self.recordCount])
    guard isAuthentic(Array(record.dropLast(32)), tag: Array(record.suffix(32)), key: key) else {
      return .failure(.notAuthentic)
    }
    var reader = ByteReader(record)
    guard reader.take(8) == Array("ckanchr1".utf8), reader.take(16) == vault,
      let generation = reader.integer(UInt64.self), let chart = reader.logHead(), let privateLog = reader.logHead(),
      generation % 2 == UInt64(slot)
    else { return .failure(.malformed) }
    return .success(AnchorRecord(generation: generation, chart: chart, privateLog: privateLog))
  }
}

extension ByteReader {
  mutating func logHead() -> LogHead? {
    guard let sequence = integer(UInt64.self), let link = take(32).flatMap(ChainHash.init) else { return nil }
    return LogHead(sequence: Int64(bitPattern: sequence), link: link)
  }
}
