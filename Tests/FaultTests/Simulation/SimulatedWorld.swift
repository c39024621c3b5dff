import Sealing
import SessionCore
import TestKit
import Vault

/// What one simulated evening stands on: a disk, clocks, chance, and what was shown, all decided by the seed.
final class SimulatedWorld {
  private(set) var disk: SimulatedDisk
  let key: [UInt8]
  var generator: SplitMix64
  private(set) var reading: ClockReading
  private(set) var checksum = Checksum()
  /// How often each kind of trouble came.
  private(set) var troubles: [String: Int] = [:]
  private(set) var problems: [String] = []
  private var planned: SimulatedDisk.Fault?
  private var isFull = false
  private var openings: UInt64 = 0
  private let seed: UInt64

  init(seed: UInt64, practice: borrowing PracticeDisk, lie: SimulatedDisk.Lie) {
    self.seed = seed
    if Scale.isShown { Scale.say("== seed \(seed)\n") }
    disk = practice.disk.copy()
    disk.settle()
    disk.lie(lie)
    key = practice.key
    generator = SplitMix64(seed: seed)
    reading = ClockReading(
      wallMs: 1_795_543_200_000 + Int64(seed % 1000) * 60_000, offsetSeconds: 3600, bootMs: 50_000_000,
      boot: BootID(high: 1, low: seed))
  }

  func chance(_ share: Int, of all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < share }
  func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &generator) }

  func problem(_ words: @autoclosure () -> String) {
    if problems.count < 5 { problems.append(words()) }
  }

  func expect(_ holds: Bool, _ words: @autoclosure () -> String) {
    if !holds { problem(words()) }
  }

  /// The number of the disk differs from run to run.
  func show(_ text: String) {
    let parts = text.split(separator: disk.root, omittingEmptySubsequences: false)
    let shown = parts.joined(separator: "~")
    if Scale.isShown { Scale.say(shown + "\n") }
    checksum.add(shown)
  }

  private func note(_ written: UInt64) {
    if Scale.isShown { Scale.say("written: \(disk.recorded) operations, \(written)\n") }
    checksum.add(written)
  }

  // Time

  func advance(milliseconds: Int64) {
    reading.wallMs += milliseconds
    reading.bootMs += milliseconds
  }

  /// Now and then the network sets the clock.
  func setWallClockPerhaps() {
    guard chance(1, of: 60) else { return }
    reading.wallMs += Int64.random(in: -90_000...90_000, using: &generator)
  }

  // The disk

  /// Randomness of its own for each opening, as a machine would have.
  func options() -> VaultOptions {
    openings += 1
    return disk.options(seed: seed &* 1_000_003 &+ openings)
  }

  func secret() throws(VaultFailure) -> UnlockingSecret {
    var typed = key
    guard let key = try? RecoveryKey(wiping: &typed) else { throw .wrongRecoveryKey }
    return .recoveryKey(key)
  }

  func openVault(at place: String = "/vault") throws(VaultFailure) -> OpenVault {
    try OpenVault.open(at: disk.root + place, unlockedBy: try secret(), options: options())
  }

  /// For a little while calls fail, or the disk is full.
  func beginTrouble() {
    guard !isTroubled else { return }
    if chance(1, of: 6) {
      isFull = true
      disk.plan(.ioError, from: 0, count: 0)
      disk.limit(to: disk.used + Int.random(in: 0...6000, using: &generator))
    } else if let fault = pick(SimulatedDisk.Fault.allCases) {
      planned = fault
      disk.plan(
        fault, from: Int.random(in: 1...24, using: &generator), count: pick([1, 2, 7, 1_000_000]) ?? 1)
    }
  }

  var isTroubled: Bool { planned != nil || isFull }

  func endTrouble() {
    guard isTroubled else { return }
    let name = planned.map { "\($0)" } ?? "full"
    if disk.fired > 0 { troubles[name, default: 0] += 1 }
    disk.limit(to: nil)
    disk.plan(.ioError, from: 0, count: 0)
    planned = nil
    isFull = false
  }

  /// The power fails after so many operations; the machine starts again a while later.
  func cutPower(after operation: Int) {
    endTrouble()
    checkSecrecy()
    note(disk.digest)
    troubles["power cut", default: 0] += 1
    let model: SimulatedDisk.Model = chance(1, of: 2) ? .strict : .ordered
    disk = disk.cut(after: operation, model, seed: generator.next())
    reading.wallMs += 120_000
    reading.bootMs = 9_000
    reading.boot = BootID(high: 1, low: reading.boot.low &+ 1_000_000)
  }

  /// Nothing of what was typed, and nobody's name, stands anywhere in clear.
  func checkSecrecy() {
    // Long enough not to come up in sealed bytes by chance: four letters did, once in ten thousand evenings.
    for canary in ["Maya Ruiz", "José Peña", "Tuesday evening", "slept badly", "argued at home", "called a friend"] {
      expect(!disk.holds(canary), "\(canary) stands in clear on the disk")
    }
  }

  func finish() -> UInt64 {
    endTrouble()
    checkSecrecy()
    note(disk.digest)
    return checksum.value
  }
}

/// A number made of everything that was shown and written (FNV-1a; Fowler, Noll and Vo).
struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (value ^ 10) &* 0x100_0000_01B3
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      value = (value ^ (number >> shift & 0xFF)) &* 0x100_0000_01B3
    }
  }
}
