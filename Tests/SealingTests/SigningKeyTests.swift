import Sealing
import Testing

@Suite("Signing keys") struct SigningKeyTests {
  static func secret(_ text: String) throws -> Passphrase {
    var bytes = Array(text.utf8)
    return try Passphrase(wiping: &bytes)
  }

  @Test("a proof is of these bytes and of nothing else")
  func proof() {
    let key = SigningKey()
    let other = SigningKey()
    let proof = key.sign([1, 2, 3])
    #expect(SigningKey.isProof(proof, of: [1, 2, 3], by: key.publicKey))
    #expect(!SigningKey.isProof(proof, of: [1, 2, 4], by: key.publicKey))
    #expect(!SigningKey.isProof(proof, of: [1, 2, 3], by: other.publicKey))
    for bit in 0..<proof.count * 8 {
      var bent = proof
      bent[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!SigningKey.isProof(bent, of: [1, 2, 3], by: key.publicKey))
    }
    #expect(!SigningKey.isProof([], of: [1, 2, 3], by: key.publicKey))
  }

  @Test("a sealed key opens with its secret, signs as before, and opens with no other")
  func sealing() throws {
    let key = SigningKey()
    let sealed = try SealedSigningKey(key, under: Self.secret("Ruth's own words"), cost: .floor)
    let kept = try #require(SealedSigningKey(bytes: sealed.bytes))
    #expect(kept == sealed)
    let opened = try kept.opened(with: Self.secret("Ruth's own words"))
    #expect(SigningKey.isProof(opened.sign([9]), of: [9], by: key.publicKey))
    #expect(throws: UnlockProblem.wrongSecret) { _ = try kept.opened(with: Self.secret("Ruth's own word")) }
  }

  @Test("bytes that are no sealed key are not taken for one")
  func malformed() throws {
    let key = SigningKey()
    let bytes = try SealedSigningKey(key, under: Self.secret("Ruth's own words"), cost: .floor).bytes
    for length in 0..<bytes.count { #expect(SealedSigningKey(bytes: Array(bytes.prefix(length))) == nil) }
    #expect(SealedSigningKey(bytes: bytes + [0]) == nil)
    var costly = bytes
    costly[11] = 0xFF
    #expect(SealedSigningKey(bytes: costly) == nil)
  }
}
