/// What a vault could not do; facts only, the words are made where they are shown.
package enum VaultFailure: Error, Equatable, Sendable {
  /// There is no vault at that path.
  case noVault
  /// The directory is there and holds something.
  case alreadyExists
  /// In the vault's folder something lies at a name of the vault's that is not the vault's; what is its name there.
  case foreign(String)
  case wrongPassphrase
  case wrongRecoveryKey
  /// Another process has the vault open; its id where it could be read.
  case heldByAnother(processID: Int32?)
  /// What was recorded is not as it was left.
  case damaged([Damage])
  /// A later version wrote it; the number is its format.
  case newerFormat(UInt64)
  /// The header asks for more or less work than a vault may; nothing was computed.
  case keyCostOutOfRange(memoryMiB: UInt64, passes: UInt64)
  /// The system has not the memory that the key derivation asks for.
  case notEnoughMemory
  /// The database does not wait for the disk; the number is its `synchronous` setting.
  case notDurable(synchronous: Int)
  /// Nothing of what was handed in was recorded.
  case unwritten(UnwrittenReason)
  /// Whether it was recorded cannot be said yet; `settle()` says it when the disk answers again.
  case unknownOutcome
  /// A file could not be read.
  case unreadable(SystemCode)
  /// An act destroys a text that its log does not have.
  case noSuchText(LogName, TextPosition)
  /// More than one record holds; the number is the limit in bytes.
  case tooLarge(limitBytes: Int)
  /// There are no private notes to withhold or destroy, or none that were withheld.
  case nothingPrivate
  /// It was opened only to be looked at.
  case openedForExamination
  /// It was closed.
  case closed
}

/// Why nothing was recorded.
package enum UnwrittenReason: Equatable, Sendable {
  case full
  case readOnly
  /// The system does not let this user's files grow any larger (`ulimit -f`).
  case fileTooLarge
  /// The system lets this program, or all of them, open no more files.
  case tooManyFiles
  case inputOutput(SystemCode)
}

/// What the system said, in its own number.
package enum SystemCode: Equatable, Sendable {
  /// `errno` of a system call.
  case errorNumber(Int32)
  /// SQLite's extended result code.
  case sqlite(Int32)
}

/// One thing that is not as it was left, and where.
package struct Damage: Error, Equatable, Hashable, Sendable {
  /// Where it was noticed.
  package var place: DamagePlace
  /// What was noticed.
  package var kind: DamageKind

  /// A finding.
  package init(_ place: DamagePlace, _ kind: DamageKind) {
    self.place = place
    self.kind = kind
  }
}

/// Where damage was noticed.
package enum DamagePlace: Equatable, Hashable, Sendable {
  /// One of the two copies, 0 or 1.
  case header(copy: Int)
  /// One of the two slots, 0 or 1.
  case anchor(slot: Int)
  /// A database file as a whole.
  case log(LogName)
  /// The row with this sequence number.
  case act(LogName, sequence: Int64)
  /// One text.
  case text(LogName, TextPosition)
  /// The block of one stream.
  case block(LogName, StreamID)
}

/// What was noticed; the names are those of the format document.
package enum DamageKind: String, Error, Equatable, Hashable, Sendable, CaseIterable {
  /// A file, row, text or copy that should be there is not.
  case missing
  /// It is not in the form that the format has for it.
  case malformed
  /// It was not written under the vault's keys, or not for this place.
  case notAuthentic
  /// The row does not follow the row before it.
  case linkBroken
  /// The log ends before the place that the anchor names.
  case tailCut
  /// The log goes on further than one append after the place that the anchor names.
  case anchorBehind
  /// The anchor's two slots do not follow each other, or no interrupted append explains a corrupted slot.
  case anchorUnexplained
  /// An act of the stream is missing, doubled or out of its order.
  case orderBroken
  /// Something is there that no act records.
  case unexpected
  /// A text that an act records as destroyed is there.
  case destroyedTextPresent
  /// The second half of an act across both logs is missing and nothing says what it was.
  case companionMissing
  /// The tables, indexes or triggers are not those of the format.
  case schemaChanged
  /// SQLite cannot read the file, or a page of it.
  case pageDamaged
}
