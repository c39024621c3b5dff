import SessionCore
import TestKit
import Testing

/// Dyads and triads.
struct PairsTests {
  private static func proposal(people: Int, size: Int = 2, sessions: Int = 0, apart: [(MemberID, MemberID)] = [])
    throws -> [[MemberID]]?
  {
    var past = PriorSessions()
    past.pairsSessions = sessions
    var roster = Array(Member.invented.prefix(people))
    for (one, other) in apart {
      for index in roster.indices where roster[index].id == one { roster[index].notPairedWith.insert(other) }
    }
    var evening = try Evening(roster: roster, outline: .plain, past: past)
    try evening.perform(.welcome(.all(but: []), .room), .start, .proposePairs(size: size))
    return evening.log.session.pairsProposal
  }

  @Test("/pairs proposes neighbours in seating order")
  func neighbours() throws {
    #expect(try Self.proposal(people: 4) == [[.maya, .jo], [.jose, .luk]])
  }

  @Test("the proposal is shifted by one seat each session")
  func shifted() throws {
    #expect(try Self.proposal(people: 4, sessions: 1) == [[.jo, .jose], [.luk, .maya]])
    #expect(try Self.proposal(people: 4, sessions: 6) == [[.jose, .luk], [.maya, .jo]])
  }

  @Test("an odd one makes a triad")
  func odd() throws {
    #expect(try Self.proposal(people: 5) == [[.maya, .jo], [.jose, .luk, .li]])
    #expect(try Self.proposal(people: 3) == [[.maya, .jo, .jose]])
  }

  @Test("/pairs 3 proposes triads, and nobody is left alone")
  func triads() throws {
    #expect(try Self.proposal(people: 6, size: 3) == [[.maya, .jo, .jose], [.luk, .li, .amina]])
    #expect(try Self.proposal(people: 5, size: 3)?.map(\.count).sorted() == [2, 3])
    #expect(try Self.proposal(people: 4, size: 3)?.map(\.count) == [2, 2])
  }

  @Test("people who are not to be paired are moved by one, whichever of them says so")
  func keptApart() throws {
    for pair in [(MemberID.maya, MemberID.jo), (.jo, .maya)] {
      let groups = try #require(try Self.proposal(people: 4, apart: [pair]))
      #expect(groups.allSatisfy { !Set([.maya, .jo]).isSubset(of: $0) })
      #expect(Set(groups.joined()) == [.maya, .jo, .jose, .luk])
      #expect(groups.map(\.count) == [2, 2])
    }
  }

  @Test("where people cannot be kept apart the proposal is refused and names them")
  func cannotBeKeptApart() throws {
    #expect(throws: Refusal.notToBePaired(.maya, .jo)) { try Self.proposal(people: 2, apart: [(.maya, .jo)]) }
  }

  @Test("/pairs ok offers everybody at once, nobody holds the floor, /swap says the change")
  func taken() throws {
    var evening = try Evening.running(people: 4, outline: .plain)
    try evening.perform(.proposePairs(size: 2))
    #expect(evening.round?.offeredCount == 0)
    try evening.perform(.takePairs)
    #expect(evening.round?.offeredCount == 4)
    #expect(evening.holder == nil)
    #expect(evening.refusal(of: .giveFloor(to: nil)) == .inPairs)
    try evening.perform(.swapPairs, .swapPairs)
    #expect(evening.round?.swaps == 2)
  }

  @Test("leaving the round takes every turn but those of /pass NAME")
  func leaving() throws {
    var evening = try Evening.running(people: 4, outline: .plain)
    try evening.perform(
      .proposePairs(size: 2), .takePairs, .pass(.jo, tonight: false), .openRound(.popcorn, question: nil))
    #expect(evening.session.rounds[0].takenCount == 3)
    #expect(evening.session.rounds[0].passedCount == 1)
    #expect(evening.session.passCount(of: .jo) == 1)
  }

  @Test("a proposal in the middle of another round ends nothing; taking it does")
  func proposalInARound() throws {
    var evening = try Evening.running(people: 4)
    try evening.perform(.openRound(.circle, question: nil), .giveFloor(to: nil), .proposePairs(size: 2))
    #expect(evening.round?.mode == .circle)
    #expect(evening.holder == .maya)
    try evening.perform(.takePairs)
    #expect(evening.round?.mode == .pairs)
    #expect(evening.holder == nil)
  }

  @Test("who passed before the pairs stand in none of them")
  func passedBefore() throws {
    var evening = try Evening.running(people: 3, outline: .plain)
    try evening.perform(.proposePairs(size: 2), .pass(.jo, tonight: false))
    #expect(evening.refusal(of: .takePairs) == .passedAlready(.jo))
    try evening.perform(.proposePairs(size: 2), .takePairs)
    #expect(evening.round?.groups == [[.maya, .jose]])
    #expect(evening.round?.passers == [])
  }

  @Test("nobody who came since the proposal is left out of it")
  func arrivedSince() throws {
    var evening = try Evening(people: 3, outline: .plain)
    try evening.perform(.welcome(.all(but: [.jose]), .room), .start, .proposePairs(size: 2))
    try evening.perform(.welcome(.people([.jose]), .room))
    #expect(evening.refusal(of: .takePairs) == .leftOutOfPairs([.jose]))
  }

  @Test("pairs can be set by hand, all of the people in the room and none of them twice")
  func setByHand() throws {
    var evening = try Evening.running(people: 5, outline: .plain)
    #expect(evening.refusal(of: .setPairs([[.maya, .jo]])) == .leftOutOfPairs([.jose, .luk, .li]))
    #expect(evening.refusal(of: .setPairs([[.maya, .jo], [.jo, .luk]])) == .pairedTwice(.jo))
    #expect(evening.refusal(of: .setPairs([[.maya], [.jo, .jose]])) == .pairSize(1))
    try evening.perform(.setPairs([[.maya, .jose], [.jo, .luk, .li]]))
    #expect(evening.round?.offeredCount == 5)
    #expect(evening.refusal(of: .proposePairs(size: 2)) == .pairsFormedAlready)
  }
}
