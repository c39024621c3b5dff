package import Clinic
import SessionCore
package import Terminal
package import Vault

/// Flags that were typed where a secret was asked for and no vault was open yet: kept in memory only, unseen, and
/// raised once there is one, with the time at which they were typed.
package final class HeldFlags {
  private var lines: [(text: String, at: ClockReading)] = []

  package init() {}

  /// Whether none waits.
  package var isEmpty: Bool { lines.isEmpty }

  private static let lost = "Not recorded: the flag typed at the question. Start circlekeeper and type it again"

  /// Holds a line that carries a flag.
  ///
  /// - Returns: what is said of it.
  package func take(_ line: String) -> String {
    lines.append((line, MachineClock().reading()))
    return "As a flag it is recorded as soon as the vault is open"
  }

  /// Takes what was typed as a secret and opened nothing, from the sign of a flag on.
  ///
  /// - Returns: whether it carries one.
  package func take(_ secret: borrowing UnlockingSecret) -> Bool {
    guard let line = secret.flag() else { return false }
    Output.error("That opens nothing. \(take(line))")
    return true
  }

  /// Lets go of what was only this secret mistyped, which must not be kept as words.
  package func forget(slipsOf secret: borrowing UnlockingSecret) {
    let count = lines.count
    // A closure cannot borrow the secret.
    var left: [(text: String, at: ClockReading)] = []
    for line in lines where !secret.isMistyped(as: line.text) { left.append(line) }
    lines = left
    if lines.count < count { Output.error("What looked like a flag was this secret mistyped: it is recorded nowhere") }
  }

  /// In the open session, or where the people they name belong; about someone to be named where that is not known.
  package func raise(in workspace: Workspace, _ setting: TerminalSetting) {
    defer { lines = [] }
    for line in lines {
      do throws(CommandFailure) {
        try ConcernDesk.keepFlags(in: line.text, workspace, typedAt: line.at, setting.receipts).lines.forEach(
          Output.error)
      } catch {
        Output.error(Self.lost + " (\(error.words))")
      }
    }
  }

  /// Where nothing can take them.
  package func sayNotRecorded() {
    if !lines.isEmpty { Output.error(Self.lost) }
    lines = []
  }
}
