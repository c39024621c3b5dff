package import ChartRecord
package import Charting
package import Program
import RecordCodec
package import SessionCore
package import Vault

/// One past session with its chart: drafts, what became of them, and where what is done to them is kept.
package final class ChartDesk {
  package let workspace: Workspace
  package private(set) var entry: CatalogueEntry
  package let log: SessionLog
  /// Everyone whose name is looked for, in the drafts and before signing.
  private(set) lazy var people = NameablePeople(
    log.session, earlier: earlier, known: workspace.book.knownPeople(of: entry.group))
  private lazy var earlier = looksBack ? workspace.earlier(than: entry) : []
  /// As the record makes them, without edits. Made when they are first asked for: what lists or exports times over years
  /// needs none.
  package private(set) lazy var notes = SessionNotes(
    log, earlier: earlier, people: people, credentials: credentials, answers: workspace.answers,
    now: log.moment(at: workspace.clock.reading()))
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
  private let looksBack: Bool
  /// Of the workspace, when the chart was read.
  private var earlierActCount = 0
  /// What was written in the notes of the session before this one.
  private(set) lazy var last: NoteCheck.LastNotes? = workspace.lastNotes(before: entry)

  /// Which notes there are can be told without a look at earlier sessions, what they say of changes cannot.
  package init(_ entry: CatalogueEntry, in workspace: Workspace, looksBack: Bool = true) throws(CommandFailure) {
    self.workspace = workspace
    self.entry = entry
    self.looksBack = looksBack
    log = try workspace.log(of: entry)
    try readChart()
  }

  private func readChart() throws(CommandFailure) {
    earlierActCount = workspace.earlierActCount
    var chart = SessionChart()
    for (_, act) in try workspace.chartActs(of: entry) { chart.apply(act) }
    self.chart = chart
  }

  /// What holds in the group now; of a group that is gone, what held then.
  package var policy: Policy { workspace.book.group(entry.group)?.policy ?? log.session.opening.policy }

  /// The instant that a signature or an entry in the account bears.
  package var now: WallTime {
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

  /// Those that are shipped, with the user's own.
  package var formats: FormatLibrary { workspace.formats }

  /// As text, in a format; the one of the draft's own for a contact note.
  package func text(of draft: DraftNote, in format: NoteFormat) -> String { formats.text(of: draft, in: format) }

  /// The same, part by part.
  func layout(of draft: DraftNote, in format: NoteFormat) -> NoteLayout { formats.layout(of: draft, in: format) }

  /// The one that was asked for by its id, else the group's: the one place that says in which format a note stands.
  package func format(_ id: String? = nil) throws(CommandFailure) -> NoteFormat {
    try formats.named(id ?? policy.noteFormat)
  }

  /// The notes of one member, or of all; refused where there is none.
  package func drafts(of member: Member?) throws(CommandFailure) -> [DraftNote] {
    let found = drafts.filter { member == nil || $0.member.id == member?.id }
    guard !found.isEmpty else {
      throw .notes(member.map { .noneAbout($0.name) } ?? .noneThere)
    }
    return found
  }

  /// The notes about someone as they are named, or about everybody; of several about one member those of one service,
  /// or the contact notes.
  package func drafts(about typed: String?, called note: String?) throws(CommandFailure) -> [DraftNote] {
    let person = try typed.map { name throws(CommandFailure) in try log.session.member(named: name) }
    let found = try drafts(of: person)
    guard let note else { return found }
    let key = note.foldedAsName
    let chosen = found.filter { $0.kind.rawValue == key || $0.heading.service?.foldedAsName == key }
    guard !chosen.isEmpty else { throw .notes(.noneCalled(note, known: found.map(\.shortName))) }
    return chosen
  }

  /// Everybody whose name may stand in one note only, and what was written privately.
  package var check: NoteCheck {
    let privateTexts = log.session.entries.filter { $0.kind == .privateNote }.compactMap(\.words?.text)
    return NoteCheck(
      drafts: drafts, people: people, privateTexts: privateTexts, said: log.session.opening.vocabulary.said,
      outsiders: workspace.answers.outsiders, last: last)
  }
}

// Doing

extension ChartDesk {
  /// Does things to the chart: all of them or, if one is refused, none. What is destroyed goes with the same append.
  package func perform(_ commands: [ChartCommand], destroying texts: [LogName: [TextPosition]] = [:])
    throws(CommandFailure)
  {
    do throws(LogFailure) { try workspace.requireCurrent(earlierActCount) } catch { throw try takenUp(error) }
    let policy = policy
    let (next, events): (SessionChart, [ChartEvent])
    do throws(ChartRefusal) {
      (next, events) = try decided(
        commands, on: chart,
        by: { (chart, command) throws(ChartRefusal) in
          try chart.decide(command, under: policy)
        }, applying: { $0.apply($1) })
    } catch {
      throw .chart(error)
    }
    let act = ChartAct(reading: workspace.clock.reading(), events: events)
    try keep(act, destroying: texts, settled: events.contains(where: \.movesSignatures) ? isSettled(in: next) : nil)
    chart = next
  }

  /// Does one thing to the chart.
  package func perform(_ command: ChartCommand) throws(CommandFailure) { try perform([command]) }

  /// Reads the chart again if an append first reported as unknown turned out to be committed.
  private func takenUp(_ failure: LogFailure) throws(CommandFailure) -> CommandFailure {
    if failure == .earlierKept {
      entry = workspace.book.session(entry.id) ?? entry
      try readChart()
    }
    return .notRecorded(failure)
  }

  /// Whether no note of the session waits for a signature any more.
  private func isSettled(in chart: SessionChart) -> Bool {
    log.session.stage == .closed
      && (chart.certificate != nil || notes.drafts.allSatisfy { chart.note($0.noteID).state.isSettled })
  }

  private func keep(
    _ act: ChartAct, destroying texts: [LogName: [TextPosition]], settled: Bool?
  ) throws(CommandFailure) {
    let stream = entry.chart ?? workspace.newID()
    var stored = [StoredAct(act, of: stream, in: .chart, destroys: texts[.chart, default: []])]
    if let gone = texts[.private], !gone.isEmpty {
      // What is deleted is said in the log that it is deleted from.
      stored.append(StoredAct(ChartAct(reading: act.reading, events: []), of: stream, in: .private, destroys: gone))
    }
    do {
      try workspace.record(stored, noting: bookCommands(for: act, stream: stream, settled), at: act.reading)
    } catch {
      switch error {
      case .refused(let refusal): throw .program(refusal)
      case .notKept(let failure): throw try takenUp(failure)
      }
    }
    entry.chart = stream
  }

  /// What the catalog is to know: that there is a chart, whether a note waits for a signature, and when something left.
  private func bookCommands(for act: ChartAct, stream: SessionID, _ settled: Bool?) -> [ProgramCommand] {
    let commands: [ProgramCommand?] = [
      entry.chart == nil ? .beginChart(entry.id, stream: stream) : nil, settled.map { .settleNotes(entry.id, $0) },
      act.events.compactMap(\.disclosedWallMs).max().map { .noteDisclosure(entry.id, atWallMs: $0) },
    ]
    return commands.compactMap { $0 }
  }
}

extension FormatLibrary {
  /// Refused where none is called that.
  package func named(_ id: String) throws(CommandFailure) -> NoteFormat {
    if let format = format(id) { return format }
    throw .content(.noFormat(id, known: formats.map(\.id)))
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

extension Workspace {
  /// What was done to the chart of a session, with where it stands.
  package func chartActs(of entry: CatalogueEntry) throws(CommandFailure) -> [(row: RecordedAct, act: ChartAct)] {
    guard let stream = entry.chart else { return [] }
    var acts: [(RecordedAct, ChartAct)] = []
    for row in try reading({ () throws(VaultFailure) in try vault.acts(in: StreamID(stream)) }) {
      do { acts.append((row, try Codec.decodeChart(row.payload, texts: row.texts))) } catch {
        throw CommandFailure(error)
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
