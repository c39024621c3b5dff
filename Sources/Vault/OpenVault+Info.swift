import Basics
internal import GRDB
package import Sealing

extension OpenVault {
  /// Facts for `vault info`.
  package func info() throws(VaultFailure) -> VaultInfo {
    try checkOpen()
    let settings = try chart.settings()
    return VaultInfo(
      formatVersion: Header.format, vaultID: keys.header.vault.hexadecimal, deviceID: keys.header.device.hexadecimal,
      createdAtSeconds: keys.createdAtSeconds, slots: keys.header.slots.map(\.kind),
      headerGeneration: keys.header.generation, chartActCount: try chart.count(of: "acts"),
      privateActCount: try privateLog.count(of: "acts"), sizeBytes: try chart.sizeBytes() + privateLog.sizeBytes(),
      journalMode: settings.journalMode, synchronous: settings.synchronous, sqliteVersion: settings.version)
  }

  /// Rows that were read from both logs since the opening, which is counted too: what may not grow with the years.
  package var readRowCount: Int { chart.readRowCount + privateLog.readRowCount }

  /// The link at the end of a log; its four words are a session's receipt.
  package func headLink(of name: LogName) -> ChainHash { log(name).head.link }
}

extension LogFile {
  fileprivate func settings() throws(VaultFailure) -> (journalMode: String, synchronous: Int, version: String) {
    try read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
        try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? ""
      )
    }
  }

  fileprivate func sizeBytes() throws(VaultFailure) -> Int {
    try read { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return pages * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }
  }
}
