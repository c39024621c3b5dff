/// The readable file that says how a vault is opened; everything in it is open to anyone with a copy, and every byte
/// is under a tag.
package struct Header: Equatable, Sendable {
  /// Counts the headers that this vault has had, from 1; the higher of two authentic copies counts.
  package var generation: UInt64
  /// 16 random bytes.
  package var vault: [UInt8]
  /// 16 random bytes of this copy of the vault.
  package var device: [UInt8]
  /// The ways in, at least one.
  package var slots: [Slot]

  /// A header of the present format.
  package init(generation: UInt64, vault: [UInt8], device: [UInt8], slots: [Slot]) {
    self.generation = generation
    self.vault = vault
    self.device = device
    self.slots = slots
  }

  /// The format that this code reads and writes.
  package static let format: UInt64 = 1
}

/// What is wrong with a header file.
package enum HeaderProblem: Error, Equatable, Sendable {
  /// It does not begin as a header does.
  case notAHeader
  /// It was written by a later version; the number is its format.
  case newerFormat(UInt64)
  /// The line, counted from 1, is not as the format has it.
  case malformed(line: Int)
  /// It asks for more or less work than a vault may.
  case keyCostOutOfRange(memoryMiB: UInt64, passes: UInt64)
}

/// A header as it was read, with the bytes its tag covers.
package struct ReadHeader: Equatable, Sendable {
  /// What it says; not to be believed before `isAuthentic` has answered.
  package let header: Header
  let covered: [UInt8]
  let tag: [UInt8]

  init(header: Header, covered: [UInt8], tag: [UInt8]) {
    self.header = header
    self.covered = covered
    self.tag = tag
  }

  /// Whether every byte is as it was written under this key (the subkey for `.headerTag`).
  package func isAuthentic(key: borrowing SecretBytes) -> Bool {
    Sealing.isAuthentic(covered, tag: tag, key: key)
  }
}
