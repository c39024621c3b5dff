internal import Sealing

extension LogFile {
  /// Seals an append without writing anything; `first` is the sequence number of its first act.
  func prepare(
    _ acts: [StoredAct], from first: Int64, companion: UInt64 = 0, pending: PendingRow? = nil
  ) throws(VaultFailure) -> PreparedAppend {
    guard acts.count <= Int(UInt16.max) else { throw .tooLarge(limitBytes: Int(UInt16.max)) }
    var prepared = PreparedAppend(rows: [], texts: [], pending: pending, head: head, ordinals: [:])
    var blocks: [StreamID: TextBlock] = [:]
    for (index, act) in acts.enumerated() {
      let sequence = first + Int64(index)
      let ordinal = try ordinal(of: act.stream, after: prepared)
      let kept = act.texts.map { StoredText($0, salt: cipher.salt()) }
      let body = ActBody(
        appendIndex: UInt16(index), appendCount: UInt16(acts.count), ordinal: ordinal,
        textHashes: kept.map(\.digest), destroys: act.destroys, companion: companion, payload: act.payload)
      let row = cipher.row(body, stream: act.stream, sequence: sequence, after: prepared.head.link)
      prepared.rows.append(row)
      prepared.head = LogHead(sequence: sequence, link: ChainHash(row.link) ?? cipher.genesis)
      prepared.ordinals[act.stream] = ordinal + 1
      for (place, text) in kept.enumerated() {
        prepared.texts.append(cipher.row(text, at: TextPosition(sequence: sequence, index: place)))
      }
      for position in act.destroys {
        guard position.sequence < first else { throw .noSuchText(name, position) }
        try prepareDestruction(of: position, by: sequence, blocks: &blocks, in: &prepared)
      }
    }
    prepared.rewrittenBlocks = blocks.map { cipher.row($0.value, of: $0.key) }
    return prepared
  }

  private func prepareDestruction(
    of position: TextPosition, by sequence: Int64, blocks: inout [StreamID: TextBlock],
    in prepared: inout PreparedAppend
  ) throws(VaultFailure) {
    if try text(at: position) != nil {
      prepared.destroyedTexts.append(cipher.row(.destroyed(by: sequence), at: position))
      return
    }
    guard let stream = try act(position.sequence).flatMap({ StreamID($0.stream) }) else {
      throw .noSuchText(name, position)
    }
    if blocks[stream] == nil { blocks[stream] = try openedBlock(of: stream) }
    guard var block = blocks[stream], let kept = block.texts[position] else { throw .noSuchText(name, position) }
    if case .salted = kept { block.texts[position] = .destroyed(by: sequence) }
    blocks[stream] = block
  }

  /// The stream's block, or nil where its texts still lie one by one.
  func openedBlock(of stream: StreamID) throws(VaultFailure) -> TextBlock? {
    guard let row = try block(of: stream) else { return nil }
    do throws(DamageKind) {
      return try cipher.block(of: row)
    } catch {
      throw .damaged([Damage(.block(name, stream), error)])
    }
  }

  private func ordinal(of stream: StreamID, after prepared: PreparedAppend) throws(VaultFailure) -> UInt64 {
    if let known = prepared.ordinals[stream] ?? ordinals[stream] { return known }
    guard let last = try lastAct(of: stream) else { return 0 }
    do throws(DamageKind) {
      return try cipher.body(of: last).ordinal + 1
    } catch {
      throw .damaged([Damage(.act(name, sequence: last.sequence), error)])
    }
  }
}

extension StoredText {
  /// What the chained row holds of it.
  var digest: [UInt8] {
    switch self {
    case .salted(let bytes): blake2b(bytes)
    case .destroyed: []
    }
  }
}
