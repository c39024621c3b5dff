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
    let line = try SecretBytes(capacity: Self.largestCount + 5) { (memory) throws(PassphraseProblem) in
      try Self.readLine(from: fileDescriptor, into: memory)
    }
    self = try line.withBytes { (typed) throws(PassphraseProblem) in try Passphrase(firstLineOf: typed) }
  }

  /// Takes the first line of a text in guarded memory, without its line end and without a byte order mark, which an
  /// editor wrote and nobody typed.
  package init(firstLineOf text: UnsafeRawBufferPointer) throws(PassphraseProblem) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = text.starts(with: mark) ? mark.count : 0
    var end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    try self.init(utf8: UnsafeRawBufferPointer(rebasing: text[start..<end]))
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
    return count
  }
}
