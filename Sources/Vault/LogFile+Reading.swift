internal import Sealing

/// What reading some acts of one stream gave.
struct StreamReading: Equatable {
  var acts: [RecordedAct] = []
  var damage: [Damage] = []
  /// Texts that are there although the chain says that they were destroyed, and the act that says it.
  var revived: [TextPosition: Int64] = [:]
  var textCount = 0
  var destroyedCount = 0
}

/// An act of a stream whose row was opened; nil where it did not open.
struct OpenedAct {
  var sequence: Int64
  var body: ActBody?
}

extension LogFile {
  /// The stream's acts with everything checked that can be checked from them and their neighbors.
  func reading(of stream: StreamID) throws(VaultFailure) -> StreamReading {
    try reading(of: acts(of: stream), in: stream)
  }

  /// The same for all rows of a stream from one on, before which so many others stand.
  func reading(of rows: [ActRow], in stream: StreamID, from ordinal: UInt64 = 0) throws(VaultFailure) -> StreamReading {
    let neighbours = try neighbourDamage(of: rows, in: stream)
    var reading = try reading(rows, of: stream, from: ordinal, destroyed: [:])
    reading.damage = neighbours.filter { !reading.damage.contains($0) } + reading.damage
    return reading
  }

  /// Whether each row follows the one before it, and the one after follows it: a row taken out is noticed at both. What
  /// two rows of the stream say of each other needs no look at the file.
  private func neighbourDamage(of rows: [ActRow], in stream: StreamID) throws(VaultFailure) -> [Damage] {
    let known = Set(rows.map(\.sequence))
    var damage: [Damage] = []
    let ends = rows.indices.filter { place in
      place == 0 || place == rows.count - 1 || rows[place - 1].link != rows[place].previous
        || rows[place].link != rows[place + 1].previous
    }.map { rows[$0] }
    for (row, neighbours) in zip(ends, try neighbours(of: ends.map(\.sequence))) {
      if neighbours.linkBefore ?? cipher.genesis.bytes != row.previous {
        damage.append(Damage(.act(name, sequence: row.sequence), .linkBroken))
      }
      guard let next = neighbours.next, !known.contains(next.sequence) else { continue }
      let place = DamagePlace.act(name, sequence: next.sequence)
      if next.previous != row.link { damage.append(Damage(place, .linkBroken)) }
      if next.stream == row.stream { damage.append(Damage(place, .orderBroken)) }
    }
    return damage
  }

  /// Opens rows of one stream and their texts. `destroyed` holds what other streams are known to have destroyed, and
  /// by which act.
  func reading(
    _ rows: [ActRow], of stream: StreamID, from ordinal: UInt64 = 0, destroyed: [TextPosition: Int64]
  ) throws(VaultFailure) -> StreamReading {
    var damage: [Damage] = []
    let acts = rows.map { OpenedAct(sequence: $0.sequence, body: openedBody($0, of: stream, &damage)) }
    var reading = try reading(acts, of: stream, from: ordinal, destroyed: destroyed)
    reading.damage = damage + reading.damage
    return reading
  }

  private func openedBody(_ row: ActRow, of stream: StreamID, _ damage: inout [Damage]) -> ActBody? {
    do throws(DamageKind) {
      let body = try cipher.body(of: row)
      // A corrupt index leads to rows of another stream.
      guard row.stream == stream.bytes else { throw .unexpected }
      return body
    } catch {
      damage.append(Damage(.act(name, sequence: row.sequence), error))
      return nil
    }
  }

  /// The texts of acts that are open already.
  func reading(
    _ opened: [OpenedAct], of stream: StreamID, from ordinal: UInt64 = 0, destroyed: [TextPosition: Int64]
  ) throws(VaultFailure) -> StreamReading {
    var reading = StreamReading()
    checkOrder(of: opened, from: ordinal, into: &reading)
    let bodies = opened.compactMap { act in act.body.map { (sequence: act.sequence, body: $0) } }
    var destroyed = destroyed
    for (sequence, body) in bodies { for position in body.destroys { destroyed[position] = sequence } }
    var kept = try keptTexts(of: stream, opened.map(\.sequence), into: &reading)
    for (sequence, body) in bodies {
      var texts: [[UInt8]?] = []
      for (index, hash) in body.textHashes.enumerated() {
        let position = TextPosition(sequence: sequence, index: index)
        let entry = kept.removeValue(forKey: position)
        texts.append(try text(entry, at: position, hash: hash, destroyedBy: destroyed[position], &reading))
      }
      reading.acts.append(
        RecordedAct(
          sequence: sequence, stream: stream, log: name, payload: body.payload, texts: texts,
          destroys: body.destroys))
    }
    guard !kept.isEmpty else { return reading }
    let known = Set(bodies.map(\.sequence))
    for position in kept.keys.sorted() where known.contains(position.sequence) {
      reading.damage.append(Damage(.text(name, position), .unexpected))
    }
    // A block says which acts its session had: links alone do not tell that its last ones were taken away.
    for sequence in Set(kept.keys.map(\.sequence)).subtracting(opened.map(\.sequence)).sorted() {
      reading.damage.append(Damage(.act(name, sequence: sequence), .missing))
    }
    return reading
  }

  private func checkOrder(of acts: [OpenedAct], from ordinal: UInt64, into reading: inout StreamReading) {
    var expected: UInt64? = ordinal
    for act in acts {
      guard let body = act.body else {
        expected = expected.map { $0 &+ 1 }
        continue
      }
      if let expected, body.ordinal != expected {
        reading.damage.append(Damage(.act(name, sequence: act.sequence), .orderBroken))
      }
      expected = body.ordinal &+ 1
    }
  }

  /// What lies in the table and in the stream's block, opened; what does not open is named and left out.
  private func keptTexts(
    of stream: StreamID, _ sequences: [Int64], into reading: inout StreamReading
  ) throws(VaultFailure) -> [TextPosition: StoredText?] {
    var kept: [TextPosition: StoredText?] = [:]
    if let row = try readableBlock(of: stream, into: &reading) {
      do throws(DamageKind) {
        kept = try cipher.block(of: row).texts.mapValues { $0 }
      } catch {
        reading.damage.append(Damage(.block(name, stream), error))
      }
    }
    for row in try texts(of: stream, among: sequences) {
      do throws(DamageKind) {
        kept[row.position] = try cipher.text(of: row)
      } catch {
        reading.damage.append(Damage(.text(name, row.position), error))
        kept[row.position] = .some(nil)
      }
    }
    return kept
  }

  private func readableBlock(of stream: StreamID, into reading: inout StreamReading) throws(VaultFailure) -> BlockRow? {
    do throws(VaultFailure) {
      return try block(of: stream)
    } catch {
      guard case .damaged = error else { throw error }
      reading.damage.append(Damage(.block(name, stream), .pageDamaged))
      return nil
    }
  }

  /// All between its first and its last act where these stand close together, else by the index on the stream; one by
  /// one where neither can be read.
  private func texts(of stream: StreamID, among sequences: [Int64]) throws(VaultFailure) -> [TextRow] {
    guard let first = sequences.first, let last = sequences.last else { return [] }
    do throws(VaultFailure) {
      // Corrupt rows may claim any numbers: without a sign, too wide a distance and a backward one are both too long.
      let distance = UInt64(bitPattern: last &- first)
      guard distance < 2 * UInt64(sequences.count) else { return try texts(of: stream, from: first) }
      let texts = try texts(from: first, through: last)
      if texts.isEmpty { return [] }
      let own = Set(sequences)
      return texts.filter { own.contains($0.position.sequence) }
    } catch {
      guard case .damaged = error else { throw error }
      return sequences.flatMap { (try? texts(from: $0, through: $0)) ?? [] }
    }
  }

  /// The text, or nil where it was destroyed or cannot be had.
  private func text(
    _ entry: StoredText??, at position: TextPosition, hash: [UInt8], destroyedBy: Int64?, _ reading: inout StreamReading
  ) throws(VaultFailure) -> [UInt8]? {
    guard let entry else {
      if destroyedBy != nil { reading.destroyedCount += 1 }
      if destroyedBy == nil { reading.damage.append(Damage(.text(name, position), .missing)) }
      return nil
    }
    switch entry {
    case nil: return nil
    case .destroyed(let sequence):
      reading.destroyedCount += 1
      let isRecorded = records(sequence, theDestructionOf: position)
      if !isRecorded { reading.damage.append(Damage(.text(name, position), .missing)) }
      return nil
    case .salted(let bytes):
      reading.textCount += 1
      guard blake2b(bytes) == hash else {
        reading.damage.append(Damage(.text(name, position), .notAuthentic))
        return nil
      }
      if let destroyedBy {
        reading.damage.append(Damage(.text(name, position), .destroyedTextPresent))
        reading.revived[position] = destroyedBy
        return nil
      }
      return Array(bytes.dropFirst(StoredText.saltCount))
    }
  }

  private func records(_ sequence: Int64, theDestructionOf position: TextPosition) -> Bool {
    guard let row = try? act(sequence), let body = try? cipher.body(of: row) else { return false }
    return body.destroys.contains(position)
  }
}
