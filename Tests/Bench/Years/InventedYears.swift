import Basics
import Content
import FoundationEssentials
import Program
import Prompts
import RecordCodec
import Sealing
import SessionCore
import TestKit
import Vault

/// Years of a program in a vault: seeded, written by the vault's own code, each session in two large appends instead
/// of one for each line, and bound at its close as the program does it.
struct InventedYears {
  /// A folder that holds `vault`, `recovery-key` and `passphrase`.
  let folder: String
  let sessionCount: Int
  private(set) var eventCount = 0
  /// The bytes of all events themselves: payloads and texts.
  private(set) var ownByteCount = 0
  private var random: SplitMix64
  private var book = ProgramBook()
  private let library: Library

  static let eventsPerSession = 300
  private static let groupCount = 5

  init(in folder: String, sessions: Int, seed: UInt64) {
    self.folder = folder
    sessionCount = sessions
    random = SplitMix64(seed: seed)
    library = Library.load(shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }).library
  }

  /// Makes the vault; `openEvents` adds a session of so many events that is still open. `texts` is called with every
  /// text that goes into the chart.
  mutating func generate(
    openEvents: Int = 0, progress: (Int, Int) -> Void = { _, _ in }, texts: ([UInt8]) throws -> Void = { _ in }
  ) throws {
    let vault = try makeVault()
    defer { vault.close() }
    _ = try vault.append([programAct(at: reading(ofSession: 0), try makeGroups())])
    for number in 0..<sessionCount {
      try writeSession(number, into: vault, texts)
      progress(number + 1, sessionCount)
    }
    if openEvents > 0 { try writeOpenSession(events: openEvents, into: vault) }
  }

  private func makeVault() throws -> OpenVault {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var passphrase = Array("six words that nobody would guess".utf8)
    try Data(passphrase + [0x0A]).write(to: URL(filePath: folder + "/passphrase"))
    let key = try OpenVault.create(
      at: folder + "/vault", passphrase: try Passphrase(wiping: &passphrase), keyCost: .floor)
    var characters = key.characters
    try Data(characters + [0x0A]).write(to: URL(filePath: folder + "/recovery-key"))
    return try OpenVault.open(at: folder + "/vault", unlockedBy: .recoveryKey(try RecoveryKey(wiping: &characters)))
  }

  private mutating func makeGroups() throws -> [ProgramEvent] {
    var events: [ProgramEvent] = []
    for number in 1...Self.groupCount {
      let group = NewGroup(
        name: "Evening group \(number)", track: "evening", members: InventedNames.members(of: number),
        outlineID: "process-90", leaders: ["Dr. Kim Lee", "Ruth Cole"])
      for event in try book.decide(.createGroup(group)) {
        book.apply(event)
        events.append(event)
      }
    }
    return events
  }

  /// Five evenings a week from January 2015 on.
  private func reading(ofSession number: Int) -> ClockReading {
    let firstEveningMs: Int64 = 1_420_480_800_000
    let passedMs = Int64(number) * 126_144_000
    return ClockReading(
      wallMs: firstEveningMs + passedMs, offsetSeconds: 3600, bootMs: 90_000 + passedMs,
      boot: BootID(high: 1, low: UInt64(number)))
  }

  private mutating func writeSession(_ number: Int, into vault: OpenVault, _ texts: ([UInt8]) throws -> Void) throws {
    let reading = reading(ofSession: number)
    guard var evening = try evening(number, at: reading, pauseMs: 4_000...24_000) else { return }
    evening.run(events: Self.eventsPerSession + Int.random(in: -30...30, using: &random))
    let acts = try storedActs(of: evening, texts)
    let open = try opened(evening, at: reading)
    let id = evening.log.session.opening.id
    let closed =
      try book.decide(.dateSession(id, evening.log.session.times))
      + book.decide(.closeSession(id, usedCircle: true, usedPairs: false))
    let last = evening.log.acts.last?.reading ?? reading
    _ = try vault.append(
      acts.filter { $0.log == .chart } + [
        programAct(at: reading, [open]), programAct(at: last, closed),
      ])
    for event in closed { book.apply(event) }
    _ = try vault.append(acts.filter { $0.log == .private })
    try vault.bindTexts(of: stream(of: evening))
    eventCount += evening.eventCount
  }

  /// As if it had begun three quarters of an hour ago.
  private mutating func writeOpenSession(events: Int, into vault: OpenVault) throws {
    let startMs = Int64(Date().timeIntervalSince1970 * 1000) - 45 * 60_000
    let reading = ClockReading(wallMs: startMs, offsetSeconds: 0, bootMs: 0, boot: BootID(high: 1, low: .max))
    guard var evening = try evening(sessionCount, at: reading, pauseMs: 1_000...9_000) else { return }
    evening.runWithoutEnd(events: events)
    let acts = try storedActs(of: evening, { _ in })
    let opened = programAct(at: reading, [try opened(evening, at: reading)])
    _ = try vault.append(acts.filter { $0.log == .chart } + [opened])
    _ = try vault.append(acts.filter { $0.log == .private })
  }

  private mutating func evening(
    _ number: Int, at reading: ClockReading, pauseMs: ClosedRange<Int64>
  ) throws -> InventedEvening? {
    guard let outline = library.outline("process-90"),
      let day = Day(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
    else { return nil }
    let id = SessionID(high: random.next(), low: random.next())
    let opening = book.groups[number % Self.groupCount].opening(
      id, outline: outline, vocabulary: library.vocabulary, on: day)
    return InventedEvening(opening, at: reading, pauseMs: pauseMs, random: SplitMix64(seed: random.next()))
  }

  private mutating func opened(_ evening: InventedEvening, at reading: ClockReading) throws -> ProgramEvent {
    let opening = evening.log.session.opening
    let event = ProgramEvent.sessionOpened(
      opening.id, opening.group, openedWallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds,
      outlineID: opening.outline.id, kind: opening.outline.kind)
    book.apply(event)
    return event
  }

  private mutating func storedActs(
    of evening: InventedEvening, _ texts: ([UInt8]) throws -> Void
  ) throws -> [StoredAct] {
    let stream = stream(of: evening)
    return try evening.log.acts.map { act in
      let record = Codec.encode(act)
      let isPrivate = evening.privateActs.contains(act.number)
      ownByteCount += record.payload.count + record.texts.reduce(0) { $0 + $1.count }
      if !isPrivate { try record.texts.forEach(texts) }
      return StoredAct(
        stream: stream, log: isPrivate ? .private : .chart, payload: record.payload, texts: record.texts)
    }
  }

  private func stream(of evening: InventedEvening) -> StreamID {
    let id = evening.log.session.opening.id
    let bytes = [id.high, id.low].flatMap { half in withUnsafeBytes(of: half.bigEndian) { Array($0) } }
    return StreamID(bytes) ?? .program
  }

  private func programAct(at reading: ClockReading, _ events: [ProgramEvent]) -> StoredAct {
    let record = Codec.encode(ProgramAct(reading: reading, events: events))
    return StoredAct(stream: .program, log: .chart, payload: record.payload, texts: record.texts)
  }
}
