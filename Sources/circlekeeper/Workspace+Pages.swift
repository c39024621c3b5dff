import Narration
import Program
import SessionCore
import SessionEngine
import Terminal

/// Pages over more than one session.
extension Workspace {
  func sessionTable(_ setting: TerminalSetting) -> [String] {
    readable(book.catalogue.reversed()).sessions.table(setting)
  }

  /// Those that can be read; damage in one does not take the others with it and is said on the error output.
  func readable(_ entries: some Sequence<CatalogueEntry>) -> (sessions: [Session], isDamaged: Bool) {
    var sessions: [Session] = []
    var isDamaged = false
    for entry in entries {
      do { sessions.append(try log(of: entry).session) } catch {
        isDamaged = true
        Output.error("session \(entry.id.hexadecimal.prefix(8)) cannot be read: \(error.words)")
      }
    }
    return (sessions, isDamaged || !damagedStreams.isEmpty)
  }

  /// What became of a session's commitments, by their lines, as far as a later session of the group asked.
  func kept(of entry: CatalogueEntry) throws(Trouble) -> [Int: Kept] {
    var kept: [Int: Kept] = [:]
    for later in book.sessions(of: entry.group).prefix(while: { $0.id != entry.id }).reversed() {
      for line in try log(of: later).session.entries {
        guard case .answer(let answer, let references) = line.kind else { continue }
        for reference in references where reference.session == entry.id { kept[reference.line] = answer }
      }
    }
    return kept
  }

  /// A replay without names, of the open session as it stands or of another.
  func replayPage(_ selector: String, open: SessionLog?) throws(Trouble) -> [String] {
    let entry = try session(selector, group: nil)
    let log = if let open, open.session.opening.id == entry.id { open } else { try log(of: entry) }
    return log.session.replayPage(full: false, now: log.moment(at: clock.reading()))
  }
}

extension [Session] {
  /// The terminal is only asked what it can when there is something to lay out.
  func table(_ setting: @autoclosure () -> TerminalSetting) -> [String] {
    guard !isEmpty else { return ["no session yet; start opens one"] }
    let setting = setting()
    return map(SessionSummary.init).table(
      columns: TerminalSetting.columns, glyphs: setting.glyphs, width: { Display.columns(of: $0) })
  }
}
