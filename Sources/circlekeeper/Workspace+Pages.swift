import Narration
import Program
import SessionCore
import SessionEngine
import Terminal
import Vault

/// Pages over more than one session.
extension Workspace {
  func sessionTable(_ setting: TerminalSetting) -> [String] {
    var summaries: [SessionSummary] = []
    let isDamaged = read(book.catalogue.reversed()) { summaries.append(SessionSummary($0)) }
    return summaries.table(setting, isDamaged: isDamaged)
  }

  /// Reads one session after the other; damage in one does not take the others with it and is said on the error output.
  ///
  /// - Returns: whether something is damaged.
  func read(_ entries: some Sequence<CatalogueEntry>, _ body: (Session) -> Void) -> Bool {
    var isDamaged = false
    for entry in entries {
      let session: Session
      do { session = try log(of: entry).session } catch {
        isDamaged = true
        Output.error("session \(entry.id.hexadecimal.prefix(8)) cannot be read: \(error.words)")
        continue
      }
      body(session)
    }
    return isDamaged || !damagedStreams.isEmpty
  }

  /// All of those that can be read at once, where they are few.
  func readable(_ entries: some Sequence<CatalogueEntry>) -> (sessions: [Session], isDamaged: Bool) {
    var sessions: [Session] = []
    let isDamaged = read(entries) { sessions.append($0) }
    return (sessions, isDamaged)
  }

  /// Those in which a line may hold all these words.
  func entries(holding words: [String], among entries: [CatalogueEntry]) throws(Trouble) -> [CatalogueEntry] {
    var search = WordSearch(words)
    let streams = try reading { () throws(VaultFailure) in
      try vault.chartStreams { search.mayHold($0) }
    }
    return entries.filter { streams.contains(StreamID($0.id)) }
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

extension [SessionSummary] {
  /// The terminal is only asked what it can when there is something to lay out.
  func table(_ setting: @autoclosure () -> TerminalSetting, isDamaged: Bool) -> [String] {
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
