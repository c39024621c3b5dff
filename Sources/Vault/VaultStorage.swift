/// Why a file could not be read or written.
package struct StorageFailure: Error, Equatable, Sendable {
  /// The system's errno.
  package var errorNumber: Int32

  /// A failure with its errno.
  package init(errorNumber: Int32) {
    self.errorNumber = errorNumber
  }
}

/// The disk under a vault, as far as it is not SQLite that asks for it.
package protocol VaultStorage: Sendable {
  /// The whole file; nil when there is none.
  func read(_ path: String) throws(StorageFailure) -> [UInt8]?
  /// Writes at a place in a file, creating it with mode 0600; with `durably` it is on the disk on return. What is not a
  /// plain file is a failure, and a link is not followed.
  func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure)
  /// Makes a file that does not exist; on the disk on return. Where it fails nothing is left, and what was there stays.
  func create(_ path: String, _ bytes: [UInt8]) throws(StorageFailure)
  /// A path that begins with this one and at which nothing is.
  func freshPath(_ stem: String) -> String
  /// Gives a file or a directory another name beside its old one, in the place of what bears it; durable once the
  /// directory is synchronized.
  func rename(_ path: String, to other: String) throws(StorageFailure)
  /// Takes a file away; one that is not there is no failure.
  func remove(_ path: String) throws(StorageFailure)
  /// Makes names made, changed or removed in a directory durable.
  func synchronizeDirectory(_ path: String) throws(StorageFailure)
  /// Copies a file of any size into one that does not exist; on the disk on return.
  func copy(_ source: String, to target: String) throws(StorageFailure)
  /// Writes the bytes of a file again where they stand, so that they are on the disk on return: what a failed sync left
  /// in memory only is not written by a later one. A file that is not there is no failure.
  func writeAgain(_ path: String) throws(StorageFailure)
  /// Makes a directory with mode 0700 where nothing is; anything there, a link too, is a failure (EEXIST).
  func createDirectory(_ path: String) throws(StorageFailure)
  /// Makes a directory with mode 0700, and those above it, where there is none.
  func makeDirectory(_ path: String) throws(StorageFailure)
  /// Takes an empty directory away.
  func removeDirectory(_ path: String) throws(StorageFailure)
  /// The names in a directory; nil when there is none of that name.
  func names(in directory: String) -> [String]?
  /// What is at a path, without following a link there; nil for nothing.
  func occupant(_ path: String) -> Occupant?
  /// Up to so many bytes of a file from an offset; empty where there are none or it cannot be read.
  func bytes(_ count: Int, of path: String, at offset: Int) -> [UInt8]
  /// Keeps other processes out for as long as the lock lives; nil where there can be none.
  func lock(_ path: String) throws(VaultFailure) -> VaultLock?
}

/// What is found at a path.
package struct Occupant: Equatable, Sendable {
  /// What sort of thing it is.
  package enum Kind: Equatable, Sendable {
    case file
    case folder
    /// A link, a pipe, a device.
    case other
  }

  /// What it is.
  package var kind: Kind
  /// For a file, its length.
  package var sizeBytes: Int
  /// Owned by this user, and nobody else may read or write it: as everything that this program makes.
  package var isPrivate: Bool
  /// Another disk is mounted there.
  package var isMountPoint: Bool

  /// What was found.
  package init(_ kind: Kind, sizeBytes: Int = 0, isPrivate: Bool = true, isMountPoint: Bool = false) {
    self.kind = kind
    self.sizeBytes = sizeBytes
    self.isPrivate = isPrivate
    self.isMountPoint = isMountPoint
  }
}

extension VaultStorage {
  /// Whether there is anything at a path, a link that leads nowhere too.
  package func exists(_ path: String) -> Bool { occupant(path) != nil }

  /// Whether there is a file with at least one byte in it.
  package func holdsBytes(_ path: String) -> Bool {
    occupant(path).map { $0.kind == .file && $0.sizeBytes > 0 } ?? false
  }

  /// Puts a new file in the place of an old one, whole or not at all, on the disk on return: temporary file, sync,
  /// rename, sync of the directory.
  func replace(_ path: String, with bytes: [UInt8]) throws(StorageFailure) {
    let temporary = freshPath(path + ".new")
    try create(temporary, bytes)
    do throws(StorageFailure) { try rename(temporary, to: path) } catch {
      try? remove(temporary)
      throw error
    }
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try synchronizeDirectory(directory.isEmpty ? "/" : directory)
  }
}
