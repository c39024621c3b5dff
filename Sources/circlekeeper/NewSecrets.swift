import Clinic
import Room
import Sealing
import Terminal
import Vault

/// A passphrase that someone chooses, and a recovery key that is shown once.
enum NewSecrets {
  /// From a file, or asked for twice; how strong it is, is said either way.
  static func passphrase(
    file: String?, isWeakAllowed: Bool, flagsTo flags: FlagPlace
  ) throws(CommandFailure) -> Passphrase {
    guard let file else { return try chosen(isWeakAllowed: isWeakAllowed, flagsTo: flags) }
    let passphrase = try Unlocking.passphrase(inFile: file)
    Output.lines([strength(passphrase.estimatedBits)])
    return passphrase
  }

  private static func chosen(isWeakAllowed: Bool, flagsTo flags: FlagPlace) throws(CommandFailure) -> Passphrase {
    try typedTwice("choose a passphrase (six words are good): ", flagsTo: flags) { first in
      Output.lines([strength(first.estimatedBits)])
      return accepts(first, isWeakAllowed: isWeakAllowed)
    }
  }

  /// A signer's own secret, on the same scale: someone who has the vault open could otherwise guess it and sign. The
  /// vault's passphrase, which others may know, is not a signer's secret.
  static func signerSecret(file: String?, isWeakAllowed: Bool, in workspace: Workspace) throws(CommandFailure)
    -> Passphrase
  {
    let secret = try signerSecret(file: file, isWeakAllowed: isWeakAllowed, flagsTo: .workspace(workspace))
    guard secret.estimatedBits >= weakBits || isWeakAllowed else {
      throw CommandFailure("that secret is too easy to guess; take four words or more, or say --yes", .passphrase)
    }
    let isOfVault: Bool
    do { isOfVault = try workspace.vault.isOpened(by: secret) } catch { throw CommandFailure(error) }
    guard !isOfVault else {
      throw CommandFailure("that is the vault's passphrase; choose a secret that only you know", .passphrase)
    }
    return secret
  }

  private static func signerSecret(
    file: String?, isWeakAllowed: Bool, flagsTo flags: FlagPlace
  ) throws(CommandFailure) -> Passphrase {
    guard let file else {
      return try typedTwice("a secret of your own, for signing (four words or more): ", flagsTo: flags) { first in
        Output.lines([strength(first.estimatedBits, ofSigner: true)])
        return accepts(first, isWeakAllowed: isWeakAllowed)
      }
    }
    let secret = try Unlocking.firstLine(ofFile: file, called: "the secret's file")
    Output.lines([strength(secret.estimatedBits, ofSigner: true)])
    return secret
  }

  /// Says so where it is too easy to guess, so that another can be typed before it is asked for a second time.
  private static func accepts(_ secret: borrowing Passphrase, isWeakAllowed: Bool) -> Bool {
    guard secret.estimatedBits < weakBits, !isWeakAllowed else { return true }
    Output.lines(["That is too easy to guess. Choose another; --yes takes it all the same."])
    return false
  }

  /// Below this a guesser needs hours, not years.
  private static let weakBits = 40.0

  /// Until both are the same: someone sent back to the shell might type the next try there, in sight. It is judged
  /// before it is asked for a second time.
  static func typedTwice(
    _ question: String, flagsTo flags: FlagPlace, isAccepted: (borrowing Passphrase) -> Bool = { _ in true }
  ) throws(CommandFailure) -> Passphrase {
    while true {
      let first = try typed(question, flagsTo: flags)
      guard isAccepted(first) else { continue }
      if try typed("the same again: ", flagsTo: flags).isSame(as: first) { return first }
      Output.lines(["The two were not the same; choose once more, ^C leaves everything as it was."])
    }
  }

  /// Nothing tells a new secret from a flag, so that none may look like one: such a line is a flag, and it is asked
  /// again.
  private static func typed(_ question: String, flagsTo flags: FlagPlace) throws(CommandFailure) -> Passphrase {
    let setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
    while true {
      let typed = try Unlocking.typed(question, orElse: "no secret was chosen")
      guard let line = typed.flag(), let taken = try flags.take(line, setting) else { return typed }
      Output.lines(taken.lines + ["That was taken as a flag. If it was to be a secret, choose one without a !"])
    }
  }

  private static func strength(_ bits: Double, ofSigner: Bool = false) -> String {
    switch bits {
    case ..<weakBits where ofSigner:
      "Strength: weak. Someone else could guess it and sign as you; four words or more are better."
    case ..<weakBits: "Strength: weak. A stolen laptop could be opened by guessing; six words or more are better."
    case ..<64 where ofSigner: "Strength: fair. Another word or two are better."
    case ..<64: "Strength: fair. Six words or more are better."
    default: "Strength: good."
    }
  }

  static func show(_ recoveryKey: borrowing RecoveryKey, flagsTo flags: FlagPlace) {
    var characters = recoveryKey.characters
    Output.lines(["Its recovery key opens it when the passphrase is forgotten. It is shown this once:", ""])
    for line in characters.split(separator: UInt8(ascii: "-")).chunked(by: 7) {
      Output.line("  " + line.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
    }
    for index in characters.indices { characters[index] = 0 }
    Output.lines([
      "", "Write it on paper and keep it away from this laptop. Anyone who has it can read everything.",
      "Without it and without the passphrase no one can read anything, and no one can help.", "",
    ])
    // What follows would push it off the screen.
    guard ShellQuestion.isPossible else { return }
    _ = try? ShellQuestion(flagsTo: flags).line("Press Enter when it is on paper:")
  }
}

extension Array {
  /// Runs of so many elements.
  fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
