package import Sealing

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The one way in which files are read: opened without waiting, looked at, and read only if they are plain files. A pipe
/// or a device would otherwise keep the program waiting forever.
package enum PlainFile {
  /// Why a file was not read.
  package enum Problem: Error, Equatable, Sendable {
    case missing
    /// A folder, a pipe, a device or, where none is wanted, a link.
    case notAFile
    case tooLarge(limitBytes: Int)
    /// The system's errno.
    case system(Int32)
  }

  /// The whole file; more bytes than the limit are a problem, not a cut.
  package static func read(
    _ path: String, atMost limit: Int, followingLinks: Bool = true
  ) throws(Problem) -> [UInt8] {
    try withDescriptor(path, followingLinks) { (descriptor, size) throws(Problem) in
      if size > limit { throw .tooLarge(limitBytes: limit) }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      var block = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = Self.readOnce(descriptor, &block, block.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw .system(errno) }
        if count == 0 { return bytes }
        bytes += block[..<count]
        // Files of the system say that they have no size.
        if bytes.count > limit { throw .tooLarge(limitBytes: limit) }
      }
    }
  }

  /// Up to so many bytes from an offset.
  package static func bytes(
    _ count: Int, of path: String, at offset: Int = 0, followingLinks: Bool = true
  ) throws(Problem) -> [UInt8] {
    try withDescriptor(path, followingLinks) { (descriptor, _) throws(Problem) in
      var bytes = [UInt8](repeating: 0, count: count)
      var taken = 0
      while taken < count {
        let more = bytes.withUnsafeMutableBytes {
          pread(descriptor, $0.baseAddress?.advanced(by: taken), count - taken, off_t(offset + taken))
        }
        if more < 0, errno == EINTR { continue }
        if more < 0 { throw .system(errno) }
        if more == 0 { break }
        taken += more
      }
      bytes.removeSubrange(taken...)
      return bytes
    }
  }

  /// A file that holds a secret, which stands in guarded memory only. A byte order mark is not part of it.
  package static func secret(_ path: String, atMost limit: Int) throws(Problem) -> SecretBytes {
    try withDescriptor(path, true) { (descriptor, size) throws(Problem) in
      if size > limit { throw .tooLarge(limitBytes: limit) }
      return try SecretBytes(capacity: limit) { (memory) throws(Problem) in
        var count = 0
        while count < limit {
          let taken = Self.readOnce(descriptor, memory.baseAddress?.advanced(by: count), limit - count)
          if taken < 0, errno == EINTR { continue }
          if taken < 0 { throw .system(errno) }
          if taken == 0 { break }
          count += taken
        }
        let mark = TextBytes.byteOrderMark
        guard count >= mark.count, memory.prefix(mark.count).elementsEqual(mark) else { return count }
        for place in mark.count..<count { memory[place - mark.count] = memory[place] }
        return count - mark.count
      }
    }
  }

  /// Opens it, makes sure of what it is, and closes it; the body is also given its size.
  private static func withDescriptor<Result: ~Copyable>(
    _ path: String, _ followsLinks: Bool, _ body: (Int32, Int) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ELOOP where !followsLinks, ENXIO, ENODEV: throw .notAFile
      default: throw .system(errno)
      }
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .system(errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    return try body(descriptor, Int(facts.st_size))
  }

  private static func readOnce(_ descriptor: Int32, _ memory: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, memory, count)
    #else
    Darwin.read(descriptor, memory, count)
    #endif
  }
}

/// Text as it comes from other programs.
package enum TextBytes {
  /// What editors on Windows write before UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Without a byte order mark.
  package static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
  }
}
