import Narration
import SessionCore
import Terminal

/// Pages over more than one session.
extension Workspace {
  func sessionTable(_ setting: TerminalSetting) throws(Trouble) -> [String] {
    var summaries: [SessionSummary] = []
    for entry in book.catalogue.reversed() { summaries.append(SessionSummary(try log(of: entry).session)) }
    guard !summaries.isEmpty else { return ["no session yet; /start opens one"] }
    return summaries.table(
      columns: TerminalSetting.columns, glyphs: setting.glyphs, width: { Display.columns(of: $0) })
  }

  /// A replay without names, of the open session as it stands or of another.
  func replayPage(_ selector: String, open: SessionLog?) throws(Trouble) -> [String] {
    let entry = try session(selector, group: nil)
    let log = if let open, open.session.opening.id == entry.id { open } else { try log(of: entry) }
    return log.session.replayPage(full: false, now: log.moment(at: clock.reading()))
  }
}
