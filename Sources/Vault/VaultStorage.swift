/// Why a file could not be read or written.
package struct StorageFailure: Error, Equatable, Sendable {
  /// The system's errno.
  package var errorNumber: Int32

  /// A failure with its errno.
  package init(errorNumber: Int32) {
    self.errorNumber = errorNumber
  }
}

/// How the header, the anchor and the draft reach the disk.
package protocol VaultStorage: Sendable {
  /// The whole file; nil when there is none.
  func read(_ path: String) throws(StorageFailure) -> [UInt8]?
  /// Writes at a place in a file, creating it with mode 0600; with `durably` it is on the disk on return.
  func write(_ bytes: [UInt8], at offset: Int, of path: String, durably: Bool) throws(StorageFailure)
  /// Puts a new file in the place of an old one, whole or not at all, on the disk on return.
  func replace(_ path: String, with bytes: [UInt8]) throws(StorageFailure)
  /// Makes names made, changed or removed in a directory durable.
  func synchronizeDirectory(_ path: String) throws(StorageFailure)
}
