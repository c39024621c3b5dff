internal import Sealing

/// A line typed while the vault was locked.
package struct WaitingLine: Equatable, Sendable {
  /// By which it is taken away; rising in the order of typing.
  package var number: UInt64
  /// What was kept; nil when it was not sealed by this vault or is corrupted.
  package var bytes: [UInt8]?
}

extension OpenVault {
  /// The lines that wait, in the order of typing; an empty one is none.
  package func waitingLines() throws(VaultFailure) -> [WaitingLine] {
    guard !isClosed else { throw .closed }
    let pair = BoxKeyPair(seed: keys.master.subkey(for: .waitingLines))
    let lines = waiting.records.map { WaitingLine(number: $0.number, bytes: waiting.line(of: $0, key: pair)) }
    // A half-typed line that was taken back stands there as an empty one.
    for line in lines where line.bytes?.isEmpty == true && purpose == .use { try? waiting.remove(line.number) }
    return lines.filter { $0.bytes?.isEmpty != true }
  }

  /// Takes one away that was filed or left out; it is gone from the disk on return.
  package func removeWaitingLine(_ number: UInt64) throws(VaultFailure) {
    guard !isClosed else { throw .closed }
    guard purpose == .use else { throw .openedForExamination }
    try waiting.remove(number)
  }

  /// Seals a line as one that waits: what is left of another that was filed in part. It is on the disk on return.
  package func keepWaitingLine(_ line: [UInt8]) throws(VaultFailure) {
    guard !isClosed else { throw .closed }
    guard purpose == .use else { throw .openedForExamination }
    try waiting.append(line)
  }

  /// Closes the vault and wipes its keys; no other process can take it meanwhile.
  package func lockAway() -> LockedVault {
    let kept = lock.take()
    close()
    return LockedVault(directory: directory, options: options, waiting: waiting, lock: kept)
  }
}
