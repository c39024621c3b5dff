#if canImport(Glibc)
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
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    try check(descriptor)
    defer { close(descriptor) }
    var status = stat()
    try check(fstat(descriptor, &status))
    var bytes = [UInt8](repeating: 0, count: Int(clamping: min(status.st_size, 1 << 20)))
    var count = 0
    while count < bytes.count {
      let taken = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count, off_t(count))
      }
      if taken < 0, errno == EINTR { continue }
      try check(Int32(clamping: taken))
      if taken == 0 { break }
      count += taken
    }
    bytes.removeSubrange(count...)
    return bytes
  }

  /// Writes all bytes or throws.
  package func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try check(descriptor)
    defer { close(descriptor) }
    try writeAll(bytes, at: offset, to: descriptor)
    if durably { try synchronizeContent(descriptor) }
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
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    try check(descriptor)
    defer { close(descriptor) }
    try synchronize(descriptor)
  }

  /// Copies a file of any size into one that does not exist; on the disk on return.
  package func copy(_ source: String, to target: String) throws(StorageFailure) {
    let from = open(source, O_RDONLY | O_CLOEXEC)
    try check(from)
    defer { close(from) }
    let into = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try check(into)
    defer { close(into) }
    try writeAll(of: from, to: into)
  }

  /// Reads and writes through one descriptor.
  package func writeAgain(_ path: String) throws(StorageFailure) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return }
    try check(descriptor)
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

  /// By `access`.
  package func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// By `stat`.
  package func holdsBytes(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// By `flock`, on a file that names the process.
  package func lock(_ path: String) throws(VaultFailure) -> LifeLock? { try LifeLock(at: path) }

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
