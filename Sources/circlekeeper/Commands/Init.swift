import ArgumentParser
import FoundationEssentials
import Sealing
import Terminal
import Vault

/// Makes a vault.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Create a vault: a passphrase twice, and a recovery key shown once.")

  @OptionGroup var common: CommonOptions

  @Flag(name: .long, help: "Ask nothing: take the passphrase as it is.")
  var yes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Memory and passes of the key derivation, such as 64M,2; more is safer.", valueName: "MEMORY,PASSES"))
  var keyCost: KeyCost = .standard

  func run() throws {
    let names = try? FileManager.default.contentsOfDirectory(atPath: common.vaultPath)
    // Said before anybody has thought of a passphrase; `create` itself looks again.
    guard names?.isEmpty ?? true else { throw Trouble(.alreadyExists) }
    let passphrase = try chosenPassphrase()
    let recoveryKey: RecoveryKey
    do {
      recoveryKey = try Vault.create(at: common.vaultPath, passphrase: passphrase, keyCost: keyCost)
    } catch {
      throw Trouble(error)
    }
    var characters = recoveryKey.characters
    Output.lines([
      "The vault is at \(common.vaultPath).", "",
      "Its recovery key opens it when the passphrase is forgotten. It is shown this once:", "",
    ])
    for line in characters.split(separator: UInt8(ascii: "-")).chunked(by: 7) {
      Output.line("  " + line.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
    }
    for index in characters.indices { characters[index] = 0 }
    Output.lines([
      "", "Write it on paper and keep it away from this laptop. Who has it can read everything;",
      "who has neither it nor the passphrase can read nothing, and nobody can help.",
    ])
  }

  private func chosenPassphrase() throws(Trouble) -> Passphrase {
    let first = try Unlocking.passphrase(common, asking: "choose a passphrase (six words are good): ")
    let bits = first.estimatedBits
    let typed = common.passphraseFile == nil && common.passphraseFd == nil
    Output.lines([strength(bits)])
    guard typed else { return first }
    guard try Unlocking.typed("the same again: ").isSame(as: first) else {
      throw Trouble("the two were not the same; nothing was made, try again", .passphrase)
    }
    if bits < 40, !yes {
      throw Trouble("that passphrase is too easy to guess; take one of six words or more, or say --yes", .passphrase)
    }
    return first
  }

  private func strength(_ bits: Double) -> String {
    switch bits {
    case ..<40: "Strength: weak. A stolen laptop could be opened by guessing; six words or more are better."
    case ..<64: "Strength: fair. Six words or more are better."
    default: "Strength: good."
    }
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

extension Array {
  /// Runs of so many elements.
  fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
