import Basics
import Program
import SessionCore
import Testing

@Suite("Episodes of care")
struct EpisodeTests {
  private static func admitted() throws -> (book: ProgramBook, person: ClientID) {
    var book = try ProgramBook.tuesday()
    let person = book.person(jo)
    try book.perform(
      .admit(person, LevelPeriod(level: "2.1", from: .of("2026-11-02"), orderedHours: 9, orderedBy: "Dr. Lin")))
    return (book, person)
  }

  @Test("the order in force on a day is that of the level of that day")
  func orders() throws {
    var (book, person) = try Self.admitted()
    try book.perform(
      .changeLevel(person, LevelPeriod(level: "1", from: .of("2026-12-07"), orderedHours: 3, why: "met")))
    let details = book.roster[1].details
    for (day, hours) in [("2026-11-01", nil), ("2026-11-02", 9), ("2026-12-06", 9), ("2026-12-07", 3)] {
      #expect(details.orderedHours(on: .of(day)) == hours, "\(day)")
    }
    let levels = try #require(book.client(person)?.openEpisode).levels
    #expect(levels.map(\.until) == [.of("2026-12-06"), nil] && levels.map(\.orderedBy) == ["Dr. Lin", "Dr. Lin"])
  }

  @Test("a discharge ends the order and the seats, and a readmission is a new episode")
  func discharge() throws {
    var (book, person) = try Self.admitted()
    try book.perform(.dischargeClient(person, on: .of("2026-12-18"), .completed))
    #expect(book.roster[1].details.leftOn == .of("2026-12-18"))
    #expect(book.roster[1].details.orderedHours(on: .of("2026-12-19")) == nil)
    #expect(book.client(person).map(book.isInCare) == false)
    #expect(throws: ProgramRefusal.admittedBeforeDischarge("Jo Park", discharged: .of("2026-12-18"))) {
      try book.decide(.admit(person, LevelPeriod(from: .of("2026-12-18"))))
    }
    try book.perform(.admit(person, LevelPeriod(level: "1", from: .of("2027-02-01"), orderedHours: 3)))
    #expect(book.client(person)?.episodes.map(\.number) == [1, 2])
  }

  @Test("a correction changes the dates and keeps what stood there")
  func correct() throws {
    var (book, person) = try Self.admitted()
    try book.perform(
      .correctEpisode(person, admitted: .of("2026-11-03"), level: nil, discharged: nil, reason: nil))
    try book.perform(
      .correctEpisode(
        person, admitted: nil, level: LevelPeriod(from: .of("2026-11-03"), orderedHours: 12), discharged: nil,
        reason: nil))
    let episode = try #require(book.client(person)?.openEpisode)
    #expect(episode.admitted == .of("2026-11-03") && episode.levels.map(\.orderedHours) == [12])
    #expect(episode.levels[0].level == "2.1")
    #expect(episode.corrected.map(\.admitted) == [.of("2026-11-02"), .of("2026-11-03")])
    #expect(episode.corrected[1].levels.map(\.orderedHours) == [9])
  }

  @Test(
    "what cannot be is refused in one sentence, and nothing changes",
    arguments: [
      (.admit(.none, LevelPeriod(from: .of("2026-11-09"))), .admittedAlready("Jo Park", on: .of("2026-11-02"))),
      (
        .changeLevel(.none, LevelPeriod(from: .of("2026-11-01"), orderedHours: 3)),
        .levelBeforeLast("Jo Park", from: .of("2026-11-02"))
      ),
      (.changeLevel(.none, LevelPeriod(from: .of("2026-12-01"), orderedHours: 169)), .hoursOutOfRange(169)),
      (
        .dischargeClient(.none, on: .of("2026-11-01"), .completed),
        .dischargedBeforeAdmission("Jo Park", admitted: .of("2026-11-02"))
      ),
      (.certify(.none, by: "Dr. Lin", on: .of("2026-11-01")), .beforeAdmission("Jo Park", admitted: .of("2026-11-02"))),
      (.certify(.none, by: " ", on: .of("2026-11-02")), .labelEmpty(.certifier)),
      (.correctEpisode(.none, admitted: .of("2026-11-02"), level: nil, discharged: nil, reason: nil), .nothingChanges),
    ] as [(ProgramCommand, ProgramRefusal)])
  func refused(_ command: ProgramCommand, _ refusal: ProgramRefusal) throws {
    let (book, person) = try Self.admitted()
    #expect(throws: refusal) { try book.decide(command.about(person)) }
    #expect(refusal.words.split(separator: ". ").count == 1 && refusal.words.hasSuffix("."))
  }

  @Test("without an admission there is nothing to change or end")
  func notAdmitted() throws {
    let book = try ProgramBook.tuesday()
    for command in [
      ProgramCommand.changeLevel(.none, LevelPeriod(from: monday, orderedHours: 3)),
      .dischargeClient(.none, on: monday, .other), .certify(.none, by: "Dr. Lin", on: monday),
      .correctEpisode(.none, admitted: monday, level: nil, discharged: nil, reason: nil),
    ] {
      #expect(throws: ProgramRefusal.notAdmitted("Jo Park")) { try book.decide(command.about(book.person(jo))) }
    }
  }
}

extension ProgramCommand {
  /// The same about that person.
  fileprivate func about(_ id: ClientID) -> ProgramCommand {
    switch self {
    case .admit(_, let level): .admit(id, level)
    case .changeLevel(_, let level): .changeLevel(id, level)
    case .dischargeClient(_, let day, let reason): .dischargeClient(id, on: day, reason)
    case .certify(_, let by, let day): .certify(id, by: by, on: day)
    case .correctEpisode(_, let admitted, let level, let discharged, let reason):
      .correctEpisode(id, admitted: admitted, level: level, discharged: discharged, reason: reason)
    default: self
    }
  }
}
