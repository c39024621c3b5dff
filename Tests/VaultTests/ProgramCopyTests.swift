import FoundationEssentials
import Sealing
import TestTraits
import Testing
import Vault

@Suite("The copy of the program's stream", .ownThread)
struct ProgramCopyTests {
  private static let name = "program.copy"

  @Test("an opening reads the acts behind the copy and no others, and the same comes out")
  func fewer() throws {
    let book = try Book(acts: 300)
    defer { book.practice.remove() }
    let (all, first) = try book.read()
    #expect(all.count == 300)
    #expect(first > 300)
    let (again, second) = try book.read()
    #expect(again == all)
    #expect(second < 20)
    try book.add(10)
    let (more, third) = try book.read()
    #expect(more == (try book.chain()))
    #expect(more.count == 310)
    #expect(third < 30)
  }

  @Test("it is made anew when many acts were recorded since, and not for few")
  func renewed() throws {
    let book = try Book(acts: 100)
    defer { book.practice.remove() }
    _ = try book.read()
    let old = try book.practice.bytes(Self.name)
    try book.add(60)
    _ = try book.read()
    #expect(try book.practice.bytes(Self.name) == old)
    try book.add(60)
    _ = try book.read()
    #expect(try book.practice.bytes(Self.name) != old)
    #expect(try book.read().rowCount < 20)
  }

  @Test("a bent copy changes nothing but the rows that are read")
  func bent() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    let all = try book.read().acts
    let copy = try book.practice.bytes(Self.name)
    for bit in stride(from: 0, to: 8 * copy.count, by: 8 * 97 + 3) {
      var spoilt = copy
      spoilt[bit / 8] ^= 1 << UInt8(bit % 8)
      try book.practice.write(spoilt, to: Self.name)
      let (acts, rowCount) = try book.read()
      #expect(acts == all, "bit \(bit)")
      #expect(rowCount > 80, "bit \(bit)")
      #expect(try book.practice.bytes(Self.name) != spoilt)
    }
  }

  @Test("one that was cut short or followed by anything changes nothing but the rows that are read")
  func torn() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    let all = try book.read().acts
    let copy = try book.practice.bytes(Self.name)
    for length in [0, 1, 8, 35, 36, copy.count / 2, copy.count - 1] {
      try book.practice.write(Array(copy.prefix(length)), to: Self.name)
      let (acts, rowCount) = try book.read()
      #expect(acts == all)
      #expect(rowCount > 80)
    }
    try book.practice.write(copy + [1, 2, 3], to: Self.name)
    #expect(try book.read().acts == all)
    try book.practice.delete(Self.name)
    #expect(try book.read().acts == all)
    try book.practice.delete(Self.name)
    try book.practice.makeFolder(Self.name)
    #expect(try book.read().acts == all)
  }

  @Test("an older copy put back is as good as none for what was recorded since")
  func rolledBack() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    _ = try book.read()
    let old = try book.practice.bytes(Self.name)
    try book.add(80)
    let all = try book.read().acts
    try book.practice.write(old, to: Self.name)
    let (acts, rowCount) = try book.read()
    #expect(acts == all)
    #expect(rowCount > 80 && rowCount < 110)
  }

  @Test("the copy of another vault, or of another life of the same one, is not believed")
  func foreign() throws {
    let (book, other) = (try Book(acts: 80), try Book(acts: 80))
    defer { [book, other].forEach { $0.practice.remove() } }
    _ = try other.read()
    try book.practice.write(other.practice.bytes(Self.name), to: Self.name)
    #expect(try book.read().acts == book.chain())

    let (saved, restored) = (book.practice.root + "/saved", book.practice.root + "/restored")
    let vault = try book.practice.open()
    try vault.backup(to: saved)
    vault.close()
    try OpenVault.restore(from: saved, to: restored, unlockedBy: book.practice.secret())
    let fork = try OpenVault.open(at: restored, unlockedBy: book.practice.secret())
    for number in 0..<80 { _ = try fork.append([Book.act("elsewhere \(number)")]) }
    _ = try fork.programActs()
    fork.close()
    try book.add(80)
    let copy = try Data(contentsOf: URL(filePath: restored + "/" + Self.name))
    try book.practice.write(Array(copy), to: Self.name)
    let (acts, rowCount) = try book.read()
    #expect(acts == (try book.chain()))
    #expect(rowCount > 160)
  }

  @Test(
    "what was changed behind the copy, or at its end, is noticed at opening",
    arguments: [
      "DELETE FROM acts WHERE sequence = 90", "DELETE FROM acts WHERE sequence = 80",
      "UPDATE acts SET sealed = zeroblob(272) WHERE sequence = 100",
      "UPDATE acts SET link = zeroblob(32) WHERE sequence = 80",
      "UPDATE acts SET stream = zeroblob(15) WHERE sequence = 85",
    ])
  func noticed(change: String) throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    _ = try book.read()
    try book.add(40)
    try RawDatabase(book.practice).execute(change)
    #expect(throws: VaultFailure.self) { try book.read() }
  }

  @Test("what was changed before its end is noticed by verification, and nothing false is read")
  func before() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    let all = try book.read().acts
    try RawDatabase(book.practice).execute("UPDATE acts SET sealed = zeroblob(272) WHERE sequence = 40")
    #expect(try book.read().acts == all)
    #expect(try book.practice.damage() == [Damage(.act(.chart, sequence: 40), .notAuthentic)])
    let looking = try book.practice.open(for: .examination)
    defer { looking.close() }
    #expect(throws: VaultFailure.self) { try looking.programActs() }
  }

  @Test("nothing of it can be read without the key")
  func sealed() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    _ = try book.read()
    #expect(try book.practice.files().contains(Self.name))
    #expect(try !book.practice.holds([ArraySlice("fact 7 of the program".utf8)]))
  }

  @Test("an act that says something is not copied, so that what it says can be destroyed")
  func texts() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    try book.practice.record([.chart(.program, "a name")])
    #expect(try book.read().acts.last?.words == ["a name"])
    #expect(try !book.practice.files().contains(Self.name))
    let place = TextPosition(sequence: 81, index: 0)
    try book.practice.record([StoredAct(stream: .program, log: .chart, payload: [], destroys: [place])])
    #expect(try book.read().acts[80].words == [nil])
    #expect(try !book.practice.files().contains(Self.name))
  }

  @Test("a backup goes without it, and what becomes of the private notes does not touch it")
  func elsewhere() throws {
    let book = try Book(acts: 80)
    defer { book.practice.remove() }
    _ = try book.read()
    let saved = book.practice.root + "/saved"
    let vault = try book.practice.open()
    try vault.backup(to: saved)
    _ = try vault.append([.private(.random(), "for me only")])
    _ = try vault.withholdPrivateLog(to: book.practice.root + "/withheld")
    vault.close()
    #expect(try !FileManager.default.contentsOfDirectory(atPath: saved).contains(Self.name))
    #expect(try book.read().acts == book.chain())
    #expect(try book.practice.damage().isEmpty)
  }
}

/// A vault whose program has recorded so many facts.
private struct Book {
  let practice: PracticeVault

  init(acts count: Int) throws {
    practice = try PracticeVault()
    try add(count)
  }

  static func act(_ words: String) -> StoredAct {
    StoredAct(stream: .program, log: .chart, payload: Array(words.utf8))
  }

  func add(_ count: Int) throws {
    try practice.record((0..<count).map { Self.act("fact \($0) of the program") })
  }

  /// What an opening for use reads, and how many rows that took.
  func read() throws -> (acts: [RecordedAct], rowCount: Int) {
    let vault = try practice.open()
    defer { vault.close() }
    return (try vault.programActs(), vault.readRowCount)
  }

  /// The same from the chain alone.
  func chain() throws -> [RecordedAct] {
    let vault = try practice.open()
    defer { vault.close() }
    return try vault.acts(in: .program)
  }
}
