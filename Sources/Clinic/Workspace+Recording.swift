import ChartRecord
import Program
import RecordCodec
import SessionCore
import Vault

/// Why something was not recorded: the rules of the book said no, or the world broke.
enum RecordFailure: Error {
  case refused(ProgramRefusal)
  case notKept(LogFailure)
}

extension CommandFailure {
  init(_ failure: RecordFailure) {
    switch failure {
    case .refused(let refusal): self = .program(refusal)
    case .notKept(let failure): self = .notRecorded(failure)
    }
  }
}

extension Workspace {
  /// The one way to record, for every kind of act: what the book is to know of it is decided, encoded and kept in the same
  /// append as the acts themselves, all or nothing, and then applied. Sessions and charts apply their own acts after it.
  ///
  /// - Parameters:
  ///   - acts: Acts of a session or of a chart, decided by their own rules and encoded.
  ///   - commands: What the book is to know of them, or what is done to it.
  ///   - reading: When it was done.
  /// - Returns: the sequence number of each of `acts`.
  /// - Throws: What was refused or broke; nothing was kept, or it cannot be said yet whether it was.
  @discardableResult
  func record(
    _ acts: [StoredAct] = [], noting commands: [ProgramCommand], at reading: ClockReading
  ) throws(RecordFailure) -> [Int64] {
    let commands = commands.map { $0.identified(by: newClientID) }
    let (next, noted): (ProgramBook, [ProgramEvent])
    do throws(ProgramRefusal) {
      (next, noted) = try decided(
        commands, on: book,
        by: { (book, command) throws(ProgramRefusal) in
          try book.decide(command)
        }, applying: { $0.apply($1) })
    } catch {
      throw .refused(error)
    }
    var stored = acts
    if acts.isEmpty || !noted.isEmpty { stored.append(StoredAct(ProgramAct(reading: reading, events: noted))) }
    let sequences: [Int64]
    do { sequences = try append(stored) } catch { throw .notKept(error) }
    book = next
    return Array(sequences.prefix(acts.count))
  }

  /// Read a session or a chart again if an append first reported as unknown was committed since.
  func requireCurrent(_ earlierActCount: Int) throws(LogFailure) {
    if self.earlierActCount != earlierActCount { throw .earlierKept }
  }
}

/// Decides commands one after the other, each on what those before it came to.
///
/// - Returns: the state after all of them, and what happened.
func decided<State, Command, Event, Refusal: Error>(
  _ commands: [Command], on state: State, by decide: (State, Command) throws(Refusal) -> [Event],
  applying apply: (inout State, Event) -> Void
) throws(Refusal) -> (after: State, events: [Event]) {
  var next = state
  var events: [Event] = []
  for command in commands {
    let made = try decide(next, command)
    for event in made { apply(&next, event) }
    events += made
  }
  return (next, events)
}

extension StoredAct {
  /// In the stream of its session.
  init(_ act: Act, of session: SessionID, placement: Placement, destroys: [TextPosition] = []) {
    let record = Codec.encode(act)
    self.init(
      stream: StreamID(session), log: placement == .chart ? .chart : .private, payload: record.payload,
      texts: record.texts, destroys: destroys)
  }

  /// In a chart's own stream.
  init(_ act: ChartAct, of chart: SessionID, in log: LogName, destroys: [TextPosition] = []) {
    let record = Codec.encode(act)
    self.init(stream: StreamID(chart), log: log, payload: record.payload, texts: record.texts, destroys: destroys)
  }

  /// In the stream of the program's book.
  init(_ act: ProgramAct) {
    let record = Codec.encode(act)
    self.init(stream: .program, log: .chart, payload: record.payload, texts: record.texts)
  }
}
