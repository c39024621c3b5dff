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
  /// No workspace is open.
  case vault(VaultForFlags)
  /// There is no vault yet.
  case later(HeldFlags)
  /// The code that asks reads the line for flags like any other.
  case asker

  /// - Returns: `nil` for a line without a flag.
  package func take(_ typed: String, _ setting: TerminalSetting) throws(CommandFailure) -> TakenFlags? {
    let line = typed.withFlagApartFromNumber
    return switch self {
    case .workspace(let workspace, let group, let entry, let keepsWords):
      try ConcernDesk.takeFlags(
        in: line, workspace, group: group, over: entry, keepsWords: keepsWords, setting.receipts)
    case .vault(let vault): try vault.take(line, setting)
    case .later(let held): looksLikeFlag(line) ? TakenFlags(lines: [held.take(line)]) : nil
    case .asker: nil
    }
  }
}

/// One question at the prompt.
final class Question: FlagTaking {
  let setting: TerminalSetting
  private let words: String
  private let flags: FlagPlace
  /// Whether the prompt of a session follows, on which what was typed here can stand again.
  private let leadsToSession: Bool

  /// Each line of a pasted block is something by itself, as names are.
  let isList: Bool

  init(
    _ words: String, flagsTo flags: FlagPlace, leadsToSession: Bool = false, isList: Bool = false,
    _ setting: TerminalSetting
  ) {
    self.words = words
    self.leadsToSession = leadsToSession
    self.isList = isList
    self.flags = flags
    self.setting = setting
  }

  func prompt(for text: String, columns: Int) -> EditorPrompt {
    guard let last = words.last else { return EditorPrompt(left: "") }
    return EditorPrompt(left: Display.escaped(words) + (last == ":" ? " " : ": "))
  }

  /// How many flags were recorded.
  private(set) var flagCount = 0

  func takeFlags(in line: String) throws(CommandFailure) -> TakenFlags? {
    let taken = isList ? try takeFlags(inLinesOf: line) : try flags.take(line, setting)
    flagCount += taken?.count ?? 0
    return taken
  }

  private func takeFlags(inLinesOf block: String) throws(CommandFailure) -> TakenFlags? {
    var all: TakenFlags?
    var rest: [String] = []
    for line in block.split(whereSeparator: \.isNewline).map(String.init) {
      guard let taken = try flags.take(line, setting) else {
        rest.append(line)
        continue
      }
      rest += taken.rest.map { [$0] } ?? []
      all = TakenFlags(lines: (all?.lines ?? []) + taken.lines, count: (all?.count ?? 0) + taken.count)
    }
    if !rest.isEmpty { all?.rest = rest.joined(separator: ", ") }
    return all
  }

  func opensVault(for line: String) -> Bool {
    if case .vault(let vault) = flags { vault.isOpened(for: line) } else { false }
  }

  func keepForPrompt(_ rest: String) -> Bool {
    guard leadsToSession, case .workspace(let workspace, _, _, _) = flags else { return false }
    workspace.unfiled.append(rest)
    return true
  }
}

extension String {
  /// `4!words`: the number of an answer and a flag, with no Enter between them.
  fileprivate var withFlagApartFromNumber: String {
    let number = prefix { $0.isWhitespace || $0.isNumber }
    let flag = self[number.endIndex...]
    guard number.last?.isNumber == true, flag.first.map({ "!！".contains($0) }) == true,
      flag.drop(while: { "!！".contains($0) || $0.isWhitespace }).first.map({ $0.isLetter || $0 == "@" }) == true
    else { return self }
    return "\(number) \(flag)"
  }
}
