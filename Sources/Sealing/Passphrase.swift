internal import CSodium
@_spi(_Unicode) internal import Swift

/// Why bytes cannot be a passphrase.
package enum PassphraseProblem: Error, Equatable, Sendable {
  case empty
  case notUTF8
  /// More than 1,024 bytes.
  case tooLong
  /// The descriptor could not be read; the number is errno.
  case unreadable(Int32)
}

/// A passphrase in NFC, in guarded memory; it has no description and cannot be copied.
package struct Passphrase: ~Copyable {
  let bytes: SecretBytes

  /// The most bytes that a passphrase may have, before and after NFC.
  package static let largestCount = 1024

  /// Takes UTF-8 as it was typed and normalizes it; the caller wipes what it handed in.
  package init(utf8: UnsafeRawBufferPointer) throws(PassphraseProblem) {
    guard !utf8.isEmpty else { throw .empty }
    guard utf8.count <= Self.largestCount else { throw .tooLong }
    if utf8.allSatisfy({ $0 < 0x80 }) {
      bytes = SecretBytes(copying: utf8)
    } else {
      bytes = try Self.normalised(utf8)
    }
  }

  /// Takes UTF-8 as it was typed and overwrites the array.
  package init(wiping utf8: inout [UInt8]) throws(PassphraseProblem) {
    defer { wipe(&utf8) }
    let guarded = SecretBytes(copying: utf8, count: utf8.count)
    self = try guarded.withBytes { (typed) throws(PassphraseProblem) in try Passphrase(utf8: typed) }
  }

  /// The composed form; the string that it passes through is overwritten where it stands on the heap.
  private static func normalised(_ utf8: UnsafeRawBufferPointer) throws(PassphraseProblem) -> SecretBytes {
    guard var typed = String(validating: utf8.bindMemory(to: UInt8.self), as: UTF8.self) else { throw .notUTF8 }
    defer { typed.withUTF8 { overwrite($0) } }
    return try SecretBytes(capacity: largestCount) { (memory) throws(PassphraseProblem) in
      var count = 0
      for scalar in typed._nfc {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          guard count < largestCount else { throw .tooLong }
          memory[count] = unit
          count += 1
        }
      }
      return count
    }
  }

  /// Wipes the storage of a string that nobody else holds; the library has no other way to do it.
  private static func overwrite(_ text: UnsafeBufferPointer<UInt8>) {
    sodium_memzero(UnsafeMutableRawPointer(mutating: text.baseAddress), text.count)
  }
}
