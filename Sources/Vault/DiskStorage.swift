#if canImport(Glibc)
import Basics
internal import Glibc
#else
internal import Darwin
#endif

/// The real disk.
package struct DiskStorage: VaultStorage {
  /// The one there is.
  package init() {}

  /// The whole file, up to one mebibyte; nil when there is none.
  package func read(_ path: String) throws(StorageFailure) -> [UInt8]? {
    do throws(PlainFile.Problem) {
      return try PlainFile.bytes(1 << 20, of: path, followingLinks: false)
    } catch {
      switch error {
      case .missing: return nil
      case .notAFile, .tooLarge: throw StorageFailure(errorNumber: EINVAL)
      case .system(let number): throw StorageFailure(errorNumber: number)
      }
    }
  }

  /// None where it is not a plain file.
  package func bytes(_ count: Int, of path: String, at offset: Int) -> [UInt8] {
    (try? PlainFile.bytes(count, of: path, at: offset, followingLinks: false)) ?? []
  }

  /// Writes all bytes or throws.
  package func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure) {
    let descriptor = try openPlain(path, O_WRONLY | O_CREAT)
    defer { close(descriptor) }
    try writeAll(bytes, at: offset, to: descriptor)
    if durably { try synchronizeContent(descriptor) }
  }

  /// With `O_EXCL`: the file is ours, so it is taken away again where it could not be filled.
  package func create(_ path: String, _ bytes: [UInt8]) throws(StorageFailure) {
    let descriptor = try openPlain(path, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(descriptor) }
    do throws(StorageFailure) {
      try writeAll(bytes, at: 0, to: descriptor)
      try synchronizeContent(descriptor)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// With 64 random bits.
  package func freshPath(_ stem: String) -> String {
    stem + "-" + UInt64.random(in: 0 ... .max).hexadecimal
  }

  /// A plain file only: no link is followed, and a pipe or a device is neither waited for nor written to.
  private func openPlain(_ path: String, _ flags: Int32) throws(StorageFailure) -> Int32 {
    let descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, 0o600)
    try check(descriptor)
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw StorageFailure(errorNumber: EINVAL)
    }
    return descriptor
  }

  /// By `rename`.
  package func rename(_ path: String, to other: String) throws(StorageFailure) {
    #if canImport(Glibc)
    try check(Glibc.rename(path, other))
    #else
    try check(Darwin.rename(path, other))
    #endif
  }

  /// By `unlink`.
  package func remove(_ path: String) throws(StorageFailure) {
    if unlink(path) != 0, errno != ENOENT { throw StorageFailure(errorNumber: errno) }
  }

  /// fsync of the directory itself.
  package func synchronizeDirectory(_ path: String) throws(StorageFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    try check(descriptor)
    defer { close(descriptor) }
    try synchronize(descriptor)
  }

  /// Copies a file of any size into one that does not exist; on the disk on return.
  package func copy(_ source: String, to target: String) throws(StorageFailure) {
    let from = try openPlain(source, O_RDONLY)
    defer { close(from) }
    let into = try openPlain(target, O_WRONLY | O_CREAT | O_EXCL)
    defer { close(into) }
    do throws(StorageFailure) { try writeAll(of: from, to: into) } catch {
      unlink(target)
      throw error
    }
  }

  /// Reads and writes through one descriptor.
  package func writeAgain(_ path: String) throws(StorageFailure) {
    guard exists(path) else { return }
    let descriptor = try openPlain(path, O_RDWR)
    defer { close(descriptor) }
    try writeAll(of: descriptor, to: descriptor)
  }

  private func writeAll(of source: Int32, to target: Int32) throws(StorageFailure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while true {
      let taken = pread(source, &buffer, buffer.count, off_t(offset))
      if taken < 0, errno == EINTR { continue }
      try check(Int32(clamping: taken))
      if taken == 0 { return try synchronize(target) }
      try writeAll(Array(buffer.prefix(taken)), at: offset, to: target)
      offset += taken
    }
  }

  /// By `flock`, on a file that names the process.
  package func lock(_ path: String) throws(VaultFailure) -> VaultLock? { try VaultLock(at: path) }

  private func writeAll(_ bytes: [UInt8], at offset: Int, to descriptor: Int32) throws(StorageFailure) {
    var count = 0
    while count < bytes.count {
      let written = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(offset + count))
      }
      if written < 0, errno == EINTR { continue }
      try check(Int32(clamping: written))
      count += written
    }
  }

  /// Bytes and length, without the time of change, which would be another write.
  private func synchronizeContent(_ descriptor: Int32) throws(StorageFailure) {
    #if canImport(Darwin)
    try synchronize(descriptor)
    #else
    try check(fdatasync(descriptor))
    #endif
  }

  private func synchronize(_ descriptor: Int32) throws(StorageFailure) {
    #if canImport(Darwin)
    try check(fcntl(descriptor, F_FULLFSYNC))
    #else
    try check(fsync(descriptor))
    #endif
  }

  private func check(_ answer: Int32) throws(StorageFailure) {
    if answer < 0 { throw StorageFailure(errorNumber: errno) }
  }
}
