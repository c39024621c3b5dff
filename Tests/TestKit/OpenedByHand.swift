internal import FoundationEssentials
internal import GRDB
package import Sealing
package import Vault

/// A vault's files taken apart with the keys in hand, row by row and without the vault's own reading: what someone
/// could find who has every key and looks everywhere.
package struct OpenedByHand {
  /// Everything that any row of a log holds in clear.
  package private(set) var plain: [LogName: [[UInt8]]] = [:]
  /// The bytes of every file as they lie there, by name.
  package private(set) var files: [String: [UInt8]] = [:]

  /// A row that does not open.
  package struct Unopened: Error {}

  /// A closed vault; its files are copied and only the copy is touched.
  package init(_ directory: String, master: borrowing MasterKey) throws {
    let copy = TestFolder.path("by-hand")
    try FileManager.default.copyItem(atPath: directory, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
      files[name] = Array(try Data(contentsOf: URL(filePath: directory + "/" + name)))
    }
    let header = try Header.read(files["header.a"] ?? []).header
    for name in LogName.allCases {
      let key = master.subkey(for: name == .chart ? .chartLog : .privateLog)
      let cipher = LogCipher(log: name, header: header, key: key, randomness: SystemRandomness())
      plain[name] = try Self.plain(copy + (name == .chart ? "/chart.db" : "/private.db"), cipher)
    }
  }

  private static func plain(_ path: String, _ cipher: LogCipher) throws -> [[UInt8]] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.read { database in
      let acts = try Row.fetchAll(database, sql: "SELECT * FROM acts").map { try cipher.body(of: ActRow(byHand: $0)) }
      let texts = try Row.fetchAll(database, sql: "SELECT * FROM texts").map {
        try cipher.text(of: TextRow(byHand: $0))
      }
      let blocks = try Row.fetchAll(database, sql: "SELECT * FROM blocks").map {
        try cipher.block(of: BlockRow(byHand: $0))
      }
      guard try Row.fetchAll(database, sql: "SELECT * FROM pending").isEmpty else { throw Unopened() }
      return acts.map(\.payload) + (texts + blocks.flatMap(\.texts.values)).compactMap(\.bytes)
    }
  }

  /// In how many rows of a log these words stand.
  package func rows(of log: LogName, holding words: String) -> Int {
    plain[log, default: []].count { Data($0).firstRange(of: Data(words.utf8)) != nil }
  }

  /// In which files these words stand in clear.
  package func files(holding words: String) -> [String] {
    files.filter { Data($0.value).firstRange(of: Data(words.utf8)) != nil }.keys.sorted()
  }
}

extension MasterKey {
  /// The key of the vault in a directory, by its recovery key as it was shown.
  package static func found(in directory: String, recoveryKey typed: [UInt8]) throws -> MasterKey {
    var typed = typed
    let key = try RecoveryKey(wiping: &typed)
    let header = try Header.read(Array(try Data(contentsOf: URL(filePath: directory + "/header.a")))).header
    guard let slot = header.slots.first(where: { $0.kind == .recovery }) else { throw OpenedByHand.Unopened() }
    return try slot.unwrap(vault: header.vault, derived: key.derived(salt: slot.salt, vault: header.vault))
  }
}

extension StoredText {
  fileprivate var bytes: [UInt8]? {
    if case .salted(let bytes) = self { bytes } else { nil }
  }
}

extension Row {
  fileprivate func bytes(_ column: String) -> [UInt8] { Array(self[column] as Data) }

  fileprivate var record: SealedRecord { SealedRecord(nonce: bytes("nonce"), sealed: bytes("sealed")) }
}

extension ActRow {
  fileprivate init(byHand row: Row) {
    self.init(
      sequence: row["sequence"], device: row.bytes("device"), stream: row.bytes("stream"),
      previous: row.bytes("previous"), record: row.record, link: row.bytes("link"))
  }
}

extension TextRow {
  fileprivate init(byHand row: Row) {
    self.init(position: TextPosition(sequence: row["sequence"], index: row["position"]), record: row.record)
  }
}

extension BlockRow {
  fileprivate init(byHand row: Row) {
    self.init(stream: row.bytes("stream"), record: row.record)
  }
}
