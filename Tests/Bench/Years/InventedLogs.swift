import Basics
import Content
import Program
import Prompts
import SessionCore
import TestKit

/// Closed sessions of one invented group in memory.
enum InventedLogs {
  struct CannotBeMade: Error {}

  static func made(_ count: Int, events: Int = InventedYears.eventsPerSession) throws -> [SessionLog] {
    let library = Library.load(shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }).library
    guard let outline = library.outline("process-90"), let day = Day(year: 2026, month: 11, day: 24) else {
      throw CannotBeMade()
    }
    var book = ProgramBook()
    let group = NewGroup(name: "Tuesday evening", members: InventedNames.members(of: 1), leaders: ["Dr. Kim Lee"])
    for event in try book.decide(.createGroup(group)) { book.apply(event) }
    return try (0..<count).map { number in
      let opening = book.groups[0].opening(
        SessionID(high: 1, low: UInt64(number)), outline: outline, vocabulary: library.vocabulary, on: day)
      let reading = ClockReading(
        wallMs: 1_795_540_000_000, offsetSeconds: 3600, bootMs: 90_000, boot: BootID(high: 1, low: 1))
      guard
        var evening = InventedEvening(
          opening, at: reading, pauseMs: 4_000...24_000, random: SplitMix64(seed: UInt64(number)))
      else { throw CannotBeMade() }
      evening.run(events: events)
      return evening.log
    }
  }
}
