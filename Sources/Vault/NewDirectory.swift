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
    guard isVacant(directory, storage) else { throw .alreadyExists }
    let parent = parent(of: directory)
    let workplace = directory + ".creating"
    do throws(StorageFailure) {
      try storage.makeDirectory(parent)
      try storage.makeDirectory(workplace)
    } catch {
      throw error.unwritten
    }
    let lock = try storage.lock(workplace + VaultFile.lock)
    // An earlier creation that was interrupted left nothing that anybody was told of; it makes room.
    do throws(StorageFailure) {
      for name in storage.names(in: workplace) ?? [] where name != "lock" { try storage.remove(workplace + "/" + name) }
    } catch {
      throw error.unwritten
    }
    do throws(VaultFailure) {
      let product = try fill(workplace)
      try move(workplace, to: directory, in: parent, storage: storage)
      _ = consume lock
      return product
    } catch {
      // Nothing half-made is left behind; where it was moved to its place already, this finds nothing.
      for name in storage.names(in: workplace) ?? [] { try? storage.remove(workplace + "/" + name) }
      try? storage.removeDirectory(workplace)
      throw error
    }
  }

  private static func move(
    _ workplace: String, to directory: String, in parent: String, storage: any VaultStorage
  ) throws(VaultFailure) {
    do throws(StorageFailure) {
      try storage.synchronizeDirectory(workplace)
      try storage.rename(workplace, to: directory)
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

  private static func isVacant(_ directory: String, _ storage: any VaultStorage) -> Bool {
    guard let names = storage.names(in: directory) else { return !storage.exists(directory) }
    return names.isEmpty
  }
}
