package import Clinic
import Program
import SessionCore
package import Terminal
package import Vault

/// Flags that were typed where a secret was asked for and no vault was open yet: kept in memory only, unseen, and raised
/// once there is one, with the time at which they were typed.
package struct HeldFlags {
  private var lines: [(text: String, isWhole: Bool, at: Reading)] = []

  package init() {}

  /// What is said when one was taken.
  package static let kept = "A flag: it is recorded as soon as the vault is open"
  private static let lost = "Not recorded: the flag typed at the question. Start circlekeeper and type it again"
  private static let notKept = "If that was a flag, it was not kept: type it again once the vault is open"

  /// Takes what was typed as a secret, opened nothing, and holds a flag for someone.
  ///
  /// - Returns: whether it is one. A passphrase may begin with `!` alone, and a mistyped one must not be kept.
  package mutating func take(_ secret: borrowing UnlockingSecret) -> Bool {
    guard let flag = secret.flag() else {
      if secret.mayBeFlag() { Output.error(Self.notKept) }
      return false
    }
    lines.append((flag.line, flag.isWhole, MachineClock().reading()))
    return true
  }

  /// In the open session, or where the people they name belong. What stands after the beginning of a secret is one only
  /// where the name is someone's.
  package mutating func raise(in workspace: Workspace, _ setting: TerminalSetting) {
    defer { lines = [] }
    for line in lines {
      do throws(Trouble) {
        let taken = try ConcernDesk.takeFlags(
          in: line.text, workspace, group: nil, onlyNamed: !line.isWhole, typedAt: line.at, setting.receipts)
        (taken?.lines ?? [line.isWhole ? Self.lost : Self.notKept]).forEach(Output.error)
      } catch {
        Output.error(Self.lost + " (\(error.words))")
      }
    }
  }

  /// Where nothing can take them.
  package mutating func sayNotRecorded() {
    if !lines.isEmpty { Output.error(Self.lost) }
    lines = []
  }
}
