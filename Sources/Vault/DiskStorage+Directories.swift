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

  /// By `mkdir`.
  package func makeDirectory(_ path: String) throws(StorageFailure) {
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeDirectory(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StorageFailure(errorNumber: errno) }
  }
}
