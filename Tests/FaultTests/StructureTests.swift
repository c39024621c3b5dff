import TestKit
import TestTraits
import Testing
import Vault

@Suite("What somebody without keys changes is noticed", .ownThread)
struct StructureTests {
  @Test("rows taken, swapped, repeated, reordered, bent or brought from another vault")
  func edits() throws {
    let vault = try SmallVault(seed: 21, smallPages: false, deeds: 12)
    let other = try SmallVault(seed: 22, smallPages: false, deeds: 12)
    let rows = vault.ledger.acts.count
    var generator = SplitMix64(seed: Scale.seed)
    var counted = DamageCount()
    let planned = Scale.count(quick: 150, long: 10_000)
    var progress = Progress("edits without keys", of: planned)
    var without = 0
    while counted.tried < planned {
      let disk = vault.closed.copy()
      let log = Int.random(in: 0..<3, using: &generator) == 0 ? "private.db" : "chart.db"
      let sql = RandomEdit.sql(rows: rows, other: other.closed.vault + "/" + log, &generator)
      // Some edits meet no row; they do not count.
      guard try RawDatabase(path: disk.vault + "/" + log).change(sql) else {
        without += 1
        continue
      }
      counted.judge(disk, vault.key, vault.ledger, "\(log): \(sql)")
      progress.show(counted.tried)
    }
    progress.finish("\(counted.figure); \(without) edits met no row")
    #expect(counted.tried == planned)
    #expect(counted.noticed == planned, "\(counted.harmlessPlaces.map { $0.prefix(150) })")
    #expect(counted.unnoticed.isEmpty)
    #expect(counted.falselyRead.isEmpty, "\(counted.falselyRead.prefix(3))")
  }

  @Test("a file taken, exchanged for its sibling, for an older one or for another vault's")
  func files() throws {
    let older = try SmallVault(seed: 23, smallPages: false, deeds: 3)
    let newer = try SmallVault(seed: 23, smallPages: false, deeds: 9)
    let other = try SmallVault(seed: 24, smallPages: false, deeds: 9)
    var counted = DamageCount()
    let names = ["anchor", "chart.db", "private.db", "header.a", "header.b"]
    for name in names {
      let isHeader = name.hasPrefix("header")
      for bytes in [nil, older.closed.bytes(name), other.closed.bytes(name)] + names.map({ newer.closed.bytes($0) }) {
        let disk = newer.closed.copy()
        if bytes == disk.bytes(name) { continue }
        if let bytes { disk.put(bytes, as: name) } else { disk.takeAway(name) }
        if isHeader {
          // The other copy serves, and it is said.
          let vault = try disk.open(newer.key, for: .examination)
          #expect(!vault.findings.isEmpty)
          vault.close()
        } else {
          counted.judge(disk, newer.key, newer.ledger, name)
        }
      }
    }
    Progress("files exchanged", of: 1).finish(counted.figure)
    #expect(counted.noticed == counted.tried)
    #expect(counted.noticed >= 18)
  }
}
