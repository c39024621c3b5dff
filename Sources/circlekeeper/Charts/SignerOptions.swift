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
  func found(in workspace: Workspace) throws(CommandFailure) -> Signer {
    try workspace.signer(named: signer)
  }

  /// Opens the signer's key with the secret that only they know.
  func person(in workspace: Workspace) throws(CommandFailure) -> SigningPerson {
    let signer = try found(in: workspace)
    return try Self.unlock(signer, secretFile: signerSecretFile, flagsTo: .workspace(workspace))
  }

  /// What is not the secret and carries a flag is one.
  static func unlock(
    _ signer: Signer, secretFile: String?, flagsTo flags: FlagPlace
  ) throws(CommandFailure) -> SigningPerson {
    let silence = secretFile == nil ? SilentTerminal() : nil
    defer { withExtendedLifetime(silence) {} }
    let setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
    var tries = WrongTries()
    while true {
      let secret = try secret(from: secretFile, asking: "secret of \(signer.details.name): ")
      do throws(CommandFailure) { return try SigningPerson(signer, unlockedBy: secret) } catch {
        guard case .signing(.wrongSecret) = error, secretFile == nil else { throw error }
        if let line = secret.flag(), let taken = try flags.take(line, setting) {
          Output.lines(taken.lines)
          continue
        }
        // Who is sent back to the shell might type the next try there, in sight.
        Output.error("that is not the secret of \(signer.details.name); again, or Enter alone signs nothing")
        guard tries.wait(Output.error) else { throw CommandFailure.silent(.hangup) }
      }
    }
  }

  private static func secret(from file: String?, asking prompt: String) throws(CommandFailure) -> Passphrase {
    guard let file else { return try Unlocking.typed(prompt, orElse: "no secret was given; nothing was signed") }
    return try Unlocking.firstLine(ofFile: file, called: "the secret's file")
  }
}
