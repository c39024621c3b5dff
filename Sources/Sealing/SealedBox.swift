internal import CSodium

/// A pair of keys; the public one can only seal: what it sealed opens with the other alone.
package struct BoxKeyPair: ~Copyable {
  /// 32 bytes; they tell nothing of the secret key.
  package let publicKey: [UInt8]
  private let secretKey: SecretBytes

  /// The same seed (32 bytes) gives the same pair each time, so that the secret key need not be kept anywhere.
  package init(seed: borrowing SecretBytes) {
    var opened = [UInt8](repeating: 0, count: crypto_box_publickeybytes())
    secretKey = seed.withPointer { seed in
      SecretBytes(count: crypto_box_secretkeybytes()) { memory in
        crypto_box_seed_keypair(&opened, memory, seed)
      }
    }
    publicKey = opened
  }

  /// The bytes of a box, without their padding.
  package borrowing func opened(_ box: [UInt8]) throws(OpeningProblem) -> [UInt8] {
    let overhead = crypto_box_sealbytes()
    guard box.count >= overhead else { throw .malformed }
    var padded = [UInt8](repeating: 0, count: box.count - overhead)
    let answer = secretKey.withPointer { secret in
      crypto_box_seal_open(&padded, box, UInt64(box.count), publicKey, secret)
    }
    guard answer == 0 else { throw .notAuthentic }
    guard let count = unpaddedCount(padded) else { throw .padding }
    padded.removeSubrange(count...)
    return padded
  }

  /// Lends the secret key; for a test that looks for it in memory.
  package borrowing func withSecretKey<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    secretKey.withBytes(body)
  }
}

/// Pads `plain` to a multiple of `block` bytes and closes it in a box of libsodium (`crypto_box_seal`): the one who
/// closed it cannot open it again.
package func sealedBox(_ plain: [UInt8], paddedTo block: Int, publicKey: [UInt8]) -> [UInt8] {
  var padded = pad(plain, toMultipleOf: block)
  defer { wipe(&padded) }
  var box = [UInt8](repeating: 0, count: padded.count + crypto_box_sealbytes())
  crypto_box_seal(&box, padded, UInt64(padded.count), publicKey)
  return box
}
