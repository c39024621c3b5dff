internal import CSodium

/// BLAKE2b with 32 bytes out, without a key.
package func blake2b(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  crypto_generichash_blake2b(&digest, 32, bytes, UInt64(bytes.count), nil, 0)
  return digest
}

/// BLAKE2b with a 32-byte key and `count` bytes out (16 to 64); the bytes out stay in guarded memory.
package func keyedBlake2b(_ bytes: [UInt8], key: borrowing SecretBytes, count: Int) -> SecretBytes {
  key.withPointer { keyBytes in
    SecretBytes(count: count) { memory in
      crypto_generichash_blake2b(memory, count, bytes, UInt64(bytes.count), keyBytes, key.count)
    }
  }
}

/// The 32-byte tag that shows that the writer of `bytes` held the key.
package func authenticationTag(of bytes: [UInt8], key: borrowing SecretBytes) -> [UInt8] {
  key.withPointer { keyBytes in
    var tag = [UInt8](repeating: 0, count: 32)
    crypto_generichash_blake2b(&tag, 32, bytes, UInt64(bytes.count), keyBytes, key.count)
    return tag
  }
}

/// Whether `tag` is the tag of `bytes`, in time that does not depend on where they differ.
package func isAuthentic(_ bytes: [UInt8], tag: [UInt8], key: borrowing SecretBytes) -> Bool {
  keyedBlake2b(bytes, key: key, count: 32).matches(tag)
}
