import FoundationEssentials
import Sealing
import TestTraits
import Testing
import Vault

@Suite("Creating and opening", .ownThread)
struct OpeningTests {
  @Test("the passphrase opens, in whichever form its accents were typed, and another does not")
  func passphrase() throws {
    let practice = try PracticeVault(passphrase: "caf\u{E9} by the river")
    defer { practice.remove() }
    try practice.record([.chart(.program, "kept")])
    let composed = try Passphrase("cafe\u{301} by the river")
    let vault = try OpenVault.open(at: practice.directory, unlockedBy: .passphrase(composed))
    #expect(try vault.acts(in: .program).map(\.words) == [["kept"]])
    vault.close()
    #expect(try practice.refusal(passphrase: "cafe by the river") == .wrongPassphrase)
  }

  @Test("another vault's recovery key does not open")
  func wrongRecoveryKey() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    #expect(throws: VaultFailure.wrongRecoveryKey) {
      let other = RecoveryKey(from: SystemRandomness())
      _ = try OpenVault.open(at: practice.directory, unlockedBy: .recoveryKey(other))
    }
  }

  @Test("where nothing is, there is no vault; where something is, none is made")
  func places() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    #expect(throws: VaultFailure.noVault) {
      _ = try OpenVault.open(at: practice.root + "/elsewhere", unlockedBy: practice.secret())
    }
    let passphrase = try Passphrase("x")
    #expect(throws: VaultFailure.alreadyExists) {
      _ = try OpenVault.create(at: practice.directory + "/", passphrase: passphrase, keyCost: .floor)
    }
    #expect(throws: VaultFailure.alreadyExists) {
      _ = try OpenVault.create(at: practice.root, passphrase: passphrase, keyCost: .floor)
    }
  }

  @Test("directory and files are for their owner alone, and nothing is left beside the vault")
  func modes() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "kept")])
    let files = FileManager.default
    #expect(try files.attributesOfItem(atPath: practice.directory)[.posixPermissions] as? Int == 0o700)
    #expect(try files.contentsOfDirectory(atPath: practice.root) == ["vault"])
    #expect(try practice.files() == ["anchor", "chart.db", "header.a", "header.b", "lock", "private.db"])
  }

  @Test(
    "what a creation that was cut short left does not stand in the way of the next, and nothing of it is taken away")
  func interruptedCreation() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let debris = practice.root + "/second.creating-0123456789abcdef"
    try FileManager.default.createDirectory(atPath: debris, withIntermediateDirectories: false)
    try Data("half".utf8).write(to: URL(filePath: debris + "/chart.db"))
    let key = try OpenVault.create(at: practice.root + "/second", passphrase: Passphrase("x"), keyCost: .floor)
    let vault = try OpenVault.open(at: practice.root + "/second", unlockedBy: .recoveryKey(key))
    #expect(try vault.append([.chart(.program, "kept")]) == [1])
    #expect(try String(contentsOfFile: debris + "/chart.db", encoding: .utf8) == "half")
  }

  @Test(
    "what is not the vault's at one of its names is refused and left as it is", arguments: ["draft", "chart.db-wal"])
  func foreignFile(name: String) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let path = practice.directory + "/" + name
    try practice.write(Array("mine".utf8), to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(practice.refusal() == .foreign(name))
    try practice.delete(name)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: practice.root + "/elsewhere")
    #expect(practice.refusal() == .foreign(name))
    try practice.delete(name)
    #expect(practice.refusal() == nil)
  }

  @Test("a lock that is a link, or holds anything but an id, is refused before anything is written")
  func foreignLock() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let (lock, other) = (practice.directory + "/lock", practice.root + "/other")
    try Data("twelve bytes and more".utf8).write(to: URL(filePath: other))
    try? FileManager.default.removeItem(atPath: lock)
    for link in [true, false] {
      if link {
        try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: other)
      } else {
        try FileManager.default.copyItem(atPath: other, toPath: lock)
      }
      #expect(practice.refusal() == .foreign("lock"))
      #expect(try String(contentsOfFile: lock, encoding: .utf8) == "twelve bytes and more")
      try FileManager.default.removeItem(atPath: lock)
    }
    #expect(practice.refusal() == nil)
  }

  @Test("the second to open is told who holds the vault, and may open once it is let go")
  func lock() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    #expect(practice.refusal() == .heldByAnother(processID: ProcessInfo.processInfo.processIdentifier))
    vault.close()
    #expect(practice.refusal() == nil)
    #expect(throws: VaultFailure.closed) { try vault.append([.chart(.program)]) }
    #expect(throws: VaultFailure.closed) { try vault.acts(in: .program) }
  }

  @Test("a vault opened for examination is not written to")
  func examination() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.record([.chart(.program, "kept")])
    let vault = try practice.open(for: .examination)
    #expect(throws: VaultFailure.openedForExamination) { try vault.append([.chart(.program)]) }
    #expect(throws: VaultFailure.openedForExamination) { try vault.writeDraft([1]) }
    #expect(try vault.acts(in: .program).count == 1)
  }

  @Test("a newer format is named and not touched")
  func newerFormat() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let header = try practice.bytes("header.a")
    let text = String(decoding: header, as: UTF8.self)
    try practice.write(Array(text.replacing("format 1", with: "format 2").utf8), to: "header.b")
    #expect(practice.refusal() == .newerFormat(2))
  }

  @Test("a header that asks for too much work is refused before any is done", arguments: ["1025 2", "64 11", "63 2"])
  func keyCost(cost: String) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    // With the word before it: salts and keys beside it may end in 64 or begin with 2.
    let text = String(decoding: try practice.bytes("header.a"), as: UTF8.self)
      .replacing("argon2id 64 2 ", with: "argon2id \(cost) ")
    for name in ["header.a", "header.b"] { try practice.write(Array(text.utf8), to: name) }
    let numbers = cost.split(separator: " ").compactMap { UInt64($0) }
    #expect(practice.refusal() == .keyCostOutOfRange(memoryMiB: numbers[0], passes: numbers[1]))
  }

  @Test("after a change the new passphrase opens and the old one does not, from either copy of the header")
  func changedPassphrase() throws {
    let practice = try PracticeVault(passphrase: "the old one")
    defer { practice.remove() }
    let old = try practice.bytes("header.a")
    let vault = try practice.open()
    try vault.changePassphrase(to: Passphrase("the new one"), keyCost: .floor)
    vault.close()
    // As if the change had been cut short between the copies.
    try practice.write(old, to: "header.a")
    #expect(try practice.refusal(passphrase: "the old one") == .wrongPassphrase)
    let new = try OpenVault.open(at: practice.directory, unlockedBy: .passphrase(Passphrase("the new one")))
    #expect(new.findings == [])
    new.close()
    #expect(try practice.bytes("header.a") == practice.bytes("header.b"))
  }

  @Test("a renewed recovery key replaces the one before")
  func renewedRecoveryKey() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let key = try vault.renewRecoveryKey()
    vault.close()
    #expect(practice.refusal() == .wrongRecoveryKey)
    let again = try OpenVault.open(at: practice.directory, unlockedBy: .recoveryKey(key))
    #expect(try again.info().headerGeneration == 2)
  }

  @Test("a backup of an open vault holds everything recorded so far, and becomes a device of its own")
  func backup() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    for acts in remarks(.program, count: 30) { _ = try vault.append(acts) }
    try vault.writeDraft([65])
    let copy = practice.root + "/backups/first"
    try vault.backup(to: copy)
    #expect(throws: VaultFailure.alreadyExists) { try vault.backup(to: copy) }
    #expect(try vault.append([.chart(.program, "later")]) == [31])
    let device = try vault.info().deviceID
    let restored = try OpenVault.open(at: copy, unlockedBy: practice.secret())
    #expect(try restored.verify().isIntact)
    #expect(try restored.acts(in: .program).count == 30)
    #expect(restored.readDraft() == nil)
    try restored.becomeAnotherDevice()
    restored.close()
    let again = try OpenVault.open(at: copy, unlockedBy: practice.secret())
    #expect(try again.info().deviceID != device)
    #expect(try again.append([.chart(.program, "elsewhere")]) == [31])
    #expect(try again.verify().isIntact)
  }
}
