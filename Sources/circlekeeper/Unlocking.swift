import Clinic
import Glibc
import Room
import Sealing
import Terminal
import Vault

/// How the passphrase gets in: from a file, a descriptor or the keyboard, never from an argument or the environment.
enum Unlocking {
  static func workspace(_ options: CommonOptions) throws(CommandFailure) -> Workspace {
    try withSecret(options, holding: HeldFlags(), recordingIn: \.self) { secret throws(CommandFailure) in
      try open(options, unlockedBy: secret)
    }
  }

  private static func open(
    _ options: CommonOptions, unlockedBy secret: borrowing UnlockingSecret
  ) throws(CommandFailure) -> Workspace {
    try Workspace.open(at: options.vaultPath, unlockedBy: secret, language: options.language, notify: Output.notice)
  }

  /// For a command that only looks. The vault is let go with the process, all at once: closing it file by file takes as
  /// long as opening it, and a vault that was not written to has nothing to lose.
  static func workspaceToLookAt(_ options: CommonOptions) throws(CommandFailure) -> Workspace {
    let workspace = try withSecret(options, holding: HeldFlags(), recordingIn: \.self) {
      secret throws(CommandFailure) in
      try Workspace.openToLook(
        at: options.vaultPath, unlockedBy: secret, language: options.language, notify: Output.notice)
    }
    _ = Unmanaged.passRetained(workspace)
    return workspace
  }

  /// The vault alone, opened by whichever secret was given.
  static func vault(_ options: CommonOptions, for purpose: OpeningPurpose = .use) throws(CommandFailure) -> OpenVault {
    let held = HeldFlags()
    return try withSecret(options, holding: held, recordingIn: workspace(around:)) {
      secret throws(CommandFailure) -> OpenVault in
      // Of a vault that is only examined nothing can be changed.
      if purpose == .examination, !held.isEmpty { try raise(held, options, unlockedBy: secret) }
      return try Self.vault(options, unlockedBy: secret, for: purpose)
    }
  }

  /// To record a flag in a vault that a command has open without what is in it.
  static func workspace(around vault: OpenVault) throws(CommandFailure) -> Workspace {
    try Workspace(vault: vault, notify: Output.notice)
  }

  /// Where a flag goes while the vault is not open: it is opened, and whoever types is asked for the passphrase.
  static func vaultForFlags(_ options: CommonOptions) -> VaultForFlags {
    VaultForFlags { () throws(CommandFailure) in
      guard OpenVault.isThere(at: options.vaultPath) else { return nil }
      if options.isAskedForSecret { Output.lines(["A flag. To record it:"]) }
      return try workspace(options)
    }
  }

  /// Opens the vault to record in it, for the flags alone.
  static func raise(
    _ held: HeldFlags, _ options: CommonOptions, unlockedBy secret: borrowing UnlockingSecret
  ) throws(CommandFailure) {
    // No ^C ends the program before they are recorded.
    let silence = SilentTerminal()
    defer { withExtendedLifetime(silence) {} }
    let workspace: Workspace
    do throws(CommandFailure) { workspace = try open(options, unlockedBy: secret) } catch {
      if error.isWrongSecret { throw error }
      return held.sayNotRecorded()
    }
    held.forget(slipsOf: secret)
    held.raise(in: workspace, options.setting)
    workspace.close()
  }

  /// What was mistyped is asked for again until nothing is typed: who was sent back to the shell might type the next
  /// try there, in sight. Keys that are pressed while a try is tested are not shown either, and no ^C ends the program
  /// before the flags that were typed are recorded.
  private static func withSecret<Opened>(
    _ options: CommonOptions, holding held: HeldFlags,
    recordingIn workspace: (Opened) throws(CommandFailure) -> Workspace,
    _ open: (borrowing UnlockingSecret) throws(CommandFailure) -> Opened
  ) throws(CommandFailure) -> Opened {
    // Nobody types a passphrase for a vault that is not there.
    guard OpenVault.isThere(at: options.vaultPath) else { throw CommandFailure(.noVault) }
    let silence = options.isAskedForSecret ? SilentTerminal() : nil
    defer { withExtendedLifetime(silence) {} }
    var tries = WrongTries()
    while true {
      do throws(CommandFailure) {
        let secret = try secret(options)
        do throws(CommandFailure) {
          let opened = try open(secret)
          held.forget(slipsOf: secret)
          if !held.isEmpty { held.raise(in: try workspace(opened), options.setting) }
          return opened
        } catch {
          guard error.isWrongSecret, options.isAskedForSecret, held.take(secret) else { throw error }
        }
      } catch {
        let isAskedAgain = options.isAskedForSecret && isatty(0) == 1
        guard isAskedAgain, error.code == .passphrase, error.words != noneGiven.words else {
          held.sayNotRecorded()
          throw error
        }
        Output.error(error.words)
        guard tries.wait(Output.error) else { throw CommandFailure.silent(.hangup) }
      }
    }
  }

  static func vault(
    _ options: CommonOptions, unlockedBy secret: borrowing UnlockingSecret, for purpose: OpeningPurpose
  ) throws(CommandFailure) -> OpenVault {
    do { return try OpenVault.open(at: options.vaultPath, unlockedBy: secret, for: purpose) } catch {
      throw CommandFailure(error)
    }
  }

  static func secret(_ options: CommonOptions) throws(CommandFailure) -> UnlockingSecret {
    guard let path = options.recoveryKeyFile else {
      if options.recoveryKey { return try typedAgain(options) }
      return .passphrase(try passphrase(options, asking: "passphrase: "))
    }
    let file = try Files.secret(of: path, called: "the recovery key's file")
    var typed = file.withBytes { Array($0) }
    do { return .recoveryKey(try RecoveryKey(wiping: &typed)) } catch { throw CommandFailure(error) }
  }

  static func passphrase(_ options: CommonOptions, asking prompt: String) throws(CommandFailure) -> Passphrase {
    if let path = options.passphraseFile { return try passphrase(inFile: path) }
    if let descriptor = options.passphraseFd { return try passphrase(from: descriptor) }
    return try typed(prompt)
  }

  static func passphrase(inFile path: String) throws(CommandFailure) -> Passphrase {
    try firstLine(ofFile: path, called: "the passphrase file")
  }

  /// A secret that stands in the first line of a file.
  static func firstLine(ofFile path: String, called what: String) throws(CommandFailure) -> Passphrase {
    let file = try Files.secret(of: path, called: what)
    do throws(PassphraseProblem) {
      return try file.withBytes { (text) throws(PassphraseProblem) in try Passphrase(firstLineOf: text) }
    } catch {
      throw CommandFailure(error)
    }
  }

  static func passphrase(from descriptor: Int32) throws(CommandFailure) -> Passphrase {
    do { return try Passphrase(fileDescriptor: descriptor) } catch { throw CommandFailure(error) }
  }

  /// Asked at the terminal, without echo. `orElse` is said where none is given.
  static func typed(_ prompt: String, orElse words: String = noneGiven.words) throws(CommandFailure) -> Passphrase {
    do { return try passphrase(try typedSecret(prompt)) } catch {
      throw error.words == noneGiven.words ? CommandFailure(words, .passphrase) : error
    }
  }

  private static func passphrase(_ typed: borrowing TypedSecret) throws(CommandFailure) -> Passphrase {
    do throws(PassphraseProblem) {
      return try typed.withBytes { (bytes) throws(PassphraseProblem) in try Passphrase(utf8: bytes) }
    } catch {
      throw error == .empty ? noneGiven : CommandFailure(error)
    }
  }

  /// Asks at the terminal, whatever was given on the command line, for the kind of secret that opened the vault.
  static func typedAgain(_ options: CommonOptions) throws(CommandFailure) -> UnlockingSecret {
    guard options.recoveryKey || options.recoveryKeyFile != nil else { return .passphrase(try typed("passphrase: ")) }
    let typed = try typedSecret("recovery key: ")
    // No recovery key holds a flag: such a line goes the way that it goes at the other question.
    let isFlag = typed.withBytes { FlagInSecret.start(in: $0) != nil }
    return isFlag ? .passphrase(try passphrase(typed)) : .recoveryKey(try recoveryKey(typed))
  }

  private static func recoveryKey(_ typed: borrowing TypedSecret) throws(CommandFailure) -> RecoveryKey {
    var characters = typed.withBytes { Array($0) }
    if characters.isEmpty { throw noneGiven }
    do { return try RecoveryKey(wiping: &characters) } catch { throw CommandFailure(error) }
  }

  /// ^C, or Enter with nothing typed.
  static let noneGiven = CommandFailure.noSecretGiven

  private static func typedSecret(_ prompt: String) throws(CommandFailure) -> TypedSecret {
    let reader = PassphraseReader()
    guard reader.isTerminal else {
      throw CommandFailure("a passphrase is needed: give --passphrase-file FILE or --passphrase-fd N", .passphrase)
    }
    var typed = TypedSecret(capacity: Passphrase.largestCount)
    switch reader.read(prompt: prompt, into: &typed) {
    case .entered: return typed
    case .tooLong: throw CommandFailure("a passphrase has at most 1,024 bytes", .passphrase)
    // A flag that is being typed is not given up with the question.
    case .cancelled where typed.withBytes({ FlagInSecret.start(in: $0) != nil }): return typed
    case .cancelled, .endOfInput: throw noneGiven
    case .hangup: throw CommandFailure.silent(.hangup)
    }
  }
}

extension TypedSecret: PassphraseSink {}

extension CommandFailure {
  /// What was given is a secret, and not this vault's.
  fileprivate var isWrongSecret: Bool {
    switch self {
    case .vault(.wrongPassphrase), .vault(.wrongRecoveryKey): true
    default: false
    }
  }
}

extension CommandFailure {
  init(_ problem: PassphraseProblem) {
    switch problem {
    case .empty: self.init("the passphrase is empty; the first line of the file has to hold it", .passphrase)
    case .notUTF8: self.init("the passphrase is not valid UTF-8", .passphrase)
    case .tooLong: self.init("a passphrase has at most 1,024 bytes", .passphrase)
    case .unreadable(let number):
      self.init("the passphrase could not be read: \(String(cString: strerror(number)))", .passphrase)
    }
  }
}

extension CommandFailure {
  init(_ problem: RecoveryKeyProblem) {
    switch problem {
    case .wrongCount(let count):
      self.init("a recovery key has 56 characters, that has \(count); dashes and blanks do not matter", .passphrase)
    case .unknownCharacter(let place):
      self.init("character \(place) of the recovery key is none that it can have; look at the paper again", .passphrase)
    case .mistyped: self.init("the recovery key has a slip somewhere; compare it with the paper", .passphrase)
    }
  }
}
