internal import Sealing

/// An open vault: acts in two sealed logs, each append on the disk before it is answered. One thread owns it.
package final class OpenVault {
  let directory: String
  let options: VaultOptions
  /// What it was opened for.
  package let purpose: OpeningPurpose
  var keys: VaultKeys
  let chart: LogFile
  let privateLog: LogFile
  var anchor: AnchorRecord
  var draft: DraftFile
  var waiting: WaitingFile
  var lock: VaultLock?
  /// The anchor could not be written after the last append.
  var owesAnchor = false
  /// The anchor was written since the vault was opened. What was read may be in memory only, where the process that had
  /// the vault before could not sync it; a newer one beside it would then be unexplained after a power cut.
  var hasDurableAnchor = false
  /// The chart's half of an append that is so far only in the private log.
  var pending: (first: Int64, acts: PendingActs)?
  /// The sequence numbers of the append under way, in the order of its acts.
  var appending: [Int64] = []
  /// The append to which `append` answered `unknownOutcome`.
  var unanswered: (log: LogName, sequences: [Int64])?
  /// Whether of the last append it cannot be said yet what became of it.
  package var isInDoubt: Bool { unanswered != nil }
  /// One copy of the header is older than the other, as after an interrupted change.
  var hasHeaderCopyBehind = false
  /// The private file is to be replaced, as the chart records; it was not yet, or the anchor does not say so yet.
  var privateChange: VaultRecord?
  var isClosed = false
  /// What was noticed at opening and did not stand in the way of it.
  package internal(set) var findings: [Damage]

  init(
    directory: String, options: VaultOptions, purpose: OpeningPurpose, keys: consuming VaultKeys, chart: LogFile,
    privateLog: LogFile, anchor: AnchorRecord, draft: consuming DraftFile, waiting: WaitingFile,
    findings: [Damage]
  ) {
    self.directory = directory
    self.options = options
    self.purpose = purpose
    self.keys = keys
    self.chart = chart
    self.privateLog = privateLog
    self.anchor = anchor
    self.draft = draft
    self.waiting = waiting
    self.findings = findings
  }

  func log(_ name: LogName) -> LogFile { name == .chart ? chart : privateLog }

  /// The sequence number of the last act of either log, 0 while there is none.
  package var lastSequence: Int64 { max(chart.head.sequence, privateLog.head.sequence) }

  /// Lets go of files and lock and wipes the keys; what is still owed is tried once more.
  package func close() {
    guard !isClosed else { return }
    if purpose == .use {
      try? finishWhatIsOwed()
      chart.checkpointIfOwed()
      privateLog.checkpointIfOwed()
    }
    isClosed = true
    chart.close()
    privateLog.close()
    wipeKeys()
    lock = nil
  }

  /// Every key, wherever it is held: code that still has the vault has none of them.
  private func wipeKeys() {
    keys.headerKey.wipe()
    keys.master.wipe()
    keys.anchorFile.wipeKey()
    draft.wipe()
    chart.cipher.wipeKey()
    privateLog.cipher.wipeKey()
  }
}

/// What stays in memory while a vault is open: the header, its key, and the anchor's.
struct VaultKeys: ~Copyable {
  var header: Header
  let createdAtSeconds: Int64
  let headerKey: SecretBytes
  let master: MasterKey
  let anchorFile: AnchorFile
}
