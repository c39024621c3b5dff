import Basics
import ChartRecord
import Charting
import Clinic
import ScreenText
import SessionCore
import Terminal
import Vault

/// What the line editor asks of the drafts while someone types.
extension NoteReview: FlagTaking {
  func prompt(for text: String, columns: Int) -> EditorPrompt {
    hasMoved = false
    let mark = setting.glyphs.prompt
    return EditorPrompt(left: Display.truncated(Display.escaped(question), to: max(20, columns / 2)) + " \(mark) ")
  }

  func nextChange() -> Int64? {
    if hasMoved { return 0 }
    let waits = cover.untilDueMs(at: desk.workspace.clock.reading().bootMs)
    // The clock under the veil goes on.
    return (waits + (cover.isVeiled ? [250] : [])).min()
  }

  func due() -> [String] {
    cover.coverIfDue(at: desk.workspace.clock.reading().bootMs)
    return []
  }

  func keyPressed(_ key: PressedKey) -> KeyAnswer {
    cover.keyPressed(at: desk.workspace.clock.reading().bootMs)
    gave = false
    return .typed
  }

  func gaveWay(_ text: String) -> String? {
    gave = text != stood
    return text
  }

  var endsReading: Bool { cover.wantsLock }

  /// What is being typed is kept like a half-typed line of the room.
  func rested(text: String) {
    let half =
      text.isEmpty
      ? nil
      : place.map { place in
        UnfinishedAnswer(session: desk.log.session.opening.id, note: place.note, place: place.id, text: text)
      }
    guard half != kept else { return }
    // An answer that cannot be kept is still on the screen; Enter will say what is wrong with the disk.
    do { try desk.workspace.vault.writeDraft(half?.bytes ?? []) } catch { return }
    kept = half
  }

  /// Where an answer that is being typed belongs.
  var place: (note: NoteID, id: String)? {
    switch step {
    case .gap(let note, let gap): (note, gap.id)
    case .finding(let note, let finding): (note, finding.id)
    case .part(let note, let part): (note, "part " + part.rawValue)
    case .names, .next, .end: nil
    }
  }

  /// TAB with nothing typed goes to the next gap.
  func completions(text: String, cursorOffset: Int) -> EditorCompletion {
    if text.isEmpty { moveOn() }
    return .none
  }

  func screen() -> ScreenContent {
    guard cover.isVeiled else { return .page(drawnPage) }
    let now = desk.log.moment(at: desk.workspace.clock.reading()).atWholeSecond
    return .veil(desk.log.session.clockFace(now: now).text(now: now))
  }

  private var drawnPage: [String] {
    let (columns, rows) = (TerminalSetting.columns, TerminalSetting.rows)
    if let drawn, drawn.columns == columns, drawn.rows == rows { return drawn.lines }
    let lines = setting.page(page)
    drawn = (columns, rows, lines)
    return lines
  }

  private var question: String {
    switch step {
    case .gap(let note, let gap): isForAll(gap, in: note) ? gap.label : "\(name(note)) \(gap.label)"
    case .names: "Enter: they stay replaced"
    case .finding(_, let finding): finding.mend == nil ? "why let it stand?" : "Enter mends it, or why let it stand?"
    case .part(let note, let part):
      part.isShared ? part.title.lowercased() : "\(name(note)) \(part.title.lowercased())"
    case .next(let note): "Enter: on to \(name(note))"
    case .end: ""
    }
  }

  private func name(_ note: NoteID) -> String { draft(note).map { desk.notes.called($0.member) } ?? "" }

  /// What was said to the last answer, what is asked and how to answer, then the whole draft as it stands.
  var page: [String] { (said.isEmpty ? [] : said + [""]) + asked }

  private var asked: [String] {
    switch step {
    case .gap(let note, let gap):
      guard let draft = draft(note) else { return [] }
      return question(gap, in: draft)
        + [
          "Enter keeps the answer, Enter alone passes over it, TAB goes to the next, /back to the one before, /quit leaves"
        ]
        + [""] + whole(draft)
    case .names(let note):
      guard let draft = draft(note) else { return [] }
      return head(draft, "names replaced") + draft.substitutions.enumerated().map { "\($0 + 1): \($1.line)" }
        + ["Enter alone leaves them as they are, a number puts that name back or takes it out again", ""]
        + whole(draft)
    case .finding(let note, let finding):
      guard let draft = draft(note) else { return [] }
      return head(draft, "found") + [finding.words] + mended(finding)
        + [finding.mend == nil ? "Enter alone passes over it" : "Enter alone mends it, - passes over it"]
        + ["anything else is kept as the reason for letting it stand", ""] + whole(draft)
    case .part(let note, let part):
      guard let draft = draft(note) else { return [] }
      return head(draft, part.title.lowercased()) + [
        "Enter keeps the words on the line; an empty line takes the record's"
      ]
        + [""] + whole(draft)
    case .next(let note): return ["this draft is gone through; next is \(name(note))", "/quit leaves"]
    case .end: return []
    }
  }

  private func head(_ draft: DraftNote, _ what: String) -> [String] {
    ["\(desk.title(draft)), \(what)", ""]
  }

  private func whole(_ draft: DraftNote) -> [String] { desk.text(of: draft, in: format).lines }

  private func mended(_ finding: NoteFinding) -> [String] {
    switch finding.mend {
    case .rewritePart(_, _, let text), .fillGap(_, _, let text): ["it would read: \(text)"]
    case .putBack: ["the name would be replaced again"]
    default: []
    }
  }
}
