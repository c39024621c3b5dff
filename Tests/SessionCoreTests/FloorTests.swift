import SessionCore
import TestKit
import Testing

/// Who is speaking, and who was interrupted.
struct FloorTests {
  /// Maya has the floor in the check-in's circle.
  private static func evening() throws -> Evening {
    var evening = try Evening.running(people: 4)
    try evening.perform(.setShare(seconds: 180), .giveFloor(to: nil))
    return evening
  }

  @Test(
    "an interruption pauses the running turn and its share clock",
    arguments: [Command.giveFloor(to: nil), .returnFloor])
  func interruption(command: Command) throws {
    var evening = try Self.evening()
    evening.advance(60)
    try evening.perform(.interrupt(by: .jo))
    evening.advance(100)
    #expect(evening.holder == .jo)
    #expect(evening.session.floor.paused == [.maya])
    try evening.perform(command)
    #expect(evening.holder == .maya)
    #expect(evening.shareLeft == 120)
    evening.advance(20)
    #expect(evening.shareLeft == 100)
    #expect(evening.session.turnCount(of: .maya) == 1)
    #expect(evening.session.turnCount(of: .jo) == 1)
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 80_000)
    #expect(evening.session.floorMs(of: .jo, now: evening.now) == 100_000)
  }

  @Test("an interruption is outside the round: who is owed a turn still is")
  func interruptionIsOutside() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .returnFloor)
    #expect(evening.round?.owed == [.jo, .jose, .luk])
    #expect(try evening.order(of: 1) == [.jo])
  }

  @Test("interruptions nest, and each gives the floor back to whom it took it from")
  func nested() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .interrupt(by: .jose))
    #expect(evening.session.floor.paused == [.maya, .jo])
    #expect(try evening.order(of: 3) == [.jo, .maya, .jo])
  }

  @Test(
    "the floor to somebody whose turn is paused is a return down to it",
    arguments: [Command.interrupt(by: .maya), .giveFloor(to: .maya)])
  func downToThePaused(command: Command) throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .interrupt(by: .jose), command)
    #expect(evening.holder == .maya)
    #expect(evening.session.floor.paused.isEmpty)
    #expect(evening.session.floor.turns.map(\.ending) == [nil, .taken, .taken])
  }

  @Test("/next NAME ends the running turn and all it interrupted")
  func nextByName() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .giveFloor(to: .luk))
    #expect(evening.holder == .luk)
    #expect(evening.session.floor.paused.isEmpty)
    #expect(evening.session.floor.running?.kind == .offered)
    #expect(evening.round?.offers == [.maya: .taken, .luk: .running])
  }

  @Test("with nobody on the floor it gives a turn outside the round, and the one that is owed stays owed")
  func outside() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.interrupt(by: .maya))
    #expect(evening.session.floor.running?.kind == .outside)
    #expect(evening.round?.owed == [.maya, .jo, .jose])
    #expect(try evening.order(of: 4) == [.maya, .jo, .jose, nil])
  }

  @Test("/floor to the holder is refused")
  func toTheHolder() throws {
    let evening = try Self.evening()
    #expect(evening.refusal(of: .interrupt(by: .maya)) == .hasFloorAlready(.maya))
    #expect(evening.refusal(of: .giveFloor(to: .maya)) == .hasFloorAlready(.maya))
  }

  @Test("/next with no turn to end and no one due is refused; one that ends a turn is an act")
  func nothingToEnd() throws {
    var evening = try Evening.running(people: 1)
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.holder == nil)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .nobodyDue(.circle))
  }

  @Test("/yield ends the running turn and all it interrupted and leaves the floor empty")
  func yield() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .emptyFloor)
    #expect(evening.holder == nil)
    #expect(evening.session.floor.paused.isEmpty)
    #expect(evening.round?.offers == [.maya: .taken])
  }

  @Test("in an interruption a pass is recorded and gives the floor back")
  func passInInterruption() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .pass(nil, tonight: false))
    #expect(evening.holder == .maya)
    #expect(evening.session.passCount(of: .jo) == 1)
    #expect(evening.session.turnCount(of: .jo) == 0)
    #expect(evening.round?.owed == [.jo, .jose, .luk])
    #expect(evening.round?.passers == [])
  }

  @Test(
    "who steps out or leaves ends their turn, and if it was an interruption the floor goes back",
    arguments: [Command.stepOut(.jo, with: nil), .leave(.jo, status: nil, words: nil)])
  func interrupterGoes(command: Command) throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), command)
    #expect(evening.holder == .maya)
    #expect(evening.session.floor.turns[1].ending == .taken)
  }

  @Test(
    "who steps out or leaves while paused ends that turn, and the interruption goes on",
    arguments: [Command.stepOut(.maya, with: nil), .leave(.maya, status: nil, words: nil)])
  func pausedGoes(command: Command) throws {
    var evening = try Self.evening()
    evening.advance(30)
    try evening.perform(.interrupt(by: .jo), command)
    #expect(evening.holder == .jo)
    #expect(evening.session.floor.paused.isEmpty)
    #expect(evening.round?.offers[.maya] == .taken)
    evening.advance(30)
    #expect(evening.session.floorMs(of: .maya, now: evening.now) == 30_000)
    #expect(evening.refusal(of: .returnFloor) == .notInterrupted)
    #expect(try evening.order(of: 1) == [.jo])
  }

  @Test("who steps out while speaking leaves the floor empty, and the turn was taken")
  func speakerGoes() throws {
    var evening = try Self.evening()
    try evening.perform(.stepOut(.maya, with: nil))
    #expect(evening.holder == nil)
    #expect(evening.round?.takenCount == 1)
  }

  @Test("leaving a phase ends the running turn and its round")
  func phaseEnds() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .enterPhase(named: nil))
    #expect(evening.holder == nil)
    #expect(evening.round == nil)
    #expect(evening.session.floor.turns.map(\.ending) == [.taken, .taken])
  }

  @Test("the interrupted person's hand falls when they get the floor back")
  func handOfThePaused() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .raiseHands([.maya]), .returnFloor)
    #expect(evening.session.floor.hands.isEmpty)
  }
}
