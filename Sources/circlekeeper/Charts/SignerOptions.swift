import ArgumentParser
import Clinic
import Glibc
import Program
import Room
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
    try workspace.signer(named: signer)
  }

  /// Opens the signer's key with the secret that only they know.
  func person(in workspace: Workspace) throws(Trouble) -> SigningPerson {
    let signer = try found(in: workspace)
    return try Self.unlock(signer, secretFile: signerSecretFile, flagsTo: .workspace(workspace))
  }

  static func unlock(
    _ signer: Signer, secretFile: String?, flagsTo flags: FlagPlace
  ) throws(Trouble) -> SigningPerson {
    let silence = secretFile == nil ? SilentTerminal() : nil
    defer { withExtendedLifetime(silence) {} }
    while true {
      let secret = try secret(from: secretFile, asking: "secret of \(signer.details.name): ", flagsTo: flags)
      do throws(Trouble) { return try SigningPerson(signer, unlockedBy: secret) } catch {
        guard case .signing(.wrongSecret) = error, secretFile == nil else { throw error }
        // Who is sent back to the shell might type the next try there, in sight.
        Output.error("that is not the secret of \(signer.details.name); again, or Enter alone signs nothing")
      }
    }
  }

  /// No secret that was chosen at the keyboard holds a flag for someone: that is one.
  static func secret(
    from file: String?, asking prompt: String, flagsTo flags: FlagPlace
  ) throws(Trouble) -> Passphrase {
    while file == nil {
      let typed = try Unlocking.typed(prompt)
      guard let line = typed.line(from: FlagInSecret.start) else { return typed }
      let setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
      Output.lines(try flags.take(line, setting)?.lines ?? [FlagPlace.notRecorded])
    }
    guard let file else { throw Unlocking.noneGiven }
    return try Unlocking.firstLine(ofFile: file, called: "the secret's file")
  }
}
