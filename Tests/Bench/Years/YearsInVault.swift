import FoundationEssentials
import GRDB

/// A vault of invented years with what belongs to it: made once and found again by the next run.
struct YearsInVault {
  let folder: String
  let sessionCount: Int
  let eventCount: Int
  let ownByteCount: Int

  var vaultPath: String { folder + "/vault" }
  var recoveryKeyPath: String { folder + "/recovery-key" }
  /// The chart's texts in clear, for a search that is not sealed.
  var clearPath: String { folder + "/clear.sqlite" }

  /// The bytes of both logs.
  var fileByteCount: Int {
    ["chart.db", "private.db"].reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(vaultPath)/\(name)")
      return sum + ((attributes?[.size] as? Int) ?? 0)
    }
  }

  /// What lies in that folder, or is made there.
  static func found(in folder: String, sessions: Int, openEvents: Int = 0, seed: UInt64 = 1) throws -> YearsInVault {
    if openEvents == 0, let known = YearsInVault(madeIn: folder), known.sessionCount == sessions { return known }
    try? FileManager.default.removeItem(atPath: folder)
    return try made(in: folder, sessions: sessions, openEvents: openEvents, seed: seed)
  }

  /// Made again.
  static func made(in folder: String, sessions: Int, openEvents: Int = 0, seed: UInt64) throws -> YearsInVault {
    var years = InventedYears(in: folder, sessions: sessions, seed: seed)
    var bar = ProgressBar("\(sessions) sessions are written")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let clear = try DatabaseQueue(path: folder + "/clear.sqlite")
    try clear.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = OFF; CREATE TABLE texts (words TEXT NOT NULL); BEGIN")
      let insertion = try database.makeStatement(sql: "INSERT INTO texts (words) VALUES (?)")
      try years.generate(
        openEvents: openEvents, progress: { bar.show($0, of: $1) },
        texts: { try insertion.execute(arguments: [String(decoding: $0, as: UTF8.self)]) })
      try database.execute(sql: "COMMIT")
    }
    let made = YearsInVault(
      folder: folder, sessionCount: sessions, eventCount: years.eventCount, ownByteCount: years.ownByteCount)
    try Data(made.facts.utf8).write(to: URL(filePath: folder + "/facts"))
    return made
  }

  private var facts: String { "\(sessionCount) \(eventCount) \(ownByteCount)\n" }

  private init(folder: String, sessionCount: Int, eventCount: Int, ownByteCount: Int) {
    self.folder = folder
    self.sessionCount = sessionCount
    self.eventCount = eventCount
    self.ownByteCount = ownByteCount
  }

  private init?(madeIn folder: String) {
    guard let bytes = FileManager.default.contents(atPath: folder + "/facts") else { return nil }
    let numbers = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(folder: folder, sessionCount: numbers[0], eventCount: numbers[1], ownByteCount: numbers[2])
  }
}
