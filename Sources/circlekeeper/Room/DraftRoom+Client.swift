import ChartRecord
import Charting
import Narration
import SessionCore
import Terminal

/// What the line editor asks of the drafts while somebody types.
extension DraftRoom: LineEditorClient {
  func prompt(for text: String, columns: Int) -> Terminal.Prompt {
    hasMoved = false
    let mark = setting.glyphs.prompt
    return Terminal.Prompt(left: Display.truncated(Display.escaped(question), to: max(20, columns / 2)) + " \(mark) ")
  }

  func nextChange() -> Int64? { hasMoved ? 0 : nil }

  /// TAB with nothing typed goes to the next gap.
  func completions(text: String, cursorOffset: Int) -> Terminal.Completion {
    if text.isEmpty { moveOn() }
    return .none
  }

  func screen() -> ScreenContent { .page(setting.page(page)) }

  private var question: String {
    switch step {
    case .gap(let note, let gap): "\(name(note)) \(gap.pieces.label)"
    case .finding(_, let finding): finding.mend == nil ? "why let it stand?" : "Enter mends it, or why let it stand?"
    case .part(let note, let part): "\(name(note)) \(part.title.lowercased())"
    case .next(let note): "Enter: on to \(name(note))"
    case .end: ""
    }
  }

  private func name(_ note: NoteID) -> String { draft(note)?.member.nameAndInitial ?? "" }

  /// What is asked and how to answer, then the whole draft as it stands.
  var page: [String] {
    switch step {
    case .gap(let note, let gap):
      guard let draft = draft(note) else { return [] }
      let place = (draft.gaps.firstIndex { $0.id == gap.id } ?? 0) + 1
      let part = draft.parts.first { $0.sentences.contains { $0.id == gap.id } }
      return head(draft, "gap \(place) of \(draft.gaps.count)")
        + (part.map { ["\($0.id.title): \($0.text)", ""] } ?? []) + whole(draft)
        + ["", "Enter keeps the answer, Enter alone passes over it, TAB goes to the next, /quit leaves"]
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
    ["\(draft.member.nameAndInitial)\(draft.whichOfSeveral), \(what)", ""]
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

extension [Sentence.Piece] {
  /// What a gap asks for.
  fileprivate var label: String {
    map { piece in
      switch piece {
      case .words(let words): words
      case .replaced(let substitution): substitution.replacement
      }
    }.joined()
  }
}
