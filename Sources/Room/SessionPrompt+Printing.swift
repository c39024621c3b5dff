package import Clinic
package import Conversation
import ScreenText
import SessionCore
package import Terminal

/// What the room shows, made fit for the screen.
extension SessionPrompt {
  /// A page stands apart on a terminal that can, and is printed elsewhere.
  func show(_ lines: [String], stays: Bool = false, _ input: inout LineInput) {
    guard setting.manner == .edited else { return print(lines, &input) }
    page = (setting.page(lines), stays, workspace.clock.reading().bootMs + SessionPrompt.pageMs)
  }

  func print(_ lines: [String], _ input: inout LineInput) {
    guard !lines.isEmpty else { return }
    input.printAbove(lines.flatMap(fitted))
  }

  /// Escaped, and on a terminal broken at blanks so that nothing is cut.
  func fitted(_ line: String) -> [String] {
    guard setting.inputIsTerminal else { return [Display.escaped(line, keepingLineBreaks: true)] }
    return TerminalSetting.broken(Display.escaped(line), forDescriptor: 1)
  }

  /// What was asked for stands twenty seconds, where no line is typed before.
  private static let pageMs: Int64 = 20_000
}

extension TerminalSetting {
  /// Lines made fit for the alternate screen; one that is longer than the screen says how to see the rest.
  func page(_ lines: [String]) -> [String] {
    let fitted = lines.flatMap { Display.wrapped(Display.escaped($0), to: TerminalSetting.columns) }
    return fitted.count > TerminalSetting.rows - 2 ? ["(PageDown shows the rest)"] + fitted : fitted
  }

  var glyphs: Glyphs { isUnicode ? .unicode : .ascii }

  /// How receipts read where nobody asked for more.
  var receipts: ReceiptStyle { manner(showsText: false).receipts }

  /// Discreet where someone may look over the shoulder; a file and an open screen get what was recorded.
  package func manner(showsText: Bool) -> SessionConversation<SessionStore>.Manner {
    .init(
      receipts: inputIsTerminal && !showsText ? .discreet(glyphs, hasKeys: manner == .edited) : .plain, glyphs: glyphs,
      columns: TerminalSetting.columns, readsAloud: inputIsTerminal, width: { Display.columns(of: $0) })
  }
}
