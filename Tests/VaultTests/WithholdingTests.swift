import Sealing
import TestTraits
import Testing
import Vault

@Suite("Withholding and destroying the private log", .ownThread)
struct WithholdingTests {
  private let evening = StreamID.random()

  /// Two lines of the chart and two private ones, in turn.
  private func recorded() throws -> PracticeVault {
    let practice = try PracticeVault()
    try practice.record(
      [.chart(evening, "first")], [.private(evening, "mine")], [.chart(evening, "second")],
      [.private(evening, "mine too")])
    return practice
  }

  @Test("what is withheld is out of the vault, the chart says so, and the vault goes on")
  func withheld() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let vault = try practice.open()
    #expect(try vault.withholdPrivateLog(to: practice.root + "/withheld") == 2)
    #expect(try vault.privateChanges() == [.withheld(actCount: 2)])
    _ = try vault.append([.private(evening, "after")])
    #expect(try vault.acts(in: evening).map(\.words) == [["first"], ["second"], ["after"]])
    #expect(try vault.verify().isIntact)
    vault.close()
    #expect(try practice.damage() == [])
    #expect(practice.refusal() == nil)
  }

  @Test("a withheld file is put back while nothing private was written, and only that file")
  func returned() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let path = practice.root + "/withheld"
    let vault = try practice.open()
    #expect(throws: VaultFailure.alreadyExists) { try vault.returnPrivateLog(from: path) }
    _ = try vault.withholdPrivateLog(to: path)
    #expect(throws: VaultFailure.nothingPrivate) { try vault.withholdPrivateLog(to: practice.root + "/again") }
    let empty = VaultFailure.damaged([Damage(.log(.private), .notAuthentic)])
    #expect(throws: empty) { try vault.returnPrivateLog(from: practice.directory + "/private.db") }
    #expect(try vault.returnPrivateLog(from: path) == 2)
    _ = try vault.append([.private(evening, "after")])
    #expect(try vault.acts(in: evening).map(\.words) == [["first"], ["mine"], ["second"], ["mine too"], ["after"]])
    #expect(throws: VaultFailure.alreadyExists) { try vault.withholdPrivateLog(to: path) }
    #expect(throws: VaultFailure.alreadyExists) { try vault.returnPrivateLog(from: path) }
    vault.close()
    #expect(try practice.damage() == [])
    #expect(practice.refusal() == nil)
  }

  @Test("the private file missing without such a record is an alarm")
  func missing() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let vault = try practice.open()
    _ = try vault.destroyPrivateLog()
    vault.close()
    #expect(practice.refusal() == nil)
    try practice.delete("private.db")
    #expect(try practice.damage().contains(Damage(.log(.private), .missing)))
    #expect(practice.refusal() != nil)
  }

  @Test("a destroyed private log that is put back from a copy is an alarm, however short it is", arguments: [1, 3])
  func revived(count: Int) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    for _ in 1...count { try practice.record([.private(evening, "mine")]) }
    let before = try practice.bytes("private.db")
    let vault = try practice.open()
    #expect(try vault.destroyPrivateLog() == count)
    vault.close()
    try practice.write(before, to: "private.db")
    #expect(try practice.damage().contains(Damage(.act(.private, sequence: 1), .unexpected)))
    #expect(practice.refusal() != nil)
  }

  @Test("a destruction that was cut short after its record is finished by the next opening")
  func cutShortBefore() throws {
    let practice = try recorded()
    defer { practice.remove() }
    // A folder in the way of the new file stops it where the record stands and nothing else was done.
    let vault = try practice.open()
    try practice.makeFolder("private.next")
    #expect(throws: VaultFailure.self) { try vault.destroyPrivateLog() }
    vault.close()
    #expect(practice.refusal() != nil)
    try practice.delete("private.next")
    #expect(try practice.damage() == [])
    #expect(practice.refusal() == nil)
    try expectOnlyTheChart(practice)
  }

  @Test("one that was cut short before the anchor says so is finished too, also with the anchor's slot torn")
  func cutShortAfter() throws {
    for isTorn in [false, true] {
      let practice = try recorded()
      defer { practice.remove() }
      var vault = try practice.open()
      try practice.makeFolder("private.next")
      #expect(throws: VaultFailure.self) { try vault.destroyPrivateLog() }
      vault.close()
      try practice.delete("private.next")
      let anchor = try practice.bytes("anchor")
      vault = try practice.open()
      vault.close()
      let after = try practice.bytes("anchor")
      let changed = try #require(anchor.indices.first { anchor[$0] != after[$0] })
      var torn = anchor
      if isTorn { for place in changed...changed + 20 { torn[place] = 0xFF } }
      try practice.write(torn, to: "anchor")
      #expect(try practice.damage() == [])
      #expect(practice.refusal() == nil)
      try expectOnlyTheChart(practice)
    }
  }

  private func expectOnlyTheChart(_ practice: PracticeVault) throws {
    let vault = try practice.open()
    defer { vault.close() }
    #expect(try vault.acts(in: evening).map(\.words) == [["first"], ["second"]])
    #expect(try vault.privateChanges() == [.destroyed(actCount: 2)])
    #expect(try vault.verify().isIntact)
  }
}
