extension Vault {
  /// Reads everything and checks everything. `progress` is called now and then with rows done and rows in all; each row
  /// is looked at twice, once in the chain and once in its stream.
  package func verify(progress: (Int, Int) -> Void = { _, _ in }) throws(VaultFailure) -> Verification {
    try checkOpen()
    var verification = Verification()
    verification.damage = findings
    let total = 2 * LogName.allCases.reduce(0) { $0 + ((try? log($1).count(of: "acts")) ?? 0) }
    var done = 0
    let tick = { (count: Int) in
      done += count
      progress(min(done, total), total)
    }
    var counts: [LogName: LogCount] = [:]
    for name in LogName.allCases where log(name).absence.isEmpty {
      counts[name] = try verify(log(name), into: &verification.damage, tick: tick)
    }
    verification.chart = counts[.chart] ?? LogCount()
    verification.privateLog = counts[.private] ?? LogCount()
    // Numbers run across both logs without a gap, so a row lost without a trace in its own log still leaves one.
    let actCount = verification.chart.actCount + verification.privateLog.actCount
    if verification.damage.isEmpty, Int64(actCount) != lastSequence {
      verification.damage.append(Damage(.log(.chart), .orderBroken))
    }
    var known = Set<Damage>()
    verification.damage = verification.damage.filter { known.insert($0).inserted }
    return verification
  }

  private func verify(
    _ log: LogFile, into damage: inout [Damage], tick: (Int) -> Void
  ) throws(VaultFailure) -> LogCount {
    let anchored = log.name == .chart ? anchor.chart.sequence : anchor.privateLog.sequence
    let survey = try log.survey(through: max(log.head.sequence, anchored), tick: tick)
    damage += survey.damage
    var count = LogCount()
    count.actCount = survey.actCount
    count.streamCount = survey.sequences.count
    for (stream, sequences) in survey.sequences.sorted(by: { $0.value[0] < $1.value[0] }) {
      let reading = try log.reading(log.rows(sequences), of: stream, destroyed: survey.destroyed)
      damage += reading.damage
      count.intactActCount += reading.acts.count - reading.actsWithDamagedTexts
      count.textCount += reading.textCount
      count.destroyedTextCount += reading.destroyedCount
      tick(sequences.count)
    }
    damage += log.fileDamage()
    return count
  }
}

extension StreamReading {
  fileprivate var actsWithDamagedTexts: Int {
    let sequences = damage.compactMap { damage -> Int64? in
      if case .text(_, let position) = damage.place { position.sequence } else { nil }
    }
    return Set(sequences).intersection(acts.map(\.sequence)).count
  }
}
