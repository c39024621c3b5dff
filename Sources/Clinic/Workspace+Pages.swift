package import ChartExport
package import Program
package import ScreenText
package import SessionCore
import Vault

/// Pages over more than one session.
extension Workspace {
  /// How much of a long piece of work is done, and how much there is.
  package typealias Progress = (_ done: Int, _ all: Int) -> Void

  /// Reads one session after the other; damage in one does not take the others with it and is a notice.
  ///
  /// - Returns: whether something is damaged.
  package func read(
    _ entries: some Collection<CatalogueEntry>, progress: Progress = { _, _ in }, _ body: (Session) -> Void
  ) -> Bool {
    var isDamaged = false
    for (place, entry) in entries.enumerated() {
      progress(place * 100, entries.count * 100)
      if let log = readableLog(of: entry) { body(log.session) } else { isDamaged = true }
    }
    return isDamaged || !damagedStreams.isEmpty
  }

  /// `nil` for one that cannot be read, which is a notice.
  package func readableLog(of entry: CatalogueEntry) -> SessionLog? {
    do { return try log(of: entry) } catch {
      notify(.sessionUnreadable(entry.id, error))
      return nil
    }
  }

  /// All of those that can be read at once, where they are few.
  package func readable(_ entries: some Collection<CatalogueEntry>) -> (sessions: [Session], isDamaged: Bool) {
    var sessions: [Session] = []
    let isDamaged = read(entries) { sessions.append($0) }
    return (sessions, isDamaged)
  }

  /// Sessions of the same group before this one, the newest first; one that cannot be read is a notice.
  package func earlier(than entry: CatalogueEntry) -> [Session] {
    let others = Array(book.sessionsByTime.filter { $0.group == entry.group }.reversed())
    guard let place = others.firstIndex(where: { $0.id == entry.id }) else { return [] }
    return readable(others[(place + 1)...].prefix(Self.sessionsLookedAt)).sessions
  }

  /// Those in which a line may hold all these words.
  package func entries(holding words: [String], among entries: [CatalogueEntry]) throws(CommandFailure)
    -> [CatalogueEntry]
  {
    var search = WordSearch(words)
    let streams = try reading { () throws(VaultFailure) in
      try vault.chartStreams { search.mayHold($0) }
    }
    return entries.filter { streams.contains(StreamID($0.id)) }
  }

  /// What became of a session's commitments, by their lines, as far as a later session of the group asked.
  package func kept(of entry: CatalogueEntry) throws(CommandFailure) -> [Int: Kept] {
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

  /// What the record says on each goal of a member in these sessions, the oldest first.
  package func goalProgress(
    of member: Member, in sessions: some Collection<CatalogueEntry>, progress: Progress = { _, _ in }
  ) -> GoalProgress {
    var read: [Session] = []
    _ = self.read(sessions, progress: progress) { read.append($0) }
    var kept: [CommitmentReference: Kept] = [:]
    for entry in read.flatMap(\.entries) {
      guard case .answer(let answer, let references) = entry.kind else { continue }
      for reference in references { kept[reference] = answer }
    }
    return GoalProgress(of: member, read) { kept[$0] }
  }

  /// Which topics and skills these sessions had, and what always ran over.
  package func history(
    of sessions: some Collection<CatalogueEntry>, progress: Progress = { _, _ in }
  ) throws(CommandFailure) -> GroupHistory {
    var held: [(session: Session, now: Moment)] = []
    for (place, entry) in sessions.enumerated() {
      progress(place * 100, sessions.count * 100)
      let log = try log(of: entry)
      held.append((log.session, log.moment(at: clock.reading())))
    }
    return GroupHistory(held)
  }

  /// Looks for lines that hold all these words, in the order of the sessions, and hands each over as it is found.
  ///
  /// - Returns: how many there were, and whether something is damaged.
  package func find(
    _ words: [String], in entries: [CatalogueEntry], limit: Int?, found: (Session, Entry) -> Void
  ) throws(CommandFailure) -> (count: Int, isDamaged: Bool) {
    var count = 0
    var isDamaged = false
    for entry in try self.entries(holding: words, among: entries) where limit.map({ count < $0 }) ?? true {
      let isWhole = !read([entry]) { session in
        for hit in session.entries(holding: words) where limit.map({ count < $0 }) ?? true {
          count += 1
          found(session, hit)
        }
      }
      isDamaged = isDamaged || !isWhole
    }
    return (count, isDamaged)
  }

  /// A replay without names, of the open session as it stands or of another.
  package func replayPage(_ selector: String, open: SessionLog?) throws(CommandFailure) -> [String] {
    let entry = try session(selector, group: nil)
    let log = if let open, open.session.opening.id == entry.id { open } else { try log(of: entry) }
    return log.session.replayPage(full: false, now: log.moment(at: clock.reading()))
  }
}
