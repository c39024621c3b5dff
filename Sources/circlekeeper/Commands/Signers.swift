import ArgumentParser
import Basics
import Clinic
import Program
import Room
import Sealing

/// Who signs.
struct Signers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signer", abstract: "Who signs notes, each with a secret of their own.",
    subcommands: [ListSigners.self, AddSigner.self, RetireSigner.self], defaultSubcommand: ListSigners.self)
}

struct ListSigners: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List who signs.")

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let signers = try Unlocking.workspaceToLookAt(listing.common).book.signers
    guard !listing.json else {
      return Output.json(
        .array(
          signers.map {
            .object([
              .init("name", .string($0.details.name)), .init("credential", .string($0.details.credential)),
              .init("retired", .boolean($0.isRetired)),
            ])
          }))
    }
    Output.lines(
      signers.isEmpty
        ? ["nobody signs here yet; `circlekeeper signer add NAME --credential LCSW` adds someone"]
        : signers.map { "\($0.details.name), \($0.details.credential)\($0.isRetired ? ", signs no more" : "")" })
  }
}

struct AddSigner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add someone who signs; they choose a secret that no one else knows.",
    discussion:
      "The secret is asked for at each signature. It cannot be looked up or reset: someone who forgets it is retired and added again."
  )

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "The whole name, as it is to stand under notes.")
  var name: String

  @Option(name: .long, help: "As shown after the name, for example LCSW or Intern.")
  var credential: String

  @Option(name: .long, help: "For scripts: a file whose first line is the signer's own secret.")
  var signerSecretFile: String?

  @Flag(name: .long, help: "Take a weak secret without a word.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp("Memory and passes of the key derivation; more is safer.", valueName: "MEMORY,PASSES"))
  var keyCost: KeyCost = .standard

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let secret = try NewSecrets.signerSecret(file: signerSecretFile, isWeakAllowed: yes, in: workspace)
    try workspace.addSigner(name, credential: credential, secret: secret, keyCost: keyCost)
    Output.lines(["\(name), \(credential), signs here now; the vault's passphrase signs nothing"])
  }
}

struct RetireSigner: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "End someone's signing here; what they signed stays and can still be checked.",
    discussion: "Someone who forgot their secret is retired and added again under the same name, with a new secret.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "Who: the name or its beginning.")
  var name: String

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    guard let signer = workspace.book.signer(named: name) else { throw CommandFailure.program(.noSuchSigner) }
    try workspace.perform(.retireSigner(signer.id))
    Output.lines(["\(signer.details.name), \(signer.details.credential), signs no more; earlier signatures stand"])
  }
}
