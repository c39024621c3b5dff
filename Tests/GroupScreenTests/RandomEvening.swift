import Content
import GroupScreen
import SessionCore
import TestKit

/// An evening in which anything may happen next, with a canary in everything that is typed or known.
struct RandomEvening {
  private(set) var watched: Watched
  private(set) var acts = 0
  private var generator: SplitMix64
  /// The content as it was shipped, where the session has nothing else.
  let shipped: Shipped?

  /// An outline with what belongs to it, made once for all evenings: it is worked out from every text that there is.
  struct Shipped {
    let outline: Outline
    let catalog: ScreenCatalog

    init(_ id: String) throws {
      outline = try ShippedContent.outline(id)
      catalog = ShippedContent.library.screenCatalog(for: outline)
    }
  }

  static func outlineID(seed: UInt64) -> String {
    let outlines = ShippedContent.library.outlineIDs
    return outlines[Int(seed) % outlines.count]
  }

  init(seed: UInt64, _ known: Shipped) throws {
    generator = SplitMix64(seed: seed)
    var outline = known.outline
    // What the session knows beside its content.
    let isChanged = seed.isMultiple(of: 20)
    shipped = isChanged ? nil : known
    if isChanged {
      outline.phases[0].round?.question = "How is \(Canary.name)?"
      outline.title = Canary.name
      outline.phases[0].points.append("\(Canary.name) can help")
      outline.scales.append(Scale(name: Canary.word, range: 0...3))
    }
    var past = PriorSessions()
    past.prompts = [Canary.word]
    past.commitments = [
      MemberID(1): [PastCommitment(session: SessionID(high: 1, low: 1), line: 4, words: ErasableText(Canary.word))]
    ]
    let evening = try Evening(
      roster: Canary.roster, outline: outline, leaders: ["Dr. \(Canary.name) Lee"], past: past)
    watched = isChanged ? Watched(evening) : Watched(evening, known.catalog)
    watched.attempt(.welcome(.people([MemberID(1), MemberID(2), MemberID(3), MemberID(4)]), .room))
    if !seed.isMultiple(of: 7) { watched.attempt(.start) }
  }

  mutating func step() {
    watched.pass(seconds: Int.random(in: 0...240, using: &generator))
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: watched.controls.isCovered.toggle()
    case 1: watched.controls.showsTurns.toggle()
    case 2: watched.controls.show(point: Int.random(in: 0...6, using: &generator))
    default:
      let commands = generator.next() % 3 == 0 ? Self.flow : Self.record
      guard let command = commands.randomElement(using: &generator) else { return }
      if case .end = command, Int.random(in: 0..<4, using: &generator) != 0 { return }
      if watched.attempt(command) { acts += 1 }
    }
    watched.look()
  }

  private static let word = Canary.word
  private static let someone = MemberID(1)
  private static let skills = ShippedContent.library.skills.map { skill in
    let pace = skill.steps.map { StepPace(seconds: $0.seconds, breath: $0.breath, swaps: $0.swaps) }
    return Command.beginSkill(
      SkillPlan(id: skill.id, title: skill.title, stepCount: skill.steps.count, pace: pace))
  }

  /// What moves the evening on.
  private static let flow: [Command] =
    [
      .start, .enterPhase(named: nil), .enterPhase(named: nil), .enterPhase(named: nil), .goBack, .hold,
      .resume(without: []), .resume(without: []), .end, .giveFloor(to: nil), .giveFloor(to: nil),
      .pass(nil, tonight: false), .putOff, .emptyFloor,
      .returnFloor, .openRound(.circle, question: "How is \(Canary.name)?"), .openRound(.popcorn, question: nil),
      .openRound(.pairs, question: word), .openRound(.pairs, question: nil), .proposePairs(size: 2),
      .proposePairs(size: 3), .takePairs, .swapPairs,
      .setShare(seconds: 60), .extend(seconds: 60, phaseOnly: false), .stepSkill, .stepSkill, .showPrompt(word),
      .showPrompt(ShippedContent.library.questionBanks[0].questions[0].text), .readAgreements, .undo, .redo,
    ] + skills.prefix(12)

  /// What is recorded of people.
  private static let record: [Command] = [
    .note(word, about: .floor), .note(word, about: .people([.member(someone)])),
    .notePrivately(word, about: .people([.member(someone)])),
    .rate([3, 7], of: .people([.member(someone)])), .commit(word, by: .people([.member(someone)])),
    .answerCommitment(someone, .yes, words: word), .intervene(.leader, word, about: .group),
    .mark(kind: "announcement", word, about: []), .flag(word, about: .people([.member(someone)])),
    .flag(word, about: .toBeNamed),
    .resolveFlags(.member(someone), disposition: "met", words: word), .stepOut(.member(someone), with: Canary.name),
    .comeBack(.member(someone)),
    .leave(.member(MemberID(2)), status: nil, words: word), .expect(MemberID(5), withinSeconds: 60),
    .recordAbsence(.rest, status: nil, words: word), .welcome(.people([MemberID(5)]), .video(place: word)),
    .welcomeGuest(name: "\(Canary.name) Rosa", for: someone, relation: word), .setTimer(seconds: 60, words: word),
    .admit(.init(name: "\(Canary.name) Stone", seat: .stone)), .nameLeaders([Canary.name, "Kim"]),
    .raiseHands([.member(MemberID(3))]),
    .interrupt(by: .member(MemberID(4))), .giveFloor(to: .member(someone)), .pass(.member(MemberID(3)), tonight: true),
    .followUp(someone, words: word), .refile(line: nil, .asPrivate),
  ]
}
