import Basics
import ChartRecord
import Program
package import SessionCore
import Vault

/// The vault as the log of one session: its acts go into a stream of their own, and what the program's catalog has to
/// know of them goes into the same append.
package struct SessionStore: EventLog {
  package let workspace: Workspace
  package let session: SessionID
  /// Where the words of each act stand, by its number: what is destroyed has to be found again.
  private var rows: [Int: Row]
  /// Of the workspace, when the session was read.
  private let earlierActCount: Int

  struct Row {
    var sequence: Int64
    var log: LogName
    var textCount: Int

    init(sequence: Int64, log: LogName, textCount: Int) {
      self.sequence = sequence
      self.log = log
      self.textCount = textCount
    }

    /// Where an act came to stand.
    init(_ sequence: Int64, _ act: StoredAct) {
      self.init(sequence: sequence, log: act.log, textCount: act.texts.count)
    }
  }

  init(workspace: Workspace, session: SessionID, rows: [Int: Row]) {
    self.workspace = workspace
    self.session = session
    self.rows = rows
    earlierActCount = workspace.earlierActCount
  }

  /// One append for all of them and for the catalog's line.
  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    guard let reading = acts.first?.act.reading else { return }
    try workspace.requireCurrent(earlierActCount)
    let stored = acts.map { placed in
      StoredAct(
        placed.act, of: session, placement: placed.placement, destroys: placed.act.events.flatMap(destroyed))
    }
    let sequences: [Int64]
    do {
      sequences = try workspace.record(stored, noting: programCommands(from: before, to: after), at: reading)
    } catch {
      switch error {
      case .refused: throw .unwritten(.unusable)
      case .notKept(let failure): throw failure
      }
    }
    for (index, placed) in acts.enumerated() { rows[placed.act.number] = Row(sequences[index], stored[index]) }
  }

  private func destroyed(by event: Event) -> [TextPosition] {
    guard case .wordsDestroyed(let act) = event, let row = rows[act], row.log == .chart else { return [] }
    return (0..<row.textCount).map { TextPosition(sequence: row.sequence, index: $0) }
  }

  /// The seat of someone who walks in; refused where the name was on this list before.
  package func seat(for newcomer: Command.Newcomer, in session: Session) throws(Refusal) -> Member {
    let group = session.opening.group
    let names =
      session.roster.flatMap { [$0.name, $0.handle] } + session.guests.map(\.guest.name) + session.leaders
      + session.opening.leaders
    let here = Set(session.roster.map(\.id))
    let earlier = workspace.book.group(group)?.roster.first { enrolment in
      !here.contains(enrolment.id) && PersonName(enrolment.details.name).key == PersonName(newcomer.name).key
    }
    if let earlier, !newcomer.isSomeoneElse {
      throw .noSeat(
        reason: "\(earlier.details.name) was on this list before; /new +NAME is someone else, "
          + "`circlekeeper group edit --readmit` brings them back for the next session")
    }
    do throws(ProgramRefusal) {
      return try workspace.book.seat(forNewcomer: newcomer.name, in: group, besides: names)
    } catch {
      throw .noSeat(reason: error.words.withoutFullStop)
    }
  }

  /// Of the same group, as the catalog knows it.
  package func otherSession(at times: SessionTimes) -> OtherSession? {
    guard let group = workspace.book.session(session)?.group,
      let entry = workspace.book.session(of: group, at: times, besides: session), let times = entry.times
    else { return nil }
    return OtherSession(id: entry.id, times: times)
  }

  /// Whether a note of this session is signed, so that its end stays.
  package var holdsSignedNote: Bool {
    guard let entry = workspace.book.session(session), let acts = try? workspace.chartActs(of: entry) else {
      return false
    }
    return acts.contains { $0.act.signsNote }
  }

  private func programCommands(from before: Session, to after: Session) -> [ProgramCommand] {
    let dating = before.times == after.times ? nil : ProgramCommand.dateSession(session, after.times)
    // A line that comes after all notes were signed may call for another one.
    let settling = workspace.book.session(session)?.isSettled == true ? ProgramCommand.settleNotes(session, false) : nil
    let others = [dating, settling, catalogueCommand(from: before, to: after)]
    return rosterCommands(from: before, to: after) + others.compactMap { $0 }
  }

  /// Who walked in has a seat in the group from that day on; undo takes it away, and redo gives back the same.
  private func rosterCommands(from before: Session, to after: Session) -> [ProgramCommand] {
    let day = Day(wallMs: after.tookPlaceAt.wallMs, offsetSeconds: after.tookPlaceAt.offsetSeconds)
    let gone = before.roster.filter { member in !after.roster.contains { $0.id == member.id } }
    let come = after.roster.filter { member in !before.roster.contains { $0.id == member.id } }
    return gone.map { .takeBackMember($0.id) } + come.map { .restoreMember(after.opening.group, $0, joinedOn: day) }
  }

  /// The catalog knows which sessions are closed, and what the next one needs to count.
  private func catalogueCommand(from before: Session, to after: Session) -> ProgramCommand? {
    switch (before.stage == .closed, after.stage == .closed) {
    case (false, true):
      .closeSession(
        session, usedCircle: after.rounds.contains { $0.mode == .circle },
        usedPairs: after.rounds.contains { $0.mode == .pairs })
    case (true, false): .reopenSession(session)
    case (true, true), (false, false): nil
    }
  }
}

extension ChartAct {
  fileprivate var signsNote: Bool {
    events.contains { if case .noteSigned = $0 { true } else { false } }
  }
}

extension String {
  /// A refusal of the room ends without one.
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension StreamID {
  /// A session's stream bears its id.
  init(_ session: SessionID) {
    let bytes = session.high.bigEndianBytes + session.low.bigEndianBytes
    self = StreamID(bytes) ?? .program
  }
}
