import ArgumentParser
import Clinic
import Room
import Sealing
import Vault

/// Makes a vault.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a vault: a passphrase twice, and a recovery key shown once.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Flag(name: .long, help: "Ask nothing: take the passphrase as it is.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Memory and passes of the key derivation, such as 64M,2; more is safer.", valueName: "MEMORY,PASSES"))
  var keyCost: KeyCost = .standard

  func run() throws {
    // Said before anybody has thought of a passphrase; `create` itself looks again.
    guard OpenVault.canBeMade(at: common.vaultPath) else { throw CommandFailure(.alreadyExists) }
    let held = HeldFlags()
    do throws(CommandFailure) { try make(holding: held) } catch {
      held.sayNotRecorded()
      throw error
    }
    if ShellQuestion.isPossible { Output.lines(["next: circlekeeper group new"]) }
  }

  /// A flag that is typed meanwhile is recorded once the vault is there.
  private func make(holding held: HeldFlags) throws(CommandFailure) {
    let passphrase = try chosenPassphrase(flagsTo: .later(held))
    let recoveryKey = try Workspace.create(at: common.vaultPath, passphrase: passphrase, keyCost: keyCost)
    Output.lines(["The vault is at \(common.vaultPath).", ""])
    NewSecrets.show(recoveryKey, flagsTo: .later(held))
    if !held.isEmpty { try Unlocking.raise(held, common, unlockedBy: .passphrase(passphrase)) }
  }

  /// A given one is taken as it is; it was not typed, so it is not asked for twice.
  private func chosenPassphrase(flagsTo flags: FlagPlace) throws(CommandFailure) -> Passphrase {
    if let descriptor = common.passphraseFd { return try Unlocking.passphrase(from: descriptor) }
    return try NewSecrets.passphrase(file: common.passphraseFile, isWeakAllowed: yes, flagsTo: flags)
  }
}

extension KeyCost: ExpressibleByArgument {
  /// Reads `64M,2`: mebibytes (or `1G`, gibibytes) and passes.
  public init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let passes = Int(parts[1]), let unit = parts[0].last else { return nil }
    let isGibibytes = unit == "G" || unit == "g"
    guard isGibibytes || unit == "M" || unit == "m", let number = Int(parts[0].dropLast()),
      (1...1024).contains(number)
    else { return nil }
    self.init(memoryMiB: isGibibytes ? number * 1024 : number, passes: passes)
  }

  /// As it is typed, for the help page.
  public var defaultValueDescription: String { "\(memoryMiB)M,\(passes)" }
}
