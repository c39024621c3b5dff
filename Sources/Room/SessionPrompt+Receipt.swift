import Clinic
import SessionCore
import Terminal
import Vault

extension SessionPrompt {
  /// A close is answered with the vault's receipt besides: on a terminal as a line of its own, else on the same one.
  func withReceipt(_ lines: [String], of act: Act) -> [String] {
    guard act.events.contains(.closed), let receipt = workspace.vault.receipt else { return lines }
    let words = "receipt for the sign-in sheet: \(receipt.text)"
    guard !setting.inputIsTerminal, let last = lines.last else { return lines + [words] }
    return lines.dropLast() + ["\(last); \(words)"]
  }
}
