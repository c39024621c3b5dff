import FoundationEssentials
import GRDB
import Sealing
import TestKit
import TestTraits
import Testing
import Vault

/// What the vault's next format brings. Each expectation fails today, and the test says so when it begins to hold.
@Suite("What the next vault format brings", .ownThread)
struct NextFormatTests {
  private let evening = StreamID.random()

  @Test("an older header put over the newer one does not open the vault with the old passphrase")
  func oldHeader() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let before = try ["header.a", "header.b"].map { ($0, try practice.bytes($0)) }
    let vault = try practice.open()
    try vault.changePassphrase(to: Passphrase("nine loud gulls"), keyCost: .floor)
    vault.close()
    for (name, bytes) in before { try practice.write(bytes, to: name) }
    let refusal = try practice.refusal(passphrase: "seven quiet herons")
    withKnownIssue("only the header's two copies are compared, nothing outside them knows the newest") {
      #expect(refusal != nil)
    }
  }

  @Test("private notes that come back damaged are refused before anything is recorded")
  func damagedReturn() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.private(evening, "mine")], [.private(evening, "mine too")])
    let file = practice.root + "/withheld"
    let vault = try practice.open()
    defer { vault.close() }
    #expect(try vault.withholdPrivateLog(to: file) == 2)
    let queue = try DatabaseQueue(path: file)
    try queue.write {
      try $0.execute(sql: "DROP TRIGGER IF EXISTS texts_stay; DELETE FROM texts; CREATE TABLE more (one)")
    }
    try queue.close()
    withKnownIssue("only the last link of the file is compared") {
      #expect(throws: VaultFailure.self) { try vault.returnPrivateLog(from: file) }
    }
  }

  @Test("an opening for use empties a write-ahead log that was left")
  func leftWriteAheadLog() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    _ = try vault.append([.chart(evening, "a slip")])
    let killed = practice.root + "/killed"
    try FileManager.default.copyItem(atPath: practice.directory, toPath: killed)
    vault.close()
    let again = try OpenVault.open(at: killed, unlockedBy: practice.secret())
    defer { again.close() }
    let log = try Data(contentsOf: URL(filePath: killed + "/chart.db-wal"))
    withKnownIssue("that a checkpoint is owed is remembered in memory only") {
      #expect(log.isEmpty)
    }
  }

  @Test("a line is not acknowledged once the vault's folder is gone")
  func folderGone() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    defer { vault.close() }
    _ = try vault.append([.chart(evening, "there")])
    try FileManager.default.removeItem(atPath: practice.directory)
    withKnownIssue("the failure of the anchor is not answered") {
      #expect(throws: VaultFailure.self) { try vault.append([.chart(evening, "where")]) }
    }
  }

  @Test("a header with 180 slots is refused before any work is done")
  func manySlots() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let lines = String(decoding: try practice.bytes("header.a"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let slot = try #require(lines.firstIndex { $0.contains("argon2id") })
    let many = lines[..<slot] + Array(repeating: lines[slot], count: 180) + lines[(slot + 1)...]
    let bytes = Array(many.joined(separator: "\n").utf8)
    let header = try practice.bytes("header.a")
    try #require(bytes != header)
    withKnownIssue("the format states no limit") {
      #expect(throws: HeaderProblem.self) { try Header.read(bytes) }
    }
  }

  @Test("what is signed of fifty sessions is told without reading them")
  func growth() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let streams = (0..<50).map { _ in StreamID.random() }
    let vault = try practice.open()
    defer { vault.close() }
    for stream in streams { _ = try vault.append([.chart(stream, "a"), .chart(stream, "b"), .chart(stream, "c")]) }
    let before = vault.readRowCount
    // What the list of unsigned notes does today: the acts of each session tell how its notes stand.
    for stream in streams { _ = try vault.acts(in: stream, log: .chart) }
    withKnownIssue("there is no register of where each session's notes stand") {
      #expect(vault.readRowCount - before < 50)
    }
  }
}
