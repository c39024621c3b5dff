package import Sealing

/// What was taken into the new vault and what was left behind.
package struct SalvageReport: Equatable, Sendable {
  /// Acts that were written again.
  package var actCount = 0
  /// Acts that could not be read, or are not there.
  package var lostActCount = 0
  /// Texts of acts that were taken, but could not be read themselves.
  package var lostTextCount = 0

  /// What was counted.
  package init(actCount: Int = 0, lostActCount: Int = 0, lostTextCount: Int = 0) {
    self.actCount = actCount
    self.lostActCount = lostActCount
    self.lostTextCount = lostTextCount
  }
}

/// A new vault's recovery key, and what is in it.
package struct Salvaged: ~Copyable {
  /// Shown once and kept nowhere.
  package let recoveryKey: RecoveryKey
  /// What it holds of the old one.
  package let report: SalvageReport
}

extension OpenVault {
  /// Writes everything that is intact in this vault into a new one at a path where nothing is; verified before it is
  /// moved there. The new vault has keys and numbers of its own, and begins with the program's stream.
  package func salvage(
    to path: String, passphrase: borrowing Passphrase, keyCost: KeyCost, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(VaultFailure) -> Salvaged {
    try checkOpen()
    return try NewDirectory.build(at: path, storage: options.storage) { (workplace) throws(VaultFailure) in
      let key = try OpenVault.fill(workplace, passphrase: passphrase, keyCost: keyCost, options: options)
      var characters = key.characters
      defer { wipe(&characters) }
      guard let same = try? RecoveryKey(wiping: &characters) else { throw .wrongRecoveryKey }
      let headers = HeaderFiles(directory: workplace, storage: options.storage)
      let new = try OpenVault.open(
        workplace, unlocked: headers.unlock(with: .recoveryKey(same)), for: .use, options: options)
      defer { new.close() }
      let report = try pour(into: new, progress)
      let verification = try new.verify()
      guard verification.isIntact else { throw .damaged(verification.damage) }
      return Salvaged(recoveryKey: key, report: report)
    }
  }

  private func pour(into new: OpenVault, _ progress: (Int, Int) -> Void) throws(VaultFailure) -> SalvageReport {
    var surveys: [LogName: LogSurvey] = [:]
    for name in LogName.allCases where log(name).absence.isEmpty {
      surveys[name] = try log(name).survey(through: lastExpected(in: log(name)), tick: { _ in })
    }
    // What the chart records as withheld or destroyed is not brought back, even if someone put the file back.
    if let change = try? chart.lastPrivateChange() {
      surveys[.private]?.leaveOut(after: change.record.after.sequence, before: change.sequence)
    }
    var pouring = Pouring(into: new)
    let all = surveys.values.reduce(0) { $0 + $1.actCount }
    for stream in streamsInOrder(surveys) {
      var acts: [RecordedAct] = []
      for (name, survey) in surveys {
        let rows = log(name).rows(survey.acts[stream]?.map(\.sequence) ?? [])
        acts += try log(name).reading(rows, of: stream, destroyed: survey.destroyed).acts
      }
      if stream != .vault { try pouring.pour(acts.sorted { $0.sequence < $1.sequence }) }
      if stream != .program { try new.bindTexts(of: stream) }
      progress(pouring.report.actCount, all)
    }
    for act in unfinishedHalf { try pouring.pour(act) }
    return try pouring.finished(of: self)
  }

  /// The program's own first, the rest as they began.
  private func streamsInOrder(_ surveys: [LogName: LogSurvey]) -> [StreamID] {
    var first: [StreamID: Int64] = [:]
    for survey in surveys.values {
      for (stream, acts) in survey.acts { first[stream] = min(first[stream] ?? .max, acts[0].sequence) }
    }
    first[.program] = first[.program].map { _ in 0 }
    return first.keys.sorted { (first[$0] ?? 0) < (first[$1] ?? 0) }
  }

  /// The chart's half of an append across both logs that was cut short, in the form in which it is read.
  private var unfinishedHalf: [RecordedAct] {
    guard privateLog.absence.isEmpty, let row = try? privateLog.pendingRow(), chart.head.sequence < row.sequence,
      let kept = try? privateLog.cipher.pending(of: row)
    else { return [] }
    return kept.acts.enumerated().map { index, act in
      RecordedAct(
        sequence: row.sequence + Int64(index), stream: act.stream, log: .chart, payload: act.payload,
        texts: act.texts, destroys: act.destroys)
    }
  }

  /// How many acts were ever given a number and are in no place that can be read, those of the vault itself apart.
  fileprivate func lostActCount(taken: Int) -> Int {
    let own = (try? chart.acts(of: .vault).count) ?? 0
    let gone = (try? goneActCount(asRecorded: true)) ?? 0
    return max(0, givenCount - own - gone - taken)
  }
}

extension LogSurvey {
  fileprivate mutating func leaveOut(after first: Int64, before end: Int64) {
    acts = acts.mapValues { $0.filter { $0.sequence <= first || $0.sequence > end } }.filter { !$0.value.isEmpty }
  }
}

/// Acts on their way into another vault, where they get other numbers.
private struct Pouring {
  let new: OpenVault
  var report = SalvageReport()
  /// New numbers of old acts.
  private var numbers: [Int64: Int64] = [:]
  /// Texts, by their new places, that are gone in the old vault and not yet in the new one.
  private var owed: [LogName: Set<TextPosition>] = [:]
  /// Acts of one log that go into one append.
  private var batch: [RecordedAct] = []

  init(into new: OpenVault) {
    self.new = new
  }

  mutating func pour(_ acts: [RecordedAct]) throws(VaultFailure) {
    for act in acts { try pour(act) }
    try flush()
  }

  /// What destroys texts is an append of its own, since those have to stand before it.
  mutating func pour(_ act: RecordedAct) throws(VaultFailure) {
    if !act.destroys.isEmpty || batch.count >= 500 || batch.last?.log != act.log { try flush() }
    batch.append(act)
    if !act.destroys.isEmpty { try flush() }
  }

  mutating func flush() throws(VaultFailure) {
    guard let log = batch.first?.log else { return }
    let acts = batch.map { act in
      let destroys = act.destroys.compactMap { position in
        numbers[position.sequence].map { TextPosition(sequence: $0, index: position.index) }
      }
      return StoredAct(
        stream: act.stream, log: log, payload: act.payload, texts: act.texts.map { $0 ?? [] },
        destroys: destroys.filter { owed[log, default: []].contains($0) })
    }
    let given = try new.append(acts)
    for (index, act) in batch.enumerated() {
      numbers[act.sequence] = given[index]
      for (place, text) in act.texts.enumerated() where text == nil {
        owed[log, default: []].insert(TextPosition(sequence: given[index], index: place))
      }
      owed[log, default: []].subtract(acts[index].destroys)
    }
    report.actCount += batch.count
    batch = []
  }

  /// Texts that could not be read are recorded as destroyed by the salvage itself.
  mutating func finished(of old: OpenVault) throws(VaultFailure) -> SalvageReport {
    try flush()
    let record = VaultRecord(.salvaged, actCount: report.actCount, before: old.chart.head, after: old.privateLog.head)
    for name in LogName.allCases {
      let lost = owed[name, default: []].sorted()
      report.lostTextCount += lost.count
      if name == .chart || !lost.isEmpty { _ = try new.append([record.act(destroys: lost, log: name)]) }
    }
    report.lostActCount = old.lostActCount(taken: report.actCount)
    return report
  }
}
