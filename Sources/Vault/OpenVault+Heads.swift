internal import Sealing

/// How a log stands to the place that the anchor names.
private enum EndStanding: Equatable {
  case equal
  case oneAppendAhead
  case damaged
}

extension OpenVault {
  /// Compares the ends of both logs with the anchor; what does not fit goes into `findings`.
  func judgeHeads() throws(VaultFailure) {
    let slots = try keys.anchorFile.read()
    let readable = slots.compactMap { try? $0.get() }.sorted { $0.generation > $1.generation }
    for log in [chart, privateLog] { try noting { () throws(VaultFailure) in try judgeFile(log) } }
    guard let newest = readable.first else {
      findings += slots.enumerated().compactMap { slot, record in record.damage(slot) }
      return
    }
    anchor = newest
    try noting { () throws(VaultFailure) in try judgePrivateChange() }
    // Where the private file was replaced and the anchor does not say so yet, that is the one step it is behind.
    let isReplaced = privateChange.map { $0.after == privateLog.head } ?? false
    let standings = [
      try standing(of: chart, newest.chart),
      isReplaced ? .oneAppendAhead : try standing(of: privateLog, newest.privateLog),
    ]
    let aheadCount = standings.count { $0 == .oneAppendAhead }
    if aheadCount > 1 { findings.append(Damage(.log(.chart), .anchorBehind)) }
    owesAnchor = aheadCount > 0
    judgeSlots(slots, readable, isOneAppendBehind: aheadCount == 1 && !standings.contains(.damaged))
    try noting { () throws(VaultFailure) in try judgeCompanion() }
  }

  /// Runs a check; damage that stops it is a finding like any other.
  private func noting(_ check: () throws(VaultFailure) -> Void) throws(VaultFailure) {
    do throws(VaultFailure) {
      try check()
    } catch {
      guard case .damaged(let damage) = error else { throw error }
      findings += damage.filter { !findings.contains($0) }
    }
  }

  private func judgeFile(_ log: LogFile) throws(VaultFailure) {
    findings += try log.schemaDamage()
    guard let last = try log.lastAct(), let link = ChainHash(last.link) else { return }
    log.head = LogHead(sequence: last.sequence, link: link)
  }

  /// What the chart records of the private file: a replacement under way, and rows that are not to be there again.
  private func judgePrivateChange() throws(VaultFailure) {
    guard let row = try chart.lastPrivateChange() else { return }
    if anchor.privateLog == row.record.before { return privateChange = row.record }
    let revived = try privateLog.acts(after: row.record.after.sequence, atMost: 1).first
    guard let revived, revived.sequence < row.sequence else { return }
    throw .damaged([Damage(.act(.private, sequence: revived.sequence), .unexpected)])
  }

  /// A corrupted slot is believed only where an append was cut short while it was written.
  private func judgeSlots(
    _ slots: [Result<AnchorRecord, DamageKind>], _ readable: [AnchorRecord], isOneAppendBehind: Bool
  ) {
    if readable.count == 2 {
      if readable[0].generation - readable[1].generation != 1 {
        findings.append(Damage(.anchor(slot: readable[1].slot), .anchorUnexplained))
      }
    } else if !isOneAppendBehind {
      findings += slots.enumerated().compactMap { slot, record in record.damage(slot) }
    }
  }

  private func standing(of log: LogFile, _ anchored: LogHead) throws(VaultFailure) -> EndStanding {
    var standing = EndStanding.damaged
    try noting { () throws(VaultFailure) in
      var damage = try log.damage(behind: anchored)
      let rows = try log.acts(after: anchored.sequence, atMost: Int(UInt16.max) + 1)
      if damage.isEmpty { damage = log.damage(ofAppend: rows, after: anchored) }
      guard damage.isEmpty else { throw .damaged(damage) }
      standing = rows.isEmpty ? .equal : .oneAppendAhead
    }
    return standing
  }

  /// The chart's half of the last append to the private log must stand in the chart or be kept for it.
  private func judgeCompanion() throws(VaultFailure) {
    guard let last = try privateLog.lastAct(), let body = try? privateLog.cipher.body(of: last), body.companion > 0
    else { return }
    let first = Int64(clamping: body.companion)
    let isThere = try chart.act(first) != nil
    let isKept = try privateLog.pendingRow()?.sequence == first
    if !isThere, !isKept { findings.append(Damage(.act(.chart, sequence: first), .companionMissing)) }
  }
}

extension LogFile {
  /// Whether the row that the anchor names is there and is the one it names.
  fileprivate func damage(behind anchored: LogHead) throws(VaultFailure) -> [Damage] {
    guard anchored.sequence > 0 else { return [] }
    guard let row = try act(anchored.sequence) else {
      return [Damage(.log(name), head.sequence < anchored.sequence ? .tailCut : .missing)]
    }
    guard row.link == anchored.link.bytes else { return [Damage(.act(name, sequence: row.sequence), .linkBroken)] }
    do throws(DamageKind) {
      _ = try cipher.body(of: row)
    } catch {
      return [Damage(.act(name, sequence: row.sequence), error)]
    }
    return []
  }

  /// Whether rows beyond the anchor are exactly one append.
  fileprivate func damage(ofAppend rows: [ActRow], after anchored: LogHead) -> [Damage] {
    var link = anchored.link.bytes
    for (index, row) in rows.enumerated() {
      let place = DamagePlace.act(name, sequence: row.sequence)
      do throws(DamageKind) {
        guard row.previous == link else { throw .linkBroken }
        let body = try cipher.body(of: row)
        guard Int(body.appendIndex) == index, Int(body.appendCount) == rows.count else { throw .anchorBehind }
      } catch {
        return [Damage(place, error)]
      }
      link = row.link
    }
    return []
  }
}

extension Result where Success == AnchorRecord, Failure == DamageKind {
  fileprivate func damage(_ slot: Int) -> Damage? {
    if case .failure(let kind) = self { Damage(.anchor(slot: slot), kind) } else { nil }
  }
}
