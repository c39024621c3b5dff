import Basics
package import SessionCore

extension Refusal {
  /// One plain line that names what stands in the way and what would work instead; it ends without a period. `sign` is
  /// the one that the refused line began with.
  package func words(in session: Session, now: Moment, sign: String = "") -> String {
    RefusalWords(session: session, now: now, sign: sign).words(for: self).withSinglePeriods
  }
}

/// Says refusals in the names and times of one session.
struct RefusalWords {
  let session: Session
  let now: Moment
  let sign: String

  /// A flat table: one line a refusal, in the order of their declaration.
  func words(for refusal: Refusal) -> String {
    switch refusal {
    // Stage
    case .notStarted: "Not started yet. /start begins the first phase"
    case .alreadyStarted: "Already started. /phase goes on to the next phase"
    case .held(let since): "held since \(since.clock); /resume\(resumeTime(since))?"
    case .notHeld: "Nothing is on hold. /hold stops all clocks"
    case .over: "Group ended \(endClock). Notes, ratings and flags still go in; /close when done"
    case .alreadyEnded: "Group ended \(endClock) already. /close closes the session"
    case .closed: "The session is closed. /undo opens it again, /quit leaves"
    case .outlineFixed: "The outline is fixed once the first phase has begun. /phase NAME goes to any of its phases"

    // Time
    case .timeNotClaimable: "This act takes no time. Leave out \"at\" and what follows"
    case .claimInFuture(let wallMs, let offset):
      "\(clock(wallMs, offset)) is still to come. Give a time that has passed, or none"
    case .timeWanted:
      "Not recorded: when was it? Clocks stand in a session from paper; say it behind the line, as in at 18:09"
    case .claimSkipped(let claim): claim.skippedWords
    case .claimTwice(let claim, let ago): claim.twiceWords(ago: ago)
    case .sameTime(let times, let id): times.sameTimeWords(id)
    case .claimBeforeRecord(let person, let record, let at):
      "\(name(person)) has \(said(record)) at \(at.clock). Give that time or a later one"
    case .claimBeforeFlow(let at): "The clocks last changed at \(at.clock). Give that time or a later one"
    case .claimBeforeFloor(let at): "The floor last changed at \(at.clock). Give that time or a later one"
    case .claimNeeded: "The group is over. Say when it was: at \(endClock)"

    // People
    case .alreadyHere(let members): "\(names(members)) \(isOrAre(members)) already here. /out and /in for time outside"
    case .everybodyHere: "Everyone on the list is already here. /guest adds someone else"
    case .notHere(let people): "\(names(people)) \(isOrAre(people)) not here. First /here \(typed(people))"
    case .isOut(let person, let since): "\(name(person)) has been out since \(since.clock). First /in \(typed(person))"
    case .notOut(let person): "\(name(person)) is not out. /out \(typed(person)) if they stepped out"
    case .neverCame(let member):
      "\(name(member)) has not been in the room. /here \(typed(member)) or /absent \(typed(member))"
    case .hasArrived(let member): "\(name(member)) has been in the room tonight. /left \(typed(member)) if they left"
    case .nobodyLeftToRecord: "Everyone has a status. /absent NAME changes one"
    case .unknownStatus(let typed): "No status \"\(shown(typed.word))\"\(choice(statuses))"
    case .statusNotForAbsence(let status):
      "\(shown(status)) is for someone who leaves. For someone who never came\(choice(absenceStatuses))"
    case .statusNotForLeaving(let status):
      "\(shown(status)) is for someone who never came. For someone who leaves\(choice(leavingStatuses))"
    case .leaderUnknown(let typed): "No leader \"\(shown(typed.word))\" tonight\(leadersHint)"
    case .noLeaders: "No one leads yet. /leads me, NAME says who does"
    case .noCoLeader: "No co-leader tonight. /leads me, NAME adds one; /we records it for the leader"
    case .nameTaken(let person):
      "Someone here is already called \(whole(person)). Give this guest another name: \(whole(person)).2"
    case .knownName(.guest(let guest)):
      "\(whole(.guest(guest))) is here as a guest. /new +NAME for someone else"
    case .knownName(let person):
      "\(whole(person)) is on the list. /here \(typed(person)), or /new +NAME for someone else"
    case .noSeat(let reason): reason.isEmpty ? "No one can be added to this list" : reason

    // Phases
    case .noNextPhase(let last): "\(shown(last)) is the last phase. /end ends the group, /back or /phase NAME goes back"
    case .noPhaseNamed(let typed): "No phase \"\(shown(typed.word))\"\(choice(session.phases.map(\.plan.name)))"
    case .severalPhases(_, let names):
      "Which phase: \(names.map(\.onOneLine).joined(separator: " or "))?"
    case .noBreak(let earlier): "\(noBreak(earlier)). /hold stops all clocks, and /resume goes on"
    case .alreadyInPhase(let name): "Already in \(shown(name)). /phase goes on to the next"
    case .noEarlierPhase: "This is the first phase. /phase goes on to the next"

    // The floor
    case .nobodyHasFloor: "No one has the floor. /next or /floor NAME"
    case .passNeedsName: "No one has the floor. /pass NAME says who passes"
    case .nobodyDue(let mode): "\(nobodyDue(mode)). /phase, /round MODE or /floor NAME"
    case .noHandUp(let notShared): "No hand is up. \(notYetShared(notShared))/hand NAME or /next NAME"
    case .hasFloorAlready(let person): "It's \(name(person))'s turn already. /next goes on"
    case .handAlreadyUp(let people): "\(names(people)) \(isOrAre(people)) already waiting. /next takes the first hand"
    case .notInterrupted: "No one was interrupted. /next goes on, /yield empties the floor"
    case .notAnOfferedTurn: "This turn is outside the round. /next ends it, /pass is recorded"
    case .nobodyElseDue: "No one else is waiting. /pass, or /next when the turn is over"
    case .nobodyAsks: "No one has asked yet. /next NAME or /round feedback NAME says who asks"
    case .notOwedATurn(let person):
      "No turn is due to \(name(person)). /floor \(typed(person)) gives one outside the round"
    case .noRound: "No round is open. /round MODE opens one"
    case .passedAlready(let person):
      "\(name(person)) has passed already. /next goes on, /next \(typed(person)) gives a turn after all"
    case .inPairs: "Everyone is in pairs. /swap says the change, /phase or /round MODE ends them"
    case .notInPairs: "No one is in pairs. /pairs proposes some"
    case .tooFewForPairs(let present): "\(countWords(present)) in the room, too few for pairs. /round circle"
    case .noPairsProposed: "No pairs are proposed. /pairs proposes some, /pairs maya jo, luk sam sets them"
    case .pairSize(let size): "Groups of \(size) are not pairs. /pairs 2 or /pairs 3"
    case .pairedTwice(let member): "\(name(member)) is in two pairs. Name everyone once"
    case .leftOutOfPairs(let members): "\(names(members)) would be left out. Add them to a pair"
    case .notToBePaired(let one, let other):
      "\(name(one)) and \(name(other)) are not to be paired. Put them in different pairs"
    case .pairsFormedAlready: "The pairs are already formed. /swap says the change, /round pairs starts over"
    case .pairsNotFormed: "The pairs are only proposed. /pairs ok takes them"

    // Clocks
    case .noShareSet: "This turn has no time limit. /share 3m sets one, /more phase 2m lengthens the phase"
    case .durationOutOfRange(let seconds): "\(lengthWords(seconds: seconds)) is out of range. As in 90s, 3m or 1h"

    // The record
    case .emptyText: "Nothing to keep. Type the words after the sign or the command"
    case .noScales: "This outline asks for no ratings. Type it as a note"
    case .tooManyValues(let declared):
      "More numbers than scales. In this order: \(declared.map(\.onOneLine).joined(separator: ", "))"
    case .valueOutOfRange(let scale, _):
      "\(shown(scale.name).capitalizedFirst) is \(scale.range.lowerBound) to \(scale.range.upperBound)"
    case .noValues: "Numbers first: =6 3, or =6 - to leave one out"
    case .noFloorHolder: "No one has the floor. Add a name: \(someoneTyped) …"
    case .guestHasNoChart(let person): "\(name(person)) is a guest and has no chart. \(guestHint(person))"
    case .noPastCommitment(let member):
      "\(name(member)) made no commitment last time. >@\(typed(member)) words makes one"
    case .unknownMarkKind(let typed):
      "No mark \"\(shown(typed.word))\"\(choice(session.opening.vocabulary.markKinds.map(\.id)))"
    case .factsMissing(let asks):
      "Still missing: \(asks.map(\.onOneLine).listed()). Press End and add it, or type it all again"
    case .unknownDisposition(let typed): "No kind \"\(shown(typed.word))\"\(choice(dispositions))"
    case .noOpenFlag(let person): "Nothing open for \(name(person))"
    case .noOpenFlagOnLine(let line):
      "Nothing open in line \(line). \(earlierLine(line).map { "Did you mean \($0)?" } ?? "/todo shows what is")"
    case .earlierConcern(let number): "Nothing open under \(number). /todo shows what is"
    case .severalFlagsOnLine(let line, let people):
      "Line \(line) is about \(names(people)). One of them: /resolve \(line) @\(people.first.map { typed($0) } ?? "NAME")"
    case .mistakeNeedsLine(_, let lines):
      "Say which was a mistake, by its line: \(lines.map { "/resolve \($0)" }.listed())"
    case .noFollowUp(let member): "Nothing to follow up for \(name(member))"
    case .nothingToStep: "No skill is open. /skill NAME begins one"
    case .noMoreSteps(let skill):
      "That was the last step of \(shown(skill)). /phase goes on, /skill NAME begins another"

    // Corrections
    case .nothingToUndo: "Nothing left to undo. Flags are resolved, never undone"
    case .flagsStay(let lines, let next): flagsStay(lines, next)
    case .newcomerHasRecord(let member):
      "A flag names \(name(member)), who stays on the list. /left \(typed(member)) if they left"
    case .noteSigned: "A note is signed, so the session stays ended. `circlekeeper addend` adds to the note"
    case .nothingToRedo: "Nothing was just undone. /redo works until something else is recorded"
    case .privateStays(let line, let next):
      "Line \(line) stays private. /fix \(line) note writes it again\(undoAgain(next))"
    case .privateAgain(let line, let next):
      "Line \(line) was private before. /fix \(line) private makes it private again\(undoAgain(next))"
    case .noSuchLine(let line): "No line \(line). /log shows the numbers"
    case .nothingToFix: "No line to file again. /fix N takes a line of the /log"
    case .notFixable(let line, let needs): "Line \(line) \(needsWords(needs)). /log shows the lines"
    case .privateAmongOthers(let line): "Line \(line) is private. Fix it by itself: /fix \(line) @NAME"
    case .privateNeedsItsNumber(let line, let change):
      "Line \(line) is private. /fix \(line) \(change.word) puts it into the chart"
    case .flagIsLast(let line, let earlier, let change):
      "Line \(line) is a flag and stays one. /fix \(earlier) \(change.word) files line \(earlier) again"
    case .flagLosesPeople(let line, let subjects): flagLosesPeople(line, subjects)
    case .nothingChanges(let line): "Line \(line) is filed like that already. /log shows it"

    // The close
    case .closeHeldUp(let flagged, let lines, let members):
      notYet(open: max(session.unsettled.count, flagged.count + lines.count + members.count), unaccounted: members)
    }
  }
}

extension RefusalWords {
  func name(_ person: Person) -> String { session.shortName(of: person) }
  private func name(_ member: MemberID) -> String { name(.member(member)) }
  private func whole(_ person: Person) -> String { session.name(of: person).onOneLine }
  private func names(_ people: [Person]) -> String { people.map { name($0) }.listed() }
  private func names(_ members: [MemberID]) -> String { members.map { name($0) }.listed() }
  func typed(_ person: Person) -> String { session.typedName(of: person) }
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

  private func countWords(_ number: Int) -> String {
    number == 0 ? "No one is" : number == 1 ? "Only one person is" : "Only \(number) are"
  }

  /// What there is to choose from.
  private func choice(_ ids: [String]) -> String {
    ids.isEmpty ? "; this session has none" : ": \(ids.map(\.onOneLine).joined(separator: ", "))"
  }

  /// Someone of tonight as they are typed, for an example.
  private var someoneTyped: String {
    "\(sign)@\((session.present.first ?? session.opening.roster.first?.id).map { typed($0) } ?? "maya")"
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
    case .aboutPeople: "names no one. Only a note, a rating or a flag can be given a name"
    case .note: "is not a note and stays what it is"
    case .attendance: "is not an arrival or departure, so its time stays"
    case .flag: "is not a flag, so leave out self"
    }
  }

  private func nobodyDue(_ mode: RoundMode?) -> String {
    mode == nil ? "No round is open and no hand is up" : "Everyone has had a turn"
  }

  private func notYetShared(_ people: [Person]) -> String {
    let words = session.round?.mode.toComeWords ?? "not shared yet"
    return people.isEmpty ? "" : "\(words.capitalizedFirst): \(names(people)). "
  }

  private func noBreak(_ earlier: String?) -> String {
    guard let earlier else { return "This outline has no break" }
    return "No break follows in this outline (\(shown(earlier)) was before)"
  }

  private var leadersHint: String {
    session.leaders.isEmpty ? ". /leads me, NAME says who leads" : choice(session.leaders)
  }

  private func guestHint(_ person: Person) -> String {
    guard let member = session.chart(of: person) else { return "Write about the group: @group" }
    return "Write about \(name(member)): @\(typed(member))"
  }

  private var statuses: [String] { session.opening.vocabulary.statuses.map(\.id) }
  private var absenceStatuses: [String] { session.opening.vocabulary.statuses.filter { $0.use != .left }.map(\.id) }
  private var leavingStatuses: [String] { session.opening.vocabulary.statuses.filter { $0.use != .absent }.map(\.id) }
  private var dispositions: [String] { session.opening.vocabulary.dispositions.map(\.id) }

  /// The number of `/todo`, as at the end, and no names for what is open: people may be leaving and see the screen.
  private func notYet(open: Int, unaccounted members: [MemberID]) -> String {
    let unknown = members.isEmpty ? "" : ". Here or absent: \(names(members))?"
    return "Not yet, \(open) to settle: /todo\(unknown)"
  }

  /// What an earlier concern is called, where only one has that number in its own session.
  private func earlierLine(_ line: Int) -> String? {
    let open = session.past.concerns.filter { $0.resolution == nil && $0.number.line == line }
    return open.count == 1 ? "/resolve \(open[0].number)" : nil
  }
}
