import SessionCore
import TestKit

/// The acts that sequences are made of.
enum Alphabet {
  private static let skill = SkillPlan(id: "surf", title: "Urge surfing", stepCount: 1)
  private static let commitments = [
    MemberID.maya: [
      PastCommitment(session: SessionID(high: 1, low: 1), line: 4, words: ErasableText("walk"))
    ]
  ]

  /// Two phases, the first with a circle, so that every kind of act finds its place soon.
  static func evening(people: Int = 4) throws -> Evening {
    let outline = Outline(
      id: "two", title: "Two phases", kind: .group, scales: [Scale(name: "mood", range: 0...10)],
      phases: [
        PhasePlan(
          name: "check-in", kind: .checkIn, plannedSeconds: 600, round: RoundPlan(mode: .circle), shareSeconds: 60),
        PhasePlan(name: "check-out", kind: .checkOut, plannedSeconds: 300, round: RoundPlan(mode: .popcorn)),
      ])
    var past = PriorSessions()
    past.circleSessions = 1
    past.commitments = commitments
    return try Evening(people: people, outline: outline, leaders: ["Dr. Kim Lee", "Ada Obi"], past: past)
  }

  /// Every kind of command once, or as often as it means something else.
  static let kinds: [SequenceWalk.Step] = [
    (.chooseOutline(.plain), nil), (.nameLeaders(["Ada Obi"]), nil), (.start, nil),
    (.welcome(.all(but: []), .room), nil), (.expect(.luk, withinSeconds: 60), nil),
    (.recordAbsence(.rest, status: nil, words: nil), nil), (.stepOut(.maya, with: nil), nil), (.comeBack(.maya), nil),
    (.leave(.jo, status: nil, words: nil), .ago(seconds: 5)),
    (.welcomeGuest(name: "Rosa", for: .maya, relation: "mother"), nil), (.enterPhase(named: nil), nil), (.goBack, nil),
    (.hold, nil), (.resume(without: [.jo]), nil), (.end, nil), (.close, nil), (.giveFloor(to: nil), nil),
    (.pass(nil, tonight: false), nil), (.putOff, nil), (.raiseHands([.jose]), nil), (.interrupt(by: .jo), nil),
    (.returnFloor, nil), (.emptyFloor, nil), (.openRound(.stack, question: nil), nil), (.proposePairs(size: 2), nil),
    (.takePairs, nil), (.setPairs([[.maya, .jo, .jose]]), nil), (.swapPairs, nil), (.setShare(seconds: 60), nil),
    (.extend(seconds: 60, phaseOnly: false), nil), (.setTimer(seconds: 60, words: nil), nil), (.showPrompt("?"), nil),
    (.beginSkill(skill), nil), (.stepSkill, nil), (.readAgreements, nil), (.note("tired", about: .floor), nil),
    (.notePrivately("a secret", about: .people([.maya])), nil), (.rate([3], of: .people([.maya])), nil),
    (.commit("walk", by: .people([.maya, .jo])), nil), (.answerCommitment(.maya, .yes, words: nil), nil),
    (.intervene(.leader, "asked", about: .group), nil), (.mark(kind: "announcement", "x", about: []), nil),
    (.flag(nil, about: .people([.maya])), nil), (.resolveFlags(.maya, disposition: "met", words: nil), nil),
    (.admit(.init(name: "Bob Stone", seat: .stone)), nil),
    (.resolveFlag(line: 5, of: nil, disposition: "met", words: nil), nil),
    (.earlierConcern(ConcernNumber(session: 3, line: 5), .named(.jo)), nil), (.followUp(.maya, words: "calmer"), nil),
    (.refile(line: nil, .asPrivate), nil), (.refileLines([5...6], about: [.jo]), nil), (.undo, nil), (.redo, nil),
    (.together([.rate([3], of: .people([.jo])), .note("tired", about: .people([.jo]))]), nil),
  ]

  /// The same with more people, modes, targets and claimed times.
  static let wide: [SequenceWalk.Step] =
    kinds + [
      (.start, .ago(seconds: 3)), (.welcome(.people([.luk]), .room), nil),
      (.welcome(.people([.luk]), .video(place: nil)), .ago(seconds: 4)),
      (.welcome(.people([.jose, .maya]), .room), nil),
      (.stepOut(.jo, with: "ada"), .ago(seconds: 2)), (.stepOut(.rosa, with: nil), nil), (.comeBack(.jo), nil),
      (.leave(.maya, status: "excused", words: nil), nil), (.leave(.rosa, status: nil, words: nil), nil),
      (.enterPhase(named: "check-out"), .ago(seconds: 9)), (.goBack, .ago(seconds: 3)), (.hold, .ago(seconds: 6)),
      (.end, .ago(seconds: 10)), (.giveFloor(to: .jo), nil), (.giveFloor(to: .rosa), nil),
      (.pass(.maya, tonight: false), nil), (.pass(nil, tonight: true), nil), (.pass(.jo, tonight: true), nil),
      (.raiseHands([.maya, .jo]), nil), (.interrupt(by: .maya), nil), (.interrupt(by: .rosa), nil),
      (.openRound(.circle, question: "?"), nil), (.openRound(.families, question: nil), nil),
      (.openRound(.pairs, question: nil), nil), (.openRound(.open, question: nil), nil),
      (.openRound(.feedback, question: nil, asker: .jo), nil), (.openRound(.feedback, question: nil), nil),
      (.giveFloor(to: nil), .ago(seconds: 20)), (.pass(nil, tonight: false), .ago(seconds: 10)),
      (.flag(nil, about: .people([.rosa, .jo])), nil),
      (.flag(nil, about: .toBeNamed), nil), (.refile(line: nil, .about([.jo, .maya])), nil),
      (.flag(nil, about: .peopleAndSomeone([.rosa, .luk])), nil),
      (.flag(nil, about: .people([.member(Member.stone.id)])), nil),
      (.refile(line: nil, .aboutThemselves([.rosa])), nil),
      (.resolveFlags(.jo, disposition: "monitor", words: nil), nil), (.followUp(.jo, words: "calmer"), nil),
      (.refile(line: nil, .asNote), nil), (.refile(line: nil, .asCommitment), nil),
      (.refile(line: nil, .at(.ago(seconds: 20))), nil),
    ]

  /// What moves a conversation, or a round in which Maya asks.
  static let talk: [SequenceWalk.Step] = [
    (.giveFloor(to: nil), nil), (.giveFloor(to: .jo), nil), (.giveFloor(to: .maya), nil),
    (.pass(nil, tonight: false), nil), (.pass(.jose, tonight: false), nil), (.pass(.maya, tonight: true), nil),
    (.putOff, nil), (.raiseHands([.jose]), nil), (.interrupt(by: .jo), nil), (.interrupt(by: .maya), nil),
    (.returnFloor, nil), (.emptyFloor, nil), (.stepOut(.jo, with: nil), nil), (.comeBack(.jo), nil),
    (.leave(.maya, status: nil, words: nil), nil), (.welcome(.people([.luk]), .room), nil),
    (.giveFloor(to: nil), .ago(seconds: 2)), (.enterPhase(named: nil), nil),
  ]

  /// What moves the floor and its rounds.
  static let floor: [SequenceWalk.Step] = [
    (.giveFloor(to: nil), nil), (.giveFloor(to: .jo), nil), (.pass(nil, tonight: false), nil),
    (.pass(.jose, tonight: true), nil), (.putOff, nil), (.raiseHands([.luk]), nil), (.interrupt(by: .jo), nil),
    (.interrupt(by: .maya), nil), (.emptyFloor, nil), (.stepOut(.jo, with: nil), nil), (.comeBack(.jo), nil),
    (.leave(.maya, status: nil, words: nil), nil), (.welcome(.people([.luk]), .room), nil),
    (.openRound(.stack, question: nil), nil), (.enterPhase(named: nil), nil),
  ]
}
