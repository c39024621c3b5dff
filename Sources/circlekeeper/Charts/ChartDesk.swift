package import ChartRecord
package import Charting
import Narration
package import Program
import SessionCore
import SessionEngine
import StoredForm
import Vault

/// One past session with its chart: drafts, what became of them, and where what is done to them is kept.
package final class ChartDesk {
  let workspace: Workspace
  private(set) var entry: CatalogueEntry
  let log: SessionLog
  /// Everyone whose name is looked for, in the drafts and before signing.
  private(set) lazy var people = NameablePeople(
    log.session, earlier: earlier, known: workspace.book.knownPeople(of: entry.group))
  private lazy var earlier = looksBack ? workspace.earlier(than: entry) : []
  /// As the record makes them, without edits. Made when they are first asked for: what lists or exports times over years
  /// needs none.
  private(set) lazy var notes = SessionNotes(
    log, earlier: earlier, people: people, credentials: credentials, now: log.moment(at: workspace.clock.reading()))
  /// Of those who led and sign here under the same name.
  private var credentials: [String: String] {
    var found: [String: String] = [:]
    for leader in log.session.leaders {
      found[leader] = workspace.book.signer(named: leader)?.details.credential
    }
    return found
  }
  /// What became of the drafts.
  package private(set) var chart = SessionChart() {
    didSet { edited = nil }
  }
  /// At the prompt each key asks for them.
  private var edited: [DraftNote]?
  /// Where the words of the chart stand, for their destruction.
  private(set) var rows: [Row] = []
  private let looksBack: Bool
  /// Of the workspace, when the chart was read.
  private var earlierActCount = 0
  /// What was written in the notes of the session before this one.
  private(set) lazy var last: NoteCheck.LastNotes? = workspace.lastNotes(before: entry)

  struct Row {
    var sequence: Int64
    var log: LogName
    var textCount: Int
    /// The account of what went out is kept when the rest goes.
    var isAccount: Bool
  }

  /// Which notes there are can be told without a look at earlier sessions, what they say of changes cannot.
  package init(_ entry: CatalogueEntry, in workspace: Workspace, looksBack: Bool = true) throws(Trouble) {
    self.workspace = workspace
    self.entry = entry
    self.looksBack = looksBack
    log = try workspace.log(of: entry)
    try readChart()
  }

  private func readChart() throws(Trouble) {
    earlierActCount = workspace.earlierActCount
    var chart = SessionChart()
    rows = []
    for (row, act) in try workspace.chartActs(of: entry) {
      chart.apply(act)
      rows.append(Row(sequence: row.sequence, log: row.log, textCount: row.texts.count, isAccount: act.isAccount))
    }
    self.chart = chart
  }

  /// What holds in the group now; of a group that is gone, what held then.
  var policy: Policy { workspace.book.group(entry.group)?.policy ?? log.session.opening.policy }

  var now: WallTime {
    let reading = workspace.clock.reading()
    return WallTime(wallMs: reading.wallMs, offsetSeconds: reading.offsetSeconds)
  }

  /// Every draft with the edits that are in it, in roster order.
  package var drafts: [DraftNote] {
    if let edited { return edited }
    let made = notes.drafts.map { $0.edited(by: chart.note($0.noteID).edits, naming: people) }
    edited = made
    return made
  }

  /// Those that nobody has signed.
  package var openDrafts: [DraftNote] { drafts.filter { chart.note($0.noteID).signed == nil } }

  var formats: FormatLibrary { workspace.formats }

  /// As text, in a format; the one of the draft's own for a contact note.
  package func text(of draft: DraftNote, in format: NoteFormat) -> String { formats.text(of: draft, in: format) }

  /// The same, part by part.
  func layout(of draft: DraftNote, in format: NoteFormat) -> NoteLayout { formats.layout(of: draft, in: format) }

  /// The one that was asked for by its id, else the group's: the one place that says in which format a note stands.
  package func format(_ id: String? = nil) throws(Trouble) -> NoteFormat { try formats.named(id ?? policy.noteFormat) }

  /// The notes of one member, or of all; refused where there is none.
  func drafts(of member: Member?) throws(Trouble) -> [DraftNote] {
    let found = drafts.filter { member == nil || $0.member.id == member?.id }
    guard !found.isEmpty else {
      throw Trouble(member.map { "there is no note about \($0.name) in that session" } ?? "that session has no notes")
    }
    return found
  }

  /// Everybody whose name may stand in one note only, and what was written privately.
  var check: NoteCheck {
    let privateTexts = log.session.entries.filter { $0.kind == .privateNote }.compactMap(\.words?.text)
    return NoteCheck(drafts: drafts, people: people, privateTexts: privateTexts, last: last)
  }
}

// Doing

extension ChartDesk {
  /// Commands that fill a gap; one of the shared part is filled in every open note of the same meeting.
  func filling(_ gap: String, of note: NoteID, with text: String) -> [ChartCommand] {
    let drafts = drafts
    guard let draft = drafts.first(where: { $0.noteID == note }), draft.isShared(gap) else {
      return [.fillGap(note, gap: gap, text)]
    }
    return drafts.filter { other in
      other.isShared(gap) && other.heading.service == draft.heading.service
        && chart.note(other.noteID).signed == nil
        && chart.note(other.noteID).edits.filled[gap, default: ""] != text
    }.map { .fillGap($0.noteID, gap: gap, text) }
  }

  /// Does things to the chart: all of them or, if one is refused, none. What is destroyed goes with the same append.
  func perform(_ commands: [ChartCommand], destroying texts: [LogName: [TextPosition]] = [:]) throws(Trouble) {
    guard workspace.earlierActCount == earlierActCount else {
      try takeUpEarlierAct()
      throw Trouble(LogFailure.earlierKept.words)
    }
    var next = chart
    var events: [ChartEvent] = []
    for command in commands {
      let decided: [ChartEvent]
      do { decided = try next.decide(command, under: policy) } catch { throw Trouble(error.words) }
      for event in decided { next.apply(event) }
      events += decided
    }
    try keep(
      ChartAct(reading: workspace.clock.reading(), events: events), destroying: texts,
      settled: events.contains(where: \.movesSignatures) ? isSettled(in: next) : nil)
    chart = next
  }

  /// Does one thing to the chart.
  package func perform(_ command: ChartCommand) throws(Trouble) { try perform([command]) }

  /// An act of which it could not be said whether it was kept stands in the vault: the chart is read anew.
  private func takeUpEarlierAct() throws(Trouble) {
    entry = workspace.book.session(entry.id) ?? entry
    try readChart()
  }

  /// Whether no note of the session waits for a signature any more.
  private func isSettled(in chart: SessionChart) -> Bool {
    log.session.stage == .closed
      && (chart.certificate != nil || notes.drafts.allSatisfy { chart.note($0.noteID).state.isSettled })
  }

  private func keep(
    _ act: ChartAct, destroying texts: [LogName: [TextPosition]], settled: Bool?
  ) throws(Trouble) {
    let stream = entry.chart ?? workspace.newID()
    var stored: [StoredAct] = []
    var begun: [ProgramEvent] = []
    do {
      if entry.chart == nil { begun = try workspace.book.decide(.beginChart(entry.id, stream: stream)) }
      if let settled { begun += try workspace.book.decide(.settleNotes(entry.id, settled)) }
      if let at = act.events.compactMap(\.disclosedWallMs).max() {
        begun += try workspace.book.decide(.noteDisclosure(entry.id, atWallMs: at))
      }
    } catch { throw Trouble(error.words) }
    if !begun.isEmpty {
      stored.append(Workspace.storedAct(ProgramAct(reading: act.reading, events: begun)))
    }
    let record = StoredForm.encode(act)
    stored.append(
      StoredAct(
        stream: StreamID(stream), log: .chart, payload: record.payload, texts: record.texts,
        destroys: texts[.chart, default: []]))
    let place = stored.count - 1
    if let gone = texts[.private], !gone.isEmpty {
      // What is deleted is said in the log that it is deleted from.
      let empty = StoredForm.encode(ChartAct(reading: act.reading, events: []))
      stored.append(StoredAct(stream: StreamID(stream), log: .private, payload: empty.payload, destroys: gone))
    }
    let sequences: [Int64]
    do { sequences = try workspace.append(stored) } catch {
      if error == .earlierKept { try takeUpEarlierAct() }
      throw Trouble(error.words)
    }
    for event in begun { workspace.book.apply(event) }
    entry.chart = stream
    rows.append(
      Row(sequence: sequences[place], log: .chart, textCount: record.texts.count, isAccount: act.isAccount))
  }
}

extension FormatLibrary {
  /// Refused where none is called that.
  func named(_ id: String) throws(Trouble) -> NoteFormat {
    if let format = format(id) { return format }
    throw Trouble("no format is called “\(id)”; there is \(formats.map(\.id).joined(separator: ", "))")
  }
}

extension ChartEvent {
  fileprivate var disclosedWallMs: Int64? {
    guard case .disclosed(let disclosure) = self else { return nil }
    return disclosure.at.wallMs
  }

  /// Whether it can change which notes wait for a signature.
  fileprivate var movesSignatures: Bool {
    switch self {
    case .noteSigned, .coSigned, .addendumMade, .enteredInError, .contentDestroyed: true
    case .gapFilled, .partRewritten, .substitutionPutBack, .findingOverridden, .disclosed, .privateNotesDestroyed,
      .holdSet, .holdLifted:
      false
    }
  }
}

extension DraftNote {
  fileprivate func isShared(_ gap: String) -> Bool {
    parts.contains { $0.id.isShared && $0.sentences.contains { $0.id == gap } }
  }
}

extension Workspace {
  /// What was done to the chart of a session, with where it stands.
  func chartActs(of entry: CatalogueEntry) throws(Trouble) -> [(row: RecordedAct, act: ChartAct)] {
    guard let stream = entry.chart else { return [] }
    var acts: [(RecordedAct, ChartAct)] = []
    for row in try reading({ () throws(VaultFailure) in try vault.acts(in: StreamID(stream)) }) {
      do { acts.append((row, try StoredForm.decodeChart(row.payload, texts: row.texts))) } catch {
        throw Trouble(error)
      }
    }
    return acts
  }
}

extension ChartAct {
  var isAccount: Bool {
    events.contains { event in
      if case .disclosed = event { true } else { false }
    }
  }
}
