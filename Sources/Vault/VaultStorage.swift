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
  /// Writes at a place in a file, creating it with mode 0600; with `durably` it is on the disk on return.
  func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure)
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
  /// Makes a directory with mode 0700, and those above it.
  func makeDirectory(_ path: String) throws(StorageFailure)
  /// Takes an empty directory away.
  func removeDirectory(_ path: String) throws(StorageFailure)
  /// The names in a directory; nil when there is none of that name.
  func names(in directory: String) -> [String]?
  /// Whether there is a file of that name, without reading it.
  func exists(_ path: String) -> Bool
  /// Whether there is a file of that name with at least one byte in it, without reading it.
  func holdsBytes(_ path: String) -> Bool
  /// Keeps other processes out for as long as the lock lives; nil where there can be none.
  func lock(_ path: String) throws(VaultFailure) -> LifeLock?
}

extension VaultStorage {
  /// Puts a new file in the place of an old one, whole or not at all, on the disk on return: temporary file, sync,
  /// rename, sync of the directory.
  func replace(_ path: String, with bytes: [UInt8]) throws(StorageFailure) {
    let temporary = path + ".new"
    try remove(temporary)
    try write(bytes, at: 0, of: temporary, durably: true)
    try rename(temporary, to: path)
    let directory = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    try synchronizeDirectory(directory.isEmpty ? "/" : directory)
  }
}
