import SessionCore
import TestKit
import Testing

/// Raised hands.
struct HandTests {
  @Test(
    "a hand waits, in circle, stack and families, until first offers, those put off and passers are done",
    arguments: [RoundMode.circle, .stack, .families])
  func waits(mode: RoundMode) throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    try evening.perform(
      .openRound(mode, question: nil), .giveFloor(to: nil), .giveFloor(to: nil), .raiseHands([.maya]), .putOff)
    #expect(evening.holder == .jose)
    try evening.perform(.pass(nil, tonight: false))
    #expect(try evening.order(of: 3) == [.jose, .maya, nil])
    #expect(evening.holder == .jo)
  }

  @Test("with no round open, /next takes the first raised hand")
  func noRound() throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .nobodyDue(nil))
    try evening.perform(.raiseHands([.jo, .maya]))
    #expect(try evening.order(of: 3) == [.jo, .maya, nil])
  }

  @Test("a hand whose owner is out is passed over")
  func ownerOut() throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    try evening.perform(.raiseHands([.jo, .maya]), .stepOut(.jo, with: nil), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
    #expect(evening.session.floor.hands == [.jo])
  }

  @Test("a hand falls when its owner gets the floor, leaves, or the phase ends")
  func falls() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(.raiseHands([.jo, .jose, .luk]), .interrupt(by: .jo))
    #expect(evening.session.floor.hands == [.jose, .luk])
    try evening.perform(.leave(.jose, status: nil, words: nil))
    #expect(evening.session.floor.hands == [.luk])
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.session.floor.hands.isEmpty)
  }

  @Test("a hand that is up already and the holder's own are refused")
  func refused() throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    try evening.perform(.raiseHands([.jo]), .giveFloor(to: .maya))
    #expect(evening.refusal(of: .raiseHands([.jo, .jose])) == .handAlreadyUp([.jo]))
    #expect(evening.refusal(of: .raiseHands([.maya])) == .hasFloorAlready(.maya))
  }
}
