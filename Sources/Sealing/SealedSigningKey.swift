internal import CSodium

/// A signing key, sealed under its owner's own secret: what is kept of it between signatures.
package struct SealedSigningKey: Equatable, Sendable {
  private var cost: KeyCost
  private var salt: [UInt8]
  /// Compared before anything is decrypted.
  private var commitment: [UInt8]
  private var sealed: SealedRecord

  /// Derives a key from the secret, which takes as long as `cost` asks for.
  package init(
    _ key: borrowing SigningKey, under secret: borrowing Passphrase, cost: KeyCost,
    randomness: any Randomness = SystemRandomness()
  ) throws(UnlockProblem) {
    self.cost = cost
    salt = randomness.bytes(16)
    let derived = try secret.derived(salt: salt, cost: cost)
    var plain = key.plainSeed()
    defer { wipe(&plain) }
    commitment = derived.withBytes { Array($0[32..<64]) }
    sealed = SealedRecord(
      sealing: plain, paddedTo: 64, associated: Self.associated(cost, salt),
      nonce: randomness.bytes(SealedRecord.nonceCount), key: derived.copy(0..<32))
  }

  /// The key, if this is the secret that it was sealed under.
  package func opened(with secret: borrowing Passphrase) throws(UnlockProblem) -> SigningKey {
    let derived = try secret.derived(salt: salt, cost: cost)
    guard derived.copy(32..<64).matches(commitment) else { throw .wrongSecret }
    let associated = Self.associated(cost, salt)
    guard var plain = try? sealed.opened(associated: associated, key: derived.copy(0..<32)) else { throw .altered }
    defer { wipe(&plain) }
    guard plain.count == SigningKey.seedCount else { throw .altered }
    return SigningKey(seed: SecretBytes(copying: plain, count: plain.count))
  }

  private static func associated(_ cost: KeyCost, _ salt: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "cksign/1")
    writer.add(UInt32(cost.memoryMiB))
    writer.add(UInt32(cost.passes))
    writer.add(salt)
    return writer.bytes
  }
}

// As bytes

extension SealedSigningKey {
  /// Memory and passes of the derivation, salt, commitment, nonce, and the sealed key.
  package var bytes: [UInt8] {
    var writer = ByteWriter(tag: "cksign/1")
    writer.add(UInt32(cost.memoryMiB))
    writer.add(UInt32(cost.passes))
    writer.add(salt)
    writer.add(commitment)
    writer.add(sealed.nonce)
    writer.addCounted(sealed.sealed)
    return writer.bytes
  }

  /// `nil` where the bytes are not exactly one sealed key, or ask for a cost that is not taken.
  package init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.take(8) == ByteWriter(tag: "cksign/1").bytes, let memory = reader.integer(UInt32.self),
      let passes = reader.integer(UInt32.self), let cost = KeyCost(memoryMiB: Int(memory), passes: Int(passes)),
      let salt = reader.take(16), let commitment = reader.take(32),
      let nonce = reader.take(SealedRecord.nonceCount), let sealed = reader.counted(), reader.remaining == 0
    else { return nil }
    self.cost = cost
    self.salt = salt
    self.commitment = commitment
    self.sealed = SealedRecord(nonce: nonce, sealed: sealed)
  }
}
