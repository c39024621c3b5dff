import CProcess
import Glibc

/// A file on its way out: written whole without a name, and given one when everything that has to be recorded is
/// recorded. Where a file system has no files without a name (memory sticks have none), it has a name of its own beside
/// its place meanwhile.
package struct OutgoingFile: ~Copyable {
  private let path: String
  private let text: String
  private let replaces: Bool
  private let leftovers: Leftovers?
  /// -1 where it has a name.
  private let unnamed: Int32
  private var temporary: String?
  /// The folder from which leftovers of an interrupted export were taken away, if there were any.
  let takenFrom: String?

  /// Writes it, for its owner alone, and waits for the disk. A file that is there already is refused unless it may be
  /// replaced. What an interrupted export of the same vault left in that folder is taken away first.
  package init(
    _ path: String, _ text: String, replacing replaces: Bool, leftovers: Leftovers? = nil, offersForce: Bool = true,
    canBeUnnamed: Bool = true
  ) throws(CommandFailure) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw .file(.notPlain(path: path))
      }
      guard replaces else { throw .file(.thereAlready(path: path, offersForce: offersForce)) }
    }
    let folder = Self.folder(of: path)
    let tookAway = leftovers?.remove(from: folder) ?? false
    let (unnamed, temporary) = try Self.written(text, in: folder, for: path, leftovers, canBeUnnamed: canBeUnnamed)
    self.path = path
    self.text = text
    self.replaces = replaces
    self.leftovers = leftovers
    self.unnamed = unnamed
    self.temporary = temporary
    takenFrom = tookAway ? folder : nil
  }

  private static func written(
    _ text: String, in folder: String, for path: String, _ leftovers: Leftovers?, canBeUnnamed: Bool
  ) throws(CommandFailure) -> (unnamed: Int32, temporary: String?) {
    let unnamed = canBeUnnamed ? process_open_unnamed(folder) : -1
    guard unnamed < 0 else {
      if fill(unnamed, with: text) { return (unnamed, nil) }
      let problem = failure(path)
      close(unnamed)
      throw problem
    }
    let name = folder + "/" + (leftovers?.freshName() ?? Leftovers.plainName())
    try create(name, text, for: path)
    return (-1, name)
  }

  /// Gives it its name and waits for the disk. Nothing that came to that name meanwhile is written over, unless it may
  /// be replaced.
  package consuming func publish() throws(CommandFailure) {
    if replaces { try replace() } else { try place() }
    Self.waitForFolder(of: path)
  }

  private mutating func place() throws(CommandFailure) {
    let isPlaced = temporary.map { process_rename_new($0, path) } ?? process_name_unnamed(unnamed, path)
    if isPlaced {
      temporary = nil
    } else if [EPERM, ENOTSUP, ENOSYS, EMLINK, EINVAL, ENOENT, EXDEV].contains(errno) {
      // Not every file system can do either; then it is written where it belongs.
      try Self.create(path, text, for: path)
    } else {
      throw errno == EEXIST ? .file(.thereAlready(path: path, offersForce: false)) : Self.failure(path)
    }
  }

  private mutating func replace() throws(CommandFailure) {
    if temporary == nil {
      let name = Self.folder(of: path) + "/" + (leftovers?.freshName() ?? Leftovers.plainName())
      if !process_name_unnamed(unnamed, name) { try Self.create(name, text, for: path) }
      temporary = name
    }
    guard let temporary, rename(temporary, path) == 0 else { throw Self.failure(path) }
    self.temporary = nil
  }

  // What has no name is gone when it is closed.
  deinit {
    if unnamed >= 0 { close(unnamed) }
    if let temporary { unlink(temporary) }
  }

  /// Made by us, so taken away where it could not be filled.
  private static func create(_ name: String, _ text: String, for path: String) throws(CommandFailure) {
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .file(.thereAlready(path: path, offersForce: false)) : failure(path)
    }
    defer { close(descriptor) }
    guard !fill(descriptor, with: text) else { return }
    let problem = failure(path)
    unlink(name)
    throw problem
  }

  private static func fill(_ descriptor: Int32, with text: String) -> Bool {
    fchmod(descriptor, 0o600) == 0 && Descriptor.write(text, to: descriptor) && fsync(descriptor) == 0
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

  private static func failure(_ path: String) -> CommandFailure {
    .file(.unwritable(path: path, errorNumber: errno))
  }
}

/// Writing to an open descriptor.
package enum Descriptor {
  /// All of it, or `false` with the reason in `errno`.
  package static func write(_ text: String, to descriptor: Int32) -> Bool {
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
