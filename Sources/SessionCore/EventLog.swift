/// Where acts are kept. What `append` returned from is durable.
package protocol EventLog {
  /// Keeps acts in their order, all of them or none; of two acts in different logs the first may be kept without the
  /// second, which opening the log again then finishes.
  ///
  /// - Parameters:
  ///   - acts: One act, or a line made private with the destruction of its words.
  ///   - before: The session that they were decided on.
  ///   - after: The session with them.
  /// - Throws: What the world broke; nothing was kept, or it cannot be said yet whether it was.
  mutating func append(_ acts: [PlacedAct], from before: Session, to after: Session) throws(LogFailure)

  /// The seat of someone who walks in: the program knows which numbers and handles are free.
  func seat(for newcomer: Command.Newcomer, in session: Session) throws(Refusal) -> Member

  /// Another session of the same group that went on at that time; `nil` where there is none.
  func otherSession(at times: SessionTimes) -> OtherSession?

  /// Whether a note of this session is signed, so that its end and its close stay.
  var holdsSignedNote: Bool { get }
}

/// A session that stands beside the one that is recorded.
package struct OtherSession: Hashable, Sendable {
  package var id: SessionID
  package var times: SessionTimes

  package init(id: SessionID, times: SessionTimes) {
    self.id = id
    self.times = times
  }
}

/// An act and the log that it goes to.
package struct PlacedAct: Hashable, Sendable {
  package var act: Act
  package var placement: Placement

  package init(act: Act, placement: Placement) {
    self.act = act
    self.placement = placement
  }
}

/// Why an act could not be kept: the world broke. Nothing pretends to be saved.
package enum LogFailure: Error, Hashable, Sendable {
  /// It was not kept; the same line can be given again.
  case unwritten(Cause)
  /// It cannot be said yet whether it was kept; the log has to be opened again.
  case unknown
  /// It was not kept, and of an earlier act it still cannot be said.
  case earlierUnknown
  /// It was not kept, but an earlier act whose outcome was unknown was: what is in memory is one act behind.
  case earlierKept

  /// What the disk or the record was not able to do.
  package enum Cause: Hashable, Sendable {
    case full
    case readOnly
    /// The system does not let files grow any larger.
    case fileTooLarge
    /// The system lets the program open no more files.
    case tooManyFiles
    /// An I/O error, by its number in the C library or the database.
    case io(Int32)
    /// The log takes nothing in: it is damaged, or was closed.
    case unusable
    /// More than one record holds, in bytes.
    case tooLarge(limitBytes: Int)
  }
}
