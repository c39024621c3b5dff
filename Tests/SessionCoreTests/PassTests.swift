import SessionCore
import TestKit
import Testing

/// `/pass` and `/later`.
struct PassTests {
  private static func evening(people: Int = 3, offersTwice: Bool = true) throws -> Evening {
    var policy = Policy()
    policy.offersTwice = offersTwice
    var evening = try Evening.running(people: people, policy: policy)
    try evening.perform(.giveFloor(to: nil))
    return evening
  }

  @Test("a pass is recorded and gives the floor to whoever is due")
  func pass() throws {
    var evening = try Self.evening()
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    #expect(evening.session.passCount(of: .maya) == 1)
    #expect(evening.session.turnCount(of: .maya) == 0)
    #expect(evening.round?.passedCount == 1)
  }

  @Test("passers are offered once more in the order in which they passed, and a second pass is not counted again")
  func secondOffer() throws {
    var evening = try Self.evening()
    try evening.perform(.pass(nil, tonight: false), .pass(nil, tonight: false), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.session.due == nil)
    #expect(evening.session.passCount(of: .maya) == 1)
    #expect(evening.round?.offers == [.maya: .passed, .jo: .taken, .jose: .taken])
    #expect(evening.session.turnCount(of: .jo) == 1)
  }

  @Test("they are not where the policy says so")
  func noSecondOffer() throws {
    var evening = try Self.evening(people: 2, offersTwice: false)
    try evening.perform(.pass(nil, tonight: false), .giveFloor(to: nil))
    #expect(evening.holder == nil)
    #expect(evening.session.due == nil)
    #expect(evening.round?.passedCount == 1)
  }

  @Test("passes of two rounds and of an interruption all count")
  func counted() throws {
    var evening = try Self.evening()
    try evening.perform(
      .pass(nil, tonight: false), .interrupt(by: .maya), .pass(nil, tonight: false), .openRound(.circle, question: nil),
      .pass(.maya, tonight: false))
    #expect(evening.session.passCount(of: .maya) == 3)
  }

  @Test("/pass NAME passes out of turn, and the person is offered once more at the end")
  func outOfTurn() throws {
    var evening = try Self.evening()
    try evening.perform(.pass(.jo, tonight: false))
    #expect(evening.holder == .maya)
    #expect(try evening.order(of: 3) == [.jose, .jo, nil])
    #expect(evening.round?.offers == [.maya: .running, .jo: .passed])
  }

  @Test("/pass of a paused turn ends it, and the interruption goes on")
  func pausedPasses() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .pass(.maya, tonight: false))
    #expect(evening.holder == .jo)
    #expect(evening.session.floor.paused.isEmpty)
    #expect(evening.round?.offers == [.maya: .passed])
    #expect(evening.session.turnCount(of: .maya) == 0)
  }

  @Test("tonight means no further offers this evening", arguments: [nil, Person.maya])
  func tonight(person: Person?) throws {
    var evening = try Self.evening()
    try evening.perform(.pass(person, tonight: true), .giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.session.due == nil)
    try evening.perform(.enterPhase(named: "sharing"))
    #expect(evening.round?.owed == [.jo, .jose])
    #expect(evening.session.passCount(of: .maya) == 1)
  }

  @Test("who passes for tonight in an interruption is in no queue")
  func tonightInInterruption() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo), .pass(nil, tonight: true))
    #expect(evening.round?.owed == [.jose])
  }

  @Test("/later puts somebody behind all first offers and before the passers, and is not a turn")
  func later() throws {
    var evening = try Self.evening(people: 4)
    try evening.perform(.pass(nil, tonight: false), .putOff)
    #expect(evening.holder == .jose)
    #expect(try evening.order(of: 4) == [.luk, .jo, .maya, nil])
    #expect(evening.session.turnCount(of: .jo) == 0)
    #expect(evening.session.passCount(of: .jo) == 0)
  }

  @Test("/later is refused when nobody else is due, and outside an offered turn")
  func laterRefused() throws {
    var evening = try Self.evening()
    try evening.perform(.interrupt(by: .jo))
    #expect(evening.refusal(of: .putOff) == .notAnOfferedTurn)
    try evening.perform(.returnFloor, .giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.refusal(of: .putOff) == .nobodyElseDue)
  }

  @Test("who was put off and not reached again counts under neither")
  func neither() throws {
    var evening = try Self.evening()
    try evening.perform(.putOff, .enterPhase(named: nil))
    let round = evening.session.rounds[0]
    #expect([round.offeredCount, round.takenCount, round.passedCount] == [2, 1, 0])
  }

  @Test("who asked to be come back to, went and came again is come back to")
  func laterAndAway() throws {
    var evening = try Self.evening()
    try evening.perform(
      .putOff, .leave(.maya, status: nil, words: nil), .welcome(.people([.maya]), .room))
    #expect(try evening.order(of: 3) == [.jose, .maya, nil])
  }

  @Test("a second offer can be taken by somebody who was out when it was due")
  func passerOut() throws {
    var evening = try Self.evening(people: 2)
    try evening.perform(.pass(nil, tonight: false), .stepOut(.maya, with: nil), .giveFloor(to: nil))
    #expect(evening.holder == nil)
    try evening.perform(.comeBack(.maya), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
  }

  @Test("where only the passer is left the floor stays empty, and the second offer waits for /next")
  func lastPasser() throws {
    var evening = try Self.evening(people: 2)
    try evening.perform(.giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.holder == nil)
    #expect(evening.session.due == .jo)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.holder == .jo)
    try evening.perform(.pass(nil, tonight: false))
    #expect(evening.holder == nil)
    #expect(evening.session.due == nil)
    #expect(evening.session.passCount(of: .jo) == 1)
  }

  @Test("a raised hand waits for the second offer of the last passer")
  func lastPasserBeforeHands() throws {
    var evening = try Self.evening(people: 2)
    try evening.perform(.giveFloor(to: nil), .raiseHands([.maya]), .pass(nil, tonight: false))
    #expect(evening.holder == nil)
    #expect(try evening.order(of: 2) == [.jo, .maya])
  }

  @Test("a turn outside the round that is passed by someone who is still owed one counts as that offer")
  func outsideCountsAsOffer() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.interrupt(by: .jo), .pass(nil, tonight: false))
    #expect(evening.holder == .maya)
    #expect(evening.round?.offers == [.jo: .passed, .maya: .running])
    #expect(try evening.order(of: 3) == [.jose, .jo, nil])
  }

  @Test("a pass while the floor is empty needs a name")
  func emptyFloor() throws {
    let evening = try Evening.running(people: 2)
    #expect(evening.refusal(of: .pass(nil, tonight: false)) == .passNeedsName)
    #expect(evening.refusal(of: .pass(.jo, tonight: false)) == nil)
  }
}
