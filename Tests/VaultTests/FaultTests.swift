import Sealing
import Synchronization
import TestTraits
import Testing
import Vault

/// A disk that refuses durable writes beside the databases while it is told to.
final class RefusingStorage: VaultStorage {
  private let disk = DiskStorage()
  private let refusal = Mutex<Int32?>(nil)
  private let refused = Mutex(0)

  /// With this errno; nil lets everything through.
  func refuse(with errorNumber: Int32?) { refusal.withLock { $0 = errorNumber } }
  var refusedCount: Int { refused.withLock { $0 } }

  private func check() throws(StorageFailure) {
    guard let errorNumber = refusal.withLock({ $0 }) else { return }
    refused.withLock { $0 += 1 }
    throw StorageFailure(errorNumber: errorNumber)
  }

  func read(_ path: String) throws(StorageFailure) -> [UInt8]? { try disk.read(path) }

  func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure) {
    try check()
    try disk.write(bytes, at: offset, of: path, durably: durably)
  }

  func rename(_ path: String, to other: String) throws(StorageFailure) { try disk.rename(path, to: other) }
  func remove(_ path: String) throws(StorageFailure) { try disk.remove(path) }
  func synchronizeDirectory(_ path: String) throws(StorageFailure) { try disk.synchronizeDirectory(path) }
  func copy(_ source: String, to target: String) throws(StorageFailure) { try disk.copy(source, to: target) }
  func writeAgain(_ path: String) throws(StorageFailure) { try disk.writeAgain(path) }
  func makeDirectory(_ path: String) throws(StorageFailure) { try disk.makeDirectory(path) }
  func removeDirectory(_ path: String) throws(StorageFailure) { try disk.removeDirectory(path) }
  func names(in directory: String) -> [String]? { disk.names(in: directory) }
  func create(_ path: String, _ bytes: [UInt8]) throws(StorageFailure) {
    try check()
    try disk.create(path, bytes)
  }

  func freshPath(_ stem: String) -> String { disk.freshPath(stem) }
  func createDirectory(_ path: String) throws(StorageFailure) { try disk.createDirectory(path) }
  func occupant(_ path: String) -> Occupant? { disk.occupant(path) }
  func bytes(_ count: Int, of path: String, at offset: Int) -> [UInt8] { disk.bytes(count, of: path, at: offset) }
  func lock(_ path: String) throws(VaultFailure) -> VaultLock? { try disk.lock(path) }
}

@Suite("When the disk refuses", .ownThread)
struct FaultTests {
  @Test("on a full disk nothing is recorded, what was recorded stays, and with room again it goes on")
  func fullDisk() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let long = StoredAct(
      stream: .program, log: .chart, payload: [], texts: [[UInt8](repeating: 7, count: 30_000)])
    var vault = try practice.open(options: VaultOptions(largestPageCount: 40))
    var recorded = 0
    var refused = 0
    for _ in 1...10 {
      do throws(VaultFailure) {
        _ = try vault.append([long])
        recorded += 1
      } catch {
        #expect(error == .unwritten(.full))
        refused += 1
      }
    }
    #expect(recorded > 0)
    #expect(refused > 0)
    #expect(try vault.acts(in: .program).count == recorded)
    #expect(vault.lastSequence == Int64(recorded))
    vault.close()
    vault = try practice.open()
    #expect(try vault.append([long]) == [Int64(recorded) + 1])
    #expect(try vault.verify().isIntact)
  }

  @Test("where the file cannot be looked at after a failure the outcome is unknown, until it can")
  func unknownOutcome() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let long = StoredAct(
      stream: .program, log: .chart, payload: [], texts: [[UInt8](repeating: 7, count: 300_000)])
    let vault = try practice.open(options: VaultOptions(largestPageCount: 40))
    #expect(try vault.append([.chart(.program, "a")]) == [1])
    try practice.move("chart.db", to: "elsewhere")
    #expect(throws: VaultFailure.unknownOutcome) { try vault.append([long]) }
    #expect(throws: VaultFailure.unknownOutcome) { try vault.append([.chart(.program, "b")]) }
    #expect(throws: VaultFailure.unknownOutcome) { try vault.settle() }
    try practice.move("elsewhere", to: "chart.db")
    #expect(throws: VaultFailure.unknownOutcome) { try vault.append([.chart(.program, "b")]) }
    #expect(try vault.settle() == .notRecorded)
    #expect(try vault.settle() == .nothingOpen)
    #expect(try vault.append([.chart(.program, "b")]) == [2])
    #expect(try vault.acts(in: .program).map(\.words) == [["a"], ["b"]])
    #expect(try vault.verify().isIntact)
  }

  @Test("an act stays recorded when its anchor cannot be written, and no second one goes in before the anchor does")
  func refusedAnchor() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let storage = RefusingStorage()
    let vault = try practice.open(options: VaultOptions(storage: storage))
    storage.refuse(with: 28)
    #expect(try vault.append([.chart(.program, "a")]) == [1])
    #expect(throws: VaultFailure.unwritten(.full)) { try vault.append([.chart(.program, "b")]) }
    storage.refuse(with: 30)
    #expect(throws: VaultFailure.unwritten(.readOnly)) { try vault.append([.chart(.program, "b")]) }
    storage.refuse(with: 5)
    #expect(throws: VaultFailure.unwritten(.inputOutput(.errorNumber(5)))) { try vault.append([.chart(.program, "b")]) }
    #expect(storage.refusedCount == 4)
    storage.refuse(with: nil)
    #expect(try vault.append([.chart(.program, "c")]) == [2])
    vault.close()
    #expect(try practice.open().acts(in: .program).map(\.words) == [["a"], ["c"]])
  }

  @Test("a crash after the anchor was refused loses nothing")
  func crashWithoutAnchor() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let storage = RefusingStorage()
    let vault = try practice.open(options: VaultOptions(storage: storage))
    storage.refuse(with: 5)
    _ = try vault.append([.chart(.program, "a"), .chart(.program, "b")])
    vault.close()
    #expect(try practice.damage() == [])
    #expect(practice.refusal() == nil)
    #expect(try practice.open().acts(in: .program).count == 2)
  }

  @Test("an act across both logs that was cut short between them is finished by the next opening")
  func cutBetweenLogs() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a slip")])
    let storage = RefusingStorage()
    var vault = try practice.open(options: VaultOptions(storage: storage))
    storage.refuse(with: 5)
    let slip = TextPosition(sequence: 1, index: 0)
    #expect(try vault.append([.private(.program, "a slip"), .chart(.program, "moved", destroys: [slip])]) == [2, 3])
    #expect(try vault.acts(in: .program, log: .chart).count == 1)
    vault.close()
    #expect(try practice.damage() == [])
    vault = try practice.open()
    #expect(try vault.acts(in: .program).map(\.words) == [[nil], ["a slip"], ["moved"]])
    #expect(try vault.verify().isIntact)
    vault.close()
    #expect(try RawDatabase(practice, .private).blobs("SELECT sealed FROM pending") == [])
  }

  @Test("the chart's half taken away before it could be finished is noticed")
  func companionTaken() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let storage = RefusingStorage()
    let vault = try practice.open(options: VaultOptions(storage: storage))
    storage.refuse(with: 5)
    _ = try vault.append([.private(.program, "mine"), .chart(.program, "moved")])
    vault.close()
    try RawDatabase(practice, .private).execute("DELETE FROM pending")
    #expect(practice.refusal() == .damaged([Damage(.act(.chart, sequence: 2), .companionMissing)]))
  }

  @Test("a header change that the disk refuses leaves the old secrets in force")
  func refusedHeader() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let storage = RefusingStorage()
    let vault = try practice.open(options: VaultOptions(storage: storage))
    storage.refuse(with: 28)
    let passphrase = try Passphrase("another")
    #expect(throws: VaultFailure.unwritten(.full)) { try vault.changePassphrase(to: passphrase, keyCost: .floor) }
    vault.close()
    #expect(practice.refusal() == nil)
  }
}
