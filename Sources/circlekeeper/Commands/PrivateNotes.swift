import ArgumentParser
import Clinic
import Room
import Vault

/// What becomes of the private notes as a whole.
struct PrivateNotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "private",
    abstract: "Withhold, return or destroy all private notes; the chart records that it was done.",
    subcommands: [Withhold.self, Return.self, Destroy.self])

  struct Withhold: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move all private notes out of the vault into a file, sealed as they are.")

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    @Argument(help: "The file, which must not exist yet.")
    var file: String

    func run() throws {
      let count = try changing(common) { vault throws(VaultFailure) in try vault.withholdPrivateLog(to: file) }
      Output.lines([
        "\(count) private \(count == 1 ? "line was" : "lines were") moved to \(file), and the chart records it.",
        "The file opens only with this vault; `circlekeeper vault private return` puts it back.",
        "Backups made before still hold them.",
      ])
    }
  }

  struct Return: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put private notes that were withheld back, while none were written since.")

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    @Argument(help: "The file that was withheld.")
    var file: String

    func run() throws {
      let vault = try Unlocking.vault(common)
      do {
        let count = try vault.returnPrivateLog(from: file)
        Output.lines([
          "\(count) private \(count == 1 ? "line is" : "lines are") back in the vault, and the chart records it."
        ])
      } catch .alreadyExists {
        throw CommandFailure(
          "private notes were written since; the file cannot be put back beside them, keep it where it is")
      } catch .nothingPrivate {
        throw CommandFailure("no private notes of this vault are withheld; nothing was changed")
      } catch .damaged {
        throw CommandFailure(
          "that is not the file that was withheld last, or it is damaged; nothing was changed", .damaged)
      } catch {
        throw CommandFailure(error)
      }
      vault.close()
    }
  }

  struct Destroy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove all private notes for good; nothing brings them back.")

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    @Flag(name: .long, help: "Ask nothing.")
    var yes = false

    func run() throws {
      if !yes {
        let flags = Unlocking.vaultForFlags(common)
        defer { flags.close() }
        Output.lines(["All private notes of every session will be gone for good. Type destroy to go on:"])
        guard try ShellQuestion(flagsTo: .vault(flags)).wholeLine() == "destroy" else {
          throw CommandFailure("nothing was destroyed; say --yes to be asked nothing")
        }
      }
      let count = try changing(common) { vault throws(VaultFailure) in try vault.destroyPrivateLog() }
      Output.lines([
        "\(count) private \(count == 1 ? "line was" : "lines were") destroyed, and the chart records it.",
        "Backups made before still hold them; so may the disk underneath until it has written over them.",
      ])
    }
  }

  private static func changing(
    _ common: CommonOptions, _ change: (OpenVault) throws(VaultFailure) -> Int
  ) throws(CommandFailure) -> Int {
    let vault = try Unlocking.vault(common)
    defer { vault.close() }
    do { return try change(vault) } catch {
      guard error == .alreadyExists else { throw CommandFailure(error) }
      throw CommandFailure("there is a file of that name already; nothing was changed, name a new one")
    }
  }
}
