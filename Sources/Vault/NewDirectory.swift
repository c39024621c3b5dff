/// A directory that is filled beside its place, under a fresh name of its own, and moved there whole.
///
/// Only `mkdir` says that a directory is ours: what lies at a name already, whatever it is, is never taken over, and of
/// what lies in ours only the files that a vault has are ever removed.
enum NewDirectory {
  /// Throws `alreadyExists` where something is at the path; an empty directory is taken.
  static func build<Product: ~Copyable>(
    at path: String, storage: any VaultStorage, _ fill: (String) throws(VaultFailure) -> Product
  ) throws(VaultFailure) -> Product {
    let directory = trimmed(path)
    guard isVacant(directory, storage) else { throw .alreadyExists }
    let parent = parent(of: directory)
    let workplace = storage.freshPath(directory + suffix)
    do throws(StorageFailure) {
      try storage.makeDirectory(parent)
      try storage.createDirectory(workplace)
    } catch {
      throw error.unwritten
    }
    do throws(VaultFailure) {
      let lock = try storage.lock(workplace + VaultFile.lock)
      let product = try fill(workplace)
      try move(workplace, to: directory, in: parent, storage: storage)
      _ = consume lock
      return product
    } catch {
      // Nothing half-made is left behind; where it was moved to its place already, this finds nothing.
      remove(workplace, storage)
      throw error
    }
  }

  /// Between the directory's name and what makes the name a fresh one.
  static let suffix = ".creating"

  /// Takes a directory of our making away with a vault's files in it; anything else in it stays, and so does it then.
  static func remove(_ directory: String, _ storage: any VaultStorage) {
    for name in storage.names(in: directory) ?? [] where VaultFile.isOwn(name) {
      guard storage.occupant(directory + "/" + name)?.kind == .file else { continue }
      try? storage.remove(directory + "/" + name)
    }
    try? storage.removeDirectory(directory)
  }

  private static func move(
    _ workplace: String, to directory: String, in parent: String, storage: any VaultStorage
  ) throws(VaultFailure) {
    do throws(StorageFailure) {
      try storage.synchronizeDirectory(workplace)
      try storage.rename(workplace, to: directory)
      try storage.synchronizeDirectory(parent)
    } catch {
      throw error.isOfSomethingThere ? .alreadyExists : error.unwritten
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

  static func isVacant(_ directory: String, _ storage: any VaultStorage) -> Bool {
    guard let occupant = storage.occupant(directory) else { return true }
    return occupant.kind == .folder && !occupant.isMountPoint && storage.names(in: directory)?.isEmpty == true
  }
}
