internal import Sealing

/// The lines typed while the vault was locked, each in a box of its own that only an unlocked vault opens. Nothing here
/// is secret: the public key closes, and what closes a box cannot open it.
struct WaitingFile {
  private let path: String
  private let storage: any VaultStorage
  private let vault: [UInt8]
  private let publicKey: [UInt8]
  /// The whole records, in their order.
  private(set) var records: [Record] = []
  /// A line that is still being typed stands after the last record.
  private var holdsHalfLine = false

  struct Record {
    var number: UInt64
    var bytes: [UInt8]

    fileprivate var box: [UInt8] { Array(bytes.dropFirst(20)) }
  }

  /// Reads the file; a record that was cut short, and everything after it, was never acknowledged.
  init(at path: String, storage: any VaultStorage, vault: [UInt8], publicKey: [UInt8]) throws(VaultFailure) {
    self.path = path
    self.storage = storage
    self.vault = vault
    self.publicKey = publicKey
    let bytes: [UInt8]?
    do throws(StorageFailure) { bytes = try storage.read(path) } catch { throw error.unreadable }
    guard let bytes else { return }
    var reader = ByteReader(bytes)
    while let record = reader.waitingRecord() { records.append(record) }
  }

  /// The most bytes that the file may have.
  static let largestCount = 1 << 20

  private var end: Int { records.reduce(0) { $0 + $1.bytes.count } }

  /// Keeps a line; it is on the disk on return.
  mutating func append(_ line: [UInt8]) throws(VaultFailure) {
    let record = sealed(line)
    guard end + record.bytes.count <= Self.largestCount else { throw .tooLarge(limitBytes: Self.largestCount) }
    do throws(StorageFailure) {
      // The first record brings the file's name with it, which has to be durable too.
      if records.isEmpty {
        try storage.replace(path, with: record.bytes)
      } else {
        try storage.write(record.bytes, at: end, of: path, durably: true)
      }
    } catch {
      throw error.unwritten
    }
    records.append(record)
    holdsHalfLine = false
  }

  /// Keeps a line that is still being typed, without waiting for the disk; the next line takes its place.
  mutating func keepHalfLine(_ line: [UInt8]) throws(VaultFailure) {
    guard !line.isEmpty || holdsHalfLine else { return }
    let record = sealed(line)
    guard end + record.bytes.count <= Self.largestCount else { throw .tooLarge(limitBytes: Self.largestCount) }
    do throws(StorageFailure) {
      try storage.write(record.bytes, at: end, of: path, durably: false)
    } catch {
      throw error.unwritten
    }
    holdsHalfLine = true
  }

  /// Takes a line away; it is gone from the disk on return.
  mutating func remove(_ number: UInt64) throws(VaultFailure) {
    let left = records.filter { $0.number != number }
    guard left.count < records.count else { return }
    do throws(StorageFailure) {
      try storage.replace(path, with: left.flatMap(\.bytes))
    } catch {
      throw error.unwritten
    }
    records = left
  }

  /// The line of a record; nil when it was not sealed for this vault and place.
  func line(of record: Record, key: borrowing BoxKeyPair) -> [UInt8]? {
    guard let plain = try? key.opened(record.box) else { return nil }
    var reader = ByteReader(plain)
    guard reader.take(16) == vault, reader.integer(UInt64.self) == record.number else { return nil }
    return reader.take(reader.remaining)
  }

  private func sealed(_ line: [UInt8]) -> Record {
    let number = (records.last?.number ?? 0) + 1
    var plain = ByteWriter()
    plain.add(vault)
    plain.add(number)
    plain.add(line)
    var writer = ByteWriter(tag: "ckwait/1")
    writer.add(number)
    writer.addCounted(sealedBox(plain.bytes, paddedTo: 1024, publicKey: publicKey))
    return Record(number: number, bytes: writer.bytes)
  }
}

extension ByteReader {
  fileprivate mutating func waitingRecord() -> WaitingFile.Record? {
    guard take(8) == Array("ckwait/1".utf8), let number = integer(UInt64.self), let box = counted() else { return nil }
    var writer = ByteWriter(tag: "ckwait/1")
    writer.add(number)
    writer.addCounted(box)
    return WaitingFile.Record(number: number, bytes: writer.bytes)
  }
}
