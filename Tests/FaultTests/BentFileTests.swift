import TestKit
import TestTraits
import Testing
import Vault

@Suite("Every bent bit and every cut length is noticed or does nothing", .ownThread)
struct BentFileTests {
  private static let names = [
    "header.a", "header.b", "anchor", "chart.db", "private.db", "chart.db-wal", "private.db-wal",
  ]

  /// Corrupts one place after another in all files; `count` places of the file's own number of them.
  private func bend(
    _ name: String, quick: Int, while isOpen: Bool, placesPerByte: Int,
    _ bent: ([UInt8], Int) -> [UInt8]
  ) throws -> DamageCount {
    let small = try SmallVault(seed: 11)
    var counted = DamageCount()
    let sizes = Self.names.map { ($0, (isOpen ? small.open.bytes($0) : small.closed.bytes($0)).count) }
    let total = sizes.reduce(0) { $0 + $1.1 } * placesPerByte
    let planned = Scale.count(quick: quick, long: total)
    var progress = Progress(name, of: planned)
    for (file, size) in sizes where size > 0 {
      let bytes = isOpen ? small.open.bytes(file) : small.closed.bytes(file)
      let step = max(1, total / planned)
      for place in stride(from: 0, to: size * placesPerByte, by: step) {
        let disk = isOpen ? small.open.copy() : small.closed.copy()
        disk.put(bent(bytes, place), as: file)
        counted.judge(disk, small.key, small.ledger, "\(file) at \(place)")
        progress.show(counted.tried)
      }
    }
    progress.finish(counted.figure)
    #expect(counted.tried >= planned * 9 / 10)
    return counted
  }

  @Test("a flipped bit", arguments: [false, true])
  func bits(whileOpen: Bool) throws {
    let counted = try bend(
      "bit flips\(whileOpen ? " before a checkpoint" : "")", quick: 150, while: whileOpen, placesPerByte: 8
    ) { bytes, place in
      var flipped = bytes
      flipped[place / 8] ^= 1 << UInt8(place % 8)
      return flipped
    }
    #expect(counted.unnoticed.isEmpty, "\(counted.unnoticed.prefix(5))")
    #expect(counted.falselyRead.isEmpty, "\(counted.falselyRead.prefix(5))")
    #expect(counted.noticed * 4 > counted.tried)
    #expect(counted.readableActs * 2 > counted.allActs)
  }

  @Test("a file cut to any length", arguments: [false, true])
  func lengths(whileOpen: Bool) throws {
    let counted = try bend(
      "truncation\(whileOpen ? " before a checkpoint" : "")", quick: 100, while: whileOpen, placesPerByte: 1
    ) { bytes, place in Array(bytes.prefix(place)) }
    #expect(counted.unnoticed.isEmpty, "\(counted.unnoticed.prefix(5))")
    #expect(counted.falselyRead.isEmpty, "\(counted.falselyRead.prefix(5))")
    #expect(counted.noticed * 2 > counted.tried)
  }
}
