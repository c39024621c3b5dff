import Sealing
import TestTraits
import Testing
import Vault

@Suite("Lines typed while locked", .ownThread)
struct WaitingTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func lines(_ vault: OpenVault) throws -> [String?] {
    try vault.waitingLines().map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test("they are there in their order after unlocking, and after an end without it")
  func order() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    for line in ["first", "second", "third"] { try locked.keep(bytes(line)) }
    #expect(locked.waitingCount == 3)
    let vault = try locked.unlock(with: practice.secret())
    #expect(try lines(vault) == ["first", "second", "third"])
    vault.close()
    #expect(try lines(practice.open()) == ["first", "second", "third"])
  }

  @Test("one that was filed or left out is gone, the others keep their numbers, and later ones come after them")
  func removed() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    for line in ["first", "second", "third"] { try locked.keep(bytes(line)) }
    let vault = try locked.unlock(with: practice.secret())
    let second = try vault.waitingLines()[1].number
    try vault.removeWaitingLine(second)
    let again = vault.lockAway()
    try again.keep(bytes("fourth"))
    let last = try again.unlock(with: practice.secret())
    #expect(try lines(last) == ["first", "third", "fourth"])
    #expect(try last.waitingLines().map(\.number) == [1, 3, 4])
    for line in try last.waitingLines() { try last.removeWaitingLine(line.number) }
    last.close()
    #expect(try practice.bytes("waiting") == [])
  }

  @Test("while locked nobody else takes the vault, a wrong secret changes nothing, and the old object does nothing")
  func held() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let locked = vault.lockAway()
    #expect(try practice.refusal(passphrase: "seven quiet herons").map { "\($0)".contains("heldByAnother") } == true)
    #expect(throws: VaultFailure.wrongPassphrase) {
      _ = try locked.unlock(with: .passphrase(Passphrase("eight loud herons")))
    }
    #expect(throws: VaultFailure.closed) { _ = try vault.append([.chart(.program, "too late")]) }
    #expect(throws: VaultFailure.closed) { try vault.writeDraft(bytes("too late")) }
    #expect(throws: VaultFailure.closed) { _ = try vault.waitingLines() }
    #expect(vault.readDraft() == nil)
    #expect(practice.refusal() != nil)
    let open = try locked.unlock(with: practice.secret())
    #expect(throws: VaultFailure.closed) { try locked.keep(bytes("too late")) }
    _ = try open.append([.chart(.program, "in time")])
    #expect(practice.refusal() != nil)
    open.close()
    #expect(practice.refusal() == nil)
  }

  @Test("a half-typed line is replaced by what it becomes, and one that was taken back is none")
  func half() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    try locked.keep(bytes("first"))
    try locked.keepHalfLine(bytes("second line, some of i" + String(repeating: "t", count: 3000)))
    try locked.keep(bytes("second"))
    try locked.keepHalfLine(bytes("third"))
    try locked.keepHalfLine([])
    var vault = try locked.unlock(with: practice.secret())
    #expect(try lines(vault) == ["first", "second"])
    let again = vault.lockAway()
    try again.keepHalfLine(bytes("thi"))
    vault = try again.unlock(with: practice.secret())
    #expect(try lines(vault) == ["first", "second", "thi"])
  }

  @Test("a file cut at any length gives the lines that are whole; a spoilt one is named and takes no other with it")
  func damaged() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    for line in ["first", "second"] { try locked.keep(bytes(line)) }
    try locked.unlock(with: practice.secret()).close()
    let whole = try practice.bytes("waiting")
    for length in stride(from: 0, through: whole.count, by: 97) {
      try practice.write(Array(whole.prefix(length)), to: "waiting")
      let vault = try practice.open()
      #expect(try lines(vault) == Array(["first", "second"].prefix(length * 2 / whole.count)))
      vault.close()
    }
    var spoilt = whole
    spoilt[100] ^= 1
    try practice.write(spoilt, to: "waiting")
    #expect(try lines(practice.open()) == [nil, "second"])
  }

  @Test("the file holds no word, and lines of like length look alike")
  func sealed() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    try locked.keep(bytes("a"))
    let one = try practice.bytes("waiting").count
    try locked.keep(bytes("a much longer remark about the evening"))
    #expect(try practice.bytes("waiting").count == 2 * one)
    #expect(try !practice.holds([ArraySlice(bytes("longer remark"))]))
  }

  @Test("a full file refuses the next line and keeps the others")
  func full() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let locked = try practice.open().lockAway()
    let long = [UInt8](repeating: 65, count: 200_000)
    for _ in 1...5 { try locked.keep(long) }
    #expect(throws: VaultFailure.tooLarge(limitBytes: 1 << 20)) { try locked.keep(long) }
    #expect(try locked.unlock(with: practice.secret()).waitingLines().count == 5)
  }
}
