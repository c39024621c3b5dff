internal import Sealing

/// The half-typed line: one sealed record, written in turn into two slots of fixed place, without waiting for the disk.
struct DraftFile: ~Copyable {
  private let path: String
  private let storage: any VaultStorage
  private let vault: [UInt8]
  private let key: SecretBytes
  private let randomness: any Randomness
  /// The counter of the newest record, 0 before the first.
  private var counter: UInt64 = 0
  private var newest: [UInt8]?

  init(
    at path: String, storage: any VaultStorage, vault: [UInt8], key: consuming SecretBytes,
    randomness: any Randomness
  ) throws(VaultFailure) {
    self.path = path
    self.storage = storage
    self.vault = vault
    self.key = key
    self.randomness = randomness
    do throws(StorageFailure) { try load() } catch { throw error.unreadable }
  }

  /// Overwrites the key and lets go of the line.
  mutating func wipe() {
    key.wipe()
    newest = nil
  }

  static let slotDistance = 131_072
  /// The most bytes that a line may have.
  static let largestCount = 130_000

  /// The newest line that can be read; nil when there is none.
  var line: [UInt8]? { newest.flatMap { $0.isEmpty ? nil : $0 } }

  /// Keeps a line. An empty one goes into both slots, so that nothing of the line before is left.
  mutating func write(_ line: [UInt8]) throws(StorageFailure) {
    try writeNext(line)
    if line.isEmpty { try writeNext(line) }
  }

  private mutating func writeNext(_ line: [UInt8]) throws(StorageFailure) {
    let next = counter + 1
    let record = SealedRecord(
      sealing: line, paddedTo: 1024, associated: associated(next),
      nonce: randomness.bytes(SealedRecord.nonceCount), key: key)
    var writer = ByteWriter(tag: "ckdraft1")
    writer.add(next)
    writer.add(record.nonce)
    writer.addCounted(record.sealed)
    try storage.write(writer.bytes, at: Int(next % 2) * Self.slotDistance, of: path, durably: false)
    counter = next
    newest = line
  }

  private mutating func load() throws(StorageFailure) {
    guard let bytes = try storage.read(path) else { return }
    for slot in 0...1 {
      guard let (number, line) = record(in: bytes, slot: slot), number > counter else { continue }
      counter = number
      newest = line
    }
  }

  private func record(in bytes: [UInt8], slot: Int) -> (UInt64, [UInt8])? {
    let start = slot * Self.slotDistance
    guard bytes.count > start else { return nil }
    var reader = ByteReader(Array(bytes[start..<min(bytes.count, start + Self.slotDistance)]))
    guard reader.take(8) == Array("ckdraft1".utf8), let number = reader.integer(UInt64.self),
      number % 2 == UInt64(slot), let nonce = reader.take(24), let sealed = reader.counted(),
      let line = try? SealedRecord(nonce: nonce, sealed: sealed).opened(associated: associated(number), key: key)
    else { return nil }
    return (number, line)
  }

  private func associated(_ number: UInt64) -> [UInt8] {
    var writer = ByteWriter(tag: "ckdraft1")
    writer.add(vault)
    writer.add(number)
    return writer.bytes
  }
}
