import FoundationEssentials
import Sealing
import TestKit
import TestTraits
import Testing
import Vault

@Suite("Copies, receipts and salvage", .ownThread)
struct SalvageTests {
  private let evening = StreamID.random()
  private let morning = StreamID.random()

  /// Ten lines of two sessions in turn, one of them destroyed and one private.
  private func recorded() throws -> PracticeVault {
    let practice = try PracticeVault()
    let vault = try practice.open()
    defer { vault.close() }
    for number in 1...5 {
      _ = try vault.append([.chart(evening, "evening \(number)")])
      _ = try vault.append([.chart(morning, "morning \(number)")])
    }
    _ = try vault.append([.chart(evening, destroys: [TextPosition(sequence: 3, index: 0)])])
    _ = try vault.append([.private(evening, "mine")])
    return practice
  }

  private struct Taken {
    var report: SalvageReport
    var words: [StreamID: [[String?]]]
  }

  private func salvage(_ practice: PracticeVault) throws -> Taken {
    let old = try practice.open(for: .examination)
    defer { old.close() }
    let path = practice.root + "/salvaged"
    let salvaged = try old.salvage(to: path, passphrase: Passphrase("four more herons"), keyCost: .floor)
    var shown = salvaged.recoveryKey.characters
    let secret = UnlockingSecret.recoveryKey(try RecoveryKey(wiping: &shown))
    let new = try OpenVault.open(at: path, unlockedBy: secret)
    defer { new.close() }
    #expect(try new.verify().isIntact)
    var words: [StreamID: [[String?]]] = [:]
    for stream in [evening, morning] { words[stream] = try new.acts(in: stream).map(\.words) }
    return Taken(report: salvaged.report, words: words)
  }

  private var wholeEvening: [[String?]] {
    [["evening 1"], [nil], ["evening 3"], ["evening 4"], ["evening 5"], [], ["mine"]]
  }

  private var wholeMorning: [[String?]] { (1...5).map { ["morning \($0)"] } }

  @Test("a sound vault is salvaged whole; what was destroyed stays so")
  func sound() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let taken = try salvage(practice)
    #expect(taken.report == SalvageReport(actCount: 12))
    #expect(taken.words == [evening: wholeEvening, morning: wholeMorning])
  }

  @Test("a lost act costs itself only, and verification names its session and counts it")
  func lostAct() throws {
    let practice = try recorded()
    defer { practice.remove() }
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 4", "DELETE FROM texts WHERE sequence = 4")
    let vault = try practice.open(for: .examination)
    let found = try vault.verify()
    #expect(found.missingActCount == 1)
    #expect(found.damagedStreams.contains(morning))
    vault.close()
    let taken = try salvage(practice)
    #expect(taken.report == SalvageReport(actCount: 11, lostActCount: 1))
    #expect(taken.words == [evening: wholeEvening, morning: wholeMorning.filter { $0 != ["morning 2"] }])
  }

  @Test("a spoilt text costs itself only; the salvage records that it is gone")
  func lostText() throws {
    let practice = try recorded()
    defer { practice.remove() }
    try RawDatabase(practice).execute("UPDATE texts SET sealed = zeroblob(90) WHERE sequence = 4")
    let taken = try salvage(practice)
    #expect(taken.report == SalvageReport(actCount: 12, lostTextCount: 1))
    #expect(taken.words[morning] == [["morning 1"], [nil], ["morning 3"], ["morning 4"], ["morning 5"]])
  }

  @Test("with the anchor gone, the last acts cut and pages overwritten, the rest is taken")
  func manyDamages() throws {
    let practice = try recorded()
    defer { practice.remove() }
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence > 9", "DELETE FROM texts WHERE sequence > 9")
    try practice.delete("anchor")
    try practice.delete("private.db")
    let taken = try salvage(practice)
    #expect(taken.report.actCount == 9)
    #expect(taken.words[evening] == Array(wholeEvening.prefix(5)), "the destroyed one is not brought back")
  }

  @Test("destroyed private notes that somebody put back are left behind")
  func revived() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let before = try practice.bytes("private.db")
    let vault = try practice.open()
    _ = try vault.destroyPrivateLog()
    vault.close()
    try practice.write(before, to: "private.db")
    let taken = try salvage(practice)
    #expect(taken.report == SalvageReport(actCount: 11))
    #expect(taken.words[evening] == wholeEvening.dropLast())
  }

  @Test("a damaged vault leaves no backup behind, and a damaged backup no vault")
  func damagedCopies() throws {
    let practice = try recorded()
    defer { practice.remove() }
    try practice.record([.chart(evening, "one more")])
    let copy = practice.root + "/copy"
    var vault = try practice.open()
    try vault.backup(to: copy)
    vault.close()
    try RawDatabase(practice).execute("UPDATE texts SET sealed = zeroblob(90) WHERE sequence = 4")
    vault = try practice.open()
    #expect(throws: VaultFailure.self) { try vault.backup(to: practice.root + "/second") }
    vault.close()
    #expect(try practice.neighbours() == ["copy", "vault"])
    try Data([1, 2, 3]).write(to: URL(filePath: copy + "/private.db"))
    #expect(throws: VaultFailure.self) {
      try OpenVault.restore(from: copy, to: practice.root + "/restored", unlockedBy: practice.secret())
    }
    #expect(try practice.neighbours() == ["copy", "vault"])
  }

  @Test("a restored vault holds everything and is a device of its own; the backup is as it was")
  func restored() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let copy = practice.root + "/copy"
    let vault = try practice.open()
    try vault.backup(to: copy)
    let device = try vault.info().deviceID
    vault.close()
    let path = practice.root + "/restored"
    try OpenVault.restore(from: copy, to: path, unlockedBy: practice.secret())
    #expect(throws: VaultFailure.alreadyExists) {
      try OpenVault.restore(from: copy, to: path, unlockedBy: practice.secret())
    }
    let restored = try OpenVault.open(at: path, unlockedBy: practice.secret())
    #expect(try restored.info().deviceID != device)
    #expect(try restored.acts(in: evening).map(\.words) == wholeEvening)
    _ = try restored.append([.chart(evening, "further")])
    #expect(try restored.verify().isIntact)
    restored.close()
    let again = try OpenVault.open(at: copy, unlockedBy: practice.secret())
    #expect(try again.info().deviceID == device)
    again.close()
  }

  @Test("a receipt fits its vault and later ones, says of an older copy that it is older, and fits no other")
  func receipts() throws {
    let practice = try recorded()
    defer { practice.remove() }
    let copy = practice.root + "/copy"
    let vault = try practice.open()
    defer { vault.close() }
    try vault.backup(to: copy)
    _ = try vault.append([.chart(evening, "the close")])
    let receipt = try #require(vault.receipt)
    #expect(VaultReceipt(receipt.text.uppercased()) == receipt)
    #expect(VaultReceipt("13 oak oak oak") == nil)
    #expect(try vault.judge(receipt) == .matches)
    _ = try vault.append([.chart(evening, "after it")])
    #expect(try vault.judge(receipt) == .matches)
    var other = receipt
    other.words[3] = other.words[3] == "oak" ? "fox" : "oak"
    #expect(try vault.judge(other) == .doesNotMatch)
    let old = try OpenVault.open(at: copy, unlockedBy: practice.secret())
    #expect(try old.judge(receipt) == .vaultIsOlder)
    old.close()
  }

  @Test("of a session whose texts were all destroyed, nothing is found with every key in hand, nor in a later backup")
  func destroyedSession() throws {
    for isBound in [false, true] {
      let practice = try recorded()
      defer { practice.remove() }
      var vault = try practice.open()
      if isBound { for stream in [evening, morning] { try vault.bindTexts(of: stream) } }
      vault.close()
      #expect(try practice.byHand(practice.directory).rows(of: .chart, holding: "evening ") == 4)
      vault = try practice.open()
      let texts = try vault.acts(in: evening, log: .chart).flatMap { act in
        act.texts.indices.map { TextPosition(sequence: act.sequence, index: $0) }
      }
      _ = try vault.append([.chart(.program, destroys: texts)])
      try vault.backup(to: practice.root + "/copy")
      vault.close()
      for directory in [practice.directory, practice.root + "/copy"] {
        let opened = try practice.byHand(directory)
        #expect(opened.rows(of: .chart, holding: "evening ") == 0)
        #expect(opened.rows(of: .private, holding: "evening ") == 0)
        #expect(opened.files(holding: "evening ") == [])
        #expect(opened.rows(of: .chart, holding: "morning ") == 5, "what was not destroyed is found")
      }
    }
  }
}
