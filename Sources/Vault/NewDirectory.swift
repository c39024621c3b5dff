#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A directory that is filled beside its place and moved there whole.
enum NewDirectory {
  /// Throws `alreadyExists` where something is at the path; an empty directory is taken.
  static func build<Product: ~Copyable>(
    at path: String, storage: any VaultStorage, _ fill: (String) throws(VaultFailure) -> Product
  ) throws(VaultFailure) -> Product {
    let directory = trimmed(path)
    guard isVacant(directory) else { throw .alreadyExists }
    let parent = parent(of: directory)
    let workplace = directory + ".creating"
    do throws(StorageFailure) {
      try makeDirectories(parent)
      try makeDirectories(workplace)
    } catch {
      throw error.unwritten
    }
    let lock = try LifeLock(at: workplace + VaultFile.lock)
    // An earlier creation that was interrupted left nothing that anybody was told of; it makes room.
    for name in names(in: workplace) where name != "lock" { unlink(workplace + "/" + name) }
    do throws(VaultFailure) {
      let product = try fill(workplace)
      try move(workplace, to: directory, in: parent, storage: storage)
      _ = consume lock
      return product
    } catch {
      // Nothing half-made is left behind; where it was moved to its place already, this finds nothing.
      for name in names(in: workplace) { unlink(workplace + "/" + name) }
      rmdir(workplace)
      throw error
    }
  }

  private static func move(
    _ workplace: String, to directory: String, in parent: String, storage: any VaultStorage
  ) throws(VaultFailure) {
    do throws(StorageFailure) {
      try storage.synchronizeDirectory(workplace)
      guard rename(workplace, directory) == 0 else { throw StorageFailure(errorNumber: errno) }
      try storage.synchronizeDirectory(parent)
    } catch {
      throw error.errorNumber == ENOTEMPTY || error.errorNumber == EEXIST ? .alreadyExists : error.unwritten
    }
  }

  static func parent(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    return slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func isVacant(_ directory: String) -> Bool {
    names(in: directory).isEmpty && (access(directory, F_OK) != 0 || isDirectory(directory))
  }

  private static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func makeDirectories(_ path: String) throws(StorageFailure) {
    if isDirectory(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeDirectories(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StorageFailure(errorNumber: errno) }
  }
}
