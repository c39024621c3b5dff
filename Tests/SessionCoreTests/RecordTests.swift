import SessionCore
import TestKit
import Testing

/// What is written down.
struct RecordTests {
  private static let skill = SkillPlan(id: "surf", title: "Urge surfing", stepCount: 2)

  private static func when(_ rating: GivenRating) -> String {
    switch rating.side {
    case nil: ""
    case .before: "before"
    case .after: "after"
    }
  }

  @Test("a rating given again in the same phase corrects; in another phase it is another measure")
  func corrects() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.rate([4, 6], of: .people([.maya])), .rate([nil, 7], of: .people([.maya])))
    #expect(evening.ratings(of: .maya) == [[0, 4], [1, 7]])
    try evening.perform(.enterPhase(named: nil), .rate([5, nil], of: .people([.maya])))
    #expect(evening.ratings(of: .maya) == [[0, 4], [1, 7], [0, 5]])
    #expect(evening.session.ratings(of: .maya).map(\.phase) == [0, 0, 1])
    try evening.perform(.undo, .undo, .undo)
    #expect(evening.ratings(of: .maya) == [[0, 4], [1, 6]])
  }

  @Test("a phase entered again is the same phase")
  func samePhase() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .rate([4, 6], of: .people([.maya])), .enterPhase(named: nil), .goBack, .rate([3, nil], of: .people([.maya])))
    #expect(evening.ratings(of: .maya) == [[0, 3], [1, 6]])
  }

  @Test("before and after a skill are two measures")
  func skill() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(
      .enterPhase(named: "skill"), .beginSkill(Self.skill), .rate([nil, 8], of: .people([.maya])),
      .rate([nil, 7], of: .people([.maya])), .stepSkill, .stepSkill, .rate([nil, 3], of: .people([.maya])))
    let given = evening.session.ratings(of: .maya)
    #expect(given.map(\.value) == [7, 3])
    #expect(given.map(Self.when) == ["before", "after"])
    #expect(evening.refusal(of: .stepSkill) == .noMoreSteps(skill: "Urge surfing"))
    try evening.perform(.enterPhase(named: nil))
    #expect(evening.refusal(of: .stepSkill) == .nothingToStep)
  }

  @Test("ratings are taken in gathering, after the end, and of people who have been in the room only")
  func whose() throws {
    var evening = try Evening(people: 2)
    #expect(evening.refusal(of: .rate([4, 4], of: .people([.maya]))) == .neverCame(.maya))
    try evening.perform(.welcome(.people([.maya]), .room), .rate([4, 4], of: .people([.maya])), .start)
    try evening.perform(.leave(.maya, status: nil, words: nil), .rate([5, 4], of: .people([.maya])))
    try evening.perform(.end, .rate([6, 4], of: .people([.maya])))
    #expect(evening.session.ratings(of: .maya).map(\.value) == [4, 4, 5, 4, 6, 4])
    #expect(evening.refusal(of: .commit("walk", by: .people([.jo]))) == .neverCame(.jo))
    #expect(evening.refusal(of: .note("rang in sick", about: .people([.jo]))) == nil)
  }

  @Test("a number outside its scale, one too many, and none at all are refused")
  func numbers() throws {
    let evening = try Evening.running(people: 1)
    let target = Command.Target.people([.maya])
    #expect(
      evening.refusal(of: .rate([4, 11], of: target)) == .valueOutOfRange(Scale(name: "urge", range: 0...10), value: 11)
    )
    #expect(evening.refusal(of: .rate([1, 2, 3], of: target)) == .tooManyValues(declared: ["mood", "urge"]))
    #expect(evening.refusal(of: .rate([nil, nil], of: target)) == .noValues)
    #expect(evening.refusal(of: .rate([1], of: .floor)) == .noFloorHolder)
    #expect(evening.refusal(of: .rate([1], of: .group)) == .noFloorHolder)
  }

  @Test("a plain line is about whoever has the floor, and about the group when nobody has")
  func plain() throws {
    var evening = try Evening.running(people: 2)
    try evening.perform(.note("quiet start", about: .floor), .giveFloor(to: nil), .note("tired", about: .floor))
    try evening.perform(
      .interrupt(by: .jo), .note("me too", about: .floor), .note("both", about: .people([.maya, .jo, .jo])))
    #expect(evening.session.entries.map(\.about) == [[], [.maya], [.jo], [.maya, .jo]])
    #expect(evening.session.entries.map(\.turn) == [nil, 0, 1, 1])
  }

  @Test("a guest has a floor and no chart: their lines are filed to their member")
  func guest() throws {
    var evening = try Evening.running(people: 1)
    try evening.perform(.welcomeGuest(name: "Rosa", for: .maya, relation: "mother"))
    try evening.perform(.note("worried", about: .people([.rosa])))
    #expect(evening.session.chart(of: .rosa) == .maya)
    #expect(evening.refusal(of: .rate([4], of: .people([.rosa]))) == .guestHasNoChart(.rosa))
    #expect(evening.refusal(of: .commit("walk", by: .people([.rosa]))) == .guestHasNoChart(.rosa))
    #expect(
      evening.refusal(of: .welcomeGuest(name: "rosa", for: nil, relation: "observer")) == .nameTaken(.rosa))
  }

  @Test("interventions are by the first or the second leader of tonight")
  func interventions() throws {
    var evening = try Evening(people: 1, leaders: ["Dr. Kim Lee"])
    try evening.perform(.intervene(.leader, "set the frame", about: .group))
    #expect(evening.refusal(of: .intervene(.coLeader, "asked", about: .group)) == .noCoLeader)
    try evening.perform(.nameLeaders(["Dr. Kim Lee", "Ada Obi"]), .intervene(.coLeader, "asked", about: .group))
    #expect(
      evening.session.entries.map(\.kind) == [.intervention(by: "Dr. Kim Lee"), .intervention(by: "Ada Obi")])
  }

  @Test("a leader who goes out with somebody is meant by any word of the name, and by nothing that fits two")
  func withLeader() throws {
    var evening = try Evening(people: 2, leaders: ["Dr. Kim Lee", "Ada Kern"])
    try evening.perform(.welcome(.all(but: []), .room), .stepOut(.maya, with: "kim"))
    #expect(evening.attendance(of: .maya)?.state == .out(with: "Dr. Kim Lee", since: evening.now))
    #expect(evening.refusal(of: .stepOut(.jo, with: "k")) == .leaderUnknown("k"))
    #expect(evening.refusal(of: .stepOut(.jo, with: "bob")) == .leaderUnknown("bob"))
    #expect(evening.refusal(of: .stepOut(.jo, with: "ada kern")) == nil)
  }

  @Test("what became of last time's commitments is answered where there were any")
  func kept() throws {
    var past = PriorSessions()
    let session = SessionID(high: 1, low: 2)
    past.commitments[.maya] = [PastCommitment(session: session, line: 9, words: ErasableText("walk"))]
    var evening = try Evening(people: 2, past: past)
    try evening.perform(.answerCommitment(.maya, .part, words: "twice"))
    #expect(
      evening.session.entries.map(\.kind) == [.answer(.part, of: [CommitmentReference(session: session, line: 9)])])
    #expect(evening.refusal(of: .answerCommitment(.jo, .yes, words: nil)) == .noPastCommitment(.jo))
  }

  @Test("the agreements are heard by who is in the room")
  func agreements() throws {
    var evening = try Evening.running(people: 3)
    try evening.perform(.stepOut(.jo, with: nil), .readAgreements)
    #expect(evening.session.agreementsHeardBy == [.maya, .jose])
    #expect(evening.session.agreementsReadAt == evening.now)
  }

  @Test("marks need a kind that the program has, and the facts that it asks for")
  func marks() throws {
    var evening = try Evening.running(people: 1)
    #expect(evening.refusal(of: .mark(kind: "party", "x", about: [])) == .unknownMarkKind("party"))
    #expect(
      evening.refusal(of: .mark(kind: "medication", nil, about: [.maya]))
        == .factsMissing(asks: ["what, how much, who saw it"]))
    try evening.perform(.mark(kind: "announcement", "new room next week", about: []))
    #expect(evening.session.entries.map(\.kind) == [.mark(kind: "announcement")])
  }
}
