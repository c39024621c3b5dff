import SessionCore
import TestKit
import Testing

/// Undo and redo.
struct UndoTests {
  @Test("undo takes back the newest act that still stands, redo gives back the last one undone")
  func backAndForth() throws {
    var evening = try Evening.running(people: 2)
    let started = evening.session
    try evening.perform(.note("one", about: .group))
    let one = evening.session
    try evening.perform(.note("two", about: .group))
    let two = evening.session
    try evening.perform(.undo)
    #expect(evening.session == one)
    try evening.perform(.undo)
    #expect(evening.session == started)
    try evening.perform(.redo)
    #expect(evening.session == one)
    try evening.perform(.redo)
    #expect(evening.session == two)
    #expect(evening.refusal(of: .redo) == .nothingToRedo)
    #expect(evening.log.acts.count == 9)
  }

  @Test("another act ends what redo could give back, and undo goes on behind it")
  func anotherAct() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note("one", about: .group), .note("two", about: .group), .undo, .note("three", about: .group))
    #expect(evening.refusal(of: .redo) == .nothingToRedo)
    try evening.perform(.undo, .undo)
    #expect(evening.session.entries.isEmpty)
  }

  @Test("a mistaken act that was given back can be taken back once more")
  func again() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note("one", about: .group), .undo, .redo, .undo)
    #expect(evening.session.entries.isEmpty)
    #expect(evening.log.undone == [3])
  }

  @Test("where the newest act is a flag that is said, and only an undo that follows at once passes over it")
  func flags() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.giveFloor(to: nil), .flag("not safe", about: .floor))
    #expect(throws: Refusal.flagsStay(lines: [4], next: 3)) { try evening.perform(.undo) }
    try evening.perform(.note("calmer", about: .floor), .undo)
    #expect(throws: Refusal.flagsStay(lines: [4], next: 3)) { try evening.perform(.undo) }
    try evening.perform(.undo, .undo, .undo)
    #expect(evening.session.stage == .gathering)
    #expect(evening.session.flags.map(\.person) == [.maya])
    #expect(evening.session.flags.map(\.words?.text) == ["not safe"])
    #expect(evening.refusal(of: .undo) == .nothingToUndo)
  }

  @Test("several flags that are the newest are all named, and stay")
  func severalFlags() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.giveFloor(to: nil), .flag("one", about: .floor), .flag("two", about: .floor))
    #expect(throws: Refusal.flagsStay(lines: [4, 5], next: 3)) { try evening.perform(.undo) }
    try evening.perform(.undo)
    #expect(evening.holder == nil)
    #expect(evening.session.flags.count == 2)
  }

  @Test("a flag about a guest whose coming is taken back needs a name, and no other guest is taken for that one")
  func flagOfAGuest() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .flag("shouted", about: .people([.rosa])))
    #expect(evening.session.flags.map(\.subject) == [FlagSubject(.maya, reporter: GuestID(1))])
    evening.noteFlagsSaidToStay()
    try evening.perform(.undo)
    #expect(evening.session.flags.map(\.person) == [nil])
    try evening.perform(.welcomeGuest(name: "Paul", for: .jo, relation: "brother"))
    #expect(evening.session.flags.map(\.person) == [nil])
    #expect(evening.session.guests.map(\.guest.id) == [GuestID(2)])
    #expect(
      evening.refusal(of: .close) == .closeHeldUp(flagged: [], unnamedLines: [4], statusMissing: []))
  }

  @Test("a newcomer's seat is taken back only while no flag is about them")
  func newcomer() throws {
    var evening = try Evening.running(people: 2)
    let bob = Member(id: MemberID(77), name: "Bob Stone", handle: "bob")
    try evening.perform(.admit(Command.Newcomer(name: "Bob Stone", seat: bob)))
    #expect(evening.session.roster.map(\.id).contains(bob.id))
    try evening.perform(.undo)
    #expect(!evening.session.roster.map(\.id).contains(bob.id))
    try evening.perform(.redo, .flag("shouted", about: .people([.member(bob.id)])))
    evening.noteFlagsSaidToStay()
    #expect(evening.refusal(of: .undo) == .newcomerHasRecord(bob.id))
  }

  @Test("the end can be taken back, and the clocks go on as if it had not been")
  func end() throws {
    var evening = try Evening.running(people: 2)
    evening.advance(600)
    try evening.perform(.end)
    evening.advance(300)
    try evening.perform(.undo)
    #expect(evening.session.stage == .running)
    #expect(evening.minutes(of: .maya) == 15)
    #expect(evening.phaseLeft == 0)
  }

  @Test("an act of several events stands or falls whole")
  func whole() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.giveFloor(to: nil))
    let before = evening.session
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    try evening.perform(.undo)
    #expect(evening.session == before)
  }

  @Test("there may be nothing to take back")
  func nothing() throws {
    let evening = try Evening(people: 1)
    #expect(evening.refusal(of: .undo) == .nothingToUndo)
    #expect(evening.refusal(of: .redo) == .nothingToRedo)
  }

  @Test("while held, undo takes back the hold")
  func hold() throws {
    var evening = try Evening.running(people: 1)
    try evening.perform(.hold)
    evening.advance(60)
    try evening.perform(.undo)
    #expect(!evening.session.isHeld)
    #expect(evening.minutes(of: .maya) == 1)
  }
}
