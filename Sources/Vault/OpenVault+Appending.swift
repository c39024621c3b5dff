/// What became of an append whose outcome was unknown.
package enum AppendOutcome: Equatable, Sendable {
  /// Nothing was open.
  case nothingOpen
  /// It was recorded under these sequence numbers.
  case recorded([Int64])
  /// Nothing of it was recorded.
  case notRecorded
}

extension OpenVault {
  /// Records acts, whole or not at all, and answers their sequence numbers in the order of the acts. On return they are
  /// on the disk. Acts for both logs go to the private one first; the chart's half is kept with them until it stands in
  /// the chart, which the next opening sees to if need be.
  package func append(_ acts: [StoredAct]) throws(VaultFailure) -> [Int64] {
    try checkWritable()
    guard !acts.isEmpty else { return [] }
    if let change = privateChange { try finish(change) }
    try finishWhatIsOwed()
    let privateActs = acts.filter { $0.log == .private }
    let chartActs = acts.filter { $0.log == .chart }
    let first = lastSequence + 1
    let chartFirst = first + Int64(privateActs.count)
    // Sealing the chart's half first finds out what could refuse it before anything is written.
    let chartAppend = try chart.prepare(chartActs, from: chartFirst)
    var next: [LogName: Int64] = [.private: first, .chart: chartFirst]
    let sequences = acts.map { act in
      defer { next[act.log, default: 0] += 1 }
      return next[act.log, default: 0]
    }
    appending = sequences
    if privateActs.isEmpty {
      try commit(chartAppend, to: chart)
    } else {
      try appendPrivately(privateActs, from: first, followedBy: chartActs)
    }
    return sequences
  }

  private func appendPrivately(
    _ acts: [StoredAct], from first: Int64, followedBy chartActs: [StoredAct]
  ) throws(VaultFailure) {
    let chartFirst = first + Int64(acts.count)
    guard !chartActs.isEmpty else {
      return try commit(privateLog.prepare(acts, from: first), to: privateLog)
    }
    let kept = PendingActs(acts: chartActs)
    let row = privateLog.cipher.row(kept, beginningAt: chartFirst)
    let prepared = try privateLog.prepare(acts, from: first, companion: UInt64(chartFirst), pending: row)
    try commit(prepared, to: privateLog)
    pending = (chartFirst, kept)
    // Both halves are durable now: what cannot be finished at once is finished later.
    try? finishWhatIsOwed()
  }

  private func commit(_ prepared: PreparedAppend, to log: LogFile) throws(VaultFailure) {
    do throws(VaultFailure) {
      try log.commit(prepared)
    } catch {
      if error == .unknownOutcome { unanswered = (log.name, appending) }
      throw error
    }
    owesAnchor = true
    // The row is durable without the anchor; a second one is not written before the anchor is.
    try? writeAnchorIfOwed()
  }

  /// Looks what became of an append to which the answer was `unknownOutcome`; throws that again while the disk does not
  /// let it look.
  package func settle() throws(VaultFailure) -> AppendOutcome {
    guard let open = unanswered else { return .nothingOpen }
    let log = log(open.log)
    let prepared = log.unsettled
    let isThere = try log.settle()
    unanswered = nil
    guard isThere, let prepared else { return .notRecorded }
    log.accept(prepared)
    owesAnchor = true
    if let row = prepared.pending, let acts = try? privateLog.cipher.pending(of: row) { pending = (row.sequence, acts) }
    try? finishWhatIsOwed()
    return .recorded(open.sequences)
  }

  func checkWritable() throws(VaultFailure) {
    guard !isClosed else { throw .closed }
    guard purpose == .use else { throw .openedForExamination }
    guard unanswered == nil else { throw .unknownOutcome }
  }

  /// The anchor of the last append, and the chart's half of one across both logs.
  func finishWhatIsOwed() throws(VaultFailure) {
    try writeAnchorIfOwed()
    guard let (first, kept) = pending else { return }
    if chart.unsettled != nil { try settlePendingHalf() }
    if chart.head.sequence < first {
      let prepared = try chart.prepare(kept.acts, from: first)
      try chart.commit(prepared)
      owesAnchor = true
      try writeAnchorIfOwed()
    }
    try privateLog.removePending()
    pending = nil
  }

  private func settlePendingHalf() throws(VaultFailure) {
    let prepared = chart.unsettled
    if try chart.settle(), let prepared {
      chart.accept(prepared)
      owesAnchor = true
      try writeAnchorIfOwed()
    }
  }

  private func writeAnchorIfOwed() throws(VaultFailure) {
    guard owesAnchor else { return }
    let record = AnchorRecord(generation: anchor.generation + 1, chart: chart.head, privateLog: privateLog.head)
    do throws(StorageFailure) {
      if !hasDurableAnchor { try keys.anchorFile.write(anchor) }
      hasDurableAnchor = true
      try keys.anchorFile.write(record)
    } catch {
      throw error.unwritten
    }
    anchor = record
    owesAnchor = false
  }
}
