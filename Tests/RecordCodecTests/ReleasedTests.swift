import ChartRecord
import Program
import RecordCodec
import SessionCore
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Every released form, pinned as bytes. With `CIRCLEKEEPER_WRITE_RELEASED=1` files are written for events that have
/// none yet; one that is there is never written over. The first sample of a kind is the one released, and stays.
@Suite("Forms that were released stay as they were")
struct ReleasedTests {
  private static let folder: String = String(#filePath.dropLast("ReleasedTests.swift".count)) + "Released/"
  private static let writes = ProcessInfo.processInfo.environment["CIRCLEKEEPER_WRITE_RELEASED"] == "1"

  @Test("an event of a session is read from its released bytes, and written to the same", arguments: EventKind.allCases)
  func session(_ kind: EventKind) throws {
    let event = try #require(Samples.events.first { $0.kind == kind })
    let act = Act(number: 7, reading: Samples.reading, claimedWallMs: 1_795_561_600_000, events: [event])
    let file = "session-\(kind.rawValue).hex"
    try ReleasedTests.writeIfNew(file, describing: "\(event)", Codec.encode(act))
    let released = try ReleasedTests.read(file)
    #expect(try Codec.decode(released.payload, texts: released.texts) == act)
    #expect(Codec.encode(act) == released)
  }

  @Test("an event with fields that were added later likewise", arguments: Samples.laterForms)
  func later(_ event: Event) throws {
    let act = Act(number: 8, reading: Samples.reading, events: [event])
    let file = "session-\(event.kind.rawValue)-2.hex"
    try ReleasedTests.writeIfNew(file, describing: "\(event)", Codec.encode(act))
    let released = try ReleasedTests.read(file)
    #expect(try Codec.decode(released.payload, texts: released.texts) == act)
    #expect(Codec.encode(act) == released)
  }

  @Test("an event of the program likewise", arguments: ProgramEventKind.allCases)
  func program(_ kind: ProgramEventKind) throws {
    let event = try #require(Samples.programEvents.first { $0.kind == kind })
    let act = ProgramAct(reading: Samples.reading, events: [event])
    let file = "program-\(kind.rawValue).hex"
    try ReleasedTests.writeIfNew(file, describing: "\(event)", Codec.encode(act))
    let released = try ReleasedTests.read(file)
    #expect(try Codec.decodeProgram(released.payload, texts: released.texts) == act)
    #expect(Codec.encode(act) == released)
  }

  @Test("an event of a chart likewise", arguments: ChartEventKind.allCases)
  func chart(_ kind: ChartEventKind) throws {
    let event = try #require(Samples.chartEvents.first { $0.kind == kind })
    let act = ChartAct(reading: Samples.reading, events: [event])
    let file = "chart-\(kind.rawValue).hex"
    try ReleasedTests.writeIfNew(file, describing: "\(event)", Codec.encode(act))
    let released = try ReleasedTests.read(file)
    #expect(try Codec.decodeChart(released.payload, texts: released.texts) == act)
    #expect(Codec.encode(act) == released)
  }

  @Test("every file is of an event that there is")
  func noStrayFile() throws {
    let known =
      EventKind.allCases.map { "session-\($0.rawValue).hex" }
      + ProgramEventKind.allCases.map { "program-\($0.rawValue).hex" }
      + ChartEventKind.allCases.map { "chart-\($0.rawValue).hex" }
      + Samples.laterForms.map { "session-\($0.kind.rawValue)-2.hex" }
    let files = try FileManager.default.contentsOfDirectory(atPath: ReleasedTests.folder)
    #expect(Set(files.filter { $0.hasSuffix(".hex") }) == Set(known))
  }
}

// The files: what it is on a line after `#`, then `payload` or `text` and hexadecimal digits, a line for each

extension ReleasedTests {
  private static func writeIfNew(_ file: String, describing event: String, _ record: StoredRecord) throws {
    guard writes, !FileManager.default.fileExists(atPath: folder + file) else { return }
    let plain = event.replacing("SessionCore.", with: "").replacing("Program.", with: "")
      .replacing("ChartRecord.", with: "").replacing("Charting.", with: "")
    let lines = ["# \(plain)", "payload \(hex(record.payload))"] + record.texts.map { "text \(hex($0))" }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder + file))
  }

  private static func read(_ file: String) throws -> StoredRecord {
    let data = try #require(FileManager.default.contents(atPath: folder + file), "\(file) is missing")
    var record = StoredRecord(payload: [], texts: [])
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("payload ") { record.payload = try bytes(line.dropFirst(8)) }
      if line.hasPrefix("text ") { record.texts.append(try bytes(line.dropFirst(5))) }
    }
    return record
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ digits: Substring) throws -> [UInt8] {
    let digits = Array(digits)
    try #require(digits.count.isMultiple(of: 2))
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
    }
  }
}
