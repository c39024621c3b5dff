import SessionCore
import TestKit
import Testing

/// Rounds that do not go by the seats.
struct RoundModeTests {
  private static func evening(_ mode: RoundMode, people: Int = 4) throws -> Evening {
    var evening = try Evening.running(people: people, outline: .plain)
    try evening.perform(.openRound(mode, question: "What helped?"))
    return evening
  }

  @Test(
    "popcorn and hands take the first raised hand", arguments: [RoundMode.popcorn, .hands])
  func firstHand(mode: RoundMode) throws {
    var evening = try Self.evening(mode)
    try evening.perform(.raiseHands([.luk, .jo]), .giveFloor(to: nil))
    #expect(evening.holder == .luk)
    #expect(evening.session.floor.running?.kind == .offered)
    #expect(try evening.order(of: 2) == [.jo, nil])
  }

  @Test(
    "without a hand they leave the floor empty and say who has not shared", arguments: [RoundMode.popcorn, .hands])
  func noHand(mode: RoundMode) throws {
    var evening = try Self.evening(mode)
    #expect(
      evening.refusal(of: .giveFloor(to: nil)) == .noHandUp(notShared: [.maya, .jo, .jose, .luk]))
    try evening.perform(.giveFloor(to: .jose), .giveFloor(to: nil))
    #expect(evening.holder == nil)
    #expect(evening.session.notShared == [.maya, .jo, .luk])
  }

  @Test("in popcorn a second turn of the same person is outside the round")
  func popcornAgain() throws {
    var evening = try Self.evening(.popcorn)
    try evening.perform(.giveFloor(to: .maya), .giveFloor(to: .jo), .giveFloor(to: .maya))
    #expect(evening.session.floor.running?.kind == .outside)
    #expect(evening.round?.offeredCount == 2)
    #expect(evening.session.turnCount(of: .maya) == 2)
  }

  @Test("who asked to be come back to has not shared yet")
  func popcornLater() throws {
    var evening = try Self.evening(.popcorn)
    try evening.perform(.giveFloor(to: .maya), .raiseHands([.jo]), .putOff)
    #expect(evening.holder == .jo)
    try evening.perform(.giveFloor(to: nil))
    #expect(evening.session.notShared == [.jose, .luk, .maya])
  }

  @Test(
    "where there is no order /later leaves the floor empty, and is refused when no one else is owed a turn",
    arguments: [RoundMode.popcorn, .hands])
  func laterWithoutOrder(mode: RoundMode) throws {
    var evening = try Self.evening(mode, people: 3)
    try evening.perform(.giveFloor(to: .jo), .putOff)
    #expect(evening.holder == nil)
    #expect(evening.session.notShared == [.maya, .jose, .jo])
    #expect(evening.session.turnCount(of: .jo) == 0)
    try evening.perform(.giveFloor(to: .maya), .giveFloor(to: .jose), .giveFloor(to: .jo), .raiseHands([.maya]))
    #expect(evening.refusal(of: .putOff) == .nobodyElseDue)
  }

  @Test("who is owed a turn and is out counts among no one who could go before")
  func laterAloneInTheRoom() throws {
    var evening = try Self.evening(.popcorn, people: 2)
    try evening.perform(.giveFloor(to: .jo), .stepOut(.maya, with: nil))
    #expect(evening.refusal(of: .putOff) == .nobodyElseDue)
  }

  @Test("a stack begins with whoever has had the fewest turns tonight, then by seat")
  func stack() throws {
    var evening = try Evening.running(people: 4, outline: .plain)
    try evening.perform(
      .giveFloor(to: .maya), .giveFloor(to: .jo), .giveFloor(to: .maya), .giveFloor(to: .jose), .emptyFloor,
      .openRound(.stack, question: nil))
    #expect(try evening.order(of: 5) == [.luk, .jo, .jose, .maya, nil])
  }

  @Test("in a stack passers come last, in the order in which they passed")
  func stackPassers() throws {
    var evening = try Self.evening(.stack)
    try evening.perform(.giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    #expect(try evening.order(of: 4) == [.jose, .luk, .maya, nil])
  }

  @Test("families: guests follow their member, and their turns are not counted in the round")
  func families() throws {
    var evening = try Evening(people: 2, outline: .plain)
    try evening.perform(
      .welcome(.all(but: []), .room), .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"),
      .welcomeGuest(name: "Paul", for: .jo, relation: "brother"), .start, .openRound(.families, question: nil))
    #expect(try evening.order(of: 5) == [.maya, .rosa, .jo, .paul, nil])
    for _ in 1...5 { try evening.perform(.giveFloor(to: nil)) }
    #expect(evening.round?.offeredCount == 2)
    #expect(evening.round?.takenCount == 2)
  }

  @Test("families: who is still to come is one count, guests included")
  func familiesCount() throws {
    var evening = try Evening(people: 2, outline: .plain)
    try evening.perform(
      .welcome(.all(but: []), .room), .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .start,
      .openRound(.families, question: nil))
    #expect(evening.session.stillToCome == [.maya, .rosa, .jo])
    try evening.perform(.giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.session.stillToCome == [.jo, .maya])
    #expect(evening.session.notShared == [.jo])
  }

  @Test("a guest's pass is not recorded, and the floor goes on")
  func guestPass() throws {
    var evening = try Evening(people: 2, outline: .plain)
    try evening.perform(
      .welcome(.all(but: []), .room), .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .start,
      .openRound(.families, question: nil), .giveFloor(to: nil), .giveFloor(to: nil), .pass(nil, tonight: false))
    #expect(evening.holder == .jo)
    #expect(evening.session.passCounts.isEmpty)
    #expect(evening.round?.passers == [])
    #expect(evening.refusal(of: .putOff) == .nobodyElseDue)
  }

  @Test("a guest who comes while their family waits goes behind their member, else to the end")
  func lateGuest() throws {
    var evening = try Evening(people: 2, outline: .plain)
    try evening.perform(
      .welcome(.all(but: []), .room), .start, .openRound(.families, question: nil), .giveFloor(to: nil),
      .welcomeGuest(name: "Rosa", for: .jo, relation: "mother"),
      .welcomeGuest(name: "Paul", for: .maya, relation: "brother"))
    #expect(try evening.order(of: 4) == [.jo, .rosa, .paul, nil])
  }

  @Test("a family of which only the guest came has a round, and it leaves its trace")
  func guestAlone() throws {
    var evening = try Evening(people: 2, outline: .plain)
    try evening.perform(
      .welcome(.people([.jo]), .room), .welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), .start,
      .openRound(.families, question: nil), .giveFloor(to: nil))
    #expect(evening.holder == .rosa)
    try evening.perform(.openRound(.popcorn, question: nil), .giveFloor(to: .jo))
    #expect(evening.session.rounds.map(\.mode) == [.families, .popcorn])
    #expect(evening.session.floor.turns.map(\.round) == [0, 1])
  }

  @Test("each present member is offered a turn, leaders and guests of the session none", arguments: RoundMode.allCases)
  func whoIsOffered(mode: RoundMode) throws {
    var evening = try Evening(people: 3, outline: .plain)
    try evening.perform(
      .welcome(.all(but: [.jo]), .room), .welcomeGuest(name: "Ines", for: nil, relation: "observer"), .start,
      .openRound(mode, question: nil))
    #expect(evening.round?.owed == (mode == .open ? [] : [.maya, .jose]))
  }
}
