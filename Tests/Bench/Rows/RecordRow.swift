import FoundationEssentials
import GRDB
import Glibc
import TestKit

/// From the Enter key to the receipt of a line that is on the disk, beside the least that any program would need for it:
/// one commit and one sync of an anchor.
enum RecordRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let room = try OpenRoom(try workplace.openEvening(), workplace)
    let bare = try BareCommit(in: workplace.folder)
    var number = 0
    let samples = try alternate(
      [
        Subject("one FULL commit and one fsync") { try bare.turn() },
        Subject("circlekeeper") {
          number += 1
          return try room.enter("said \(number) that the walk before breakfast helped more than the pills did")
        },
      ], rounds: workplace.rounds(150), warmUps: 5)
    return [
      Figure("record", "Enter to recorded", samples[1], against: ("commit + fsync", samples[0]), atMost: 1.3)
    ]
  }
}

/// A row of some 500 bytes in a database of the same settings, then 128 bytes in a file.
private final class BareCommit {
  private let queue: DatabaseQueue
  private let descriptor: Int32

  init(in folder: String) throws {
    let path = folder + "/bare.sqlite"
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
          CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)
          """)
    }
    descriptor = open(folder + "/bare.anchor", O_RDWR | O_CREAT, 0o600)
  }

  deinit { close(descriptor) }

  func turn() throws -> Double {
    let start = Stopwatch.nowNs
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.cachedStatement(sql: "INSERT INTO rows (bytes) VALUES (?)").execute(
          arguments: [Data(repeating: 7, count: 500)])
        return .commit
      }
    }
    let bytes = [UInt8](repeating: 7, count: 128)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
    _ = fsync(descriptor)
    return Double(Stopwatch.nowNs - start) / 1e9
  }
}
