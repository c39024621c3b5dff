import SessionCore
import TestKit
import Testing

/// A conversation: no one is offered a turn.
struct OpenRoundTests {
  private static func evening(people: Int = 4) throws -> Evening {
    var evening = try Evening.running(people: people, outline: .plain)
    try evening.perform(.openRound(.open, question: "What is it like here?"))
    return evening
  }

  private static func figures(_ round: Round?) -> [Int] {
    round.map { [$0.offeredCount, $0.takenCount, $0.passedCount] } ?? []
  }

  @Test("no one is due; the floor moves by names and by raised hands, and is empty after that")
  func moves() throws {
    var evening = try Self.evening()
    #expect(evening.session.due == nil)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .noHandUp(notShared: [.maya, .jo, .jose, .luk]))
    try evening.perform(.giveFloor(to: .jose), .raiseHands([.maya]), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
    try evening.perform(.interrupt(by: .jo), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.holder == nil)
    #expect(evening.session.notShared == [.luk])
  }

  @Test("everyone in the room at any time of it counts as offered, who had the floor as taken, who passed as passed")
  func figures() throws {
    var evening = try Evening(people: 6, outline: .plain)
    try evening.perform(
      .welcome(.people([.maya, .jo, .jose, .luk]), .room), .start, .stepOut(.luk, with: nil),
      .openRound(.open, question: nil), .giveFloor(to: .maya), .stepOut(.jo, with: nil))
    #expect(Self.figures(evening.round) == [3, 0, 0])
    try evening.perform(
      .comeBack(.luk), .welcome(.people([.amina]), .room), .pass(.jose, tonight: false), .giveFloor(to: .luk),
      .pass(nil, tonight: false))
    #expect(Self.figures(evening.round) == [5, 1, 2])
    try evening.perform(.giveFloor(to: .luk), .emptyFloor, .end)
    #expect(Self.figures(evening.session.rounds.first) == [5, 2, 1])
    #expect(evening.session.passCount(of: .luk) == 1)
    #expect(evening.session.turnCount(of: .luk) == 1)
  }

  @Test("who spoke and then lets a turn go by has spoken; /pass NAME says otherwise")
  func spokeAndPassed() throws {
    var evening = try Self.evening()
    try evening.perform(
      .giveFloor(to: .maya), .giveFloor(to: .jo), .giveFloor(to: .maya), .pass(nil, tonight: false))
    #expect(evening.round?.offers == [.maya: .taken, .jo: .taken])
    try evening.perform(.pass(.jo, tonight: false))
    #expect(evening.round?.offers == [.maya: .taken, .jo: .passed])
    try evening.perform(.giveFloor(to: .jo), .emptyFloor)
    #expect(evening.round?.offers == [.maya: .taken, .jo: .taken])
  }

  @Test("each pass counts, since no offer is repeated")
  func passes() throws {
    var evening = try Self.evening()
    try evening.perform(.pass(.jo, tonight: false), .pass(.jo, tonight: false))
    #expect(evening.session.passCount(of: .jo) == 2)
    #expect(evening.session.due == nil)
  }

  @Test("/later is refused, and a pass while the floor is empty needs a name")
  func refused() throws {
    var evening = try Self.evening()
    #expect(evening.refusal(of: .pass(nil, tonight: false)) == .passNeedsName)
    try evening.perform(.giveFloor(to: .maya))
    #expect(evening.refusal(of: .putOff) == .notAnOfferedTurn)
  }

  @Test("it leaves no trace if no one had the floor or passed", arguments: [nil, Command.pass(.jo, tonight: false)])
  func trace(act: Command?) throws {
    var evening = try Self.evening()
    try evening.perform(.raiseHands([.jo]))
    if let act { try evening.perform(act) }
    try evening.perform(.end)
    #expect(evening.session.rounds.count == (act == nil ? 0 : 1))
    #expect(evening.session.toldRounds.count == evening.session.rounds.count)
  }

  @Test("a guest who speaks is heard and leaves a trace, and counts in no figure")
  func guest() throws {
    var evening = try Self.evening(people: 2)
    try evening.perform(.welcomeGuest(name: "Rosa", for: .maya, relation: "mother"))
    #expect(evening.session.notShared == [.maya, .jo, .rosa])
    try evening.perform(.giveFloor(to: .rosa), .emptyFloor)
    #expect(evening.session.notShared == [.maya, .jo])
    #expect(Self.figures(evening.session.toldRounds.first) == [2, 0, 0])
  }

  @Test("an outline can open one")
  func declared() throws {
    var outline = Outline.plain
    outline.phases[0].round = RoundPlan(mode: .open, question: "What is new?")
    let evening = try Evening.running(people: 2, outline: outline)
    #expect(evening.round?.mode == .open)
    #expect(evening.round?.inRoom == [.maya, .jo])
  }
}
