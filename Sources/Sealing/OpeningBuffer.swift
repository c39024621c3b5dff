internal import CSodium

/// Room in which one record after another is opened, without an allocation for each; wiped at the end of its life.
package struct OpeningBuffer: ~Copyable {
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  /// Empty; it grows to the longest record.
  package init() {}

  deinit { Self.release(memory) }

  /// Lends the bytes that were sealed, without their padding, for the time of one call.
  package mutating func open<Answer>(
    _ sealed: UnsafeRawBufferPointer, nonce: [UInt8], associated: [UInt8], key: borrowing SecretBytes,
    _ body: (UnsafeRawBufferPointer) -> Answer
  ) throws(OpeningProblem) -> Answer {
    let count = sealed.count - SealedRecord.tagCount
    guard nonce.count == SealedRecord.nonceCount, count >= 0, let sealedBytes = sealed.bytePointer else {
      throw .malformed
    }
    if memory.count < count { grow(to: count) }
    let answer = key.withPointer { keyBytes in
      crypto_aead_xchacha20poly1305_ietf_decrypt(
        memory.baseAddress?.assumingMemoryBound(to: UInt8.self), nil, nil, sealedBytes, UInt64(sealed.count),
        associated, UInt64(associated.count), nonce, keyBytes)
    }
    guard answer == 0 else { throw .notAuthentic }
    let padded = UnsafeRawBufferPointer(rebasing: memory[..<count])
    guard let mark = padded.lastIndex(where: { $0 != 0 }), padded[mark] == 0x80 else { throw .padding }
    return body(UnsafeRawBufferPointer(rebasing: padded[..<mark]))
  }

  private mutating func grow(to count: Int) {
    Self.release(memory)
    memory = .allocate(byteCount: count, alignment: 16)
  }

  private static func release(_ memory: UnsafeMutableRawBufferPointer) {
    sodium_memzero(memory.baseAddress, memory.count)
    memory.deallocate()
  }
}

extension UnsafeRawBufferPointer {
  fileprivate var bytePointer: UnsafePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}
