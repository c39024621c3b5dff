import Charting
import Prompts
import ScreenText
import SessionCore

/// Drafts of twelve members from a session of 400 events, as data and as text.
enum DraftsRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let logs = try InventedLogs.made(4, events: 400)
    guard let log = logs.last else { return [] }
    let earlier = logs.dropLast().map(\.session)
    let now = log.moment(at: log.acts[log.acts.count - 1].reading)
    let formats = FormatLibrary.load(
      shipped: PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }, overlay: []
    ).library
    guard let format = formats.formats.first else { return [] }
    var kept = 0
    let samples = try alternate(
      [
        Subject("drafts", working: { kept &+= SessionNotes(log, earlier: earlier, now: now).drafts.count }),
        Subject(
          "drafts and text",
          working: {
            for draft in SessionNotes(log, earlier: earlier, now: now).drafts {
              kept &+= formats.text(of: draft, in: format).utf8.count
            }
          }),
      ], rounds: workplace.rounds(50), warmUps: 3)
    return zip(["drafts of 12 members", "the same, with their text"], samples).map { what, samples in
      var figure = Figure("drafts", what, samples)
      figure.goal = .init(words: "≤ 20 ms", isMet: samples.median <= 0.02 && kept > 0)
      return figure
    }
  }
}
