import Program
import SessionCore
import Testing

@Suite("The catalogue of sessions")
struct CatalogueTests {
  private func id(_ number: UInt64) -> SessionID { SessionID(high: 0, low: number) }

  private func open(_ number: UInt64, _ group: GroupID = tuesday) -> ProgramCommand {
    .openSession(
      id(number), group, openedWallMs: 1_795_561_680_000 + Int64(number) * 86_400_000, offsetSeconds: -18_000,
      outlineID: "process-90", kind: .group)
  }

  @Test("a session is open until it is closed, and again when the close is undone")
  func openAndClose() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(open(1))
    try book.perform(open(2))
    #expect(book.openSessions.map(\.id) == [id(2), id(1)])
    try book.perform(.closeSession(id(1), usedCircle: true, usedPairs: true))
    #expect(book.openSessions.map(\.id) == [id(2)])
    #expect(book.session(id(1))?.state == .closed && book.session(id(1))?.usedCircle == true)
    try book.perform(.reopenSession(id(1)))
    #expect(book.openSessions.map(\.id) == [id(2), id(1)])
    #expect(book.session(id(1))?.usedCircle == false && book.session(id(1))?.usedPairs == false)
    #expect(book.session(id(1))?.day == .of("2026-11-25"))
  }

  @Test("a session stands where it took place, not where it was typed")
  func byTime() throws {
    var book = try ProgramBook.tuesday()
    for number in 1...3 { try book.perform(open(UInt64(number))) }
    let opened = try #require(book.session(id(3))).openedWallMs
    let times = SessionTimes(
      startedWallMs: opened - 5 * 86_400_000, endedWallMs: opened - 5 * 86_400_000 + 5_400_000, offsetSeconds: -18_000)
    try book.perform(.dateSession(id(3), times))
    #expect(book.sessionsByTime.map(\.id) == [id(3), id(1), id(2)])
    #expect(book.session(id(3))?.day == .of("2026-11-22"))
    #expect(book.session(of: tuesday, at: times, besides: id(1))?.id == id(3))
    #expect(book.session(of: tuesday, at: times, besides: id(3)) == nil)
    var after = times
    after.startedWallMs = opened - 5 * 86_400_000 + 5_400_000
    after.endedWallMs = after.startedWallMs + 60_000
    #expect(book.session(of: tuesday, at: after, besides: id(1)) == nil)
    try book.perform(.dateSession(id(3), nil))
    #expect(book.sessionsByTime.map(\.id) == [id(1), id(2), id(3)])
  }

  @Test("whether all notes are signed is said once, and taken back")
  func settled() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(open(1))
    #expect(try book.decide(.settleNotes(id(1), false)) == [])
    try book.perform(.settleNotes(id(1), true))
    #expect(book.session(id(1))?.isSettled == true)
    #expect(try book.decide(.settleNotes(id(1), true)) == [])
    try book.perform(.settleNotes(id(1), false))
    #expect(book.session(id(1))?.isSettled == false)
  }

  @Test("an act that does not fit the session's state is refused")
  func refused() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(open(1))
    #expect(throws: ProgramRefusal.sessionExists) { try book.perform(open(1)) }
    #expect(throws: ProgramRefusal.noSuchGroup(GroupID(8))) { try book.perform(open(2, GroupID(8))) }
    #expect(throws: ProgramRefusal.sessionIsOpen) { try book.perform(.reopenSession(id(1))) }
    #expect(throws: ProgramRefusal.noSuchSession) { try book.perform(.reopenSession(id(5))) }
    #expect(throws: ProgramRefusal.noSuchSession) {
      try book.perform(.closeSession(id(5), usedCircle: false, usedPairs: false))
    }
    try book.perform(.closeSession(id(1), usedCircle: false, usedPairs: false))
    #expect(throws: ProgramRefusal.sessionClosedAlready) {
      try book.perform(.closeSession(id(1), usedCircle: false, usedPairs: false))
    }
  }

  @Test("the counts for a session are those of its group's closed ones before it")
  func past() throws {
    var book = try ProgramBook.tuesday()
    try book.perform(.createGroup(NewGroup(name: "Family night")))
    try book.perform(open(1))
    try book.perform(.closeSession(id(1), usedCircle: true, usedPairs: false))
    try book.perform(open(2, GroupID(2)))
    try book.perform(.closeSession(id(2), usedCircle: true, usedPairs: true))
    try book.perform(open(3))
    try book.perform(.closeSession(id(3), usedCircle: true, usedPairs: true))
    try book.perform(open(4))
    #expect(book.past(of: tuesday).circleSessions == 2 && book.past(of: tuesday).pairsSessions == 1)
    #expect(book.past(of: tuesday, before: id(3)).circleSessions == 1)
    #expect(book.past(of: tuesday, before: id(3)).pairsSessions == 0)
    #expect(book.past(of: tuesday, before: id(1)) == PriorSessions())
    #expect(book.sessions(of: tuesday).map(\.id) == [id(4), id(3), id(1)])
  }
}
