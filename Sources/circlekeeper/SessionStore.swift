import Program
package import SessionCore
package import SessionEngine
import StoredForm
import Vault

/// The vault as the log of one session: its acts go into a stream of their own, and what the program's catalogue has to
/// know of them goes into the same append.
package struct SessionStore: EventLog {
  let workspace: Workspace
  let session: SessionID
  /// Where the words of each act stand, by its number: what is destroyed has to be found again.
  private var rows: [Int: Row]
  /// Of the workspace, when the session was read.
  private let earlierActCount: Int

  struct Row {
    var sequence: Int64
    var log: LogName
    var textCount: Int
  }

  init(workspace: Workspace, session: SessionID, rows: [Int: Row]) {
    self.workspace = workspace
    self.session = session
    self.rows = rows
    earlierActCount = workspace.earlierActCount
  }

  /// One append for all of them and for the catalogue's line.
  package mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure) {
    guard workspace.earlierActCount == earlierActCount else { throw .earlierKept }
    var stored = acts.map(storedAct)
    let catalogue = catalogueCommand(from: before, to: after)
    var noted: [ProgramEvent]?
    do { noted = try catalogue.map { try workspace.book.decide($0) } } catch { throw .unwritten(.unusable) }
    if let noted, let act = acts.first?.act {
      stored.append(Workspace.storedAct(ProgramAct(reading: act.reading, events: noted)))
    }
    let sequences = try workspace.append(stored)
    for (index, placed) in acts.enumerated() {
      rows[placed.act.number] = Row(
        sequence: sequences[index], log: stored[index].log, textCount: stored[index].texts.count)
    }
    for event in noted ?? [] { workspace.book.apply(event) }
  }

  private func storedAct(_ placed: PlacedAct) -> StoredAct {
    let record = StoredForm.encode(placed.act)
    return StoredAct(
      stream: StreamID(session), log: placed.placement == .chart ? .chart : .private, payload: record.payload,
      texts: record.texts, destroys: placed.act.events.flatMap(destroyed))
  }

  private func destroyed(by event: Event) -> [TextPosition] {
    guard case .wordsDestroyed(let act) = event, let row = rows[act], row.log == .chart else { return [] }
    return (0..<row.textCount).map { TextPosition(sequence: row.sequence, index: $0) }
  }

  /// The catalogue knows which sessions are closed, and what the next one needs to count.
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

extension StreamID {
  /// A session's stream bears its id.
  init(_ session: SessionID) {
    let bytes = session.high.bigEndianBytes + session.low.bigEndianBytes
    self = StreamID(bytes) ?? .program
  }
}
