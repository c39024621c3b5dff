import SessionCore
import TestKit
import Testing

/// One person asks, the others answer briefly.
struct FeedbackRoundTests {
  private static func evening(_ asker: Person = .jo, people: Int = 4) throws -> Evening {
    var evening = try Evening.running(people: people, outline: .plain)
    try evening.perform(.openRound(.feedback, question: "What do you see me do?", asker: asker))
    return evening
  }

  private static func figures(_ round: Round?) -> [Int] {
    round.map { [$0.offeredCount, $0.takenCount, $0.passedCount] } ?? []
  }

  @Test("who asks has the floor first and last, the others answer in seating order, and then the round is over")
  func whole() throws {
    var evening = try Self.evening()
    #expect(try evening.order(of: 6) == [.jo, .maya, .jose, .luk, .jo, nil])
    for _ in 1...6 { try evening.perform(.giveFloor(to: nil)) }
    #expect(evening.round == nil)
    #expect(Self.figures(evening.session.rounds.first) == [3, 3, 0])
    #expect(evening.session.turnCount(of: .jo) == 2)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .nobodyDue(nil))
    try evening.perform(.undo)
    #expect(evening.holder == .jo)
    #expect(evening.round?.asking == .closing)
  }

  @Test("an answer has the share clock of the outline, or a minute; who asks has none")
  func share() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.shareLeft == nil)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.shareLeft == 60)
    try evening.perform(.setShare(seconds: 90), .giveFloor(to: nil))
    #expect(evening.shareLeft == 90)
    var outline = Outline.plain
    outline.phases[0].shareSeconds = 45
    evening = try Evening.running(people: 3, outline: outline)
    try evening.perform(
      .openRound(.feedback, question: nil, asker: .jo), .giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.shareLeft == 45)
  }

  @Test("who passes is not offered again; the last pass gives the floor back to whoever asks")
  func pass() throws {
    var evening = try Self.evening(people: 3)
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.holder == .jose)
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    #expect(evening.round?.asking == .closing)
    try evening.perform(.giveFloor(to: nil))
    #expect(Self.figures(evening.session.rounds.first) == [2, 0, 2])
  }

  @Test("/pass NAME out of turn, and /later")
  func outOfTurn() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .pass(.jose, tonight: false), .giveFloor(to: nil), .putOff)
    #expect(try evening.order(of: 2) == [.maya, .jo])
    #expect(evening.holder == .luk)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.refusal(of: .putOff) == .nobodyElseDue)
  }

  @Test("late arrivals answer last, and who is out when due is due first on return")
  func late() throws {
    var evening = try Evening(people: 5, outline: .plain)
    try evening.perform(
      .welcome(.people([.maya, .jo, .jose]), .room), .start, .openRound(.feedback, question: nil, asker: .jo),
      .giveFloor(to: nil), .stepOut(.maya, with: nil), .welcome(.people([.luk]), .room), .giveFloor(to: nil))
    #expect(evening.holder == .jose)
    try evening.perform(.comeBack(.maya))
    #expect(try evening.order(of: 4) == [.maya, .luk, .jo, nil])
  }

  @Test("/next NAME closes early, and who was not asked is offered nothing more")
  func closesEarly() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: .jo))
    #expect(evening.round?.asking == .closing)
    #expect(evening.session.stillToCome.isEmpty)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.round == nil)
    #expect(Self.figures(evening.session.rounds.first) == [1, 1, 0])
  }

  @Test("/yield ends it without closing, whether or not someone has the floor")
  func yield() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), .interrupt(by: .luk))
    var other = evening
    try evening.perform(.emptyFloor)
    #expect(evening.round == nil)
    #expect(evening.holder == nil)
    try other.perform(.returnFloor, .stepOut(.maya, with: nil))
    #expect(other.holder == nil)
    #expect(other.round != nil)
    try other.perform(.emptyFloor)
    #expect(other.round == nil)
  }

  @Test(
    "if whoever asks steps out or leaves it is over, and no one is cut off; only undo opens it again",
    arguments: [Command.stepOut(.jo, with: nil), .leave(.jo, status: nil, words: nil)])
  func askerGoes(command: Command) throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), command)
    #expect(evening.round == nil)
    #expect(evening.holder == .maya)
    let isOut = evening.attendance(of: .jo)?.isPresent == true
    let back: Command = isOut ? .comeBack(.jo) : .welcome(.people([.jo]), .room)
    try evening.perform(back)
    #expect(evening.round == nil)
    #expect(evening.refusal(of: .putOff) == .notAnOfferedTurn)
    var passed = evening
    try passed.perform(.pass(nil, tonight: false))
    #expect(Self.figures(passed.session.rounds.first) == [1, 0, 1])
    try evening.perform(.undo, .undo)
    #expect(evening.round?.asking == .answered)
    #expect(evening.round?.offers == [.maya: .running])
  }

  @Test("a hold after which whoever asks has not come back ends it too")
  func notBackFromBreak() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .hold, .resume(without: [.jo]))
    #expect(evening.round == nil)
  }

  @Test("a pass of whoever asks is recorded and ends it; a round that only asked leaves no trace")
  func askerPasses() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.round == nil)
    #expect(evening.session.rounds.isEmpty)
    #expect(evening.session.passCount(of: .jo) == 1)
    #expect(evening.session.turnCount(of: .jo) == 0)
  }

  @Test("an interruption is outside the round, by whoever it is, and hands wait until it is over")
  func interruption() throws {
    var evening = try Self.evening()
    try evening.perform(
      .giveFloor(to: nil), .giveFloor(to: nil), .raiseHands([.luk]), .interrupt(by: .jo), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
    #expect(evening.round?.asking == .answered)
    #expect(try evening.order(of: 4) == [.jose, .luk, .jo, nil])
    try evening.perform(.giveFloor(to: nil), .raiseHands([.maya]))
    #expect(try evening.order(of: 4) == [.luk, .jo, nil, .maya])
  }

  @Test("/next NAME for someone else ends the closing turn and with it the round")
  func elseWhileClosing() throws {
    var evening = try Self.evening()
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: .jo), .giveFloor(to: .luk))
    #expect(evening.round == nil)
    #expect(evening.session.floor.running?.kind == .outside)
  }

  @Test("who asks alone closes what they asked")
  func alone() throws {
    var evening = try Self.evening(.maya, people: 1)
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.round == nil)
  }

  @Test("a guest can ask, and every member answers")
  func guestAsks() throws {
    var evening = try Evening.running(people: 2, outline: .plain)
    try evening.perform(
      .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"),
      .openRound(.feedback, question: nil, asker: .rosa))
    #expect(try evening.order(of: 5) == [.rosa, .maya, .jo, .rosa, nil])
  }

  @Test("who is not in the room cannot ask")
  func absentAsker() throws {
    var evening = try Evening.running(people: 2, outline: .plain)
    try evening.perform(.leave(.jo, status: nil, words: nil))
    #expect(evening.refusal(of: .openRound(.feedback, question: nil, asker: .jo)) == .notHere([.jo]))
  }

  @Test("one that an outline opens waits for who asks, and its question is asked for each of them")
  func declared() throws {
    var outline = Outline.plain
    outline.phases[0].round = RoundPlan(mode: .feedback, question: "What do you see?")
    var evening = try Evening.running(people: 3, outline: outline)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .nobodyAsks)
    try evening.perform(.giveFloor(to: .jose))
    #expect(evening.round?.asker == .jose)
    #expect(evening.round?.question?.text == "What do you see?")
    #expect(try evening.order(of: 4) == [.maya, .jo, .jose, nil])
    try evening.perform(.giveFloor(to: nil), .openRound(.feedback, question: nil, asker: .maya))
    #expect(evening.round?.question?.text == "What do you see?")
    #expect(evening.session.rounds.count == 2)
  }
}
