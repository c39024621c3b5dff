internal import CSodium

/// A person's key for signing (Ed25519), in guarded memory.
package struct SigningKey: ~Copyable {
  private let seed: SecretBytes
  /// 32 bytes that show whether a proof is this key's.
  package let publicKey: [UInt8]

  /// A new key.
  package init(from randomness: any Randomness = SystemRandomness()) {
    self.init(seed: SecretBytes(count: Self.seedCount, from: randomness))
  }

  init(seed: consuming SecretBytes) {
    publicKey = Self.pair(of: seed).publicKey
    self.seed = seed
  }

  /// The proof that the holder of this key signed these bytes: 64 bytes.
  package borrowing func sign(_ bytes: [UInt8]) -> [UInt8] {
    var proof = [UInt8](repeating: 0, count: Self.proofCount)
    Self.pair(of: seed).secret.withPointer { secret in
      _ = crypto_sign_ed25519_detached(&proof, nil, bytes, UInt64(bytes.count), secret)
    }
    return proof
  }

  /// Whether a proof is of exactly these bytes, by the holder of that key.
  package static func isProof(_ proof: [UInt8], of bytes: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard sodium_init() >= 0, proof.count == proofCount, publicKey.count == publicKeyCount else { return false }
    return crypto_sign_ed25519_verify_detached(proof, bytes, UInt64(bytes.count), publicKey) == 0
  }

  static let seedCount = 32
  static let publicKeyCount = 32
  static let proofCount = 64

  /// What the seed stands for.
  private static func pair(of seed: borrowing SecretBytes) -> KeyPair {
    var publicKey = [UInt8](repeating: 0, count: publicKeyCount)
    let secret = seed.withPointer { seed in
      SecretBytes(count: 64) { memory in crypto_sign_ed25519_seed_keypair(&publicKey, memory, seed) }
    }
    return KeyPair(publicKey: publicKey, secret: secret)
  }

  private struct KeyPair: ~Copyable {
    let publicKey: [UInt8]
    let secret: SecretBytes
  }

  /// The seed as it is sealed; the caller wipes it.
  borrowing func plainSeed() -> [UInt8] { seed.withBytes { Array($0) } }
}
