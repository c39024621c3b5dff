package import Sealing

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension OpenVault {
  /// Makes a vault in a directory that does not exist or is empty, and leaves it closed. It is built beside its place
  /// and moved there whole. The recovery key is shown once and kept nowhere.
  package static func create(
    at path: String, passphrase: borrowing Passphrase, keyCost: KeyCost, options: VaultOptions = VaultOptions()
  ) throws(VaultFailure) -> RecoveryKey {
    try NewDirectory.build(at: path, storage: options.storage) { (workplace) throws(VaultFailure) in
      try fill(workplace, passphrase: passphrase, keyCost: keyCost, options: options)
    }
  }

  /// Whether nothing is at that path, or an empty folder.
  package static func canBeMade(at path: String) -> Bool {
    NewDirectory.isVacant(NewDirectory.trimmed(path), DiskStorage())
  }

  /// Takes a vault of this process's own making away, in a folder of its own making; anything else in it stays.
  package static func remove(at path: String) {
    NewDirectory.remove(NewDirectory.trimmed(path), DiskStorage())
  }

  static func fill(
    _ directory: String, passphrase: borrowing Passphrase, keyCost: KeyCost, options: VaultOptions
  ) throws(VaultFailure) -> RecoveryKey {
    let randomness = options.randomness
    let master = MasterKey(from: randomness, createdAtSeconds: options.createdAtSeconds ?? Int64(time(nil)))
    let recoveryKey = RecoveryKey(from: randomness)
    let vault = randomness.bytes(16)
    let slots: [Slot]
    do throws(UnlockProblem) {
      slots = [
        try Slot(for: master, vault: vault, passphrase: passphrase, cost: keyCost, randomness: randomness),
        Slot(for: master, vault: vault, recoveryKey: recoveryKey, randomness: randomness),
      ]
    } catch {
      throw .notEnoughMemory
    }
    let header = Header(generation: 1, vault: vault, device: randomness.bytes(16), slots: slots)
    for name in LogName.allCases {
      try LogFile.create(at: directory + VaultFile.log(name), log: name, journal: options.journal)
    }
    let anchor = AnchorFile(
      at: directory + VaultFile.anchor, storage: options.storage, vault: vault, key: master.subkey(for: .anchor))
    do throws(StorageFailure) {
      for generation: UInt64 in 0...1 { try anchor.write(.beginning(generation: generation, vault: vault)) }
    } catch {
      throw error.unwritten
    }
    let headerKey = master.subkey(for: .headerTag)
    try HeaderFiles(directory: directory, storage: options.storage).write(header, key: headerKey)
    return recoveryKey
  }
}

extension AnchorRecord {
  /// Both logs empty.
  static func beginning(generation: UInt64, vault: [UInt8]) -> AnchorRecord {
    func empty(_ name: LogName) -> LogHead { LogHead(sequence: 0, link: .genesis(vault: vault, log: name.number)) }
    return AnchorRecord(generation: generation, chart: empty(.chart), privateLog: empty(.private))
  }
}
