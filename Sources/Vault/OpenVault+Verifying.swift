extension OpenVault {
  /// Reads everything and checks everything. `progress` is called now and then with rows done and rows in all; each row
  /// counts twice, once in the chain and once in its stream.
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
    var owners: [ActRun] = []
    for name in LogName.allCases where log(name).absence.isEmpty {
      counts[name] = try verify(log(name), into: &verification, owners: &owners, tick: tick)
    }
    verification.chart = counts[.chart] ?? LogCount()
    verification.privateLog = counts[.private] ?? LogCount()
    // Numbers run across both logs without a gap, so a row lost without a trace in its own log still leaves one.
    let actCount = verification.chart.actCount + verification.privateLog.actCount
    verification.goneActCount = (try? goneActCount(asRecorded: false)) ?? 0
    let given = givenCount
    verification.missingActCount = max(0, given - actCount - verification.goneActCount)
    if verification.damage.isEmpty, given != actCount + verification.goneActCount {
      verification.damage.append(Damage(.log(.chart), .orderBroken))
    }
    if verification.missingActCount > 0, verification.goneActCount == 0 {
      verification.damagedStreams.formUnion(owners.streamsBeforeGaps(upTo: Int64(given)))
    }
    var known = Set<Damage>()
    verification.damage = verification.damage.filter { known.insert($0).inserted }
    return verification
  }

  private func verify(
    _ log: LogFile, into verification: inout Verification, owners: inout [ActRun], tick: (Int) -> Void
  ) throws(VaultFailure) -> LogCount {
    let survey = try log.survey(through: lastExpected(in: log), tick: tick)
    verification.damage += survey.damage
    var count = LogCount()
    count.actCount = survey.actCount
    count.streamCount = survey.acts.count
    for (stream, acts) in survey.acts.sorted(by: { $0.value[0].sequence < $1.value[0].sequence }) {
      let reading = try log.reading(acts, of: stream, destroyed: survey.destroyed)
      verification.damage += reading.damage
      if !reading.damage.isEmpty { verification.damagedStreams.insert(stream) }
      owners.add(acts, of: stream)
      count.intactActCount += reading.acts.count - reading.actsWithDamagedTexts
      count.textCount += reading.textCount
      count.destroyedTextCount += reading.destroyedCount
      tick(acts.count)
    }
    verification.damage += log.fileDamage()
    return count
  }
}

/// Acts of one stream; each follows the one before it without a gap.
private struct ActRun {
  var first: Int64
  var last: Int64
  var stream: StreamID
}

extension [ActRun] {
  fileprivate mutating func add(_ acts: [OpenedAct], of stream: StreamID) {
    for act in acts {
      if let end = indices.last, self[end].stream == stream, self[end].last &+ 1 == act.sequence {
        self[end].last = act.sequence
      } else {
        append(ActRun(first: act.sequence, last: act.sequence, stream: stream))
      }
    }
  }

  /// To which stream a missing act most likely belongs: that of the act before it, the program's own apart.
  fileprivate func streamsBeforeGaps(upTo last: Int64) -> Set<StreamID> {
    var streams = Set<StreamID>()
    var before: StreamID?
    var expected: Int64 = 1
    for run in sorted(by: { $0.first < $1.first }) {
      if run.first > expected, let before { streams.insert(before) }
      if run.stream != .program { before = run.stream }
      expected = run.last &+ 1
    }
    if expected <= last, let before { streams.insert(before) }
    return streams
  }
}

extension StreamReading {
  fileprivate var actsWithDamagedTexts: Int {
    if damage.isEmpty { return 0 }
    let sequences = damage.compactMap { damage -> Int64? in
      if case .text(_, let position) = damage.place { position.sequence } else { nil }
    }
    return Set(sequences).intersection(acts.map(\.sequence)).count
  }
}
