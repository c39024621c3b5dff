import Basics
internal import Conversation
internal import ScreenText
internal import SessionCore

extension TapeRun {
  /// Acts that the log holds, the opening among them.
  package var actCount: Int { conversation.log.acts.count }

  /// For each act but the opening: the pages of the session without that act and, `rest` being false, without those
  /// that follow it.
  package func pagesWithGaps(rest: Bool) -> [String] {
    let acts = conversation.log.acts
    return acts.indices.dropFirst().compactMap { gap in
      let left = acts[..<gap] + (rest ? acts[(gap + 1)...] : [])
      guard let log = SessionLog(replaying: Array(left), past: conversation.session.past) else { return nil }
      let facts = ShowFacts(privateNotes: 0, undone: log.undone.count)
      return
        ([log.session.show(now: now, facts: facts).rendered] + log.session.showPage(now: now, facts: facts)
        + log.session.replayPage(full: true, now: now) + log.replaySteps(full: true).map(\.line))
        .joined(separator: "\n")
    }
  }
}
