/// The names of the files in a vault's directory.
enum VaultFile {
  static let lock = "/lock"
  static let anchor = "/anchor"
  static let draft = "/draft"
  static let waiting = "/waiting"
  static let programCopy = "/program.copy"
  static let headers = ["/header.a", "/header.b"]
  /// What is about to take the private file's place.
  static let nextPrivateLog = "/private.next"
  /// What a copy of a closed or abandoned vault takes along.
  static let copied = headers + [anchor, "/chart.db", "/chart.db-wal", "/private.db", "/private.db-wal"]

  static func log(_ name: LogName) -> String { name == .chart ? "/chart.db" : "/private.db" }

  private static let databases = LogName.allCases.map(log) + [nextPrivateLog]
  /// What SQLite makes beside a database, and takes away again.
  private static let besideDatabases = databases.flatMap { [$0 + "-wal", $0 + "-journal", $0 + "-shm"] }
  private static let all = headers + [lock, anchor, draft, waiting, programCopy] + databases + besideDatabases

  /// Whether a vault has files of this name, which is given without a slash.
  static func isOwn(_ name: String) -> Bool {
    all.contains("/" + name) || (headers + [waiting]).contains { ("/" + name).hasPrefix($0 + ".new-") }
  }

  /// Something lies at one of the names that is not the vault's: it is neither opened nor written over, and nothing
  /// else is touched either.
  static func refuseForeign(in directory: String, _ storage: any VaultStorage) throws(VaultFailure) {
    for name in all where name != programCopy && !isFreeOrOurs(name, in: directory, storage) {
      throw .foreign(String(name.dropFirst()))
    }
  }

  /// Whether a file of that name may be written. What can be done without, as the program's copy, is left out then.
  static func isFreeOrOurs(_ name: String, in directory: String, _ storage: any VaultStorage) -> Bool {
    guard let occupant = storage.occupant(directory + name) else { return true }
    return occupant.kind == .file && isOurs(name, at: directory + name, occupant, storage)
  }

  /// Files that are only read, or read before they are written to, are judged there. Of the others a first line of ours
  /// or, since a power cut may have taken that, the mode that we give says whose they are.
  private static func isOurs(
    _ name: String, at path: String, _ occupant: Occupant, _ storage: any VaultStorage
  ) -> Bool {
    if occupant.isPrivate { return true }
    // Nothing can be lost of an empty file or of one that was wiped; both are left behind by a power cut or a clearing.
    func begins(_ tags: [[UInt8]], at offset: Int = 0) -> Bool {
      let bytes = storage.bytes(8, of: path, at: offset)
      return bytes.allSatisfy { $0 == 0 } || tags.contains { bytes.starts(with: $0) }
    }
    switch name {
    case draft:
      return [0, DraftFile.slotDistance].allSatisfy { begins([Array("ckdraft1".utf8)], at: $0) }
    case waiting: return begins([Array("ckwait/1".utf8)])
    case programCopy: return begins([Array("ckcopy/1".utf8)])
    case nextPrivateLog: return begins([Array("SQLite f".utf8)])
    case let name where name.hasSuffix("-wal"):
      return begins([[0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83]])
    case let name where name.hasSuffix("-journal"):
      return begins([[0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]])
    case let name where name.hasSuffix("-shm"): return begins([])
    default: return true
    }
  }
}
