internal import CSodium

/// Where keys, salts, nonces and identities come from; a simulation hands in its own.
package protocol Randomness: Sendable {
  /// Overwrites the whole buffer.
  func fill(_ buffer: UnsafeMutableRawBufferPointer)
}

extension Randomness {
  /// `count` fresh bytes that are not secret (salts, nonces, identities).
  package func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { fill($0) }
    return bytes
  }
}

/// The operating system's generator.
package struct SystemRandomness: Randomness {
  /// The one there is.
  package init() {}

  /// Overwrites the whole buffer.
  package func fill(_ buffer: UnsafeMutableRawBufferPointer) {
    guard sodium_init() >= 0 else { fatalError("no randomness") }
    guard let start = buffer.baseAddress else { return }
    randombytes_buf(start, buffer.count)
  }
}
