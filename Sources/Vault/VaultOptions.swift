package import Sealing

/// The edges of a vault that a test or a simulation replaces.
package struct VaultOptions: Sendable {
  /// The files beside the databases.
  package var storage: any VaultStorage
  /// Keys, nonces and identities.
  package var randomness: any Randomness
  /// The most pages of 4,096 bytes that a log may grow to; nil for as many as the disk holds.
  package var largestPageCount: Int?
  /// How SQLite keeps a transaction whole.
  package var journal: Journal
  /// When a vault is made, in seconds since 1970; nil for now.
  package var createdAtSeconds: Int64?

  /// The real disk and the system's randomness.
  package init(
    storage: any VaultStorage = DiskStorage(), randomness: any Randomness = SystemRandomness(),
    largestPageCount: Int? = nil, journal: Journal = .writeAhead, createdAtSeconds: Int64? = nil
  ) {
    self.storage = storage
    self.randomness = randomness
    self.largestPageCount = largestPageCount
    self.journal = journal
    self.createdAtSeconds = createdAtSeconds
  }
}

/// How SQLite keeps a transaction whole; the raw value is its name for it.
package enum Journal: String, Sendable {
  case writeAhead = "wal"
  /// Here for the comparison that the choice rests on: a commit that failed cannot be settled in it.
  case rollback = "delete"
}

/// What a vault is opened for.
package enum OpeningPurpose: Equatable, Sendable {
  /// Reading and writing; damage at the head refuses.
  case use
  /// Looking at what is there, however damaged; nothing is written.
  case examination
}

/// The secret that opens a vault.
package enum UnlockingSecret: ~Copyable {
  case passphrase(Passphrase)
  case recoveryKey(RecoveryKey)
}
