package import Sealing

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension Vault {
  /// Makes a vault in a directory that does not exist or is empty, and leaves it closed. It is built beside its place
  /// and moved there whole. The recovery key is shown once and kept nowhere.
  package static func create(
    at path: String, passphrase: borrowing Passphrase, keyCost: KeyCost, options: VaultOptions = VaultOptions()
  ) throws(VaultFailure) -> RecoveryKey {
    let directory = trimmed(path)
    guard isVacant(directory) else { throw .alreadyExists }
    let parent = directory.lastIndex(of: "/").map { String(directory[..<$0]) } ?? "."
    let workplace = directory + ".creating"
    do throws(StorageFailure) {
      try makeDirectories(parent.isEmpty ? "/" : parent)
      try clear(workplace)
    } catch {
      throw error.unwritten
    }
    let lock = try LifeLock(at: workplace + VaultFile.lock)
    let recoveryKey = try fill(workplace, passphrase: passphrase, keyCost: keyCost, options: options)
    do throws(StorageFailure) {
      try options.storage.synchronizeDirectory(workplace)
      guard rename(workplace, directory) == 0 else { throw StorageFailure(errorNumber: errno) }
      try options.storage.synchronizeDirectory(parent.isEmpty ? "/" : parent)
    } catch {
      throw error.errorNumber == ENOTEMPTY || error.errorNumber == EEXIST ? .alreadyExists : error.unwritten
    }
    _ = consume lock
    return recoveryKey
  }

  private static func fill(
    _ directory: String, passphrase: borrowing Passphrase, keyCost: KeyCost, options: VaultOptions
  ) throws(VaultFailure) -> RecoveryKey {
    let randomness = options.randomness
    let master = MasterKey(from: randomness, createdAtSeconds: Int64(time(nil)))
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
    for name in LogName.allCases { try LogFile.create(at: directory + VaultFile.log(name), log: name) }
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

  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  private static func isVacant(_ directory: String) -> Bool {
    names(in: directory).isEmpty && (access(directory, F_OK) != 0 || isDirectory(directory))
  }

  private static func isDirectory(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func makeDirectories(_ path: String) throws(StorageFailure) {
    if isDirectory(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeDirectories(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw StorageFailure(errorNumber: errno) }
  }

  /// An earlier creation that was interrupted left nothing that anybody was told of; it makes room.
  private static func clear(_ workplace: String) throws(StorageFailure) {
    guard mkdir(workplace, 0o700) == 0 || errno == EEXIST else { throw StorageFailure(errorNumber: errno) }
    for name in names(in: workplace) where name != "lock" { unlink(workplace + "/" + name) }
  }
}

extension AnchorRecord {
  /// Both logs empty.
  static func beginning(generation: UInt64, vault: [UInt8]) -> AnchorRecord {
    func empty(_ name: LogName) -> LogHead { LogHead(sequence: 0, link: .genesis(vault: vault, log: name.number)) }
    return AnchorRecord(generation: generation, chart: empty(.chart), privateLog: empty(.private))
  }
}
