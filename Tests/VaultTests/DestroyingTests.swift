import Basics
import Sealing
import TestTraits
import Testing
import Vault

@Suite("Destroying and binding texts", .ownThread)
struct DestroyingTests {
  private let second = TextPosition(sequence: 2, index: 0)

  @Test("a destroyed text is gone from what is read and from every file, at once", arguments: [false, true])
  func noBytesLeft(isBound: Bool) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    var vault = try practice.open()
    for acts in remarks(.program, count: 40) { _ = try vault.append(acts) }
    if isBound { try vault.bindTexts(of: .program) }
    vault.close()
    let table = isBound ? "blocks" : "texts WHERE sequence = 2"
    let sealed = try RawDatabase(practice).blobs("SELECT sealed FROM \(table)")
    let fragments = sealed.flatMap { [$0.prefix(48), $0.suffix(48)] }
    #expect(try practice.holds(fragments))
    vault = try practice.open()
    _ = try vault.append([.chart(.program, destroys: [second])])
    #expect(try !practice.holds(fragments))
    let acts = try vault.acts(in: .program)
    #expect(acts[1].words == [nil])
    #expect(acts[2].words == ["remark 3 of a quiet evening"])
    #expect(acts[40].destroys == [second])
    vault.close()
    #expect(try practice.damage() == [])
  }

  @Test("bound texts read as before, also with later ones beside them, and can be bound again")
  func binding() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let evening = StreamID.random()
    for acts in remarks(evening, count: 30) { _ = try vault.append(acts) }
    _ = try vault.append([.private(evening, "mine")])
    let before = try vault.acts(in: evening)
    try vault.bindTexts(of: evening)
    #expect(try vault.acts(in: evening) == before)
    _ = try vault.append([.chart(evening, "an addendum")])
    #expect(try vault.acts(in: evening).last?.words == ["an addendum"])
    try vault.bindTexts(of: evening)
    #expect(try vault.acts(in: evening).last?.words == ["an addendum"])
    #expect(try vault.verify().isIntact)
    vault.close()
    #expect(try RawDatabase(practice).blobs("SELECT sealed FROM texts") == [])
    #expect(try RawDatabase(practice).blobs("SELECT sealed FROM blocks").count == 1)
  }

  @Test("destroying a text twice is recorded twice and does no harm")
  func twice() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    for acts in remarks(.program, count: 2) { _ = try vault.append(acts) }
    for _ in 1...2 { _ = try vault.append([.chart(StreamID.random(), destroys: [second])]) }
    #expect(try vault.acts(in: .program).map(\.words) == [["remark 1 of a quiet evening"], [nil]])
    #expect(try vault.verify().isIntact)
  }

  @Test("a text that is missing without a destruction in the chain is an alarm", arguments: [false, true])
  func missing(isBound: Bool) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    for acts in remarks(.program, count: 3) { _ = try vault.append(acts) }
    if isBound { try vault.bindTexts(of: .program) }
    vault.close()
    try RawDatabase(practice).execute(isBound ? "DELETE FROM blocks" : "DELETE FROM texts WHERE sequence = 2")
    #expect(try practice.damage().contains(Damage(.text(.chart, second), .missing)))
    let reopened = try practice.open()
    #expect(throws: VaultFailure.self) { try reopened.acts(in: .program) }
    #expect(try reopened.intactActs(in: .program).acts.count == 3)
  }

  @Test("a destroyed text put back from an older copy is noticed, and destroyed again when its stream is read")
  func putBack() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    for acts in remarks(.program, count: 3) { try practice.record(acts) }
    let raw = RawDatabase(practice)
    let nonce = try raw.blobs("SELECT nonce FROM texts WHERE sequence = 2")[0]
    let sealed = try raw.blobs("SELECT sealed FROM texts WHERE sequence = 2")[0]
    try practice.record([.chart(.program, destroys: [second])])
    try raw.execute(
      "UPDATE texts SET nonce = x'\(nonce.hexadecimal)', sealed = x'\(sealed.hexadecimal)' WHERE sequence = 2")
    #expect(try practice.damage() == [Damage(.text(.chart, second), .destroyedTextPresent)])
    let vault = try practice.open()
    #expect(try vault.acts(in: .program)[1].words == [nil])
    #expect(try vault.verify().isIntact)
    vault.close()
    #expect(try !practice.holds([sealed.prefix(48)]))
  }

  @Test("a text that says that it was destroyed, by an act that is not there, is an alarm")
  func notInTheChain() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    for acts in remarks(.program, count: 3) { try practice.record(acts) }
    let names = ["chart.db", "anchor"]
    let older = try names.map(practice.bytes)
    try practice.record([.chart(.program, destroys: [second])])
    let raw = RawDatabase(practice)
    let nonce = try raw.blobs("SELECT nonce FROM texts WHERE sequence = 2")[0]
    let sealed = try raw.blobs("SELECT sealed FROM texts WHERE sequence = 2")[0]
    for (name, bytes) in zip(names, older) { try practice.write(bytes, to: name) }
    try practice.deleteWriteAheadLogs()
    #expect(try practice.damage() == [])
    try raw.execute(
      "UPDATE texts SET nonce = x'\(nonce.hexadecimal)', sealed = x'\(sealed.hexadecimal)' WHERE sequence = 2")
    #expect(try practice.damage() == [Damage(.text(.chart, second), .missing)])
  }

  @Test("a whole session destroyed from the program's stream leaves its acts without words")
  func wholeSession() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let evening = StreamID.random()
    for acts in remarks(evening, count: 20) { _ = try vault.append(acts) }
    try vault.bindTexts(of: evening)
    let positions = (1...20).map { TextPosition(sequence: $0, index: 0) }
    _ = try vault.append([.chart(.program, destroys: positions)])
    #expect(try vault.acts(in: evening).allSatisfy { $0.texts == [nil] })
    #expect(try vault.verify().chart.destroyedTextCount == 20)
    #expect(try vault.verify().isIntact)
  }
}
