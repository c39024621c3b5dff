import SessionCore
import TestKit
import Testing

/// Undo and redo: product.md section 5.
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

  @Test("flags are stepped over and stay, whatever is taken back before them")
  func flags() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .giveFloor(to: nil), .flag("not safe", about: .floor), .undo, .undo, .undo)
    #expect(evening.session.stage == .gathering)
    #expect(evening.session.flags.map(\.person) == [.maya])
    #expect(evening.session.flags.map(\.words?.text) == ["not safe"])
    #expect(evening.refusal(of: .undo) == .nothingToUndo)
  }

  @Test("a flag about a guest whose coming is taken back needs a name, and no other guest is taken for that one")
  func flagOfAGuest() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .flag("shouted", about: .people([.rosa])), .undo)
    #expect(evening.session.flags.map(\.person) == [nil])
    try evening.perform(.welcomeGuest(name: "Paul", for: .jo, relation: "brother"))
    #expect(evening.session.flags.map(\.person) == [nil])
    #expect(evening.session.guests.map(\.guest.id) == [GuestID(2)])
    #expect(
      evening.refusal(of: .close) == .closeHeldUp(flagged: [], unnamedLines: [4], statusMissing: []))
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
