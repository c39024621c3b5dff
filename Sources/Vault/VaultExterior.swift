internal import GRDB
internal import Sealing

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What can be told of a vault from outside, without any key; nothing is written.
package struct VaultExterior: Equatable, Sendable {
  /// One file of the vault's folder.
  package struct File: Equatable, Sendable {
    /// Without the folder.
    package var name: String
    package var sizeBytes: Int
    /// The permission bits.
    package var mode: UInt32
    /// It belongs to the user of this process.
    package var isOwn: Bool
  }

  /// How the two copies of the header stand.
  package enum HeaderCopies: String, Equatable, Sendable {
    case equal
    /// Both can be read; the older one is brought up to date at the next opening.
    case different
    /// One cannot be read.
    case oneOnly
    case neither
  }

  /// The folder itself, its name left empty.
  package var folder: File
  /// Everything in it, by name.
  package var files: [File]
  package var headerCopies: HeaderCopies
  /// Files that only an interrupted piece of work leaves: in the folder, and half-made folders beside it.
  package var leftovers: [String]

  /// Nil where there is no such folder.
  package init?(at path: String) {
    let directory = NewDirectory.trimmed(path)
    guard let folder = File("", at: directory) else { return nil }
    self.folder = folder
    files = (DiskStorage().names(in: directory) ?? []).sorted().compactMap { File($0, at: directory + "/" + $0) }
    let headers = (try? HeaderFiles(directory: directory, storage: DiskStorage()).read()) ?? [nil, nil]
    let readable = headers.compactMap { try? $0?.get() }
    headerCopies =
      switch readable.count {
      case 2: readable[0] == readable[1] ? .equal : .different
      case 1: .oneOnly
      default: .neither
      }
    let unfinished = files.map(\.name).filter {
      $0.contains(".new-") || $0.hasSuffix("-journal") || $0.hasPrefix("private.next")
    }
    let workplace = String(directory.split(separator: "/").last ?? "") + NewDirectory.suffix + "-"
    let beside = DiskStorage().names(in: NewDirectory.parent(of: directory)) ?? []
    leftovers = unfinished + beside.filter { $0.hasPrefix(workplace) }.sorted()
  }
}

extension VaultExterior.File {
  fileprivate init?(_ name: String, at path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(
      name: name, sizeBytes: Int(facts.st_size), mode: UInt32(facts.st_mode) & 0o7777, isOwn: facts.st_uid == getuid())
  }
}

extension OpenVault {
  /// As SQLite says it; nil where it cannot be asked.
  package static var sqliteVersion: String? {
    let queue = try? DatabaseQueue()
    return try? queue?.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }
}
