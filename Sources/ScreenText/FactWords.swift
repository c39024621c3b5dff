import Basics
internal import SessionCore

/// Says events as facts, in the names of one session.
struct FactWords {
  /// Whose names and clocks are used.
  let session: Session
  /// The session before the act, where it is known.
  var before: Session?
  /// Whether what someone typed may be shown.
  let showsText: Bool
  /// Whether a record without its words still says what kind it was, as an undo does.
  var saysKind = false
  /// Whether the line that comes next is suggested, as a receipt does and a log does not.
  var suggests = false
  /// How the act is named when it is typed, where its number alone would mean another one.
  var numbered: String?

  /// `nil` for an event that is part of another fact of its act. `line` is the number of the act.
  func fact(of event: Event, line: Int) -> String? {
    switch event {
    case .sessionOpened(let opening): "\(opening.groupName.onOneLine), \(opening.outline.id.onOneLine)"
    case .outlineChosen(let outline): "outline: \(outline.title.onOneLine)"
    case .leadersNamed(let leaders): "leading: \(leaders.map(\.onOneLine).joined(separator: ", "))"
    case .ended: "Group ended\(session.endedAt.map { " \($0.clock)" } ?? "")"
    case .closed: "Session closed"

    case .arrived(let members, let presence): "here: \(names(members))\(words(of: presence))"
    case .seated(let members): "seated: \(names(members))"
    case .expected(let member, let within):
      "expected: \(name(member))\(within.map { ", within \(lengthWords(seconds: $0))" } ?? "")"
    case .absenceRecorded(let members, let status, let words):
      "absent: \(names(members))\(reason(status == "absent" ? nil : status, words))"
    case .steppedOut(let person, let leader): "out: \(name(person))\(leader.map { ", with \($0.onOneLine)" } ?? "")"
    case .cameBack(let person): "in: \(name(person))"
    case .left(let person, let status, let words):
      "left: \(name(person))\(reason(status, words))"
    case .guestArrived(let guest): "here: \(guestWords(guest))"
    case .memberJoined(let member): "new: \(member.name.onOneLine), @\(member.handle.onOneLine)"
    case .presenceCorrected(let members, let presence):
      "here: \(names(members))\(presence == .room ? ", in the room" : words(of: presence))"

    case .phaseEntered(let row): phaseWords(row)
    case .held: "On hold\(hint(", all clocks stopped. /resume goes on"))"
    case .resumed: "All clocks go on"

    case .roundOpened(let mode, let question, let owed, let asker): roundWords(mode, question, owed, asker)
    case .floorGiven(let person, let kind): floorWords(person, kind)
    case .floorReturned(let person): suggests ? "\(name(person)) again, just now" : "back to \(name(person))"
    case .floorEmptied: "No one has the floor"
    case .passed(let member, let tonight): "\(name(member)) passed\(tonight ? " for tonight" : "")"
    case .putOff(let member): "\(name(member)), later"
    case .handsRaised(let people): "hand\(people.count == 1 ? "" : "s") up: \(names(people))"
    case .pairsProposed(let groups): "Proposed: \(pairWords(groups))\(hint(". /pairs ok takes them"))"
    case .pairsFormed(let groups): "In pairs: \(pairWords(groups))"
    case .pairsSwapped: "Time to swap"

    case .shareSet(let seconds): "\(lengthWords(seconds: seconds)) a turn"
    case .shareExtended(let seconds): "\(lengthWords(seconds: seconds)) more for \(holder)"
    case .phaseExtended(let seconds): "\(lengthWords(seconds: seconds)) more for \(phaseName)"
    case .timerSet(let seconds, let words): "timer: \(lengthWords(seconds: seconds))\(text(words))"

    case .promptShown(let prompt): "prompt: \(prompt.onOneLine)"
    case .skillBegun(let plan):
      "skill: \(plan.title.onOneLine), \(count(plan.stepCount, "step"))\(hint(". /step goes on"))"
    case .skillStepped: stepWords
    case .agreementsRead(let present): "agreements read, \(present.count) in the room"

    case .noted, .notedPrivately, .rated, .committed, .commitmentAnswered, .intervened, .marked, .flagRaised,
      .flagsResolved, .flagResolved, .followedUp:
      record(event, line: line)

    // A concern of no session is what the receipt itself is about.
    case .refiled(let of, let change): "\(of == line ? "" : "line \(of) ")is \(refilingWords(change)) now"
    case .wordsDestroyed: nil
    case .undone(let act): "Took back line \(act)"
    case .redone(let act): "Restored line \(act)"
    }
  }
}

extension FactWords {
  func name(_ person: Person) -> String { session.shortName(of: person) }
  func name(_ member: MemberID) -> String { name(.member(member)) }
  func names(_ people: [Person]) -> String { session.shortNames(of: people) }
  func names(_ members: [MemberID]) -> String { session.shortNames(of: members) }

  /// `, words` where they may be shown.
  func text(_ words: ErasableText?) -> String {
    guard showsText, let text = words?.text, !text.isEmpty else { return "" }
    return ", \(text.onOneLine)"
  }

  private func hint(_ words: String) -> String { suggests ? words : "" }

  func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// Why someone is not there is nobody's business who looks at the screen.
  private func reason(_ status: String?, _ words: ErasableText?) -> String {
    showsText ? "\(status.map { ", \($0.onOneLine)" } ?? "")\(text(words))" : ""
  }

  private func words(of presence: Presence) -> String {
    switch presence {
    case .room: ""
    case .video(let place): ", by video\(place.map { " from \($0.onOneLine)" } ?? "")"
    }
  }

  private func guestWords(_ guest: Guest) -> String {
    let relation = guest.relation.onOneLine
    let whose = guest.member.map { "\(name($0))'s \(relation)" } ?? relation
    return "\(name(.guest(guest.id))), \(whose)"
  }

  private func phaseWords(_ row: Int) -> String? {
    guard session.phases.indices.contains(row) else { return nil }
    let phase = session.phases[row]
    let minutes = lengthWords(seconds: session.allottedSeconds(ofPhase: row))
    let again = before.map { $0.phases.indices.contains(row) && $0.phases[row].startedAt != nil } ?? false
    let skill = session.skillIsOpen ? nil : phase.plan.skill.map { hint(". /skill \($0.onOneLine)") }
    return "\(again ? "back in " : "")\(phase.plan.name.onOneLine), \(minutes)\(skill ?? "")"
  }

  /// Who begins and how it goes on; the question is one of the words that may not be in sight.
  private func roundWords(_ mode: RoundMode, _ question: ErasableText?, _ owed: [Person], _ asker: Person?) -> String {
    let order = opening(mode, owed, asker)
    guard showsText, let text = question?.text else { return order }
    return "\(order). \(text.onOneLine)"
  }

  /// What a log says does not depend on who has left the room since.
  private func opening(_ mode: RoundMode, _ owed: [Person], _ asker: Person?) -> String {
    let count = "\(suggests ? session.stillToCome.count : owed.count) to come"
    let first = firstDue(mode, owed).map { name($0) }
    switch mode {
    case .circle: return first.map { "\($0) first\(direction(of: owed).map { ", then to the \($0)" } ?? "")" } ?? count
    case .families: return first.map { "\($0) first, with family; \(count)" } ?? count
    case .stack: return first.map { "\($0) first, least heard; \(count)" } ?? "Least heard first, \(count)"
    case .popcorn: return "No order, \(count)"
    case .hands: return "By raised hands, \(count)"
    case .pairs: return "Pairs, \(count)\(hint(". /pairs proposes them"))"
    case .open: return "Open conversation; no one is offered a turn"
    case .feedback:
      guard let asker else { return "Feedback; no one has asked yet\(hint(". /next NAME says who does"))" }
      return "Feedback: \(name(asker)) asks, \(suggests ? session.stillToCome.count : owed.count) to answer"
    }
  }

  /// It changes from session to session. Seats are counted clockwise, and for people who sit in a circle and face each
  /// other that is to the left. Of two people no one can tell.
  private func direction(of owed: [Person]) -> String? {
    guard owed.count > 2 else { return nil }
    return session.past.circleSessions.isMultiple(of: 2) ? "left" : "right"
  }

  /// In a stack the person heard least comes first, not the first seat; a log does not work that out again.
  private func firstDue(_ mode: RoundMode, _ owed: [Person]) -> Person? {
    switch mode {
    case .circle, .families: suggests ? session.due.flatMap { owed.contains($0) ? $0 : nil } : owed.first
    case .stack: suggests ? session.due : nil
    case .popcorn, .hands, .pairs, .open, .feedback: nil
    }
  }

  private func floorWords(_ person: Person, _ kind: TurnKind) -> String {
    let turn = suggests ? "\(name(person)), just now" : "\(name(person))'s turn"
    switch kind {
    case .offered: return before?.round?.passers.contains(person) ?? false ? "\(turn). Second offer" : turn
    case .outside:
      // A log is read later, when another round may be open.
      let isApart = before != nil && session.roundIsOpen && session.round?.mode != .open
      return isApart ? "\(turn). Outside the round" : turn
    case .interruption: return before?.floor.holder.map { "\(turn). \(name($0)) waits" } ?? turn
    case .asking:
      guard let before else { return "\(turn), for feedback" }
      return "\(turn). \(name(person)) \(before.round?.asking == .answered ? "closes" : "asks")"
    }
  }

  private func pairWords(_ groups: [[MemberID]]) -> String {
    groups.map { $0.map { name($0) }.joined(separator: " + ") }.joined(separator: ", ")
  }

  private var holder: String { session.floor.holder.map { name($0) } ?? "this turn" }

  private var phaseName: String {
    session.currentPhase.map { session.phases[$0].plan.name.onOneLine } ?? "this phase"
  }

  private var stepWords: String {
    guard let skill = session.skills.last else { return "next step" }
    return "step \(skill.stepsShown) of \(skill.plan.stepCount)"
  }

  private func refilingWords(_ change: Refiling) -> String {
    switch change {
    case .about(let people): people.isEmpty ? "about the group" : "about \(names(people))"
    case .flags(let subjects): "about \(subjects.map(words).joined(separator: ", "))"
    case .asNote: "a note"
    case .asPrivate: "private"
    case .asCommitment: "a commitment"
    case .at(let wallMs): "at \(CivilTime(wallMs: wallMs, offsetSeconds: session.tookPlaceAt.offsetSeconds).clock)"
    }
  }

  private func words(_ subject: FlagSubject) -> String {
    let by = subject.reporter.map { ", reported by \(name(.guest($0)))" } ?? ""
    return (subject.person.map { name($0) } ?? "someone to be named") + by
  }
}

extension RoundMode {
  /// What a round of this kind is called.
  var title: String { self == .open ? "open conversation" : "\(rawValue) round" }
}
