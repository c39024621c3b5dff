import ArgumentParser
import Glibc
import Program
import Sealing
import Terminal

/// Who signs, and how their secret gets in.
struct SignerOptions: ParsableArguments {
  @Option(name: .long, help: "Who signs; may be left out where there is one signer.")
  var signer: String?

  @Option(name: .long, help: "For scripts: a file whose first line is the signer's own secret.")
  var signerSecretFile: String?

  /// The signer who is meant, without asking for the secret yet.
  func found(in workspace: Workspace) throws(Trouble) -> Signer {
    let signers = workspace.book.signersNow
    guard !signers.isEmpty else {
      throw Trouble("nobody signs here yet; `circlekeeper signer add NAME --credential LCSW` adds somebody")
    }
    let names = signers.map(\.details.name).joined(separator: ", ")
    if let signer {
      if let found = workspace.book.signer(named: signer) { return found }
      throw Trouble("no signer is called “\(signer)”; there is \(names)")
    }
    guard signers.count == 1 else { throw Trouble("say who signs with --signer: \(names)") }
    return signers[0]
  }

  /// Opens the signer's key with the secret that only they know.
  func person(in workspace: Workspace) throws(Trouble) -> SigningPerson {
    let signer = try found(in: workspace)
    return try Self.unlock(signer, secretFile: signerSecretFile, flagsTo: .workspace(workspace))
  }

  static func unlock(
    _ signer: Signer, secretFile: String?, flagsTo flags: FlagPlace
  ) throws(Trouble) -> SigningPerson {
    guard let sealed = SealedSigningKey(bytes: signer.details.sealedKey) else {
      throw Trouble("the key of \(signer.details.name) cannot be read; `circlekeeper vault verify`", .damaged)
    }
    let secret = try secret(from: secretFile, asking: "secret of \(signer.details.name): ", flagsTo: flags)
    do {
      return SigningPerson(signer, try sealed.opened(with: secret))
    } catch {
      switch error {
      case .wrongSecret:
        throw Trouble("that is not the secret of \(signer.details.name); nothing was signed", .passphrase)
      case .altered: throw Trouble("the key of \(signer.details.name) was altered; nothing was signed", .damaged)
      case .notEnoughMemory: throw Trouble("there is not enough memory to open the key; nothing was signed")
      }
    }
  }

  /// No secret that was chosen at the keyboard begins like a flag for someone: that is one.
  static func secret(
    from file: String?, asking prompt: String, flagsTo flags: FlagPlace
  ) throws(Trouble) -> Passphrase {
    while file == nil {
      let typed = try Unlocking.typed(prompt)
      guard let line = typed.line(beginningWith: LockedRoom.namedFlagBeginnings) else { return typed }
      let setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
      Output.lines(try flags.take(line, setting)?.lines ?? [FlagPlace.notRecorded])
    }
    guard let file else { throw Unlocking.noneGiven }
    return try Unlocking.firstLine(ofFile: file, called: "the secret's file")
  }
}
