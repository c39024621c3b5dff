internal import GRDB
internal import Sealing

/// What a walk along the whole chain of a log saw.
struct LogSurvey {
  var damage: [Damage] = []
  /// The acts of each stream, in order, without what they record.
  var acts: [StreamID: [OpenedAct]] = [:]
  var destroyed: [TextPosition: Int64] = [:]
  var actCount = 0
}

extension LogFile {
  /// Walks the whole chain; a page that cannot be read costs the rows on it and no others. `last` is the highest
  /// sequence number that may be expected, `tick` is called after each batch with the rows it had.
  func survey(through last: Int64, tick: (Int) -> Void) throws(VaultFailure) -> LogSurvey {
    var survey = LogSurvey()
    var link: [UInt8]? = cipher.genesis.bytes
    var position: Int64 = 0
    while true {
      let batch = try readableActs(after: position, through: last, into: &survey)
      for row in batch.rows {
        if let link, row.previous != link {
          survey.damage.append(Damage(.act(name, sequence: row.sequence), .linkBroken))
        }
        survey.take(row, cipher: cipher)
        link = row.link
      }
      tick(batch.rows.count)
      guard let next = batch.next else { return survey }
      position = next
    }
  }

  /// Up to 500 rows. Where SQLite cannot read them together, or a corrupt page gives them out of order, they are
  /// looked for on every page, and where not every page can be read, one by one.
  private func readableActs(
    after position: Int64, through last: Int64, into survey: inout LogSurvey
  ) throws(VaultFailure) -> (rows: [ActRow], next: Int64?) {
    do throws(VaultFailure) {
      let rows = try acts(after: position, atMost: 500)
      // A number beyond the last one would lead past all that stands between.
      let leadsOn = rows.count < 500 || rows[rows.count - 1].sequence <= last || position >= last
      if rows.isAscending(from: position), leadsOn { return (rows, rows.last?.sequence) }
      survey.damage.append(Damage(.log(name), .pageDamaged))
    } catch {
      guard case .damaged = error else { throw error }
    }
    guard position < last else { return ([], nil) }
    let end = min(position + 500, last)
    if let rows = try? scatteredActs(from: position + 1, through: end) { return (rows, end) }
    var rows: [ActRow] = []
    for sequence in position + 1...end {
      do throws(VaultFailure) {
        if let row = try act(sequence) { rows.append(row) }
      } catch {
        survey.damage.append(Damage(.act(name, sequence: sequence), .pageDamaged))
      }
    }
    return (rows, end)
  }

  /// The number of the last row that opens; 0 where none does or none can be read.
  func lastAuthenticSequence() -> Int64 {
    var end = Int64.max
    while let row = try? acts(where: "sequence < ? ORDER BY sequence DESC LIMIT 1", [end]).first, row.sequence < end {
      if (try? cipher.body(of: row)) != nil { return row.sequence }
      end = row.sequence
    }
    return 0
  }

  /// Rows by their numbers, without the help of an index; what cannot be read was named by the survey.
  func rows(_ sequences: [Int64]) -> [ActRow] {
    let found = sequences.compactMap { sequence in (try? act(sequence)) ?? nil }
    guard found.count < sequences.count, let first = sequences.first, let last = sequences.last,
      let scattered = try? scatteredActs(from: first, through: last)
    else { return found }
    let wanted = Set(sequences)
    return scattered.filter { wanted.contains($0.sequence) }
  }

  /// What can be read of a stream, whatever else is damaged; `last` as for `survey`.
  func survivors(of stream: StreamID, through last: Int64) throws(VaultFailure) -> StreamReading {
    do throws(VaultFailure) {
      return try reading(of: stream)
    } catch {
      guard case .damaged = error else { throw error }
      var survey = try survey(through: last, tick: { _ in })
      survey.damage.append(Damage(.log(name), .pageDamaged))
      var reading = try reading(
        rows(survey.acts[stream]?.map(\.sequence) ?? []), of: stream, destroyed: survey.destroyed)
      reading.damage = survey.damage + reading.damage
      return reading
    }
  }

  /// Texts, blocks and pending acts that no act of this log explains, and what SQLite itself says of the file.
  func fileDamage() -> [Damage] {
    var damage: [Damage] = []
    var orphans = [
      "SELECT count(*) FROM texts WHERE sequence NOT IN (SELECT sequence FROM acts)",
      "SELECT count(*) FROM blocks WHERE stream NOT IN (SELECT stream FROM acts)",
    ]
    if name == .chart { orphans.append("SELECT count(*) FROM pending") }
    for query in orphans {
      guard let count = try? read({ try Int.fetchOne($0, sql: query) }), count > 0 else { continue }
      damage.append(Damage(.log(name), .unexpected))
    }
    if let row = (try? pendingRow()) ?? nil, (try? cipher.pending(of: row)) == nil {
      damage.append(Damage(.log(name), .unexpected))
    }
    let answer = try? read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") }
    if answer != "ok" { damage.append(Damage(.log(name), .pageDamaged)) }
    return damage
  }
}

extension [ActRow] {
  fileprivate func isAscending(from position: Int64) -> Bool {
    zip([position] + map(\.sequence), map(\.sequence)).allSatisfy(<)
  }
}

extension LogSurvey {
  fileprivate mutating func take(_ row: ActRow, cipher: LogCipher) {
    actCount += 1
    var body: ActBody?
    do throws(DamageKind) {
      body = try cipher.body(of: row)
      body?.payload = []
      for position in body?.destroys ?? [] { destroyed[position] = row.sequence }
    } catch {
      damage.append(Damage(.act(cipher.log, sequence: row.sequence), error))
    }
    if let stream = StreamID(row.stream) {
      acts[stream, default: []].append(OpenedAct(sequence: row.sequence, body: body))
    }
  }
}
