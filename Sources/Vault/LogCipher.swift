package import Sealing

/// Seals and opens what one log keeps; holds that log's key.
package final class LogCipher {
  let log: LogName
  let vault: [UInt8]
  let device: [UInt8]
  private let key: SecretBytes
  private let randomness: any Randomness

  /// The cipher of one log, with that log's subkey.
  package init(log: LogName, header: Header, key: consuming SecretBytes, randomness: any Randomness) {
    self.log = log
    self.vault = header.vault
    self.device = header.device
    self.key = key
    self.randomness = randomness
  }

  /// Nothing can be sealed or opened from then on.
  func wipeKey() {
    key.wipe()
  }

  var genesis: ChainHash { .genesis(vault: vault, log: log.number) }

  func salt() -> [UInt8] { randomness.bytes(StoredText.saltCount) }

  func row(_ body: ActBody, stream: StreamID, sequence: Int64, after previous: ChainHash) -> ActRow {
    let place = RowPlace(
      vault: vault, log: log.number, device: device, stream: stream.bytes, sequence: sequence, previous: previous)
    let record = seal(body.encoded, paddedTo: 256, associated: place.associated)
    return ActRow(
      sequence: sequence, device: device, stream: stream.bytes, previous: previous.bytes, record: record,
      link: previous.following(place, record).bytes)
  }

  /// Checks the row's own link, opens it, and takes its body apart.
  package func body(of row: ActRow) throws(DamageKind) -> ActBody {
    guard let previous = ChainHash(row.previous), let stored = ChainHash(row.link), row.stream.count == 16 else {
      throw .malformed
    }
    let place = RowPlace(
      vault: vault, log: log.number, device: row.device, stream: row.stream, sequence: row.sequence,
      previous: previous)
    guard previous.following(place, row.record) == stored else { throw .notAuthentic }
    guard let body = ActBody(try open(row.record, associated: place.associated)) else { throw .malformed }
    return body
  }

  func row(_ text: StoredText, at position: TextPosition) -> TextRow {
    TextRow(
      position: position, record: seal(text.encoded, paddedTo: 64, associated: associated(position)))
  }

  /// Opens a text at its place and takes it apart.
  package func text(of row: TextRow) throws(DamageKind) -> StoredText {
    // No act has such a place for a text; a corrupt row may claim any.
    guard UInt32(exactly: row.position.index) != nil else { throw .malformed }
    guard let text = StoredText(try open(row.record, associated: associated(row.position))) else { throw .malformed }
    return text
  }

  func row(_ block: TextBlock, of stream: StreamID) -> BlockRow {
    BlockRow(
      stream: stream.bytes, record: seal(block.encoded, paddedTo: 1024, associated: associated(blockOf: stream.bytes)))
  }

  /// Opens a stream's block and takes it apart.
  package func block(of row: BlockRow) throws(DamageKind) -> TextBlock {
    guard let block = TextBlock(try open(row.record, associated: associated(blockOf: row.stream))) else {
      throw .malformed
    }
    return block
  }

  /// Opens a stream's block in a buffer and lends its bytes.
  func withBlock<Answer>(
    of stream: [UInt8], nonce: [UInt8], sealed: UnsafeRawBufferPointer, in buffer: inout OpeningBuffer,
    _ body: (UnsafeRawBufferPointer) -> Answer
  ) throws(OpeningProblem) -> Answer {
    try buffer.open(sealed, nonce: nonce, associated: associated(blockOf: stream), key: key, body)
  }

  func row(_ pending: PendingActs, beginningAt sequence: Int64) -> PendingRow {
    PendingRow(
      sequence: sequence,
      record: seal(pending.encoded, paddedTo: 256, associated: associated(pendingAt: sequence)))
  }

  func pending(of row: PendingRow) throws(DamageKind) -> PendingActs {
    guard let acts = PendingActs(try open(row.record, associated: associated(pendingAt: row.sequence))) else {
      throw .malformed
    }
    return acts
  }

  func record(of copy: ProgramCopy) -> SealedRecord {
    seal(copy.encoded, paddedTo: 4096, associated: associatedWithCopy)
  }

  func programCopy(of record: SealedRecord) throws(DamageKind) -> ProgramCopy {
    guard let copy = ProgramCopy(try open(record, associated: associatedWithCopy)) else { throw .malformed }
    return copy
  }
}

extension LogCipher {
  private func seal(_ plain: [UInt8], paddedTo block: Int, associated: [UInt8]) -> SealedRecord {
    SealedRecord(
      sealing: plain, paddedTo: block, associated: associated, nonce: randomness.bytes(SealedRecord.nonceCount),
      key: key)
  }

  private func open(_ record: SealedRecord, associated: [UInt8]) throws(DamageKind) -> [UInt8] {
    do {
      return try record.opened(associated: associated, key: key)
    } catch {
      throw error == .notAuthentic ? .notAuthentic : .malformed
    }
  }

  private func associated(_ position: TextPosition) -> [UInt8] {
    var writer = ByteWriter(tag: "cktext/1")
    writer.add(vault)
    writer.add(log.number)
    writer.add(position)
    return writer.bytes
  }

  private func associated(blockOf stream: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "ckblock1")
    writer.add(vault)
    writer.add(log.number)
    writer.add(stream)
    return writer.bytes
  }

  private var associatedWithCopy: [UInt8] {
    var writer = ByteWriter(tag: "ckcopy/1")
    writer.add(vault)
    return writer.bytes
  }

  private func associated(pendingAt sequence: Int64) -> [UInt8] {
    var writer = ByteWriter(tag: "ckpend/1")
    writer.add(vault)
    writer.add(UInt64(bitPattern: sequence))
    return writer.bytes
  }
}
