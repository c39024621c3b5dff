/// Where lines come from: an edited terminal, a plain stream or a program, read the same way.
package enum LineInput: ~Copyable {
  /// A terminal with prompts that are redrawn in place.
  case edited(LineEditor)
  /// Anything else.
  case plain(PlainReader)
  /// What a program types.
  case given(any LineSource)

  /// An editor where one can work, else the plain reader.
  package static func open(_ setting: TerminalSetting, terminalName: String) -> LineInput {
    guard setting.manner == .edited, let editor = try? LineEditor(terminalName: terminalName) else {
      return .plain(PlainReader())
    }
    return .edited(editor)
  }

  /// True where typed lines stay on the screen because the terminal echoes them itself.
  package var isPlain: Bool {
    switch self {
    case .edited: false
    case .plain: true
    case .given(let source): source.isPlain
    }
  }

  /// True where the terminal itself showed the line before the prompt, as it does with a pasted block: it cannot be known
  /// on which rows.
  package var wasTypedAhead: Bool {
    switch self {
    case .plain(let reader): reader.wasTypedAhead
    case .edited: false
    case .given: false
    }
  }

  /// Reads one line; see ``LineEditor/readLine(for:initialText:standing:)``.
  package mutating func readLine(
    for client: any LineEditorClient, initialText: String = "", standing: LineStanding = .selected
  ) -> LineOutcome {
    switch consume self {
    case .edited(let editor):
      let outcome = editor.readLine(for: client, initialText: initialText, standing: standing)
      self = .edited(editor)
      return outcome
    case .plain(var reader):
      let outcome = reader.readLine(for: client, initialText: initialText)
      self = .plain(reader)
      return outcome
    case .given(let source):
      self = .given(source)
      return source.readLine(for: client, initialText: initialText)
    }
  }

  /// Prints lines, already escaped, where they do not disturb what is typed.
  package func printAbove(_ lines: [String]) {
    switch self {
    case .edited(let editor): editor.printAbove(lines)
    case .plain:
      lines.forEach(TerminalOutput.line)
      TerminalOutput.flush()
    case .given(let source): source.printAbove(lines)
    }
  }

  /// Makes a line findable with the Up key, where there is one.
  package func addHistory(_ line: String) {
    switch self {
    case .edited(let editor): editor.addHistory(line)
    case .plain: break
    case .given: break
    }
  }

  /// What keys do by themselves on an empty line, where there are such keys; control characters.
  package func setActionKeys(_ keys: [UInt8: ActionKey]) {
    switch self {
    case .edited(let editor): editor.setActionKeys(keys)
    case .plain: break
    case .given: break
    }
  }

  /// Forgets the line that was put aside.
  package func forgetAside() {
    switch self {
    case .edited(let editor): editor.forgetAside()
    case .plain: break
    case .given: break
    }
  }

  /// Forgets every line that the Up key could bring back, and what was last deleted.
  package func forgetHistory() {
    switch self {
    case .edited(let editor): editor.forgetHistory()
    case .plain: break
    case .given: break
    }
  }

  /// Empties the screen and what scrolled off it; a plain stream stays as it is.
  package func clearEverything() {
    switch self {
    case .edited(let editor): editor.clearEverything()
    case .plain: break
    case .given: break
    }
  }

  /// Whether the typed line stays in sight after Enter; a plain stream has no say in it.
  package func keepLine(_ keeps: Bool) {
    switch self {
    case .edited(let editor): editor.keepsLine = keeps
    case .plain: break
    case .given: break
    }
  }

  /// Sets the window's title, which must hold no names, where there is a window.
  package func setTitle(_ title: String) {
    switch self {
    case .edited(let editor): editor.setTitle(title)
    case .plain: break
    case .given: break
    }
  }

  /// Rings the terminal's bell, where there is one.
  package func ringBell() {
    switch self {
    case .edited(let editor): editor.ringBell()
    case .plain: break
    case .given: break
    }
  }
}
