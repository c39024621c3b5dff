import Glibc

/// A file on its way out: written whole under another name beside its place, and moved there when everything that has
/// to be recorded is recorded.
struct OutgoingFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let replaces: Bool

  /// Writes it, for its owner alone, and waits for the disk. A file that is there already is refused unless it may be
  /// replaced.
  init(_ path: String, _ text: String, replacing replaces: Bool) throws(Trouble) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { throw Trouble("\(path) is no plain file; choose another name") }
      guard replaces else { throw Trouble("\(path) is there already; choose another name, or --force replaces it") }
    }
    let temporary = Self.folder(of: path) + "/.circlekeeper-\(UInt64.random(in: 0 ... .max)).part"
    try Self.write(text, to: temporary, for: path)
    self.path = path
    self.temporary = temporary
    self.replaces = replaces
  }

  private static func write(_ text: String, to temporary: String, for path: String) throws(Trouble) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = fchmod(descriptor, 0o600) == 0 && Descriptor.write(text, to: descriptor) && fsync(descriptor) == 0
    let problem = isWritten ? nil : failure(path)
    close(descriptor)
    guard let problem else { return }
    unlink(temporary)
    throw problem
  }

  /// Moves it to its place and waits for the disk.
  consuming func publish() throws(Trouble) {
    // A link is never made over something that came there meanwhile; not every stick can link, though.
    if !replaces, link(temporary, path) == 0 {
      unlink(temporary)
    } else if replaces || [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) {
      if rename(temporary, path) != 0 { throw Self.failure(path) }
    } else {
      throw errno == EEXIST ? Trouble("\(path) is there already; choose another name") : Self.failure(path)
    }
    Self.waitForFolder(of: path)
  }

  // Nothing of that name is left once it was moved.
  deinit {
    unlink(temporary)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func waitForFolder(of path: String) {
    let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String) -> Trouble {
    Trouble("\(path) could not be written: \(String(cString: strerror(errno)))")
  }
}

/// Writing to an open descriptor.
enum Descriptor {
  /// All of it, or `false` with the reason in `errno`.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
