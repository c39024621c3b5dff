internal import CSodium

/// What a subkey is for; the number is its id in `crypto_kdf`.
package enum KeyPurpose: UInt64, CaseIterable, Sendable {
  case headerTag = 1
  case chartLog = 2
  case privateLog = 3
  case anchor = 4
  case draft = 5
  /// The seed of the key pair under which lines wait that were typed while the vault was locked.
  case waitingLines = 6
  /// Of the names by which others know what was exported.
  case exportNames = 7
}

/// The vault's one random key of 32 bytes, and the instant of creation that is wrapped with it.
package struct MasterKey: ~Copyable {
  let bytes: SecretBytes
  /// Seconds since 1970 at which the vault was created.
  package let createdAtSeconds: Int64

  /// A new key.
  package init(from randomness: any Randomness, createdAtSeconds: Int64) {
    bytes = SecretBytes(count: 32, from: randomness)
    self.createdAtSeconds = createdAtSeconds
  }

  private init(bytes: consuming SecretBytes, createdAtSeconds: Int64) {
    self.bytes = bytes
    self.createdAtSeconds = createdAtSeconds
  }

  /// The same key in guarded memory of its own.
  package borrowing func copied() -> MasterKey {
    MasterKey(bytes: bytes.copy(0..<32), createdAtSeconds: createdAtSeconds)
  }

  /// Lends the key; for a test that looks for it in memory.
  package borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withBytes(body)
  }

  /// Overwrites the key; it is of no use afterward.
  package borrowing func wipe() {
    bytes.wipe()
  }

  /// The key for one purpose: `crypto_kdf` with the context `ckvault1`.
  package borrowing func subkey(for purpose: KeyPurpose) -> SecretBytes {
    bytes.withPointer { master in
      SecretBytes(count: 32) { memory in
        crypto_kdf_blake2b_derive_from_key(memory, 32, purpose.rawValue, "ckvault1", master)
      }
    }
  }
}

extension MasterKey {
  /// Key and instant as a slot wraps them; the caller wipes them.
  borrowing func wrapped() -> [UInt8] {
    var plain = [UInt8](repeating: 0, count: 40)
    plain.withUnsafeMutableBytes { memory in
      bytes.withBytes { memory.copyMemory(from: $0) }
      memory.storeBytes(of: createdAtSeconds.littleEndian, toByteOffset: 32, as: Int64.self)
    }
    return plain
  }

  /// The opposite of `wrapped()`; nil when the length is not 40.
  init?(unwrapped: borrowing [UInt8]) {
    guard unwrapped.count == 40 else { return nil }
    bytes = SecretBytes(copying: unwrapped, count: 32)
    createdAtSeconds = unwrapped[32...].reversed().reduce(0) { ($0 << 8) | Int64($1) }
  }
}
