import CFaultDisk
import Sealing
import Synchronization
import TestKit
import Vault

/// A disk in memory (see CFaultDisk.h). SQLite and the vault's own files both stand on it.
struct SimulatedDisk: ~Copyable {
  let number: Int32

  init() {
    guard fault_disk_install() == 0 else { fatalError("SQLite takes no VFS") }
    number = fault_disk_make()
  }

  private init(number: Int32) {
    self.number = number
  }

  deinit { fault_disk_discard(number) }

  enum Model: Int32 {
    case keepsAll = 0
    case strict
    case ordered
  }

  enum Fault: Int32, CaseIterable {
    case ioError = 0
    case noSpace
    case interrupted
    case tooManyFiles
    case shortWrite
  }

  enum Lie: Int32 {
    case honest = 0
    case noSync
    case noLogSync
  }

  var root: String { "/fault-disk/\(number)" }
  var vault: String { root + "/vault" }
  var recorded: Int { fault_disk_recorded(number) }

  func options(
    seed: UInt64 = 1, journal: Journal = .writeAhead, largestPageCount: Int? = nil
  ) -> VaultOptions {
    VaultOptions(
      storage: SimulatedStorage(), randomness: SeededRandomness(seed: seed), largestPageCount: largestPageCount,
      journal: journal, createdAtSeconds: 1_795_000_000)
  }

  /// Everything so far is durable, and the record begins here.
  func settle() { fault_disk_settle(number) }

  /// This disk as it may be found when the power fails after the first operations of the record.
  func cut(after count: Int, _ model: Model, seed: UInt64) -> SimulatedDisk {
    SimulatedDisk(number: fault_disk_cut(number, count, model.rawValue, seed))
  }

  func copy() -> SimulatedDisk { cut(after: recorded, .keepsAll, seed: 0) }

  func plan(_ fault: Fault, from first: Int, count: Int) {
    fault_disk_plan(number, fault.rawValue, UInt64(first), UInt64(count))
  }

  var calls: Int { Int(fault_disk_calls(number)) }
  var fired: Int { Int(fault_disk_fired(number)) }
  var used: Int { Int(fault_disk_used(number)) }
  func limit(to bytes: Int?) { fault_disk_limit(number, bytes.map(Int64.init) ?? -1) }
  func lie(_ lie: Lie) { fault_disk_lie(number, lie.rawValue) }

  /// A number made of everything that was written since the record began.
  var digest: UInt64 { fault_disk_digest(number) }
  /// Whether the text stands anywhere, or stood there since the record began.
  func holds(_ text: String) -> Bool { fault_disk_holds(number, Array(text.utf8), text.utf8.count) != 0 }

  // With the disk in hand.

  func bytes(_ name: String) -> [UInt8] {
    let path = vault + "/" + name
    var size = 0
    guard fault_disk_size(path, &size) == 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    return fault_disk_peek(path, &bytes, size) == 0 ? bytes : []
  }

  func put(_ bytes: [UInt8], as name: String) { _ = fault_disk_put(vault + "/" + name, bytes, bytes.count) }
  func takeAway(_ name: String) { _ = fault_disk_take_away(vault + "/" + name) }
  var files: [String] { (SimulatedStorage().names(in: vault) ?? []).sorted() }
}

/// The calls of the vault beside SQLite, on whichever simulated disk the path names.
struct SimulatedStorage: VaultStorage {
  private func check(_ problem: Int32) throws(StorageFailure) {
    if problem != 0 { throw StorageFailure(errorNumber: problem) }
  }

  func read(_ path: String) throws(StorageFailure) -> [UInt8]? {
    var size = 0
    guard fault_disk_size(path, &size) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    var taken = 0
    try check(fault_disk_read(path, 0, &bytes, size, &taken))
    return Array(bytes.prefix(taken))
  }

  func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure) {
    try check(fault_disk_write(path, UInt64(offset), bytes, bytes.count))
    if durably { try check(fault_disk_sync(path)) }
  }

  func rename(_ path: String, to other: String) throws(StorageFailure) { try check(fault_disk_rename(path, other)) }

  func remove(_ path: String) throws(StorageFailure) {
    let problem = fault_disk_remove(path)
    if problem != 2 { try check(problem) }
  }

  func synchronizeDirectory(_ path: String) throws(StorageFailure) { try check(fault_disk_sync_directory(path)) }

  func copy(_ source: String, to target: String) throws(StorageFailure) {
    guard let bytes = try read(source) else { throw StorageFailure(errorNumber: 2) }
    try create(target, bytes)
  }

  func writeAgain(_ path: String) throws(StorageFailure) {
    guard let bytes = try read(path) else { return }
    try write(bytes, at: 0, of: path, durably: true)
  }

  func makeDirectory(_ path: String) throws(StorageFailure) {
    let problem = fault_disk_make_directory(path)
    if problem != 17 { try check(problem) }
  }

  func removeDirectory(_ path: String) throws(StorageFailure) { try check(fault_disk_remove(path)) }

  func names(in directory: String) -> [String]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var taken = 0
    let problem = bytes.withUnsafeMutableBytes {
      fault_disk_names(directory, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, &taken)
    }
    guard problem == 0 else { return nil }
    return bytes.prefix(taken).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  func create(_ path: String, _ bytes: [UInt8]) throws(StorageFailure) {
    if occupant(path) != nil { throw StorageFailure(errorNumber: 17) }
    do throws(StorageFailure) { try write(bytes, at: 0, of: path, durably: true) } catch {
      _ = fault_disk_remove(path)
      throw error
    }
  }

  /// Numbered, so that a seed gives the same bytes twice.
  func freshPath(_ stem: String) -> String {
    var number = 0
    while occupant("\(stem)-\(number)") != nil { number += 1 }
    return "\(stem)-\(number)"
  }

  func createDirectory(_ path: String) throws(StorageFailure) { try check(fault_disk_make_directory(path)) }

  func occupant(_ path: String) -> Occupant? {
    guard fault_disk_exists(path) == 0 else { return nil }
    if names(in: path) != nil { return Occupant(.folder) }
    var size = 0
    return fault_disk_size(path, &size) == 0 ? Occupant(.file, sizeBytes: size) : nil
  }

  /// Neither counted nor refused: what is compared was read by others.
  func bytes(_ count: Int, of path: String, at offset: Int) -> [UInt8] {
    guard let size = occupant(path)?.sizeBytes, size > offset else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(size, offset + count))
    guard fault_disk_peek(path, &bytes, bytes.count) == 0 else { return [] }
    return Array(bytes[offset...])
  }

  func lock(_ path: String) throws(VaultFailure) -> VaultLock? { .unshared() }
}

/// Keys, nonces and identities that a seed decides.
final class SeededRandomness: Randomness {
  private let generator: Mutex<SplitMix64>

  init(seed: UInt64) {
    generator = Mutex(SplitMix64(seed: seed))
  }

  func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    generator.withLock { generator in
      for index in buffer.indices { buffer[index] = UInt8(truncatingIfNeeded: generator.next() >> 32) }
    }
  }
}
