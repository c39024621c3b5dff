import Narration
import Program
import SessionCore
import SessionEngine
import Terminal
import Vault

/// Pages over more than one session.
extension Workspace {
  /// The newest screenful of all sessions.
  func sessionTable(_ setting: TerminalSetting) -> [String] {
    sessionTable(setting, Array(book.sessionsByTime.reversed()), limit: ExtentOptions.screenful).lines
  }

  /// At most so many of these, and how many are left.
  func sessionTable(
    _ setting: TerminalSetting, _ entries: [CatalogueEntry], limit: Int?
  ) -> (lines: [String], isDamaged: Bool) {
    var summaries: [SessionSummary] = []
    let shown = entries.prefix(limit ?? .max)
    let isDamaged = readInSteps(shown) { summaries.append(SessionSummary($0)) }
    let rest = ExtentOptions.rest(entries.count - shown.count)
    return (summaries.table(setting, isDamaged: isDamaged) + rest, isDamaged)
  }

  /// The same as `read`, with a bar where it takes long.
  func readInSteps(_ entries: some Collection<CatalogueEntry>, _ body: (Session) -> Void) -> Bool {
    ProgressLine.during { progress in
      var done = 0
      return read(entries) { session in
        done += 1
        progress(done * 100, entries.count * 100)
        body(session)
      }
    }
  }

  /// Reads one session after the other; damage in one does not take the others with it and is said on the error output.
  ///
  /// - Returns: whether something is damaged.
  func read(_ entries: some Sequence<CatalogueEntry>, _ body: (Session) -> Void) -> Bool {
    var isDamaged = false
    for entry in entries {
      if let log = readableLog(of: entry) { body(log.session) } else { isDamaged = true }
    }
    return isDamaged || !damagedStreams.isEmpty
  }

  /// `nil` for one that cannot be read, which is said.
  func readableLog(of entry: CatalogueEntry) -> SessionLog? {
    do { return try log(of: entry) } catch {
      Output.error("session \(entry.id.hexadecimal.prefix(8)) cannot be read: \(error.words)")
      return nil
    }
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
    let later = book.sessions(of: entry.group).prefix { $0.id != entry.id }
    for later in later.suffix(Self.sessionsLookedAt).reversed() {
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
