internal import Sealing

/// What the acts of the program's stream record, up to one of them, so that an opening reads only those after it. It is
/// no record: where anything about it does not fit, the acts themselves are read.
struct ProgramCopy: Equatable {
  /// The link of the last of them, which no other history can have.
  var link: [UInt8]
  /// From the first on; none has a text or destroys one, and there is at least one.
  var acts: [RecordedAct]

  init(link: [UInt8], acts: [RecordedAct]) {
    self.link = link
    self.acts = acts
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(link)
    writer.add(UInt32(acts.count))
    for act in acts {
      writer.add(UInt64(bitPattern: act.sequence))
      writer.addCounted(act.payload)
    }
    return writer.bytes
  }

  /// Nil when the bytes are not exactly one copy with its acts in order.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let link = reader.take(32), let acts = reader.list({ $0.copiedAct() }), reader.remaining == 0, !acts.isEmpty,
      zip(acts, acts.dropFirst()).allSatisfy({ $0.sequence < $1.sequence })
    else { return nil }
    self.init(link: link, acts: acts)
  }

  /// The most bytes that the file may have, which is what is read of one.
  static let largestCount = 1 << 20
}

extension ByteReader {
  fileprivate mutating func copiedAct() -> RecordedAct? {
    guard let sequence = integer(UInt64.self), let payload = counted() else { return nil }
    return RecordedAct(
      sequence: Int64(bitPattern: sequence), stream: .program, log: .chart, payload: payload, texts: [], destroys: [])
  }
}

extension OpenVault {
  /// How many acts are read at an opening before the copy is made again.
  private static let actsBehindCopy = 64

  /// The acts of the program's stream, as `acts(in:)` gives them. In an opening for use those that an earlier one read
  /// come from their sealed copy, if the chain still has the act at which it ends; the rest is checked as always.
  package func programActs() throws(VaultFailure) -> [RecordedAct] {
    guard purpose == .use else { return try acts(in: .program) }
    try checkOpen()
    if pending != nil { try? finishWhatIsOwed() }
    let acts = try chartProgramActs()
    let apart = try self.acts(in: .program, log: .private)
    // As a rule there are none, and the others are years long and in order.
    return apart.isEmpty ? acts : (acts + apart).sorted { $0.sequence < $1.sequence }
  }

  private func chartProgramActs() throws(VaultFailure) -> [RecordedAct] {
    if let copy = programCopy, let later = try? chart.programActs(behind: copy) {
      let acts = later.isEmpty ? copy.acts : copy.acts + later
      if later.count > Self.actsBehindCopy { keepProgramCopy(of: acts) }
      return acts
    }
    let acts = try acts(in: .program, log: .chart)
    if acts.count > Self.actsBehindCopy { keepProgramCopy(of: acts) }
    return acts
  }

  private var programCopy: ProgramCopy? {
    guard let bytes = try? options.storage.read(directory + VaultFile.programCopy) else { return nil }
    var reader = ByteReader(bytes)
    guard reader.take(8) == Array("ckcopy/1".utf8), let nonce = reader.take(SealedRecord.nonceCount),
      let sealed = reader.counted()
    else { return nil }
    return try? chart.cipher.programCopy(of: SealedRecord(nonce: nonce, sealed: sealed))
  }

  /// Not synced: what a crash leaves of it does not open, and is made again. One that cannot be written is not missed.
  private func keepProgramCopy(of acts: [RecordedAct]) {
    guard VaultFile.isFreeOrOurs(VaultFile.programCopy, in: directory, options.storage), let last = acts.last,
      let row = try? chart.act(last.sequence),
      acts.allSatisfy({ $0.texts.isEmpty && $0.destroys.isEmpty })
    else { return }
    let record = chart.cipher.record(of: ProgramCopy(link: row.link, acts: acts))
    var writer = ByteWriter(tag: "ckcopy/1")
    writer.add(record.nonce)
    writer.addCounted(record.sealed)
    guard writer.bytes.count <= ProgramCopy.largestCount else { return }
    try? options.storage.write(writer.bytes, at: 0, of: directory + VaultFile.programCopy, durably: false)
  }
}

extension LogFile {
  /// Those after a copy; nil where the chain does not have the act at which it ends, or anything since is not as it was
  /// left.
  fileprivate func programActs(behind copy: ProgramCopy) throws(VaultFailure) -> [RecordedAct]? {
    guard let last = copy.acts.last else { return nil }
    let rows = try acts(of: .program, from: last.sequence)
    guard let first = rows.first, first.sequence == last.sequence, first.link == copy.link else { return nil }
    let reading = try reading(of: rows, in: .program, from: UInt64(copy.acts.count - 1))
    return reading.damage.isEmpty ? Array(reading.acts.dropFirst()) : nil
  }
}
