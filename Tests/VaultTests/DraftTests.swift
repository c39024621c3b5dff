import Sealing
import TestTraits
import Testing
import Vault

@Suite("The half-typed line", .ownThread)
struct DraftTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("it is there after reopening, newest first, and gone once it was emptied")
  func keeps() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    var vault = try practice.open()
    #expect(vault.readDraft() == nil)
    for length in 1...7 { try vault.writeDraft(bytes(String("a line".prefix(length)))) }
    vault.close()
    vault = try practice.open()
    #expect(vault.readDraft() == bytes("a line"))
    // Of both slots what cannot be guessed: the nonce, and the sealed line after it.
    let written = try practice.bytes("draft")
    let fragments = [0, 131_072].map { written[$0 + 16..<$0 + 100] }
    #expect(try practice.holds(fragments))
    try vault.writeDraft([])
    #expect(try !practice.holds(fragments))
    #expect(vault.readDraft() == nil)
    vault.close()
    #expect(try practice.open().readDraft() == nil)
  }

  @Test("a torn slot is passed over for the one before it, and writing goes on")
  func torn() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    var vault = try practice.open()
    try vault.writeDraft(bytes("first"))
    try vault.writeDraft(bytes("second"))
    vault.close()
    var file = try practice.bytes("draft")
    file[100] ^= 1
    try practice.write(file, to: "draft")
    vault = try practice.open()
    #expect(vault.readDraft() == bytes("first"))
    try vault.writeDraft(bytes("third"))
    vault.close()
    #expect(try practice.open().readDraft() == bytes("third"))
  }

  @Test("a file that holds nothing readable is no draft", arguments: [0, 1, 50, 140_000])
  func rubbish(count: Int) throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    try practice.write([UInt8](repeating: 0xC5, count: count), to: "draft")
    #expect(try practice.open().readDraft() == nil)
  }

  @Test("lines of any length up to the limit are kept, longer ones refused")
  func lengths() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let longest = [UInt8](repeating: 65, count: 130_000)
    try vault.writeDraft(longest)
    try vault.writeDraft(longest + [])
    #expect(vault.readDraft() == longest)
    #expect(throws: VaultFailure.tooLarge(limitBytes: 130_000)) { try vault.writeDraft(longest + [65]) }
    vault.close()
    #expect(try practice.open().readDraft() == longest)
  }

  @Test("its size on the disk says little of its length")
  func padded() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    try vault.writeDraft(bytes("x"))
    let short = try practice.bytes("draft").count
    try vault.writeDraft([])
    try vault.writeDraft(bytes("a much longer remark about the evening"))
    vault.close()
    #expect(try practice.bytes("draft").count <= short + 131_072)
    #expect(try !practice.holds([ArraySlice(bytes("longer remark"))]))
  }
}
