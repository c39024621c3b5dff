package import Content
package import ScreenText
package import SessionCore
package import SlashCommands

/// One session as it is talked to: a typed line goes in, what is to be said comes out.
///
/// The prompt, a file on standard input, the demo and the tests all come through here; there is no second path.
package struct SessionConversation<Store: EventLog> {
  package private(set) var engine: SessionEngine<Store>
  package let library: Library
  /// The leader whose laptop it is: what `me` means in `/leads me, kim`.
  package var me: String
  package var manner: Manner

  /// How answers are put.
  package struct Manner: Sendable {
    /// Discreet on a screen that someone may see, else what was recorded is repeated.
    package var receipts: ReceiptStyle
    package var glyphs: Glyphs
    package var columns: Int
    /// Prompts, steps and agreements are shown to be read aloud; a file on standard input needs its one line only.
    package var readsAloud: Bool
    package var width: @Sendable (String) -> Int

    package init(
      receipts: ReceiptStyle, glyphs: Glyphs, columns: Int, readsAloud: Bool,
      width: @escaping @Sendable (String) -> Int
    ) {
      self.receipts = receipts
      self.glyphs = glyphs
      self.columns = columns
      self.readsAloud = readsAloud
      self.width = width
    }
  }

  /// What the next line is read against: made again after each act, not with each key, and only once someone asks, so
  /// that the answer to the act need not wait for it.
  package var context: TypingContext {
    mutating get {
      if isContextBehind {
        knownContext = TypingContext(
          session: session, content: library.names(fixedNames, in: session), me: me, after: knownContext)
        isContextBehind = false
      }
      return knownContext
    }
  }
  private var knownContext: TypingContext
  private var isContextBehind = false
  /// What the receipt of the last act offered to type.
  var offers: [String] = []
  /// What of it no act changes.
  private let fixedNames: ContentNames
  /// The last thing done was about a flag of an earlier session, which `/undo` does not reach.
  package var earlierConcernIsLast = false
  /// The line that was refused last because it could be read in two ways: typed again it is taken as it stands.
  private var doubted: String?

  /// Goes on with a session as its log left it.
  package init(_ engine: SessionEngine<Store>, library: Library, me: String, manner: Manner) {
    self.engine = engine
    self.library = library
    self.me = me
    self.manner = manner
    fixedNames = library.fixedNames
    knownContext = TypingContext(
      session: engine.session, content: library.names(fixedNames, in: engine.session), me: me)
  }

  /// Goes on with the session as it was read again from its log.
  package mutating func takeUp(_ engine: SessionEngine<Store>) {
    self.engine = engine
    isContextBehind = true
  }

  /// As it stands after the last act.
  package var session: Session { engine.session }
  /// Every act so far, those taken back too.
  package var log: SessionLog { engine.log }
  /// How many acts those are.
  package var actCount: Int { engine.log.acts.count }

  /// The session's axis. Every key asks it for the time, and it is so much smaller to hand out than the session.
  package var timeline: Timeline { engine.log.timeline }

  /// Answers one line as it was typed.
  package mutating func take(_ line: String, at reading: ClockReading) -> Answer {
    let typed: Typed
    var context = context
    let insists = line == doubted
    context.insists = insists
    doubted = nil
    if let carried = CarriedFlags(line, in: context) { return raise(carried, at: reading) }
    do {
      typed = try parse(line, in: context)
    } catch {
      if error.isDoubt { doubted = line }
      return Answer(.refused, lines: [error.sentence])
    }
    switch typed {
    case .nothing: return Answer(.nothing)
    case .act(let command, let claim, let hints, _):
      let answer = perform(command, claim, hints, insists: insists, at: reading)
      // Words that were refused are none that stand in the record.
      context.keepsWords = false
      if case .refused = answer.outcome, let carried = CarriedFlags(line, in: context) {
        return raise(carried, at: reading)
      }
      if answer.isTakenWhenRepeated { doubted = line }
      return answer
    case .query(let query):
      var answer = answer(query, at: log.moment(at: reading))
      answer.pageStays = query.staysWhileTyping
      return answer
    case .control(let control): return Answer(.passedOn(.control(control)))
    }
  }

  mutating func perform(
    _ command: Command, _ claim: StatedTime?, _ hints: [Hint], insists: Bool = false, at reading: ClockReading
  ) -> Answer {
    if command == .undo, earlierConcernIsLast {
      earlierConcernIsLast = false
      let words = "What was done about an earlier flag stays. /undo again takes back what came before"
      return Answer(.refused, lines: [words])
    }
    let before = session
    let people = knownContext.people
    let act: Act
    do {
      act = try engine.perform(withItsSkill(command, claim, at: reading), claim: claim, at: reading, insists: insists)
    } catch {
      switch error {
      case .refused(let refusal):
        if session.isAboutEarlierConcern(command, refusal) {
          return Answer(.passedOn(.earlierConcern(command)))
        }
        let words = refusal.words(in: session, now: log.moment(at: reading), sign: command.sign)
        var answer = Answer(.refused, lines: [words])
        answer.isTakenWhenRepeated = refusal.isTakenWhenRepeated
        return answer
      case .notKept(let failure): return Answer(.notKept(failure))
      }
    }
    isContextBehind = true
    earlierConcernIsLast = false
    offers = hints.compactMap(\.person).map { "/fix \(act.number) @\(people.typedName(of: $0))" }
    let receipt = receipt(
      for: act, before: before, after: session, style: manner.receipts, times: log.times(of: act),
      named: corrected(by: act), meant: hints.lazy.compactMap(\.person).first, mentioned: hints.flatMap(\.mentioned),
      mayBeFlag: hints.lazy.compactMap(\.ofFlag).first)
    return Answer(.recorded(act), lines: [receipt], page: manner.readsAloud ? readAloud(act, hints) : [])
  }

  /// A phase that names a skill opens it, in the same act, so that one line stays one undo.
  private func withItsSkill(_ command: Command, _ claim: StatedTime?, at reading: ClockReading) -> Command {
    switch command {
    case .start, .enterPhase, .goBack: break
    default: return command
    }
    guard let act = try? log.decide(command, claim: claim, at: reading), let row = act.events.compactMap(\.phase).last,
      session.phases.indices.contains(row), let id = session.phases[row].plan.skill,
      !session.skills.contains(where: { $0.phase == row }), let skill = library.skill(id)
    else { return command }
    return .together([command, .beginSkill(skill.plan)])
  }

  private func corrected(by act: Act) -> Act? {
    switch act.events.first {
    case .undone(let number), .redone(let number): log.act(number)
    default: nil
    }
  }
}

extension Event {
  /// The row that is entered.
  fileprivate var phase: Int? {
    guard case .phaseEntered(let row) = self else { return nil }
    return row
  }
}

extension Library {
  /// What can be named in a line of any session.
  fileprivate var fixedNames: ContentNames {
    var names = ContentNames(outlineIDs: outlineIDs, skills: skills.map(\.plan), outline: { outline($0) })
    names.themes = Theme.allCases.map(\.rawValue)
    names.tones = agreementTones.map(\.id)
    names.readingIDs = readings.map(\.id)
    return names
  }

  /// And in a line of this one.
  fileprivate func names(_ fixed: ContentNames, in session: Session) -> ContentNames {
    let row = session.currentPhase
    let had = session.shownPrompts.reversed().map(\.text) + session.past.prompts
    var names = fixed
    names.prompts = row.map { session.outline.spoken(inPhase: $0).map(\.text) } ?? []
    let tonight = session.outline
    names.question = { theme, depth in
      question(about: theme.flatMap { Theme(rawValue: $0) }, depth, in: tonight, phase: row, had: had)
    }
    let use: ShortReading.Use = row.map { tonight.phases[$0].kind } == .checkOut ? .ending : .beginning
    names.reading = { id in reading(id, for: use, had: had)?.text }
    return names
  }
}

extension Command {
  /// Of a line that belongs to one person.
  fileprivate var sign: String {
    switch self {
    case .rate: "="
    case .commit: ">"
    default: ""
    }
  }
}

extension Hint {
  fileprivate var mentioned: [Person] {
    if case .mentions(let people) = self { people } else { [] }
  }

  fileprivate var ofFlag: Person? {
    if case .mayBeFlag(let person) = self { person } else { nil }
  }
}

extension Skill {
  /// What a session keeps of it.
  package var plan: SkillPlan {
    let pace = steps.map { StepPace(seconds: $0.seconds, breath: $0.breath, swaps: $0.swaps) }
    return SkillPlan(id: id, title: title, stepCount: steps.count, pace: pace)
  }
}
