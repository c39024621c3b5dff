import Sealing
import TestTraits
import Testing
import Vault

@Suite("Damage is noticed", .ownThread)
struct DamageTests {
  @Test("a row taken out of the middle is noticed at its stream and by verification, and the rest can be read")
  func missingRow() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let (evening, morning) = (StreamID.random(), StreamID.random())
    try practice.record([.chart(evening, "a")], [.chart(evening, "b")], [.chart(morning, "c")], [.chart(evening, "d")])
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 2")
    let vault = try practice.open()
    #expect(throws: VaultFailure.self) { try vault.acts(in: evening) }
    let survivors = try vault.intactActs(in: evening)
    #expect(survivors.acts.map(\.words) == [["a"], ["d"]])
    #expect(survivors.damage.contains(Damage(.act(.chart, sequence: 3), .linkBroken)))
    #expect(survivors.damage.contains(Damage(.act(.chart, sequence: 4), .orderBroken)))
    #expect(try vault.verify().damage.contains(Damage(.act(.chart, sequence: 3), .linkBroken)))
  }

  @Test("a row taken out right before one of a stream is noticed when that stream is read")
  func missingNeighbour() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let (evening, morning) = (StreamID.random(), StreamID.random())
    try practice.record([.chart(evening, "a")], [.chart(morning, "b")], [.chart(evening, "c")], [.chart(evening, "d")])
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 2")
    let vault = try practice.open()
    defer { vault.close() }
    let broken = Damage(.act(.chart, sequence: 3), .linkBroken)
    #expect(throws: VaultFailure.damaged([broken])) { try vault.acts(in: evening) }
  }

  @Test("a log whose first rows were taken away does not begin as it has to")
  func missingBeginning() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let (evening, morning) = (StreamID.random(), StreamID.random())
    try practice.record([.chart(evening, "a")], [.chart(morning, "b")])
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 1; DELETE FROM texts WHERE sequence = 1")
    #expect(try practice.damage().contains(Damage(.act(.chart, sequence: 2), .linkBroken)))
  }

  @Test("the last acts of a bound session are missed when it is read, although nothing of it follows them")
  func missingEnd() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let (evening, morning) = (StreamID.random(), StreamID.random())
    try practice.record([.chart(evening, "a")], [.chart(morning, "b")], [.chart(evening, "c")], [.chart(morning, "d")])
    let bound = try practice.open()
    try bound.bindTexts(of: evening)
    bound.close()
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 3")
    let vault = try practice.open()
    defer { vault.close() }
    let missing = Damage(.act(.chart, sequence: 3), .missing)
    #expect(throws: VaultFailure.damaged([missing])) { try vault.acts(in: evening) }
    #expect(try vault.intactActs(in: evening).acts.map(\.words) == [["a"]])
    #expect(try vault.verify().damage.contains(missing))
  }

  @Test("a tail that was cut off is noticed at opening")
  func cutTail() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")], [.chart(.program, "b")], [.chart(.program, "c")])
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 3")
    #expect(practice.refusal() == .damaged([Damage(.log(.chart), .tailCut)]))
    let vault = try practice.open(for: .examination)
    #expect(try vault.intactActs(in: .program).acts.map(\.words) == [["a"], ["b"]])
    #expect(try vault.verify().damage.contains(Damage(.log(.chart), .tailCut)))
  }

  private static let changes = [
    """
    UPDATE acts SET sequence = -sequence WHERE sequence IN (2, 3);
    UPDATE acts SET sequence = CASE sequence WHEN -2 THEN 3 ELSE 2 END WHERE sequence < 0
    """,
    "UPDATE acts SET stream = zeroblob(16) WHERE sequence = 2",
    "UPDATE acts SET sequence = 5 WHERE sequence = 4",
    "UPDATE acts SET sequence = \(Int64.min) WHERE sequence = 1",
    "UPDATE acts SET sequence = \(Int64.max) WHERE sequence = 4",
    "UPDATE acts SET sequence = \(Int64.max) WHERE sequence = 4; UPDATE acts SET sequence = \(Int64.min) WHERE sequence = 1",
    "UPDATE acts SET device = zeroblob(16) WHERE sequence = 3",
    "UPDATE acts SET link = (SELECT link FROM acts WHERE sequence = 2) WHERE sequence = 3",
    "UPDATE acts SET previous = zeroblob(32) WHERE sequence = 3",
    "UPDATE acts SET sealed = (SELECT sealed FROM acts WHERE sequence = 2) WHERE sequence = 3",
    "UPDATE acts SET sealed = x'' WHERE sequence = 2",
    "INSERT INTO acts SELECT 6, device, stream, previous, nonce, sealed, link FROM acts WHERE sequence = 4",
    "UPDATE texts SET sealed = (SELECT sealed FROM texts WHERE sequence = 2) WHERE sequence = 3",
    "UPDATE texts SET sequence = 9 WHERE sequence = 2",
    "UPDATE texts SET position = -1 WHERE sequence = 2",
    "UPDATE texts SET position = \(1 << 32) WHERE sequence = 2",
    "UPDATE texts SET position = \(Int64.max), sequence = \(Int64.min) WHERE sequence = 2",
    "INSERT INTO texts SELECT 9, 0, nonce, sealed FROM texts WHERE sequence = 2",
    "INSERT INTO texts SELECT 2, 1, nonce, sealed FROM texts WHERE sequence = 2",
    "DELETE FROM texts WHERE sequence = 4",
    "DELETE FROM acts; DELETE FROM texts",
    "DROP INDEX acts_of_stream",
    "CREATE TABLE more (x)",
  ]

  @Test("a database of a later format is not touched, the next one no more than a distant one", arguments: [2, 900])
  func laterDatabase(version: Int) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")])
    try RawDatabase(practice).execute("PRAGMA user_version = \(version)")
    #expect(practice.refusal() == .newerFormat(UInt64(version)))
  }

  @Test("rows that were swapped, repeated, moved, bent or taken are noticed")
  func altered() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record(
      [.chart(.program, "a")], [.chart(StreamID.random(), "b")], [.chart(.program, "c")], [.chart(.program, "d")])
    #expect(try practice.damage() == [])
    let whole = try practice.bytes("chart.db")
    for change in Self.changes {
      try practice.write(whole, to: "chart.db")
      try practice.deleteWriteAheadLogs()
      try RawDatabase(practice).execute(change)
      #expect(try practice.damage() != [], "\(change)")
    }
  }

  @Test(
    "a file of another vault in the place of this one's is noticed", arguments: ["chart.db", "private.db", "anchor"])
  func spliced(file: String) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let other = try PracticeVault()
    defer { other.remove() }
    for one in [practice, other] { try one.record([.chart(.program, "a")], [.private(.program, "b")]) }
    try practice.write(other.bytes(file), to: file)
    #expect(try practice.damage() != [])
    #expect(practice.refusal() != nil)
  }

  @Test("an older copy of one file among newer ones is noticed", arguments: ["chart.db", "private.db", "anchor"])
  func rolledBack(file: String) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")], [.private(.program, "b")])
    let older = try practice.bytes(file)
    try practice.record([.chart(.program, "c")], [.private(.program, "d")], [.chart(.program, "e")])
    try practice.write(older, to: file)
    #expect(practice.refusal() != nil)
  }

  @Test("a file that is gone is named", arguments: ["chart.db", "private.db", "anchor", "header.a", "header.b"])
  func goneFile(file: String) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")])
    try practice.delete(file)
    #expect(try practice.damage().map(\.kind).contains(.missing))
  }

  @Test("with one log gone or ruined the other can still be read", arguments: [true, false])
  func otherLog(isGone: Bool) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")], [.private(.program, "b")])
    if isGone {
      try practice.delete("private.db")
    } else {
      try practice.write([UInt8](repeating: 9, count: 9000), to: "private.db")
    }
    let vault = try practice.open(for: .examination)
    let survivors = try vault.intactActs(in: .program)
    #expect(survivors.acts.map(\.words) == [["a"]])
    #expect(survivors.damage == [Damage(.log(.private), isGone ? .missing : .pageDamaged)])
    #expect(try vault.streams() == [.program])
    #expect(try vault.verify().chart.intactActCount == 1)
    #expect(try !vault.verify().isIntact)
  }

  @Test("a page that cannot be read costs what stands on it and no more")
  func ruinedPage() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    for part in 0...3 {
      try practice.record(remarks(.program, count: 30).flatMap { $0 } + [.chart(.program, "\(part)")])
    }
    var file = try practice.bytes("chart.db")
    let pageCount = file.count / 4096
    for index in (pageCount - 8) * 4096..<(pageCount - 8) * 4096 + 12 { file[index] = 0xFF }
    try practice.write(file, to: "chart.db")
    let vault = try practice.open(for: .examination)
    let survivors = try vault.intactActs(in: .program)
    #expect(survivors.damage != [])
    #expect(survivors.acts.count > 80)
    #expect(try !vault.verify().isIntact)
  }

  @Test("rows that a bent page gives again and again are all read once, the page is named")
  func circle() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "a")], [.chart(.program, "b")], [.chart(.program, "c")])
    let root = try #require(try RawDatabase(practice).integer("SELECT rootpage FROM sqlite_schema WHERE name = 'acts'"))
    var file = try practice.bytes("chart.db")
    // The order of a page's cells is that of the pointers after its header of eight bytes (SQLite's file format, 1.6).
    let first = (root - 1) * 4096 + 8
    for byte in 0...1 { file.swapAt(first + byte, first + 4 + byte) }
    try practice.write(file, to: "chart.db")
    let vault = try practice.open(for: .examination)
    let survivors = try vault.intactActs(in: .program)
    #expect(survivors.acts.map(\.words) == [["a"], ["b"], ["c"]])
    #expect(survivors.damage != [])
    #expect(try vault.verify().chart.intactActCount == 3)
    #expect(try vault.verify().damage.contains(Damage(.log(.chart), .pageDamaged)))
  }

  @Test("nobody looks for all the numbers up to one that a bent row claims")
  func claimedNumber() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    for part in 0...3 {
      try practice.record(remarks(.program, count: 30).flatMap { $0 } + [.chart(.program, "\(part)")])
    }
    try RawDatabase(practice).execute("UPDATE acts SET sequence = \(Int64.max - 1) WHERE sequence = 124")
    var file = try practice.bytes("chart.db")
    let pageCount = file.count / 4096
    for index in (pageCount - 8) * 4096..<(pageCount - 8) * 4096 + 12 { file[index] = 0xFF }
    try practice.write(file, to: "chart.db")
    let vault = try practice.open(for: .examination)
    #expect(try vault.intactActs(in: .program).acts.count > 80)
    let verification = try vault.verify()
    #expect(!verification.isIntact)
    #expect(verification.missingActCount <= 124)
  }

  @Test("a copy of the header that was altered is named, and the other opens the vault", arguments: [0, 1])
  func headerCopy(copy: Int) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let name = copy == 0 ? "header.a" : "header.b"
    var header = try practice.bytes(name)
    let place = header.count - 200
    header[place] = header[place] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
    try practice.write(header, to: name)
    let vault = try practice.open()
    #expect(vault.findings == [Damage(.header(copy: copy), .notAuthentic)])
    try vault.restoreHeaderCopies()
    vault.close()
    #expect(try practice.open().findings == [])
  }

  @Test("one flipped bit anywhere changes nothing that is read without an alarm")
  func bitFlips() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let evening = StreamID.random()
    try practice.record(
      [.chart(evening, "a"), .chart(.program, "b")], [.private(evening, "c")], [.chart(evening, "d")])
    let whole = try contents(practice, evening)
    var noticed = 0
    for file in ["header.a", "header.b", "anchor", "chart.db", "private.db"] {
      let bytes = try practice.bytes(file)
      for bit in stride(from: 5, to: bytes.count * 8, by: bytes.count * 8 / 40 + 1) {
        var flipped = bytes
        flipped[bit / 8] ^= 1 << (bit % 8)
        try practice.write(flipped, to: file)
        if try practice.damage() == [] {
          #expect(try contents(practice, evening) == whole, "bit \(bit) of \(file)")
        } else {
          noticed += 1
        }
      }
      try practice.write(bytes, to: file)
      try practice.deleteWriteAheadLogs()
    }
    #expect(noticed > 80)
  }

  private func contents(_ practice: PracticeVault, _ stream: StreamID) throws -> [RecordedAct] {
    let vault = try practice.open(for: .examination)
    defer { vault.close() }
    return try vault.acts(in: stream) + vault.acts(in: .program)
  }
}
