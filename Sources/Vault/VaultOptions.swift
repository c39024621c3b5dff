package import Sealing

/// The edges of a vault that a test or a simulation replaces.
package struct VaultOptions: Sendable {
  /// The files beside the databases.
  package var storage: any VaultStorage
  /// Keys, nonces and identities.
  package var randomness: any Randomness
  /// The most pages of 4,096 bytes that a log may grow to; nil for as many as the disk holds.
  package var largestPageCount: Int?

  /// The real disk and the system's randomness.
  package init(
    storage: any VaultStorage = DiskStorage(), randomness: any Randomness = SystemRandomness(),
    largestPageCount: Int? = nil
  ) {
    self.storage = storage
    self.randomness = randomness
    self.largestPageCount = largestPageCount
  }
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
