#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension DiskStorage {
  /// By `readdir`.
  package func names(in directory: String) -> [String]? {
    guard let stream = opendir(directory) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// By `rmdir`.
  package func removeDirectory(_ path: String) throws(StorageFailure) {
    if rmdir(path) != 0 { throw StorageFailure(errorNumber: errno) }
  }

  /// By `mkdir`, which follows no link.
  package func createDirectory(_ path: String) throws(StorageFailure) {
    guard mkdir(path, 0o700) == 0 else { throw StorageFailure(errorNumber: errno) }
  }

  /// By `lstat`.
  package func occupant(_ path: String) -> Occupant? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    let isPrivate = facts.st_uid == getuid() && facts.st_mode & 0o077 == 0
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return Occupant(.file, sizeBytes: Int(facts.st_size), isPrivate: isPrivate)
    case S_IFDIR:
      var above = stat()
      let isMountPoint = lstat(NewDirectory.parent(of: path), &above) == 0 && above.st_dev != facts.st_dev
      return Occupant(.folder, isPrivate: isPrivate, isMountPoint: isMountPoint)
    default: return Occupant(.other, isPrivate: isPrivate)
    }
  }

  /// By `mkdir`.
  package func makeDirectory(_ path: String) throws(StorageFailure) {
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeDirectory(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StorageFailure(errorNumber: errno) }
  }
}
