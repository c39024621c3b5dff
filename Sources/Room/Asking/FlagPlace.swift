package import Clinic
package import Program
import SessionCore
import SlashCommands
package import Terminal

/// Where a flag goes that is typed as an answer to a question.
package enum FlagPlace {
  /// Into the book, or the session closed last; into this session where one is named. `keepsWords` where words are an
  /// answer that stays as it was typed.
  case workspace(Workspace, group: Group? = nil, over: CatalogueEntry? = nil, keepsWords: Bool = false)
  /// No vault is open.
  case nowhere
  /// The code that asks reads the line for flags like any other.
  case asker

  /// - Returns: `nil` for a line without a flag.
  package func take(_ line: String, _ setting: TerminalSetting) throws(Trouble) -> TakenFlags? {
    switch self {
    case .workspace(let workspace, let group, let entry, let keepsWords):
      try ConcernDesk.takeFlags(
        in: line, workspace, group: group, over: entry, keepsWords: keepsWords, setting.receipts)
    case .nowhere: looksLikeFlag(line) ? TakenFlags(lines: [Self.notRecorded]) : nil
    case .asker: nil
    }
  }

  /// What is said of a flag where there is no place for it.
  package static let notRecorded = "Not recorded: no vault is open here. Start circlekeeper and type the flag again"
}

/// One question at the prompt.
final class Question: FlagTaking {
  let setting: TerminalSetting
  private let words: String
  private let flags: FlagPlace
  /// Whether the prompt of a session follows, on which what was typed here can stand again.
  private let leadsToSession: Bool

  init(_ words: String, flagsTo flags: FlagPlace, leadsToSession: Bool = false, _ setting: TerminalSetting) {
    self.words = words
    self.leadsToSession = leadsToSession
    self.flags = flags
    self.setting = setting
  }

  func prompt(for text: String, columns: Int) -> Terminal.Prompt {
    guard let last = words.last else { return Terminal.Prompt(left: "") }
    return Terminal.Prompt(left: Display.escaped(words) + (last == ":" ? " " : ": "))
  }

  func takeFlags(in line: String) throws(Trouble) -> TakenFlags? { try flags.take(line, setting) }

  func keepForPrompt(_ rest: String) -> Bool {
    guard leadsToSession, case .workspace(let workspace, _, _, _) = flags else { return false }
    workspace.unfiled.append(rest)
    return true
  }
}
