internal import CSodium

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension Passphrase {
  /// Reads the first line of a descriptor, without its line end, straight into guarded memory; nothing after that line
  /// is taken.
  package init(fileDescriptor: Int32) throws(PassphraseProblem) {
    let line = try SecretBytes(capacity: Self.largestCount + 2) { (memory) throws(PassphraseProblem) in
      try Self.readLine(from: fileDescriptor, into: memory)
    }
    self = try line.withBytes { (typed) throws(PassphraseProblem) in try Passphrase(utf8: typed) }
  }

  private static func readLine(
    from descriptor: Int32, into memory: UnsafeMutableRawBufferPointer
  ) throws(PassphraseProblem) -> Int {
    var count = 0
    while true {
      guard count < memory.count else { throw .tooLong }
      let taken = read(descriptor, memory.baseAddress?.advanced(by: count), 1)
      if taken < 0, errno == EINTR { continue }
      guard taken >= 0 else { throw .unreadable(errno) }
      if taken == 0 || memory[count] == UInt8(ascii: "\n") { break }
      count += 1
    }
    if count > 0, memory[count - 1] == UInt8(ascii: "\r") { count -= 1 }
    return count
  }
}
