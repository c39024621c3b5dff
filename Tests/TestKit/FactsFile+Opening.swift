import Basics
internal import Content
internal import Program
internal import SessionCore

/// The evening that a facts file describes: its group made as `group new` makes it.
extension FactsFile {
  func opening(from library: Library, at reading: ClockReading) throws -> SessionSetup {
    let id = self["outline"] ?? ""
    guard let outline = library.outline(id) else { throw CannotBeSetUp("an outline called \(id)") }
    guard let today = Day(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds) else {
      throw CannotBeSetUp("the day")
    }
    return try group().opening(
      SessionID(high: 0, low: 7), outline: outline, vocabulary: library.vocabulary, on: today)
  }

  private func group() throws -> Group {
    var book = ProgramBook()
    let group = NewGroup(
      name: self["group"] ?? "", members: self["members"] ?? "", outlineID: self["outline"], leaders: list("leaders"))
    try book.perform(.createGroup(group))
    guard let made = book.groups.first else { throw CannotBeSetUp("the group") }
    let apart = list("apart").compactMap { name in made.roster.first { $0.details.name == name }?.id }
    if apart.count == 2 { try book.perform(.barPairing(apart[0], apart[1])) }
    return book.group(made.id) ?? made
  }

  /// What the group's earlier sessions count for.
  var past: PriorSessions {
    var past = PriorSessions()
    past.circleSessions = self["circle sessions before"].flatMap { Int($0) } ?? 0
    past.pairsSessions = self["pairs sessions before"].flatMap { Int($0) } ?? 0
    return past
  }

  /// 18:00 on 24 November 2026 in Central Europe, unless `starts` says otherwise.
  var startWallMs: Int64 {
    get throws {
      let starts = self["starts"] ?? "2026-11-24 18:00"
      let parts = starts.split(separator: " ")
      let clock = parts.last?.split(separator: ":").compactMap { Int64($0) } ?? []
      guard parts.count == 2, parts[0] == "2026-11-24", clock.count == 2 else { throw CannotBeSetUp(starts) }
      let midnight: Int64 = 1_795_474_800_000
      return midnight + (clock[0] * 60 + clock[1]) * 60_000
    }
  }
}

extension ProgramBook {
  fileprivate mutating func perform(_ command: ProgramCommand) throws {
    for event in try decide(command) { apply(event) }
  }
}
