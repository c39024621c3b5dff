internal import Sealing

/// A header that was opened and found authentic.
struct UnlockedHeader: ~Copyable {
  var header: Header
  let master: MasterKey
  /// What is wrong with a copy.
  var damage: [Damage]
  /// One copy is older than the other, as after an interrupted change.
  var isOneCopyBehind: Bool
}

extension HeaderFiles {
  /// Tries the newer copy, then the other; the newest authentic copy must be the one that the secret opens.
  func unlock(with secret: borrowing UnlockingSecret) throws(VaultFailure) -> UnlockedHeader {
    let copies = try read()
    if copies.allSatisfy({ $0 == nil }) { throw .noVault }
    let readable = copies.compactMap { try? $0?.get() }.sorted { $0.header.generation > $1.header.generation }
    if readable.isEmpty || copies.contains(where: { $0.isNewer }) { throw Self.failure(of: copies) }
    var refusal = VaultFailure.damaged([Damage(.header(copy: 0), .malformed)])
    for (index, copy) in readable.enumerated() where index == 0 || copy != readable[0] {
      do throws(VaultFailure) {
        let master = try copy.header.unlocked(with: secret)
        return try judge(copies, opened: copy, master: master, wrong: secret.wrong)
      } catch {
        if index == 0 { refusal = error }
      }
    }
    throw refusal
  }

  /// The header of a copy of a vault whose key is at hand.
  func unlock(with master: consuming MasterKey) throws(VaultFailure) -> UnlockedHeader {
    let copies = try read()
    let readable = copies.compactMap { try? $0?.get() }
    guard let newest = readable.max(by: { $0.header.generation < $1.header.generation }) else {
      throw Self.failure(of: copies)
    }
    return try judge(copies, opened: newest, master: master, wrong: .wrongPassphrase)
  }

  private func judge(
    _ copies: [Result<ReadHeader, HeaderProblem>?], opened: ReadHeader, master: consuming MasterKey,
    wrong: VaultFailure
  ) throws(VaultFailure) -> UnlockedHeader {
    let key = master.subkey(for: .headerTag)
    var damage: [Damage] = []
    var authentic: [ReadHeader] = []
    for (index, copy) in copies.enumerated() {
      switch copy {
      case nil: damage.append(Damage(.header(copy: index), .missing))
      case .failure: damage.append(Damage(.header(copy: index), .malformed))
      case .success(let read) where read.isAuthentic(key: key): authentic.append(read)
      case .success: damage.append(Damage(.header(copy: index), .notAuthentic))
      }
    }
    guard let newest = authentic.max(by: { $0.header.generation < $1.header.generation }) else {
      throw .damaged(damage)
    }
    // A secret that opens only the older copy is one that was replaced.
    guard newest.header.generation <= opened.header.generation else { throw wrong }
    let behind = authentic.contains { $0.header.generation < newest.header.generation }
    return UnlockedHeader(header: newest.header, master: master, damage: damage, isOneCopyBehind: behind)
  }

  private static func failure(of copies: [Result<ReadHeader, HeaderProblem>?]) -> VaultFailure {
    let problems = copies.map { copy -> HeaderProblem? in
      if case .failure(let problem) = copy { problem } else { nil }
    }
    for problem in problems {
      if case .newerFormat(let format) = problem { return .newerFormat(format) }
      if case .keyCostOutOfRange(let memoryMiB, let passes) = problem {
        return .keyCostOutOfRange(memoryMiB: memoryMiB, passes: passes)
      }
    }
    return .damaged(
      copies.indices.map { Damage(.header(copy: $0), copies[$0] == nil ? .missing : .malformed) })
  }
}

extension Optional where Wrapped == Result<ReadHeader, HeaderProblem> {
  fileprivate var isNewer: Bool {
    if case .failure(.newerFormat) = self { true } else { false }
  }
}

extension Header {
  /// Tries each slot of the secret's kind.
  fileprivate func unlocked(with secret: borrowing UnlockingSecret) throws(VaultFailure) -> MasterKey {
    var refusal = secret.wrong
    for slot in slots {
      do throws(UnlockProblem) {
        switch slot.kind {
        case .passphrase(let cost):
          guard let derived = try secret.derived(salt: slot.salt, cost: cost) else { continue }
          return try slot.unwrap(vault: vault, derived: derived)
        case .recovery:
          guard let derived = secret.derived(salt: slot.salt, vault: vault) else { continue }
          return try slot.unwrap(vault: vault, derived: derived)
        }
      } catch {
        switch error {
        case .wrongSecret: continue
        case .altered: refusal = .damaged([Damage(.header(copy: 0), .notAuthentic)])
        case .notEnoughMemory: refusal = .notEnoughMemory
        }
      }
    }
    throw refusal
  }
}

extension UnlockingSecret {
  var wrong: VaultFailure {
    switch self {
    case .passphrase: .wrongPassphrase
    case .recoveryKey: .wrongRecoveryKey
    }
  }

  borrowing func derived(salt: [UInt8], cost: KeyCost) throws(UnlockProblem) -> SecretBytes? {
    switch self {
    case .passphrase(let passphrase): try passphrase.derived(salt: salt, cost: cost)
    case .recoveryKey: nil
    }
  }

  borrowing func derived(salt: [UInt8], vault: [UInt8]) -> SecretBytes? {
    switch self {
    case .passphrase: nil
    case .recoveryKey(let key): key.derived(salt: salt, vault: vault)
    }
  }
}
