package import Sealing

/// Facts about a vault; nothing of what was recorded.
package struct VaultInfo: Equatable, Sendable {
  /// The format that the files are written in.
  package var formatVersion: UInt64
  /// Lower-case hexadecimal.
  package var vaultID: String
  /// Lower-case hexadecimal.
  package var deviceID: String
  /// Seconds since 1970.
  package var createdAtSeconds: Int64
  /// What opens it, in the order of the header.
  package var slots: [Slot.Kind]
  /// How often the header was written.
  package var headerGeneration: UInt64
  /// Rows of the chart log.
  package var chartActCount: Int
  /// Rows of the private log.
  package var privateActCount: Int
  /// Size of both databases.
  package var sizeBytes: Int
  /// As SQLite says it.
  package var journalMode: String
  /// 2 is FULL, 3 is EXTRA.
  package var synchronous: Int
  /// As SQLite says it.
  package var sqliteVersion: String
}
