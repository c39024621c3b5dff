import SessionCore
import TestKit
import Testing

/// `/next at 18:17` and `/pass at 18:17`: a turn that was over before it was typed.
struct ClaimedTurnTests {
  /// Maya has the floor since ten minutes after the start.
  private static func evening() throws -> Evening {
    var evening = try Evening.running(people: 4)
    evening.advance(600)
    try evening.perform(.giveFloor(to: nil))
    evening.advance(600)
    return evening
  }

  @Test("the running turn ends then and the next begins then; lines typed since do not stand in the way")
  func next() throws {
    var evening = try Self.evening()
    try evening.perform(.note("tired", about: .floor), .note("later", about: .people([.jo])))
    evening.advance(60)
    try evening.perform(.giveFloor(to: nil), at: .ago(seconds: 300))
    #expect(evening.holder == .jo)
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 360_000)
    #expect(evening.session.floorMs(of: .jo, now: evening.now) == 300_000)
  }

  @Test("a pass ends the turn then, and whoever is due begins then")
  func pass() throws {
    var evening = try Self.evening()
    try evening.perform(.pass(nil, tonight: false), at: .ago(seconds: 500))
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 100_000)
    #expect(evening.session.floorMs(of: .jo, now: evening.now) == 500_000)
  }

  @Test("not before that turn's start, which is named")
  func beforeTurn() throws {
    var evening = try Self.evening()
    let start = try #require(evening.session.floor.running?.startedAt)
    #expect(
      evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 700)) == .claimBeforeRecord(.maya, .turn, at: start))
    #expect(
      evening.refusal(of: .giveFloor(to: .luk), at: .ago(seconds: 700)) == .claimBeforeRecord(.maya, .turn, at: start))
    try evening.perform(.giveFloor(to: nil), at: .ago(seconds: 600))
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 0)
  }

  @Test("not before anyone came or went since")
  func beforeMove() throws {
    for move in [Command.stepOut(.luk, with: nil), .leave(.jose, status: nil, words: nil)] {
      var evening = try Self.evening()
      try evening.perform(move)
      let at = evening.now
      // A note since then hides no departure.
      evening.advance(120)
      try evening.perform(.note("x", about: .people([.luk])))
      evening.advance(60)
      let refusal = evening.refusal(of: .pass(nil, tonight: false), at: .ago(seconds: 300))
      #expect(refusal == .claimBeforeRecord(move == .stepOut(.luk, with: nil) ? .luk : .jose, .departure, at: at))
      #expect(evening.refusal(of: .pass(nil, tonight: false), at: .ago(seconds: 120)) == nil)
    }
  }

  @Test("not before a guest came")
  func beforeGuest() throws {
    var evening = try Self.evening()
    try evening.perform(.welcomeGuest(name: "Rosa", for: .maya, relation: "mother"))
    let at = evening.now
    evening.advance(120)
    #expect(
      evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 300)) == .claimBeforeRecord(.rosa, .arrival, at: at))
  }

  @Test("not before an interruption, while it lasts and after it")
  func beforeInterruption() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo))
    let begun = evening.now
    evening.advance(120)
    let during = evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 200))
    #expect(during == .claimBeforeRecord(.jo, .interruption, at: begun))
    try evening.perform(.returnFloor)
    let ended = evening.now
    evening.advance(120)
    let after = evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 200))
    #expect(after == .claimBeforeRecord(.jo, .interruption, at: ended))
  }

  @Test("an interruption that ended earlier gives the floor back then")
  func interruptionEnded() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo))
    evening.advance(120)
    try evening.perform(.giveFloor(to: nil), at: .ago(seconds: 60))
    #expect(evening.holder == .maya)
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 660_000)
  }

  @Test("with the floor empty not before it became so, nor before the round or the phase began")
  func emptyFloor() throws {
    var evening = try Evening.running(people: 3)
    evening.advance(300)
    try evening.perform(.openRound(.circle, question: nil))
    evening.advance(300)
    let opened = evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 400))
    #expect(opened.map(RefusalKind.init) == .claimBeforeFloor)
    try evening.perform(.giveFloor(to: nil), at: .ago(seconds: 200))
    try evening.perform(.emptyFloor)
    evening.advance(300)
    let emptied = evening.refusal(of: .giveFloor(to: nil), at: .ago(seconds: 400))
    #expect(emptied.map(RefusalKind.init) == .claimBeforeRecord)
  }

  @Test("a time that is still to come is refused")
  func future() throws {
    let evening = try Self.evening()
    let refusal = evening.refusal(of: .giveFloor(to: nil), at: .clock(hour: 18, minute: 59))
    #expect(refusal.map(RefusalKind.init) == .claimInFuture)
  }

  @Test("what was typed since can be filed under the one who spoke, as a range")
  func refiled() throws {
    var evening = try Self.evening()
    let first = evening.lastNumber + 1
    try evening.perform(
      .note("one", about: .floor), .raiseHands([.luk]), .flag("two", about: .floor),
      .note("three", about: .floor))
    try evening.perform(.giveFloor(to: nil), at: .ago(seconds: 60))
    try evening.perform(.refileLines([first...first + 3], about: [.jo]))
    #expect(evening.words(about: .jo) == ["one", "three"])
    #expect(evening.words(about: .maya).isEmpty)
    #expect(evening.session.flags.map(\.person) == [.jo])
    try evening.perform(.undo)
    #expect(evening.words(about: .maya) == ["one", "three"])
    #expect(evening.refusal(of: .refileLines([first...999], about: [.jo])) == .noSuchLine(999))
    let only = [first + 1...first + 1]
    #expect(evening.refusal(of: .refileLines(only, about: [.jo])) == .notFixable(line: first + 1, .aboutPeople))
  }
}
