import Clinic
import Terminal

/// Code that reads lines. A flag can be typed at any prompt, so every line is searched for flags before it is an
/// answer: ``Terminal/LineInput/nextLine(for:initialText:standing:)`` is the one way to read one.
protocol FlagTaking: LineEditorClient {
  var setting: TerminalSetting { get }
  /// Raises the flags of a line. `nil` where it carries none, and for a room that reads each of its lines so.
  func takeFlags(in line: String) throws(CommandFailure) -> TakenFlags?
  /// Keeps what stood around a flag for another prompt, where this one cannot show it again.
  ///
  /// - Returns: whether it is kept.
  func keepForPrompt(_ rest: String) -> Bool
  /// Whether each line is one of several, as pasted names are: of those that were typed ahead the whole screen is emptied,
  /// as the terminal shows them all before the prompts.
  var isList: Bool { get }
  /// Whether the vault is opened for a flag in this line, and the passphrase may be asked for below it.
  func opensVault(for line: String) -> Bool
}

extension FlagTaking {
  func keepForPrompt(_ rest: String) -> Bool { false }
  var isList: Bool { false }
  func opensVault(for line: String) -> Bool { false }
}

extension LineInput {
  /// Reads one line that carries no flag. Flags are raised, and what stood around them is there again for another try.
  mutating func nextLine(
    for client: some FlagTaking, initialText: String = "", standing: LineStanding = .selected
  ) throws(CommandFailure) -> LineOutcome {
    var (text, standing) = (initialText, standing)
    while true {
      let outcome = readLine(for: client, initialText: text, standing: standing)
      guard case .line(let typed) = outcome else { return outcome }
      let isErased = client.opensVault(for: typed.text)
      if isErased { eraseEcho(of: typed.text, client) }
      do throws(CommandFailure) {
        guard let taken = try client.takeFlags(in: typed.text) else { return outcome }
        if !isErased { eraseEcho(of: typed.text, client) }
        text = isPlain ? "" : taken.rest ?? ""
        let isLost = isPlain && taken.rest.map { !client.keepForPrompt($0) } ?? false
        say(taken.lines + (isLost ? [UnsentLine.beforeFlag.asNotRecorded] : []))
      } catch {
        guard client.setting.inputIsTerminal, error.code != .hangup else { throw error }
        say([error.words])
        text = isPlain ? "" : typed.text
      }
      standing = .selected
    }
  }

  private func say(_ lines: [String]) {
    printAbove(lines.flatMap { TerminalSetting.broken(Display.escaped($0), forDescriptor: 1) })
  }

  private func eraseEcho(of line: String, _ client: some FlagTaking) {
    guard isPlain else { return }
    if wasTypedAhead, client.isList, client.setting.manner == .edited { return TerminalOutput.eraseAll() }
    let prompt = client.prompt(for: "", columns: TerminalSetting.columns).left
    client.setting.eraseEcho(of: line, after: prompt, wasTypedAhead: wasTypedAhead)
  }
}

extension TerminalSetting {
  /// Where the terminal shows typed lines itself and can be drawn on, words that were meant for the record do not stay
  /// there. What was typed ahead stands above the prompt, which has no line end of its own yet.
  func eraseEcho(of line: String, after prompt: String, wasTypedAhead: Bool) {
    guard manner == .edited else { return }
    func rows(_ text: String) -> Int {
      let columns = max(1, TerminalSetting.columns)
      return (max(1, Display.columns(of: text)) + columns - 1) / columns
    }
    guard wasTypedAhead, !prompt.isEmpty else { return TerminalOutput.eraseRows(above: rows(prompt + line)) }
    TerminalOutput.write("\n")
    TerminalOutput.eraseRows(above: rows(prompt) + rows(line))
  }
}
