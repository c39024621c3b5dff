internal import CSodium

/// Why a secret did not give the master key.
package enum UnlockProblem: Error, Equatable, Sendable {
  /// The commitment is not the one of this secret.
  case wrongSecret
  /// The commitment fits and the wrapped key does not open: the slot was altered.
  case altered
  /// The system has not the memory that the key derivation asks for.
  case notEnoughMemory
}

/// One way into the vault: the master key, wrapped under a secret.
package struct Slot: Equatable, Sendable {
  /// Which secret opens it.
  package enum Kind: Equatable, Sendable {
    case passphrase(KeyCost)
    case recovery
  }

  /// Which secret opens it.
  package var kind: Kind
  /// 16 random bytes, new for each slot.
  package var salt: [UInt8]
  /// 32 bytes derived beside the wrapping key; compared before anything is decrypted.
  package var commitment: [UInt8]
  /// Master key and instant of creation.
  package var wrapped: SealedRecord

  init(kind: Kind, salt: [UInt8], commitment: [UInt8], wrapped: SealedRecord) {
    self.kind = kind
    self.salt = salt
    self.commitment = commitment
    self.wrapped = wrapped
  }
}

extension Slot {
  /// A slot that a passphrase opens.
  package init(
    for master: borrowing MasterKey, vault: [UInt8], passphrase: borrowing Passphrase, cost: KeyCost,
    randomness: any Randomness
  ) throws(UnlockProblem) {
    let salt = randomness.bytes(16)
    let derived = try passphrase.derived(salt: salt, cost: cost)
    self.init(
      for: master, vault: vault, kind: .passphrase(cost), salt: salt, derived: derived, randomness: randomness)
  }

  /// A slot that a recovery key opens.
  package init(
    for master: borrowing MasterKey, vault: [UInt8], recoveryKey: borrowing RecoveryKey, randomness: any Randomness
  ) {
    let salt = randomness.bytes(16)
    let derived = recoveryKey.derived(salt: salt, vault: vault)
    self.init(for: master, vault: vault, kind: .recovery, salt: salt, derived: derived, randomness: randomness)
  }

  private init(
    for master: borrowing MasterKey, vault: [UInt8], kind: Kind, salt: [UInt8], derived: borrowing SecretBytes,
    randomness: any Randomness
  ) {
    var plain = master.wrapped()
    defer { wipe(&plain) }
    let wrapped = SealedRecord(
      sealing: plain, paddedTo: 64, associated: Self.associated(vault: vault, kind: kind, salt: salt),
      nonce: randomness.bytes(SealedRecord.nonceCount), key: derived.copy(0..<32))
    let commitment = derived.withBytes { Array($0[32..<64]) }
    self.init(kind: kind, salt: salt, commitment: commitment, wrapped: wrapped)
  }

  /// The master key, if `derived` (64 bytes: wrapping key, commitment) comes from this slot's secret.
  package func unwrap(vault: [UInt8], derived: borrowing SecretBytes) throws(UnlockProblem) -> MasterKey {
    guard derived.copy(32..<64).matches(commitment) else { throw .wrongSecret }
    let associated = Self.associated(vault: vault, kind: kind, salt: salt)
    guard var plain = try? wrapped.opened(associated: associated, key: derived.copy(0..<32)) else { throw .altered }
    defer { wipe(&plain) }
    guard let master = MasterKey(unwrapped: plain) else { throw .altered }
    return master
  }

  static func associated(vault: [UInt8], kind: Kind, salt: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "ckslot/1")
    writer.add(vault)
    switch kind {
    case .passphrase(let cost):
      writer.add(UInt8(1))
      writer.add(UInt32(cost.memoryMiB))
      writer.add(UInt32(cost.passes))
    case .recovery:
      writer.add(UInt8(2))
      writer.add(UInt32(0))
      writer.add(UInt32(0))
    }
    writer.add(salt)
    return writer.bytes
  }
}

extension Passphrase {
  /// Argon2id with one lane: 64 bytes, the wrapping key and the commitment.
  package borrowing func derived(salt: [UInt8], cost: KeyCost) throws(UnlockProblem) -> SecretBytes {
    try bytes.withPointer { (typed) throws(UnlockProblem) in
      try SecretBytes(count: 64) { (memory) throws(UnlockProblem) in
        let answer = typed.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
          crypto_pwhash_argon2id(
            memory, 64, characters, UInt64(bytes.count), salt, UInt64(cost.passes), cost.memoryMiB << 20,
            crypto_pwhash_argon2id_alg_argon2id13())
        }
        guard answer == 0 else { throw .notEnoughMemory }
      }
    }
  }
}
