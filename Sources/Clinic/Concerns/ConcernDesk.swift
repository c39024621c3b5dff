package import Program
package import ScreenText
package import SessionCore
import SlashCommands

/// Safety concerns while no session is open, and those of earlier sessions.
///
/// With a session that was closed within the last twelve hours a flag is a late line of it; else it is kept with the
/// person in the program's book. A flag is never refused for want of a session, a group or a name.
package struct ConcernDesk {
  private let workspace: Workspace
  package let group: Group?
  private let style: ReceiptStyle
  /// The session closed last, if that is not long ago.
  private let late: CatalogueEntry?
  /// What a line is read against: that session, or one that stands for the groups' lists of today and is never kept.
  package let log: SessionLog

  /// How long after its close a session still takes flags.
  private static let lateMs: Int64 = 12 * 3_600_000

  /// The session of `entry` takes flags before all others, while it is open or was closed lately. With no group chosen
  /// among several none does: what is open in each of them is told apart by its numbers.
  package init(
    _ workspace: Workspace, group: Group?, _ style: ReceiptStyle, over entry: CatalogueEntry? = nil
  ) throws(CommandFailure) {
    self.workspace = workspace
    self.group = group
    self.style = style
    let isChosen = group ?? workspace.onlyGroup != nil || entry != nil
    let closed = isChosen ? workspace.sessionClosedLast(in: group, orFirst: entry, within: Self.lateMs) : nil
    late = entry.flatMap { $0.state == .closed ? nil : $0 } ?? closed
    if let late {
      log = try workspace.resume(late).log
    } else {
      log = try workspace.standIn(for: group.map { [$0] } ?? workspace.book.groups)
    }
  }

  /// What a line is read against.
  package var session: Session { log.session }

  /// The page of `/todo`.
  package var todoLines: [String] { session.openConcernLines }

  /// Does what a line about a concern asks for.
  ///
  /// - Returns: the receipts.
  package func perform(_ command: Command) throws(CommandFailure) -> [String] {
    switch command {
    case .flag: try raise(command)
    case .refile(let line, let change): try refile(line, change)
    case .resolveFlags(let person, let kind, let words):
      try resolve(kind, words, orElse: command) { $0.member == person.memberID && $0.member != nil }
    case .resolveFlag(let line, let person, let kind, let words):
      try resolve(number(of: line), person, kind, words, orElse: command)
    case .earlierConcern(let number, .resolved(let person, let kind, let words)):
      try resolve(number, person, kind, words, orElse: command)
    case .earlierConcern(let number, .named(let person)):
      try name(person, orElse: command) { $0.number == number }
    case .followUp(let member, let words): try followUp(member, words)
    default: throw .sessions(.noneOpen)
    }
  }

  // MARK: - Raising

  /// `meant` is someone whom it may be about instead, `reading` when it was typed, where that is a while ago.
  package func raise(
    _ command: Command, meant: Person? = nil, typedAt reading: ClockReading? = nil
  ) throws(CommandFailure) -> [String] {
    let now = workspace.clock.reading()
    if let late {
      let seconds = reading.map { Int(max(0, now.wallMs - $0.wallMs) / 1000) } ?? 0
      return try perform(command, seconds > 0 ? .ago(seconds: seconds) : nil, in: late, meant: meant)
    }
    let reading = reading ?? now
    let act: Act
    do { act = try log.decide(command, at: reading) } catch { throw trouble(error) }
    var number = workspace.book.concerns.last?.number ?? 0
    var commands: [ProgramCommand] = []
    var lines: [String] = []
    for case .flagRaised(let person, let words, _) in act.events {
      number += 1
      commands.append(
        .raiseConcern(
          group?.id, person?.memberID.flatMap(inCare), words, at: Concern.Instant(reading)))
      lines.append(receipt(number, reading, .flagRaised(person, words), meant: meant))
    }
    try workspace.perform(commands)
    return lines
  }

  // MARK: - Naming, resolving, following up

  private var open: [PastConcern] { (session.past.concerns + lateConcerns).filter { $0.resolution == nil } }
  private var lateConcerns: [PastConcern] {
    guard let late else { return [] }
    return session.concerns.map { concern in
      var concern = concern
      concern.sessionNumber = workspace.book.sessionNumber(late.id)
      return concern
    }
  }

  /// What a line's number alone means: a line of the session closed last, else what was raised with no session.
  private func number(of line: Int) -> ConcernNumber {
    ConcernNumber(session: late.map { workspace.book.sessionNumber($0.id) } ?? 0, line: line)
  }

  private func refile(_ line: Int?, _ change: Command.Change) throws(CommandFailure) -> [String] {
    let wanted = line.map(number)
    let command = Command.refile(line: line, change)
    guard case .about(let people) = change, people.count == 1 else { return try onLateSession(command) }
    return try name(people[0], orElse: command) { wanted == nil || $0.number == wanted }
  }

  /// Names the person of the newest of these.
  private func name(
    _ person: Person, orElse command: Command, where isMeant: (PastConcern) -> Bool
  ) throws(CommandFailure) -> [String] {
    let meant = open.filter(isMeant).max { $0.raisedAt.wallMs < $1.raisedAt.wallMs }
    guard let meant else { return try onLateSession(command) }
    switch meant.place {
    case .session(let id, let line): return try perform(.refile(line: line, .about([person])), in: entry(id))
    case .program(let number):
      guard let member = person.memberID, let inCare = inCare(member) else {
        throw .sessions(.concernNeedsName(meant.number))
      }
      try workspace.perform(.nameConcern(number, inCare))
      let event = Event.refiled(line: number, .flags([FlagSubject(person)]))
      return [receipt(number, workspace.clock.reading(), event)]
    }
  }

  private func resolve(
    _ number: ConcernNumber, _ person: Person?, _ kind: String, _ words: String?, orElse command: Command
  ) throws(CommandFailure) -> [String] {
    try resolve(kind, words, orElse: command) {
      $0.number == number && (person == nil || $0.member == person?.memberID)
    }
  }

  private func resolve(
    _ kind: String, _ words: String?, orElse command: Command, where isMeant: (PastConcern) -> Bool
  ) throws(CommandFailure) -> [String] {
    let meant = open.filter(isMeant)
    guard !meant.isEmpty, let known = session.opening.vocabulary.disposition(kind) else {
      return try onLateSession(command)
    }
    guard words?.isEmpty == false || known.asks.isEmpty else { throw trouble(.factsMissing(asks: known.asks)) }
    if meant.count > 1 { try requireTold(apart: meant, known, command) }
    var lines: [String] = []
    for concern in meant { lines += try resolve(concern, known, words) }
    return lines
  }

  /// Several are meant at once only by the person's name, and never as mistakes.
  private func requireTold(apart meant: [PastConcern], _ kind: Disposition, _ command: Command) throws(CommandFailure) {
    let people = meant.compactMap(\.member).map(Person.member)
    switch command {
    case .resolveFlag(let line, _, _, _): throw trouble(.severalFlagsOnLine("\(line)", people))
    case .earlierConcern(let number, _): throw trouble(.severalFlagsOnLine("\(number)", people))
    default: break
    }
    if kind.isError, let person = people.first {
      throw trouble(.mistakeNeedsLine(person, lines: meant.map(\.number.description)))
    }
  }

  private func resolve(_ concern: PastConcern, _ kind: Disposition, _ words: String?) throws(CommandFailure) -> [String]
  {
    let person = concern.member.map(Person.member)
    switch concern.place {
    case .session(let id, let line):
      return try perform(.resolveFlag(line: line, of: person, disposition: kind.id, words: words), in: entry(id))
    case .program(let number):
      let reading = workspace.clock.reading()
      let kept = words.map(ErasableText.init)
      let resolution = Concern.Resolution(
        disposition: kind.id, wantsFollowUp: kind.followUp, words: kept, at: Concern.Instant(reading))
      try workspace.perform(.resolveConcern(number, resolution))
      return [receipt(number, reading, .flagResolved(line: number, person, disposition: kind.id, words: kept))]
    }
  }

  private func followUp(_ member: MemberID, _ words: String) throws(CommandFailure) -> [String] {
    let places = session.followUps(of: member).map(\.place).unique
    guard !places.isEmpty, let person = inCare(member) else { throw trouble(.noFollowUp(member)) }
    let kept = ErasableText(words)
    try workspace.perform(.followUpConcerns(person, places, kept))
    return [receipt(0, workspace.clock.reading(), .followedUp(member, kept, of: places))]
  }

  // MARK: - Sessions

  private func onLateSession(_ command: Command) throws(CommandFailure) -> [String] {
    if let late { return try perform(command, in: late) }
    let reading = workspace.clock.reading()
    do throws(Refusal) { _ = try log.decide(command, at: reading) } catch { throw trouble(error) }
    throw .sessions(.noConcernOpen)
  }

  private func perform(
    _ command: Command, _ claim: StatedTime? = nil, in entry: CatalogueEntry, meant: Person? = nil
  ) throws(CommandFailure) -> [String] {
    var engine = try workspace.resume(entry)
    let before = engine.session
    let act: Act
    do {
      act = try engine.perform(command, claim: claim, at: workspace.clock.reading())
    } catch {
      switch error {
      case .refused(let refusal):
        throw .session(
          refusal, in: before, now: engine.log.moment(at: workspace.clock.reading()))
      case .notKept(let failure): throw .notRecorded(failure)
      }
    }
    let number = ConcernNumber(session: workspace.book.sessionNumber(entry.id), line: act.number)
    return [
      ScreenText.receipt(
        for: act, before: before, after: engine.session, style: style, numbered: shown(number), meant: meant)
    ]
  }

  /// As it is typed here: a line of the session that is open, or was closed last, by its number alone.
  private func shown(_ number: ConcernNumber) -> String {
    let own = late.map { workspace.book.sessionNumber($0.id) }
    return number.session == own ? "\(number.line)" : number.description
  }

  private func entry(_ id: SessionID) throws(CommandFailure) -> CatalogueEntry {
    guard let entry = workspace.book.session(id) else { throw .sessions(.gone) }
    return entry
  }

  func groupName(of person: Person) -> String? {
    person.memberID.flatMap { workspace.book.enrolment($0)?.group.name }
  }

  private func inCare(_ member: MemberID) -> PersonInCare? {
    workspace.book.enrolment(member).map { PersonInCare(group: $0.group.id, member: member) }
  }

  private func receipt(_ number: Int, _ reading: ClockReading, _ event: Event, meant: Person? = nil) -> String {
    let act = Act(number: number, reading: reading, events: [event])
    let shown = number == 0 ? nil : ConcernNumber(session: 0, line: number).description
    return ScreenText.receipt(for: act, before: session, after: session, style: style, numbered: shown, meant: meant)
  }

  private func trouble(_ refusal: Refusal) -> CommandFailure {
    .session(refusal, in: session, now: log.moment(at: workspace.clock.reading()))
  }
}
