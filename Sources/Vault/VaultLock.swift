#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The lock that a process holds on a vault for as long as it has it open; the file names the process.
package struct VaultLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock or throws `heldByAnother`.
  init(at path: String) throws(VaultFailure) {
    let opened = Self.open(path)
    guard opened >= 0 else {
      let problem = errno
      if [ELOOP, ENXIO, EISDIR].contains(problem) { throw .foreign(Self.name) }
      throw StorageFailure(errorNumber: problem).unreadable
    }
    guard Self.isOurs(opened) else {
      close(opened)
      throw .foreign(Self.name)
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let problem = errno
      let holder = problem == EWOULDBLOCK ? Self.holder(opened) : nil
      close(opened)
      throw problem == EWOULDBLOCK ? .heldByAnother(processID: holder) : .unreadable(.errorNumber(problem))
    }
    descriptor = opened
    // Always as long as before: cutting the file first makes some file systems wait for the disk.
    let digits = Array(getpid().description.utf8)
    let text = digits + [UInt8](repeating: 0x20, count: max(0, Self.length - 1 - digits.count)) + [0x0A]
    _ = pwrite(opened, text, text.count, 0)
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The lock on a disk that no other process can reach, as one in memory.
  package static func unshared() -> VaultLock { VaultLock(descriptor: -1) }

  private static let name = String(VaultFile.lock.dropFirst())
  /// A process id, blanks, a line end.
  private static let length = 12

  /// On a read-only disk the file is there already, and reading is enough to lock it. No link is followed, no pipe
  /// waited for.
  private static func open(_ path: String) -> Int32 {
    let flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    #if canImport(Glibc)
    let opened = Glibc.open(path, O_RDWR | O_CREAT | flags, 0o600)
    return opened >= 0 || errno == ELOOP ? opened : Glibc.open(path, O_RDONLY | flags)
    #else
    let opened = Darwin.open(path, O_RDWR | O_CREAT | flags, 0o600)
    return opened >= 0 || errno == ELOOP ? opened : Darwin.open(path, O_RDONLY | flags)
    #endif
  }

  /// A plain file with nothing in it but an id, blanks and what a power cut leaves: anything else is another's, and is
  /// not written over.
  private static func isOurs(_ descriptor: Int32) -> Bool {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= length else {
      return false
    }
    var text = [UInt8](repeating: 0, count: length)
    let count = pread(descriptor, &text, length, 0)
    return count >= 0 && text.prefix(count).allSatisfy { (0x30...0x39).contains($0) || [0, 0x20, 0x0A].contains($0) }
  }

  /// A process that took the lock a moment ago may not have written its id yet, and a killed one left its own there:
  /// an id of no process is read again, up to 50 ms long.
  private static func holder(_ descriptor: Int32) -> Int32? {
    for _ in 0..<50 {
      if let holder = namedHolder(descriptor), kill(holder, 0) == 0 || errno == EPERM { return holder }
      usleep(1000)
    }
    return nil
  }

  private static func namedHolder(_ descriptor: Int32) -> Int32? {
    var text = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &text, text.count, 0)
    guard count > 0 else { return nil }
    let digits = text.prefix(count).prefix { (0x30...0x39).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self)).flatMap { $0 > 0 ? $0 : nil }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // The next holder is not to be taken for this process while it has not written its own id yet.
    let blanks = [UInt8](repeating: 0x20, count: Self.length - 1)
    _ = pwrite(descriptor, blanks, blanks.count, 0)
    // A process that was forked meanwhile shares the open file until it runs its own program: let go by name.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
