package import Basics
package import Content
package import Program
import RecordCodec
package import SessionCore
import Vault

extension Workspace {
  /// A session with its acts in the vault.
  package typealias Engine = SessionEngine<SessionStore>

  /// Opens a session of a group: its first act, and its line in the catalog, in one append.
  /// The group must have none open. Without an outline's id it is the group's usual one.
  package func openSession(
    of group: Group, outlineID: String?, onPaperOf day: Day? = nil, why: String? = nil
  ) throws(CommandFailure) -> Engine {
    guard let id = outlineID ?? group.outlineID else { throw .content(.noUsualOutline(of: group.name)) }
    return try openSession(of: group, outline: try outline(id), onPaperOf: day, why: why)
  }

  /// The same with an outline from outside the library. A day makes it a session of that day that is entered from paper,
  /// and `why` says for what reason.
  package func openSession(
    of group: Group, outline: Outline, onPaperOf paperDay: Day? = nil, why: String? = nil
  ) throws(CommandFailure) -> Engine {
    if let open = book.openSessions.first(where: { $0.group == group.id }) {
      throw .sessions(.openAlready(of: group.name, day: open.day?.iso))
    }
    let now = clock.reading()
    let id = newID()
    let today = try today()
    if let paperDay, paperDay > today { throw .sessions(.dayToCome(paperDay.iso)) }
    let reading = paperDay.map(clock.paperReading) ?? now
    let paper = paperDay.map { _ in PaperEntry(wallMs: now.wallMs, offsetSeconds: now.offsetSeconds, why: why) }
    let opening = group.opening(
      id, outline: outline, vocabulary: library.vocabulary, on: paperDay ?? today, paper: paper)
    guard !opening.roster.isEmpty else { throw .group(.nobodyToday(on: group.name)) }
    let act = Act(number: 0, reading: reading, events: [.sessionOpened(opening)])
    let command = ProgramCommand.openSession(
      id, group.id, openedWallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds, outlineID: outline.id,
      kind: outline.kind)
    let past = past(of: group.id, before: id)
    let first = StoredAct(act, of: id, placement: .chart)
    let sequences: [Int64]
    do { sequences = try record([first], noting: [command], at: now) } catch { throw CommandFailure(error) }
    let row = SessionStore.Row(sequences[0], first)
    guard let log = SessionLog(opening: act, past: past) else { throw .sessions(.notOpened) }
    return SessionEngine(log, store: SessionStore(workspace: self, session: id, rows: [0: row]))
  }

  /// Goes back into a session as it was left.
  package func resume(_ entry: CatalogueEntry) throws(CommandFailure) -> Engine {
    let (log, rows) = try load(entry, past: past(of: entry.group, before: entry.id))
    var engine = SessionEngine(log, store: SessionStore(workspace: self, session: entry.id, rows: rows))
    do { try engine.finishWhatWasCutShort() } catch { throw CommandFailure(error) }
    return engine
  }

  /// Binds the words of a closed session into one sealed block. What cannot be bound now stays as it is, line by line,
  /// which is as good and only larger.
  package func bindTexts(of session: Session) {
    guard session.stage == .closed else { return }
    try? vault.bindTexts(of: StreamID(session.opening.id))
  }

  /// A session with everything that was recorded of it, to be looked at: what it knew of earlier ones is left out.
  package func log(of entry: CatalogueEntry) throws(CommandFailure) -> SessionLog {
    try load(entry, past: PriorSessions()).log
  }

  private func load(_ entry: CatalogueEntry, past: PriorSessions) throws(CommandFailure) -> (
    log: SessionLog, rows: [Int: SessionStore.Row]
  ) {
    let (acts, rows) = try acts(of: entry)
    guard let log = SessionLog(replaying: acts, past: past) ?? logWithoutItsOpening(entry, acts, past) else {
      throw .sessions(.openingLost)
    }
    sayIfItsEndIsLost(log, entry)
    return (log, rows)
  }

  /// The book says whether a session was closed. Where its own acts say otherwise, the last of either are not there;
  /// that is said, and what is left can be read.
  private func sayIfItsEndIsLost(_ log: SessionLog, _ entry: CatalogueEntry) {
    guard let noted = book.session(entry.id)?.state, (noted == .closed) != (log.session.stage == .closed),
      damagedStreams.isDisjoint(with: [.program, StreamID(entry.id)])
    else { return }
    noteDamage(in: StreamID(entry.id), .endOfSessionLost(entry.id))
  }

  /// For looking only: a session whose first act is lost, with the group's people and the shipped outline in its place.
  private func logWithoutItsOpening(_ entry: CatalogueEntry, _ acts: [Act], _ past: PriorSessions) -> SessionLog? {
    guard takesWhatIsIntact, let group = book.groups.first(where: { $0.id == entry.group }),
      let outline = library.outline(entry.outlineID) ?? library.outlines.first,
      let day = Day(wallMs: entry.openedWallMs, offsetSeconds: entry.offsetSeconds)
    else { return nil }
    let opening = group.opening(entry.id, outline: outline, vocabulary: library.vocabulary, on: day)
    let reading = ClockReading(
      wallMs: entry.openedWallMs, offsetSeconds: entry.offsetSeconds, bootMs: 0, boot: BootID(high: 0, low: 0))
    noteDamage(in: StreamID(entry.id), .openingOfSessionLost(entry.id))
    let first = Act(number: 0, reading: reading, events: [.sessionOpened(opening)])
    return SessionLog(replaying: [first] + acts, past: past)
  }

  private func acts(of entry: CatalogueEntry) throws(CommandFailure) -> (acts: [Act], rows: [Int: SessionStore.Row]) {
    var acts: [Act] = []
    var rows: [Int: SessionStore.Row] = [:]
    let name = "session \(entry.id.hexadecimal.prefix(8))"
    for row in try self.acts(in: StreamID(entry.id), called: name) {
      let act: Act
      do { act = try Codec.decode(row.payload, texts: row.texts) } catch { throw CommandFailure(error) }
      acts.append(act)
      rows[act.number] = SessionStore.Row(sequence: row.sequence, log: row.log, textCount: row.texts.count)
    }
    return (acts.sorted { $0.number < $1.number }, rows)
  }

  // MARK: - What a session knows of earlier ones

  /// How far back someone's last commitment is looked for.
  static let sessionsLookedAt = 12
  /// How far back what the group has had is looked for: twelve weeks of three sessions.
  private static let curriculumLength = 36

  /// Where a group stands in the twelve weeks.
  package func standing(of group: GroupID) -> Standing {
    let none = SessionID(high: 0, low: 0)
    return library.curriculum.standing(after: past(of: group, before: none).outlines)
  }

  /// An earlier session that cannot be read is a notice and does not stand in the way of tonight.
  package func past(of group: GroupID, before session: SessionID) -> PriorSessions {
    var past = book.past(of: group, before: session)
    var settled: Set<MemberID> = []
    var known: Set<String> = []
    var history = ConcernHistory(book, of: group)
    for (age, entry) in sessions(of: group, before: session).prefix(Self.curriculumLength).enumerated() {
      let earlier: Session
      do { earlier = try log(of: entry).session } catch {
        notify(.earlierSessionLeftOut(entry.day?.iso, error))
        continue
      }
      past.outlines.append(PastOutline(earlier.outline))
      past.prompts += earlier.shownPrompts.reversed().map(\.text).filter { known.insert($0).inserted }
      if age == 0 {
        past.contactsDue = earlier.contactsDue
        past.absent = Set(earlier.attendance.filter { !$0.hasCome }.map(\.member.id))
      }
      history.take(earlier, number: book.sessionNumber(entry.id))
      guard age < Self.sessionsLookedAt else { continue }
      past.ratings.merge(earlier.lastRatings) { newer, _ in newer }
      for (member, commitments) in earlier.commitments where !settled.contains(member) {
        past.commitments[member] = commitments
        settled.insert(member)
      }
      settled.formUnion(earlier.answered)
    }
    past.concerns = history.standing
    return past
  }

  /// The newest first; of a session that is not in the catalog yet, all that are.
  private func sessions(of group: GroupID, before session: SessionID) -> [CatalogueEntry] {
    let all = book.sessions(of: group)
    guard let place = all.firstIndex(where: { $0.id == session }) else { return all }
    return Array(all[(place + 1)...])
  }
}

extension Session {
  /// What each member said they would do, for the next session to ask after.
  fileprivate var commitments: [MemberID: [PastCommitment]] {
    var made: [MemberID: [PastCommitment]] = [:]
    for entry in entries where entry.kind == .commitment {
      guard let words = entry.words else { continue }
      for member in entry.about.compactMap(\.memberID) {
        made[member, default: []].append(PastCommitment(session: opening.id, line: entry.line, words: words))
      }
    }
    return made
  }

  /// The last number of each member on each scale, in the outline's order.
  fileprivate var lastRatings: [MemberID: [PastRating]] {
    var last: [MemberID: [PastRating]] = [:]
    for member in opening.roster.map(\.id) {
      let given = ratings(of: member)
      let found = outline.scales.indices.compactMap { place in
        given.last { $0.scale == place }.map { PastRating(scale: outline.scales[place].name, value: $0.value) }
      }
      if !found.isEmpty { last[member] = found }
    }
    return last
  }

  /// Whose last commitment was asked after.
  fileprivate var answered: Set<MemberID> {
    var members: Set<MemberID> = []
    for entry in entries {
      if case .answer = entry.kind { members.formUnion(entry.about.compactMap(\.memberID)) }
    }
    return members
  }

  /// Who is still to be called.
  fileprivate var contactsDue: [ContactDue] {
    attendance.compactMap { row in
      guard let status = row.statusID, let known = opening.vocabulary.statuses.first(where: { $0.id == status }),
        known.contactDue
      else { return nil }
      return ContactDue(row.member.id, status: status)
    }
  }
}

extension Attendance {
  /// The status of the vocabulary that was given, if one was.
  fileprivate var statusID: String? {
    switch state {
    case .absent(let status, _): status
    case .left(let status, _): status
    case .unknown, .expected, .here, .out: nil
    }
  }
}
