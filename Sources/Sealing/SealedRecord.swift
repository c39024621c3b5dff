internal import CSodium

/// Bytes closed by XChaCha20-Poly1305, with the nonce that opens them.
package struct SealedRecord: Equatable, Hashable, Sendable {
  /// 24 random bytes, never used twice.
  package var nonce: [UInt8]
  /// The padded bytes, encrypted, and 16 bytes of tag.
  package var sealed: [UInt8]

  /// Takes a record apart as it was stored; nothing is checked here.
  package init(nonce: [UInt8], sealed: [UInt8]) {
    self.nonce = nonce
    self.sealed = sealed
  }

  /// Bytes that a nonce takes.
  package static let nonceCount = 24
  /// Bytes that the tag adds.
  package static let tagCount = 16
}

/// Why a sealed record does not open.
package enum OpeningProblem: Error, Equatable, Sendable {
  /// The nonce is not 24 bytes, or there are fewer bytes than a tag takes.
  case malformed
  /// Key, nonce, associated data or bytes are not those it was sealed with.
  case notAuthentic
  /// It opened, and its padding is not one that a writer makes.
  case padding
}

extension SealedRecord {
  /// Pads `plain` to a multiple of `block` bytes and seals it.
  package init(
    sealing plain: [UInt8], paddedTo block: Int, associated: [UInt8], nonce: [UInt8], key: borrowing SecretBytes
  ) {
    var padded = pad(plain, toMultipleOf: block)
    var sealed = [UInt8](repeating: 0, count: padded.count + Self.tagCount)
    key.withPointer { keyBytes in
      _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
        &sealed, nil, padded, UInt64(padded.count), associated, UInt64(associated.count), nil, nonce,
        keyBytes)
    }
    wipe(&padded)
    self.init(nonce: nonce, sealed: sealed)
  }

  /// The bytes that were sealed, without their padding.
  package func opened(associated: [UInt8], key: borrowing SecretBytes) throws(OpeningProblem) -> [UInt8] {
    guard nonce.count == Self.nonceCount, sealed.count >= Self.tagCount else { throw .malformed }
    var padded = [UInt8](repeating: 0, count: sealed.count - Self.tagCount)
    let answer = key.withPointer { keyBytes in
      crypto_aead_xchacha20poly1305_ietf_decrypt(
        &padded, nil, nil, sealed, UInt64(sealed.count), associated, UInt64(associated.count), nonce,
        keyBytes)
    }
    guard answer == 0 else { throw .notAuthentic }
    guard let count = unpaddedCount(padded) else { throw .padding }
    padded.removeSubrange(count...)
    return padded
  }
}

/// ISO/IEC 7816-4: one byte 0x80, then zeros up to a multiple of `block`; at least one byte is added.
package func pad(_ bytes: [UInt8], toMultipleOf block: Int) -> [UInt8] {
  var padded = bytes
  padded.reserveCapacity((bytes.count / block + 1) * block)
  padded.append(0x80)
  while !padded.count.isMultiple(of: block) { padded.append(0) }
  return padded
}

/// How many bytes stand before the padding; nil when there is none.
package func unpaddedCount(_ padded: [UInt8]) -> Int? {
  guard let mark = padded.lastIndex(where: { $0 != 0 }), padded[mark] == 0x80 else { return nil }
  return mark
}
