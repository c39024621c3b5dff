import Program
import SessionCore
import Terminal
import Vault

/// Flags that were typed where a secret was asked for and no vault was open yet: kept in memory only, unseen, and raised
/// once there is one, with the time at which they were typed.
struct HeldFlags {
  private var lines: [(text: String, at: Reading)] = []

  static let kept = "A flag: it is recorded as soon as the vault is open"
  private static let lost = "Not recorded: the flag typed at the question. Start circlekeeper and type it again"
  private static let notKept = "If that was a flag, it was not kept: type it again once the vault is open"

  /// Takes what was typed as a secret, opened nothing, and begins like a flag for someone.
  ///
  /// - Returns: whether it is one. A passphrase may begin with `!` alone, and a mistyped one must not be kept.
  mutating func take(_ secret: borrowing UnlockingSecret) -> Bool {
    guard let line = secret.line(beginningWith: LockedRoom.namedFlagBeginnings) else {
      if secret.line(beginningWith: LockedRoom.flagBeginnings) != nil { Output.error(Self.notKept) }
      return false
    }
    lines.append((line, MachineClock().reading()))
    return true
  }

  /// In the session that is open, where there is one.
  mutating func raise(in workspace: Workspace, _ setting: TerminalSetting) {
    defer { lines = [] }
    let open = workspace.book.openSessions
    let group = workspace.book.groups.count == 1 ? workspace.book.groups.first : nil
    for line in lines {
      do throws(Trouble) {
        let taken = try ConcernDesk.takeFlags(
          in: line.text, workspace, group: group, over: open.count == 1 ? open.first : nil, typedAt: line.at, setting)
        (taken?.lines ?? [Self.lost]).forEach(Output.error)
      } catch {
        Output.error(Self.lost + " (\(error.words))")
      }
    }
  }

  /// Where nothing can take them.
  mutating func sayNotRecorded() {
    if !lines.isEmpty { Output.error(Self.lost) }
    lines = []
  }
}
