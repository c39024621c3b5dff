import Clinic
package import Program
import ScreenText
package import SessionCore
package import Terminal

/// The list of sessions, as wide as the terminal.
extension Workspace {
  /// The newest screenful of all sessions.
  package func sessionTable(_ setting: TerminalSetting) -> [String] {
    sessionTable(setting, Array(book.sessionsByTime.reversed()), limit: Screenful.lineCount).lines
  }

  /// At most so many of these, and how many are left.
  package func sessionTable(
    _ setting: TerminalSetting, _ entries: [CatalogueEntry], limit: Int?
  ) -> (lines: [String], isDamaged: Bool) {
    var summaries: [SessionSummary] = []
    let shown = entries.prefix(limit ?? .max)
    let isDamaged = readInSteps(shown) { summaries.append(SessionSummary($0)) }
    let rest = Screenful.rest(entries.count - shown.count)
    return (summaries.table(setting, isDamaged: isDamaged) + rest, isDamaged)
  }

  /// The same as `read`, with a bar where it takes long.
  package func readInSteps(_ entries: some Collection<CatalogueEntry>, _ body: (Session) -> Void) -> Bool {
    ProgressLine.during { progress in read(entries, progress: progress, body) }
  }
}

extension [SessionSummary] {
  /// The terminal is only asked what it can when there is something to lay out.
  package func table(_ setting: @autoclosure () -> TerminalSetting, isDamaged: Bool) -> [String] {
    guard !isEmpty else {
      return [
        isDamaged ? "no session can be read; `circlekeeper vault verify` says why" : "no session yet; start opens one"
      ]
    }
    let setting = setting()
    return table(
      columns: TerminalSetting.columns, glyphs: setting.glyphs, width: { Display.columns(of: $0) })
  }
}

/// How much of a list is shown at once.
package enum Screenful {
  /// What leaves room for what stands below and for the shell's next prompt.
  package static var lineCount: Int { max(10, TerminalSetting.rows - 3) }

  /// What is said below a list that goes on, as `480 more: --all shows them`.
  package static func rest(_ count: Int) -> [String] { count > 0 ? ["\(count) more: --all shows them"] : [] }
}
