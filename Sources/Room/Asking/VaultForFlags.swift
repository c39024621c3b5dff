package import Clinic
import SlashCommands
import Terminal

/// The vault where a question is asked before it is open, or where only its files are worked on: it is opened to record
/// in once a flag is typed, so that the flag is kept before anything else is asked.
package final class VaultForFlags {
  private let open: () throws(CommandFailure) -> Workspace?
  private var workspace: Workspace?

  /// `open` may ask for the passphrase; it gives nothing where there is no vault.
  package init(_ open: @escaping () throws(CommandFailure) -> Workspace?) { self.open = open }

  /// What is said of a flag where there is no place for it.
  private static let notRecorded = "Not recorded: no vault is open here. Start circlekeeper and type the flag again"

  /// Whether it is closed, and this line opens it.
  func isOpened(for line: String) -> Bool { workspace == nil && looksLikeFlag(line) }

  /// - Returns: `nil` for a line without a flag.
  func take(_ line: String, _ setting: TerminalSetting) throws(CommandFailure) -> TakenFlags? {
    if let workspace { return try ConcernDesk.takeFlags(in: line, workspace, group: nil, setting.receipts) }
    guard isOpened(for: line) else { return nil }
    do throws(CommandFailure) {
      workspace = try open()
      guard let workspace else { return TakenFlags(lines: [Self.notRecorded]) }
      return try ConcernDesk.keepFlags(in: line, workspace, setting.receipts)
    } catch {
      guard error.code != .hangup else { throw error }
      return TakenFlags(lines: [Self.notRecorded] + (error.words.isEmpty ? [] : [error.words]))
    }
  }

  /// Lets go of it, so that it can be opened again.
  package func close() {
    workspace?.close()
    workspace = nil
  }
}
