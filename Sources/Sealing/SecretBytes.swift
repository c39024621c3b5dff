internal import CSodium

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Bytes in memory with guard pages around it, kept out of swap and core dumps where the system allows, wiped at the
/// end of their life.
package struct SecretBytes: ~Copyable {
  private let memory: UnsafeMutableRawBufferPointer
  /// How many bytes were filled; never more than were asked for.
  package let count: Int

  /// Takes `capacity` zero bytes and lets `fill` write a secret into them; `fill` answers how many it used.
  package init<Problem: Error>(
    capacity: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws(Problem) -> Int
  ) throws(Problem) {
    guard sodium_init() >= 0, let start = sodium_malloc(max(capacity, 1)) else {
      endForWantOfMemory()
    }
    sodium_memzero(start, max(capacity, 1))
    let memory = UnsafeMutableRawBufferPointer(start: start, count: capacity)
    self.memory = memory
    do throws(Problem) {
      count = min(max(try fill(memory), 0), capacity)
    } catch {
      sodium_free(start)
      throw error
    }
  }

  /// A secret of `count` bytes from a source of randomness.
  package init(count: Int, from randomness: any Randomness) {
    self.init(capacity: count) { memory in
      randomness.fill(memory)
      return count
    }
  }

  /// A secret of exactly `count` bytes that a library function writes.
  init<Problem: Error>(
    count: Int, writtenBy write: (UnsafeMutablePointer<UInt8>) throws(Problem) -> Void
  ) throws(Problem) {
    try self.init(capacity: count) { (memory) throws(Problem) in
      guard let start = memory.bindMemory(to: UInt8.self).baseAddress else { return 0 }
      try write(start)
      return count
    }
  }

  /// A copy of the first `count` bytes of an array; the caller wipes that.
  package init(copying bytes: borrowing [UInt8], count: Int) {
    self.init(capacity: count) { memory in
      bytes.withUnsafeBytes { memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      return count
    }
  }

  /// A copy of bytes that are held elsewhere; the caller wipes those.
  package init(copying bytes: UnsafeRawBufferPointer) {
    self.init(capacity: bytes.count) { memory in
      memory.copyMemory(from: bytes)
      return bytes.count
    }
  }

  /// Lends the secret for the time of one call.
  package borrowing func withBytes<Result: ~Copyable, Problem: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
  }

  /// Lends the secret's first byte to a library function; the memory is never without an address.
  borrowing func withPointer<Result: ~Copyable, Problem: Error>(
    _ body: (UnsafePointer<UInt8>) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard let start = memory.baseAddress else { endForWantOfMemory() }
    return try body(UnsafePointer(start.assumingMemoryBound(to: UInt8.self)))
  }

  /// A second copy in guarded memory of its own, of the bytes in `range`.
  package borrowing func copy(_ range: Range<Int>) -> SecretBytes {
    withBytes { SecretBytes(copying: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Changes one byte; false outside of what was filled.
  borrowing func write(_ byte: UInt8, at place: Int) -> Bool {
    guard (0..<count).contains(place) else { return false }
    memory[place] = byte
    return true
  }

  /// Overwrites the secret before the end of its life; from then on every byte is 0, and nothing may be sealed with it.
  package borrowing func wipe() {
    sodium_memzero(memory.baseAddress, memory.count)
  }

  deinit {
    sodium_free(memory.baseAddress)
  }
}

extension SecretBytes {
  /// Whether both hold the same bytes, in time that does not depend on where they differ.
  package borrowing func matches(_ other: [UInt8]) -> Bool {
    guard other.count == count else { return false }
    return withBytes { bytes in sodium_memcmp(bytes.baseAddress, other, other.count) == 0 }
  }
}

/// There is no going on without memory for a secret, and no handing an error through every key: it is said, and the
/// program ends. What was acknowledged is on the disk.
private func endForWantOfMemory() -> Never {
  let words = Array("circlekeeper: there is not enough memory; close other programs, then try again\n".utf8)
  _ = write(2, words, words.count)
  exit(1)
}

/// Overwrites bytes that held a secret on their way into guarded memory.
package func wipe(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
  bytes.removeAll()
}
