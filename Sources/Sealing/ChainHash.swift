/// One link of a log's chain: 32 bytes of BLAKE2b that stand for a row and everything before it.
package struct ChainHash: Equatable, Hashable, Sendable {
  /// The 32 bytes.
  package let bytes: [UInt8]

  /// Nil when these are not 32 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(digest: [UInt8]) {
    bytes = digest
  }

  /// What the first row of a log follows.
  package static func genesis(vault: [UInt8], log: UInt8) -> ChainHash {
    var writer = ByteWriter(tag: "ckgenes1")
    writer.add(vault)
    writer.add(log)
    return ChainHash(digest: blake2b(writer.bytes))
  }

  /// The link of a row that follows this one.
  package func following(_ place: RowPlace, _ record: SealedRecord) -> ChainHash {
    var writer = ByteWriter(tag: "cklink/1", count: 112 + record.sealed.count)
    writer.add(bytes)
    writer.add(UInt64(bitPattern: place.sequence))
    writer.add(place.device)
    writer.add(place.stream)
    writer.add(record.nonce)
    writer.add(UInt64(record.sealed.count))
    writer.add(record.sealed)
    return ChainHash(digest: blake2b(writer.bytes))
  }
}

/// Where a row stands; every field is bound to the sealed bytes as associated data.
package struct RowPlace: Equatable, Sendable {
  /// 16 bytes of the vault.
  package var vault: [UInt8]
  /// 1 for the chart log, 2 for the private log.
  package var log: UInt8
  /// 16 bytes of the device that wrote it.
  package var device: [UInt8]
  /// 16 opaque bytes of the stream.
  package var stream: [UInt8]
  /// Counted across both logs, from 1.
  package var sequence: Int64
  /// The link of the row before it in its log.
  package var previous: ChainHash

  /// All of them are needed to open a row.
  package init(vault: [UInt8], log: UInt8, device: [UInt8], stream: [UInt8], sequence: Int64, previous: ChainHash) {
    self.vault = vault
    self.log = log
    self.device = device
    self.stream = stream
    self.sequence = sequence
    self.previous = previous
  }

  /// What is bound to the row's sealed bytes, in the order of the format document.
  package var associated: [UInt8] {
    var writer = ByteWriter(tag: "ckrow/1 ", count: 97)
    writer.add(vault)
    writer.add(log)
    writer.add(device)
    writer.add(stream)
    writer.add(UInt64(bitPattern: sequence))
    writer.add(previous.bytes)
    return writer.bytes
  }
}
