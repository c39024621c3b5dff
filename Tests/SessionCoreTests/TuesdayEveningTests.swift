import SessionCore
import TestKit
import Testing

/// One whole evening, act by act, with facts that were written by hand before it was run.
struct TuesdayEveningTests {
  private static func evening() throws -> Evening {
    var evening = try Evening(people: 6)
    try evening.perform(
      .welcome(.all(but: [.amina]), .room), .start, .giveFloor(to: nil), .rate([4, 6], of: .floor),
      .note("slept four hours", about: .floor), .giveFloor(to: nil), .rate([7, 1], of: .floor),
      .note("proud of sixty days", about: .people([.jo])), .giveFloor(to: nil), .pass(nil, tonight: false),
      .rate([5, 5], of: .floor), .note("steady", about: .floor), .welcome(.people([.amina]), .room),
      .giveFloor(to: nil), .rate([3, 8], of: .floor), .giveFloor(to: nil), .rate([6, nil], of: .floor),
      .note("came late", about: .floor), .giveFloor(to: nil), .rate([8, 2], of: .floor))
    try evening.perform(
      .enterPhase(named: nil), .readAgreements, .note("what we cannot control", about: .floor),
      .enterPhase(named: nil), .openRound(.circle, question: "What did you do?"), .giveFloor(to: nil),
      .note("walked the dog", about: .floor), .interrupt(by: .jo), .note("asked how long", about: .floor),
      .giveFloor(to: nil), .note("forty minutes", about: .floor), .giveFloor(to: nil), .pass(nil, tonight: false),
      .note("called his brother", about: .people([.jose])), .notePrivately("go slowly", about: .people([.jose])),
      .giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: nil),
      .flag("did not see the point of coming back", about: .people([.amina])), .giveFloor(to: nil),
      .pass(nil, tonight: false))
    try evening.perform(
      .enterPhase(named: nil), .beginSkill(SkillPlan(id: "grounding-54321", title: "Grounding", stepCount: 5)),
      .note("led the last step", about: .people([.luk])), .undo,
      .note("led the last two steps", about: .people([.luk])), .enterPhase(named: nil), .giveFloor(to: nil),
      .commit("call sponsor", by: .floor), .giveFloor(to: nil), .commit("walk", by: .floor), .giveFloor(to: nil),
      .commit("phone brother", by: .floor), .giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: nil),
      .stepOut(.li, with: nil), .comeBack(.li))
    return evening
  }

  @Test("its rounds, turns and passes are what was written down for it")
  func rounds() throws {
    var evening = try Self.evening()
    #expect(evening.refusal(of: .close) == .closeHeldUp(flagged: [.amina], unnamedLines: [], statusMissing: []))
    try evening.perform(.resolveFlags(.amina, disposition: "met", words: "after group with the co-leader"), .close)
    let session = evening.session
    #expect(session.stage == .closed)
    #expect(
      session.rounds.map { [$0.offeredCount, $0.takenCount, $0.passedCount] } == [[6, 6, 0], [6, 5, 1], [6, 6, 0]])
    #expect(session.rounds.map(\.phase) == [0, 2, 4])
    let people: [Person] = [.maya, .jo, .jose, .luk, .li, .amina]
    #expect(people.map { session.turnCount(of: $0) } == [3, 3, 3, 3, 3, 3])
    #expect(people.compactMap(\.memberID).map { session.passCount(of: $0) } == [0, 1, 1, 0, 0, 0])
    #expect(evening.log.undone.count == 1)
  }

  @Test("the check-in goes Maya, Jo, José who passes, Łukasz, 李小龍, Amina who came late, and José again")
  func checkIn() throws {
    let turns = try Self.evening().session.floor.turns.filter { $0.phase == 0 }
    #expect(turns.map(\.person) == [.maya, .jo, .jose, .luk, .li, .amina, .jose])
    #expect(turns.map(\.ending) == [.taken, .taken, .passed, .taken, .taken, .taken, .taken])
  }

  @Test("its ratings and commitments belong to whoever had the floor")
  func ratings() throws {
    let evening = try Self.evening()
    #expect(evening.ratings(of: .maya) == [[0, 4], [1, 6]])
    #expect(evening.ratings(of: .jo) == [[0, 7], [1, 1]])
    #expect(evening.ratings(of: .jose) == [[0, 8], [1, 2]])
    #expect(evening.ratings(of: .luk) == [[0, 5], [1, 5]])
    #expect(evening.ratings(of: .li) == [[0, 3], [1, 8]])
    #expect(evening.ratings(of: .amina) == [[0, 6]])
    let commitments = evening.session.entries.filter { $0.kind == .commitment }
    #expect(commitments.map(\.about) == [[.maya], [.jo], [.jose]])
  }
}
