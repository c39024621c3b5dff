import Sealing
import TestTraits
import Testing
import Vault

@Suite("Nothing tells lengths, and nothing is used twice", .ownThread)
struct FreshnessTests {
  /// One word over and over, so that whatever is alike would show.
  private func practice() throws -> PracticeVault {
    let practice = try PracticeVault()
    let vault = try practice.open()
    for count in 0..<12 {
      _ = try vault.append([.chart(.program, String(repeating: "x", count: count * 9))])
      _ = try vault.append([.chart(.program, "the same words")])
    }
    vault.close()
    return practice
  }

  @Test("what is sealed is a multiple of its block and a tag long")
  func lengths() throws {
    let practice = try practice()
    defer { practice.remove() }
    for (table, block) in [("acts", 256), ("texts", 64)] {
      let sealed = try RawDatabase(practice).blobs("SELECT sealed FROM \(table)")
      #expect(sealed.count == 24)
      #expect(sealed.allSatisfy { ($0.count - SealedRecord.tagCount).isMultiple(of: block) })
    }
    let vault = try practice.open()
    try vault.bindTexts(of: .program)
    vault.close()
    let blocks = try RawDatabase(practice).blobs("SELECT sealed FROM blocks")
    #expect(blocks.count == 1)
    #expect(blocks.allSatisfy { ($0.count - SealedRecord.tagCount).isMultiple(of: 1024) })
  }

  @Test("no nonce stands twice")
  func nonces() throws {
    let practice = try practice()
    defer { practice.remove() }
    let nonces = try ["acts", "texts"].flatMap { try RawDatabase(practice).blobs("SELECT nonce FROM \($0)") }
    #expect(nonces.count == 48)
    #expect(Set(nonces).count == nonces.count)
  }

  @Test("the same words have another digest in each act")
  func salts() throws {
    let practice = try practice()
    defer { practice.remove() }
    let digests = try self.digests(in: practice)
    #expect(digests.count == 24)
    #expect(Set(digests).count == digests.count)
  }

  private func digests(in practice: PracticeVault) throws -> [[UInt8]] {
    let header = try Header.read(try practice.bytes("header.a")).header
    guard case .recoveryKey(let key) = practice.secret() else { return [] }
    let slot = try #require(header.slots.first { $0.kind == .recovery })
    let master = try slot.unwrap(vault: header.vault, derived: key.derived(salt: slot.salt, vault: header.vault))
    let cipher = LogCipher(
      log: .chart, header: header, key: master.subkey(for: .chartLog), randomness: SystemRandomness())
    let raw = RawDatabase(practice)
    func column(_ name: String) throws -> [[UInt8]] { try raw.blobs("SELECT \(name) FROM acts ORDER BY sequence") }
    let columns = try ["device", "stream", "previous", "nonce", "sealed", "link"].map(column)
    return try columns[0].indices.flatMap { index in
      let row = ActRow(
        sequence: Int64(index + 1), device: columns[0][index], stream: columns[1][index], previous: columns[2][index],
        record: SealedRecord(nonce: columns[3][index], sealed: columns[4][index]), link: columns[5][index])
      return try cipher.body(of: row).textHashes
    }
  }

  @Test("an older copy that was written on meanwhile is noticed against the anchor")
  func fork() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")])
    let (log, anchor) = (try practice.bytes("chart.db"), try practice.bytes("anchor"))
    try practice.record([.chart(.program, "b")])
    let later = try practice.bytes("anchor")
    try practice.write(log, to: "chart.db")
    try practice.write(anchor, to: "anchor")
    try practice.record([.chart(.program, "something else")])
    try practice.write(later, to: "anchor")
    #expect(practice.refusal() == .damaged([Damage(.act(.chart, sequence: 2), .linkBroken)]))
  }
}
