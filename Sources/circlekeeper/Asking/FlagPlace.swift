import Program
import SessionCore
import SlashCommands
import Terminal

/// Where a flag goes that is typed as an answer to a question.
enum FlagPlace {
  /// Into the book, or the session closed last; into this session where one is named.
  case workspace(Workspace, group: Group? = nil, over: CatalogueEntry? = nil)
  /// No vault is open.
  case nowhere
  /// Whoever asks reads the line for flags like any other.
  case asker

  /// - Returns: `nil` for a line without a flag.
  func take(_ line: String, _ setting: TerminalSetting) throws(Trouble) -> TakenFlags? {
    switch self {
    case .workspace(let workspace, let group, let entry):
      try ConcernDesk.takeFlags(in: line, workspace, group: group, over: entry, setting)
    case .nowhere: looksLikeFlag(line) ? TakenFlags(lines: [Self.notRecorded]) : nil
    case .asker: nil
    }
  }

  static let notRecorded = "Not recorded: no vault is open here. Start circlekeeper and type the flag again"
}

/// One question at the prompt.
final class Question: FlagTaking {
  let setting: TerminalSetting
  private let words: String
  private let flags: FlagPlace

  init(_ words: String, flagsTo flags: FlagPlace, _ setting: TerminalSetting) {
    self.words = words
    self.flags = flags
    self.setting = setting
  }

  func prompt(for text: String, columns: Int) -> Terminal.Prompt {
    guard let last = words.last else { return Terminal.Prompt(left: "") }
    return Terminal.Prompt(left: Display.escaped(words) + (last == ":" ? " " : ": "))
  }

  func takeFlags(in line: String) throws(Trouble) -> TakenFlags? { try flags.take(line, setting) }
}
