import SessionCore
import TestKit
import Testing

/// A circle goes by tonight's seating.
struct CircleRoundTests {
  private static func evening(k: Int, people: Int = 4) throws -> Evening {
    var past = PriorSessions()
    past.circleSessions = k
    return try Evening.running(people: people, past: past)
  }

  @Test(
    "the k-th session with a circle starts at seat k modulo the people seated, clockwise when k is even",
    arguments: [
      (0, [Person.maya, .jo, .jose, .luk]),
      (1, [.jo, .maya, .luk, .jose]),
      (2, [.jose, .luk, .maya, .jo]),
      (3, [.luk, .jose, .jo, .maya]),
      (4, [.maya, .jo, .jose, .luk]),
      (7, [.luk, .jose, .jo, .maya]),
    ])
  func startsByTheNumberOfTheSession(k: Int, expected: [Person]) throws {
    let evening = try Self.evening(k: k)
    #expect(try evening.order(of: 4) == expected)
  }

  @Test("nobody has the floor until /next")
  func opensWithoutATurn() throws {
    let evening = try Self.evening(k: 0)
    #expect(evening.holder == nil)
    #expect(evening.round?.mode == .circle)
    #expect(evening.session.due == .maya)
  }

  @Test("seats that were set by hand are the order, the rest following in roster order")
  func handSeating() throws {
    var evening = try Evening(people: 4)
    try evening.perform(.welcome(.people([.luk, .maya]), .room), .welcome(.all(but: []), .room), .start)
    #expect(evening.session.seated == [.luk, .maya, .jo, .jose])
    #expect(try evening.order(of: 4) == [.luk, .maya, .jo, .jose])
  }

  @Test("people who are here already can still be seated by hand")
  func seatingAgain() throws {
    var evening = try Evening(people: 4)
    try evening.perform(.welcome(.all(but: []), .room), .welcome(.people([.jose, .jo]), .room))
    #expect(evening.session.seated == [.jose, .jo, .maya, .luk])
    #expect(evening.refusal(of: .welcome(.people([.jose, .jo]), .room)) == .alreadyHere([.jose, .jo]))
  }

  @Test("a later arrival takes their roster seat, or the last one where the seating was set by hand")
  func lateSeats() throws {
    var byRoster = try Evening(people: 4)
    try byRoster.perform(.welcome(.all(but: [.jo]), .room), .start, .welcome(.people([.jo]), .room))
    #expect(byRoster.session.seated == [.maya, .jo, .jose, .luk])
    var byHand = try Evening(people: 4)
    try byHand.perform(.welcome(.people([.luk, .jose, .maya]), .room), .start, .welcome(.people([.jo]), .room))
    #expect(byHand.session.seated == [.luk, .jose, .maya, .jo])
  }

  @Test("a late arrival joins at the end of the first offers")
  func lateArrival() throws {
    var evening = try Evening(people: 4)
    try evening.perform(
      .welcome(.all(but: [.jo]), .room), .start, .giveFloor(to: nil), .pass(nil, tonight: false),
      .welcome(.people([.jo]), .room))
    #expect(evening.holder == .jose)
    #expect(try evening.order(of: 3) == [.luk, .jo, .maya])
  }

  @Test("every circle round of one session starts with the same person")
  func startsAlike() throws {
    var evening = try Self.evening(k: 1)
    try evening.perform(.giveFloor(to: nil), .enterPhase(named: "sharing"))
    #expect(try evening.order(of: 2) == [.jo, .maya])
    try evening.perform(.giveFloor(to: nil), .leave(.jo, status: nil, words: nil), .openRound(.circle, question: nil))
    #expect(evening.session.due == .maya)
  }

  @Test("a round that left no trace does not say where the next one begins")
  func tracelessRound() throws {
    var past = PriorSessions()
    past.circleSessions = 3
    var evening = try Evening(people: 4, past: past)
    try evening.perform(.welcome(.people([.maya, .jo]), .room), .start)
    #expect(evening.session.due == .jo)
    try evening.perform(
      .welcome(.people([.jose]), .room), .welcome(.people([.luk]), .room), .enterPhase(named: "sharing"))
    #expect(evening.session.due == .luk)
  }

  @Test("who is out when due is passed over and is due first on return")
  func outWhenDue() throws {
    var evening = try Self.evening(k: 0)
    try evening.perform(.stepOut(.maya, with: nil), .giveFloor(to: nil))
    #expect(evening.holder == .jo)
    try evening.perform(.comeBack(.maya), .giveFloor(to: nil))
    #expect(evening.holder == .maya)
  }

  @Test("who has left is dropped, and who comes back joins at the end of the first offers")
  func leftWhenDue() throws {
    var evening = try Self.evening(k: 0)
    try evening.perform(.leave(.maya, status: nil, words: nil))
    #expect(evening.round?.owed == [.jo, .jose, .luk])
    try evening.perform(.welcome(.people([.maya]), .room))
    #expect(try evening.order(of: 4) == [.jo, .jose, .luk, .maya])
  }

  @Test("/next that ends a turn with nobody due is an act; with no turn to end it is refused")
  func done() throws {
    var evening = try Self.evening(k: 0, people: 2)
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.holder == nil)
    #expect(evening.session.due == nil)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .nobodyDue(.circle))
    #expect(evening.round?.takenCount == 2)
  }

  @Test("a round that was done opens again when somebody still owed a turn comes in or arrives")
  func opensAgain() throws {
    var evening = try Evening(people: 3)
    try evening.perform(
      .welcome(.people([.maya]), .room), .welcome(.people([.jo]), .room), .start, .stepOut(.jo, with: nil),
      .giveFloor(to: nil), .giveFloor(to: nil))
    #expect(evening.session.due == nil)
    try evening.perform(.comeBack(.jo), .giveFloor(to: nil))
    #expect(evening.holder == .jo)
    try evening.perform(.giveFloor(to: nil), .welcome(.people([.jose]), .room), .giveFloor(to: nil))
    #expect(evening.holder == .jose)
    #expect(evening.session.rounds.count == 1)
  }

  @Test("a round in which nobody was offered a turn leaves no trace")
  func noTrace() throws {
    var evening = try Self.evening(k: 0)
    try evening.perform(.openRound(.popcorn, question: "What helped?"))
    #expect(evening.session.rounds.map(\.mode) == [.popcorn])
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.session.rounds.isEmpty)
  }

  @Test("/next NAME out of order is that person's turn now; after it, one outside the round")
  func nextByName() throws {
    var evening = try Self.evening(k: 0)
    try evening.perform(.giveFloor(to: nil), .giveFloor(to: .jose))
    #expect(evening.session.floor.running?.kind == .offered)
    #expect(evening.session.floor.turns[0].ending == .taken)
    try evening.perform(.giveFloor(to: .maya))
    #expect(evening.session.floor.running?.kind == .outside)
    #expect(evening.round?.offeredCount == 2)
    #expect(try evening.order(of: 3) == [.jo, .luk, nil])
  }
}
