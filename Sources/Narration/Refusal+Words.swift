package import SessionCore

extension Refusal {
  /// One plain line that names what stands in the way and what would work instead; it ends without a full stop.
  package func words(in session: Session, now: Moment) -> String {
    RefusalWords(session: session, now: now).words(for: self)
  }
}

/// Says refusals in the names and times of one session.
private struct RefusalWords {
  let session: Session
  let now: Moment

  /// A flat table: one line a refusal, in the order of their declaration.
  func words(for refusal: Refusal) -> String {
    switch refusal {
    // Stage
    case .notStarted: "the session has not started; /start begins the first phase"
    case .alreadyStarted: "the session has started already; /phase goes on to the next phase"
    case .held(let since): "held since \(since.clock); /resume\(resumeTime(since))?"
    case .notHeld: "nothing is held; /hold stops all clocks"
    case .over: "the group ended at \(endClock); notes, ratings and flags still go in, /close when done"
    case .alreadyEnded: "the group ended at \(endClock); /close closes the session"
    case .closed: "the session is closed; /undo opens it again, /quit leaves"
    case .outlineFixed: "the outline is fixed once the first phase has begun; /phase NAME goes to any of its phases"

    // Time
    case .timeNotClaimable: "this act takes no time of its own; leave out the words from \"at\" on"
    case .claimInFuture(let wallMs, let offset):
      "\(clock(wallMs, offset)) is still to come; say a time that has been, or leave it out"
    case .claimBeforeRecord(let person, let record, let at):
      "\(name(person)) has \(said(record)) at \(at.clock); say that time or a later one"
    case .claimBeforeFlow(let at): "the clocks last changed at \(at.clock); say that time or a later one"
    case .claimBeforeFloor(let at): "the floor was last given or emptied at \(at.clock); say that time or a later one"
    case .claimNeeded: "the group is over; say when it was, as in \"at \(endClock)\""

    // People
    case .alreadyHere(let members):
      "\(names(members)) \(isOrAre(members)) here already; /out and /in for a time outside"
    case .everybodyHere: "everybody on the list is here already; /guest brings somebody else"
    case .notHere(let people): "\(names(people)) \(isOrAre(people)) not here; /here \(typed(people)) first"
    case .isOut(let person, let since): "\(name(person)) has been out since \(since.clock); /in \(typed(person)) first"
    case .notOut(let person): "\(name(person)) is not out; /out \(typed(person)) says that they step out"
    case .neverCame(let member):
      "\(name(member)) has not been in the room; /here \(typed(member)) or /absent \(typed(member))"
    case .hasArrived(let member):
      "\(name(member)) has been in the room tonight; /left \(typed(member)) says that they went"
    case .nobodyLeftToRecord: "everybody has a status already; /absent NAME changes one"
    case .unknownStatus(let typed): "no status is called \(shown(typed)); there \(choice(statuses))"
    case .statusNotForAbsence(let status):
      "\(shown(status)) is for somebody who goes; for somebody who never came there \(choice(absenceStatuses))"
    case .statusNotForLeaving(let status):
      "\(shown(status)) is for somebody who never came; for somebody who goes there \(choice(leavingStatuses))"
    case .leaderUnknown(let typed): "\(shown(typed)) is no leader tonight; \(leadersHint)"
    case .noLeaders: "nobody leads yet; /leads me, NAME says who does"
    case .noCoLeader: "there is no co-leader tonight; /leads me, NAME names one, /we takes it for the leader"
    case .nameTaken(let name):
      "somebody here is called \(shown(name)) already; give this guest another name, as in \(shown(name)).2"

    // Phases
    case .noNextPhase(let last):
      "\(shown(last)) is the last phase; /end ends the group, /phase NAME or /back goes to another"
    case .noPhaseNamed(let typed):
      "no phase is called \(shown(typed)); there \(choice(session.phases.map(\.plan.name)))"
    case .severalPhases(let typed, let names):
      "\(shown(typed)) could be \(names.map(\.onOneLine).joined(separator: " or ")); type more of it"
    case .noBreak(let earlier): "\(noBreak(earlier)); /hold stops all clocks, and /resume goes on"
    case .alreadyInPhase(let name): "\(shown(name)) is running already; /phase goes on to the next"
    case .noEarlierPhase: "this is the first phase; /phase goes on to the next"

    // The floor
    case .nobodyHasFloor: "nobody has the floor; /next or /floor NAME"
    case .passNeedsName: "no one has the floor; /pass NAME says who passes"
    case .nobodyDue(let mode): "\(nobodyDue(mode)); /round MODE, /floor NAME or /phase"
    case .noHandUp(let notShared): "no hand is up; \(notYetShared(notShared))/hand NAME or /next NAME"
    case .hasFloorAlready(let person): "it is \(name(person))'s turn already; /next goes on"
    case .handAlreadyUp(let people):
      "\(names(people)) \(isOrAre(people)) in the queue already; /next takes the first hand that may speak"
    case .notInterrupted: "nobody was interrupted; /next goes on, /yield empties the floor"
    case .notAnOfferedTurn: "this turn was not offered by the round; /next ends it, /pass is recorded"
    case .nobodyElseDue: "nobody else is due; /pass, or /next when the turn is over"
    case .nobodyAsks: "no one has asked yet; /next NAME or /round feedback NAME says who asks"
    case .notOwedATurn(let person):
      "no turn is owed to \(name(person)); /floor \(typed(person)) gives one outside the round"
    case .noRound: "no round is open; /round MODE opens one"
    case .passedAlready(let person):
      "\(name(person)) has passed already; /next goes on, /next \(typed(person)) gives a turn after all"
    case .inPairs: "everybody is in pairs; /swap says the change, /phase or /round MODE leaves them"
    case .notInPairs: "nobody is in pairs; /pairs proposes some"
    case .tooFewForPairs(let present):
      "\(countWords(present)) in the room \(present == 1 ? "is" : "are") too few for pairs; /round circle"
    case .noPairsProposed: "no pairs are proposed; /pairs proposes some, /pairs maya jo, luk sam sets them"
    case .pairSize(let size): "groups of \(size) are no pairs; /pairs 2 or /pairs 3"
    case .pairedTwice(let member): "\(name(member)) stands in two pairs; name everybody once"
    case .leftOutOfPairs(let members):
      "\(names(members)) would be left out; add \(members.count == 1 ? "that name" : "those names") to a pair"
    case .notToBePaired(let one, let other):
      "\(name(one)) and \(name(other)) are not to be paired; put them into different pairs"
    case .pairsFormedAlready: "the pairs are formed already; /swap says the change, /round pairs begins anew"
    case .pairsNotFormed: "the pairs are only proposed; /pairs ok takes them"

    // Clocks
    case .noShareSet: "this turn has no time of its own; /share 3m sets one, /more phase 2m lengthens the phase"
    case .durationOutOfRange(let seconds):
      "\(lengthWords(seconds: seconds)) is out of range; a length such as 90s, 3m or 1h"

    // The record
    case .emptyText: "there are no words to keep; type them after the sign or the command"
    case .noScales: "this outline asks for no ratings; type it as a note"
    case .tooManyValues(let declared):
      "there are more numbers than scales; the order is \(declared.map(\.onOneLine).joined(separator: ", "))"
    case .valueOutOfRange(let scale, let value):
      "\(value) is no \(shown(scale.name)); it goes from \(scale.range.lowerBound) to \(scale.range.upperBound)"
    case .noValues: "there is no number; as in =6 3, and - leaves one out"
    case .noFloorHolder: "nobody has the floor; name somebody with @NAME after the sign"
    case .guestHasNoChart(let person): "\(name(person)) is a guest and has no chart; \(guestHint(person))"
    case .noPastCommitment(let member):
      "\(name(member)) has no commitment of last time; >@\(typed(member)) words makes one"
    case .unknownMarkKind(let typed):
      "no mark is called \(shown(typed)); there \(choice(session.opening.vocabulary.markKinds.map(\.id)))"
    case .factsMissing(let asks): "words are needed: \(asks.map(\.onOneLine).inWords); type them at the end of the line"
    case .unknownDisposition(let typed): "no disposition is called \(shown(typed)); there \(choice(dispositions))"
    case .noOpenFlag(let person): "\(name(person)) has no open flag; /flags lists them all"
    case .nothingToStep: "no skill is running; /skill NAME begins one"
    case .noMoreSteps(let skill):
      "that was the last step of \(shown(skill)); /skill NAME begins another, /phase goes on"

    // Corrections
    case .nothingToUndo: "nothing is left to undo; flags are resolved, never undone"
    case .nothingToRedo: "nothing was just undone; /redo works until another act is made"
    case .privateStays(let line):
      "line \(line) is private and its words are gone from the chart; /fix \(line) note writes it anew"
    case .privateAgain(let line):
      "line \(line) was private before; /fix \(line) private makes it so again"
    case .noSuchLine(let line): "there is no line \(line); /log shows the numbers"
    case .nothingToFix: "nothing is there to be filed anew; /fix N takes a line of the /log"
    case .notFixable(let line, let needs): "line \(line) is \(needsWords(needs)); /log shows the lines"
    case .privateAmongOthers(let line): "line \(line) is private; fix it by itself, as in /fix \(line) @NAME"
    case .nothingChanges(let line): "line \(line) is filed like that already; /log shows it"

    // The close
    case .closeHeldUp(let flagged, let lines, let members):
      [openFlags(flagged), unnamedFlags(lines), missingStatus(members)].compactMap { $0 }.joined(separator: "; ")
    }
  }
}

extension RefusalWords {
  private func name(_ person: Person) -> String { session.shortName(of: person) }
  private func name(_ member: MemberID) -> String { name(.member(member)) }
  private func names(_ people: [Person]) -> String { people.map { name($0) }.inWords }
  private func names(_ members: [MemberID]) -> String { members.map { name($0) }.inWords }
  private func typed(_ person: Person) -> String { session.typedName(of: person) }
  private func typed(_ member: MemberID) -> String { session.handle(of: member) }
  private func typed(_ people: [Person]) -> String { session.typedNames(of: people) }
  private func typed(_ members: [MemberID]) -> String { typed(members.map(Person.member)) }
  private func isOrAre(_ all: [some Any]) -> String { all.count == 1 ? "is" : "are" }
  private func shown(_ typed: String) -> String { typed.onOneLine }

  private func clock(_ wallMs: Int64, _ offsetSeconds: Int) -> String {
    CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds).clock
  }

  private var endClock: String { (session.endedAt ?? now).clock }

  /// Within the minute of the hold there is no time to offer.
  private func resumeTime(_ since: Moment) -> String { now.clock == since.clock ? "" : " at \(now.clock)" }

  private func countWords(_ number: Int) -> String { number == 0 ? "nobody" : number == 1 ? "one person" : "\(number)" }

  private func choice(_ ids: [String]) -> String {
    ids.isEmpty
      ? "are none in this session's content" : "\(ids.count == 1 ? "is" : "are") \(ids.map(\.onOneLine).inWords)"
  }

  private func said(_ record: Refusal.Record) -> String {
    switch record {
    case .arrival: "an arrival"
    case .departure: "a departure"
    case .turn: "a turn"
    case .interruption: "an interruption"
    case .note: "a note"
    }
  }

  private func needsWords(_ needs: Refusal.Correctable) -> String {
    switch needs {
    case .aboutPeople: "about nobody, so no name can be changed"
    case .note: "no note, so it cannot be filed as another kind"
    case .attendance: "no arrival or departure, so its time stays"
    }
  }

  private func nobodyDue(_ mode: RoundMode?) -> String {
    mode == nil ? "no round is open and no hand is up" : "the round is done"
  }

  private func notYetShared(_ people: [Person]) -> String {
    let words = session.round?.mode.toComeWords ?? "not shared yet"
    return people.isEmpty ? "" : "\(words): \(names(people)); "
  }

  private func noBreak(_ earlier: String?) -> String {
    guard let earlier else { return "this outline has no break" }
    return "no break follows in this outline (\(shown(earlier)) was before)"
  }

  private var leadersHint: String {
    session.leaders.isEmpty ? "/leads me, NAME says who leads" : "there \(choice(session.leaders))"
  }

  private func guestHint(_ person: Person) -> String {
    guard let member = session.chart(of: person) else { return "a note about the group works" }
    return "name \(name(member)), as in @\(typed(member))"
  }

  private var statuses: [String] { session.opening.vocabulary.statuses.map(\.id) }
  private var absenceStatuses: [String] { session.opening.vocabulary.statuses.filter { $0.use != .left }.map(\.id) }
  private var leavingStatuses: [String] { session.opening.vocabulary.statuses.filter { $0.use != .absent }.map(\.id) }
  private var dispositions: [String] { session.opening.vocabulary.dispositions.map(\.id) }

  private func openFlags(_ people: [Person]) -> String? {
    guard let first = people.first else { return nil }
    let flags = people.count == 1 ? "flag has" : "flags have"
    return "\(names(people))'s \(flags) no disposition; /resolve \(typed(first)) KIND words"
  }

  private func unnamedFlags(_ lines: [Int]) -> String? {
    guard let first = lines.first else { return nil }
    let flags = lines.count == 1 ? "flag \(first) names" : "flags \(lines.map(String.init).inWords) name"
    return "\(flags) nobody; /fix \(first) @NAME"
  }

  private func missingStatus(_ members: [MemberID]) -> String? {
    guard !members.isEmpty else { return nil }
    return
      "\(names(members)) \(members.count == 1 ? "has" : "have") no status; /here or /absent \(typed(members)) STATUS"
  }
}
