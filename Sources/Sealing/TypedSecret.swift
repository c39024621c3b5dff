/// A secret while it is being typed, byte by byte, in guarded memory from the first byte on.
package struct TypedSecret: ~Copyable {
  private let memory: SecretBytes
  private var count = 0

  /// Room for so many bytes.
  package init(capacity: Int) {
    memory = SecretBytes(capacity: capacity) { $0.count }
  }

  /// Takes one byte; false when there is no more room.
  package mutating func append(_ byte: UInt8) -> Bool {
    guard memory.write(byte, at: count) else { return false }
    count += 1
    return true
  }

  /// Takes back the last byte; nil when there is none.
  package mutating func removeLast() -> UInt8? {
    guard count > 0 else { return nil }
    count -= 1
    defer { _ = memory.write(0, at: count) }
    return memory.withBytes { $0[count] }
  }

  /// Lends what was typed.
  package borrowing func withBytes<Result: ~Copyable, Problem: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try memory.withBytes { (bytes) throws(Problem) in
      try body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
  }
}
