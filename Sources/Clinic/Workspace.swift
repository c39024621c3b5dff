package import Charting
package import Content
import Glibc
package import Program
import RecordCodec
package import Sealing
import SessionCore
package import Vault

/// An open vault with what is in it: the program's book, and sessions as they are asked for.
package final class Workspace {
  /// Another one after each lock.
  package private(set) var vault: OpenVault
  package var clock: MachineClock
  /// As the last kept act left it.
  package internal(set) var book = ProgramBook()
  /// Read when it is first asked for: lists and pages of past sessions need no content.
  package lazy var content: (library: Library, faults: [ContentFault]) = Library.found(language: language)
  /// Read when it is first asked for, and once.
  package lazy var formats: FormatLibrary = FormatLibrary.found().library
  /// What gaps of notes are usually answered with; read by itself, since drafts need no other content.
  lazy var answers: AnswerLists = Library.answersFound(language: language)
  private let language: String?
  private let randomness: any Randomness

  /// For looking only: where something is damaged, the rest of it is read, and that is a notice.
  package let takesWhatIsIntact: Bool
  /// An answer in a draft that was half typed when the program or the room last ended.
  package var halfAnswer: UnfinishedAnswer?
  /// Lines for the room that were typed at a question, recorded nowhere: they stand on the prompt one after the other.
  package var unfiled: [String] = []
  /// Counts appends first reported as unknown that turned out to be committed: a session or a chart that was read
  /// before one of them is an act behind.
  private(set) var earlierActCount = 0
  /// What was found damaged so far.
  package private(set) var damagedStreams: Set<StreamID> = []

  /// The code that opened the vault is told what else is to be said, the moment it is found.
  package let notify: (QueryNotice) -> Void

  /// Reads the book; sessions are read when they are asked for.
  package init(
    vault: OpenVault, clock: MachineClock = MachineClock(), randomness: any Randomness = SystemRandomness(),
    takesWhatIsIntact: Bool = false, language: String? = nil, notify: @escaping (QueryNotice) -> Void
  ) throws(CommandFailure) {
    self.notify = notify
    self.vault = vault
    self.randomness = randomness
    self.language = language
    self.clock = clock
    self.takesWhatIsIntact = takesWhatIsIntact
    try readBook()
  }

  private func readBook() throws(CommandFailure) {
    var book = ProgramBook()
    for row in try programActs() {
      let act: ProgramAct
      do { act = try Codec.decodeProgram(row.payload, texts: row.texts) } catch { throw CommandFailure(error) }
      for event in act.events { book.apply(event) }
    }
    self.book = book
  }

  /// An id that nobody bears yet, of a session or of its chart.
  func newID() -> SessionID {
    var reader = ByteReader(randomness.bytes(16))
    return SessionID(
      high: reader.integer(UInt64.self) ?? 0, low: reader.integer(UInt64.self) ?? 0)
  }

  /// An identifier that no client has.
  package func newClientID() -> ClientID {
    let drawn = newID()
    return ClientID(high: drawn.high, low: drawn.low)
  }

  /// Wipes the vault's keys and lets go of what was read with them.
  package func lock() -> LockedVault {
    book = ProgramBook()
    halfAnswer = nil
    return vault.lockAway()
  }

  /// Goes on with the vault after it was unlocked.
  package func takeUp(_ unlocked: OpenVault) throws(CommandFailure) {
    vault = unlocked
    try readBook()
  }

  /// Outlines, skills and the other content.
  package var library: Library { content.library }

  /// What is wrong with the files of the user's own folder.
  package var contentFaults: [ContentFault] { content.faults }

  /// Does things to groups and members: all of them, or none if one is refused.
  package func perform(_ commands: ProgramCommand...) throws(CommandFailure) { try perform(commands) }

  /// The same with a list.
  package func perform(_ commands: [ProgramCommand]) throws(CommandFailure) {
    do { try record(noting: commands, at: clock.reading()) } catch { throw CommandFailure(error) }
  }

  /// Keeps acts, all or none. What the disk leaves open is looked up before it is answered.
  func append(_ acts: [StoredAct]) throws(LogFailure) -> [Int64] {
    let earlier: [Int64]?
    do throws(LogFailure) { earlier = try settled() } catch { throw error == .unknown ? .earlierUnknown : error }
    if earlier != nil {
      earlierActCount += 1
      // What it did to the catalog is not in memory yet, as when a session was closed.
      do { try readBook() } catch { throw .unwritten(.unusable) }
      throw .earlierKept
    }
    do throws(VaultFailure) {
      return try vault.append(acts)
    } catch .unknownOutcome {
      guard let sequences = try settled() else { throw .unwritten(.io(EIO)) }
      return sequences
    } catch {
      throw LogFailure(error)
    }
  }

  /// What became of an append whose outcome was open: its sequence numbers if it was recorded after all.
  private func settled() throws(LogFailure) -> [Int64]? {
    do throws(VaultFailure) {
      switch try vault.settle() {
      case .recorded(let sequences): return sequences
      case .notRecorded, .nothingOpen: return nil
      }
    } catch {
      throw LogFailure(error)
    }
  }

  private func programActs() throws(CommandFailure) -> [RecordedAct] {
    try intactActs(of: .program, called: "the book of groups and members") { () throws(VaultFailure) in
      try vault.programActs()
    }
  }

  /// The acts of a stream, or those of them that are intact.
  func acts(in stream: StreamID, called name: @autoclosure () -> String) throws(CommandFailure) -> [RecordedAct] {
    try intactActs(of: stream, called: name()) { () throws(VaultFailure) in try vault.acts(in: stream) }
  }

  private func intactActs(
    of stream: StreamID, called name: @autoclosure () -> String, _ all: () throws(VaultFailure) -> [RecordedAct]
  ) throws(CommandFailure) -> [RecordedAct] {
    do throws(VaultFailure) {
      return try all()
    } catch {
      guard takesWhatIsIntact, case .damaged = error else { throw CommandFailure(error) }
      let acts = try reading { () throws(VaultFailure) in try vault.intactActs(in: stream).acts }
      noteDamage(in: stream, .damaged(name()))
      return acts
    }
  }

  /// A notice once for each stream.
  func noteDamage(in stream: StreamID, _ notice: QueryNotice) {
    if damagedStreams.insert(stream).inserted { notify(notice) }
  }

  func reading<Value>(_ body: () throws(VaultFailure) -> Value) throws(CommandFailure) -> Value {
    do { return try body() } catch { throw CommandFailure(error) }
  }
}

extension LogFailure {
  init(_ failure: VaultFailure) {
    switch failure {
    case .unwritten(.full): self = .unwritten(.full)
    case .unwritten(.readOnly): self = .unwritten(.readOnly)
    case .unwritten(.fileTooLarge): self = .unwritten(.fileTooLarge)
    case .unwritten(.tooManyFiles): self = .unwritten(.tooManyFiles)
    case .unwritten(.inputOutput(let code)), .unreadable(let code): self = .unwritten(.io(code.number))
    case .tooLarge(let limit): self = .unwritten(.tooLarge(limitBytes: limit))
    case .unknownOutcome: self = .unknown
    case .noVault, .alreadyExists, .foreign, .wrongPassphrase, .wrongRecoveryKey, .heldByAnother, .damaged,
      .newerFormat,
      .keyCostOutOfRange, .notEnoughMemory, .notDurable, .noSuchText, .nothingPrivate, .openedForExamination, .closed:
      self = .unwritten(.unusable)
    }
  }
}

extension SystemCode {
  /// For the words only: the number that a system's manual explains.
  var number: Int32 {
    switch self {
    case .errorNumber(let number), .sqlite(let number): number
    }
  }
}
