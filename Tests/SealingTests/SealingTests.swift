import Basics
import Sealing
import Testing

@Suite("Sealing")
struct SealingTests {
  private func key() -> SecretBytes { SecretBytes(count: 32, from: SystemRandomness()) }

  @Test("any length comes back, padded to its block", arguments: [0, 1, 255, 256, 257, 100_000])
  func roundTrip(count: Int) throws {
    let key = key()
    let plain = SystemRandomness().bytes(count)
    let record = SealedRecord(
      sealing: plain, paddedTo: 256, associated: [1, 2], nonce: SystemRandomness().bytes(24), key: key)
    #expect(record.sealed.count == (count / 256 + 1) * 256 + 16)
    #expect(try record.opened(associated: [1, 2], key: key) == plain)
  }

  @Test("what does not open says why")
  func refused() {
    let key = key()
    let record = SealedRecord(
      sealing: [1, 2, 3], paddedTo: 64, associated: [], nonce: [UInt8](repeating: 4, count: 24), key: key)
    var bent = record
    bent.sealed[0] ^= 1
    #expect(throws: OpeningProblem.notAuthentic) { try bent.opened(associated: [], key: key) }
    #expect(throws: OpeningProblem.notAuthentic) { try record.opened(associated: [0], key: key) }
    let short = SealedRecord(nonce: record.nonce, sealed: Array(record.sealed.prefix(15)))
    #expect(throws: OpeningProblem.malformed) { try short.opened(associated: [], key: key) }
    let odd = SealedRecord(nonce: [1], sealed: record.sealed)
    #expect(throws: OpeningProblem.malformed) { try odd.opened(associated: [], key: key) }
  }

  @Test("padding adds at least a byte and is taken off whole")
  func padding() {
    #expect(pad([], toMultipleOf: 4) == [0x80, 0, 0, 0])
    #expect(pad([1, 2, 3], toMultipleOf: 4) == [1, 2, 3, 0x80])
    #expect(pad([1, 2, 3, 4], toMultipleOf: 4) == [1, 2, 3, 4, 0x80, 0, 0, 0])
    for count in 0...20 {
      let bytes = [UInt8](repeating: 0x80, count: count)
      #expect(unpaddedCount(pad(bytes, toMultipleOf: 8)) == count)
    }
    #expect(unpaddedCount([]) == nil)
    #expect(unpaddedCount([0, 0]) == nil)
    #expect(unpaddedCount([0x80, 1]) == nil)
  }

  @Test("subkeys differ from each other and from the master key's")
  func subkeys() {
    let master = MasterKey(from: SystemRandomness(), createdAtSeconds: 7)
    let keys = KeyPurpose.allCases.map { master.subkey(for: $0).withBytes { Array($0) }.hexadecimal }
    #expect(Set(keys).count == KeyPurpose.allCases.count)
  }

  @Test("BLAKE2b gives the digest that everybody gets for abc")
  func knownDigest() {
    #expect(
      blake2b(Array("abc".utf8)).hexadecimal == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
  }

  @Test("a secret matches only its own bytes")
  func matching() {
    let secret = SecretBytes(copying: [1, 2, 3], count: 3)
    let part = secret.copy(1..<3)
    let answers = [
      secret.matches([1, 2, 3]), secret.matches([1, 2, 4]), secret.matches([1, 2]), part.matches([2, 3]),
    ]
    #expect(answers == [true, false, false, true])
  }

  @Test("a recovery key comes back from what was shown, and opens the same slot")
  func recoveryKey() throws {
    let key = RecoveryKey(from: SystemRandomness())
    var shown = key.characters
    #expect(shown.count == 69)
    let again = try RecoveryKey(wiping: &shown)
    let (salt, vault) = ([UInt8](repeating: 1, count: 16), [UInt8](repeating: 2, count: 16))
    let derived = key.derived(salt: salt, vault: vault).withBytes { Array($0) }
    let same = again.derived(salt: salt, vault: vault).withBytes { Array($0) }
    let other = again.derived(salt: vault, vault: vault).withBytes { Array($0) }
    #expect(same == derived)
    #expect(other != derived)
  }

  @Test("every single changed letter of a recovery key is noticed")
  func mistypedRecoveryKey() throws {
    let shown = RecoveryKey(from: SystemRandomness()).characters
    for place in shown.indices where shown[place] != UInt8(ascii: "-") {
      var typed = shown
      typed[place] = typed[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      #expect(throws: RecoveryKeyProblem.mistyped) { _ = try RecoveryKey(wiping: &typed) }
    }
  }

  @Test("a receipt is four words, and another link has others")
  func receipts() throws {
    let first = try #require(ChainHash([UInt8](repeating: 0, count: 32)))
    let other = try #require(ChainHash([255, 1] + [UInt8](repeating: 0, count: 30)))
    #expect(receiptWords(first) == ["acorn", "acorn", "acorn", "acorn"])
    #expect(receiptWords(other) == ["stone", "amber", "acorn", "acorn"])
    let all = (0...255).compactMap { ChainHash([UInt8($0)] + [UInt8](repeating: 0, count: 31)) }.map {
      receiptWords($0)[0]
    }
    #expect(Set(all).count == 256)
  }
}
