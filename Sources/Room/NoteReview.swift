import Basics
import ChartRecord
import Charting
import Clinic
import ScreenText
import SessionCore
import Terminal
import Vault

/// The drafts of a session at the prompt: one gap after the other, the names that were replaced, what the checks found,
/// then the next person.
///
/// Every answer is kept before the next question stands there.
final class NoteReview {
  let desk: ChartDesk
  let setting: TerminalSetting
  let format: NoteFormat
  var step: Step { didSet { (drawn, shown) = (nil, nil) } }
  /// The gap whose answer of last time was shown.
  var shown: String?
  /// Where it goes on; drafts are gone through once.
  var rest: [NoteID]
  /// Gaps and findings of this draft that were passed over.
  var skipped: Set<String> = []
  /// Gaps in what all share that were passed over: nobody else's note asks for them again.
  var passedForAll: Set<String> = []
  /// What was asked before, for `/back`.
  var earlier: [StepStanding] = []
  /// Why the last answer was not taken, or the receipt of a flag; it stands on the page until the next one.
  var said: [String] = [] { didSet { drawn = nil } }
  /// The page as it was made last: each key asks for it, and what is typed must be kept before the next.
  var drawn: (columns: Int, rows: Int, lines: [String])?
  var isRefused = false
  /// The screen has to be drawn again although nothing was typed.
  var hasMoved = false
  var cover: IdleTimer
  /// What the vault holds of the answer being typed.
  var kept: UnfinishedAnswer?
  /// What stood on the line at first, and whether the last key put something else aside.
  var stood = ""
  var gave = false

  /// What is being asked.
  enum Step {
    case gap(NoteID, Sentence)
    /// Whether the names that were replaced stay so.
    case names(NoteID)
    case finding(NoteID, NoteFinding)
    /// The whole part in the clinician's own words.
    case part(NoteID, PartID)
    case next(NoteID)
    case end
  }

  enum Ending: Equatable {
    case done, left, hangup
    /// The keys are to be wiped.
    case locked
  }

  init(_ desk: ChartDesk, setting: TerminalSetting, cover: IdleTimer, beginningWith member: Member?)
    throws(CommandFailure)
  {
    self.desk = desk
    self.setting = setting
    self.cover = cover
    format = try desk.format()
    let kept = desk.takeUpHalfAnswer()
    self.kept = kept
    let open = desk.drafts.filter { desk.chart.note($0.noteID).signed == nil }
    guard !open.isEmpty else { throw CommandFailure("every note of that session is signed, or there is none") }
    let first = open.firstIndex { draft in
      member.map { $0.id == draft.member.id } ?? (draft.noteID == kept?.note)
    }
    if let member, first == nil { throw CommandFailure("there is no open draft about \(member.name)") }
    rest = open[(first ?? 0)...].map(\.noteID)
    step = .end
    goOn()
    if let kept, let gap = rest.first.flatMap(draft)?.gaps.first(where: { $0.id == kept.place }) {
      step = .gap(kept.note, gap)
    }
  }

  /// One part of one draft, in the clinician's own words.
  init(_ desk: ChartDesk, setting: TerminalSetting, cover: IdleTimer, editing part: PartID, of note: NoteID)
    throws(CommandFailure)
  {
    self.desk = desk
    self.setting = setting
    self.cover = cover
    format = try desk.format()
    kept = desk.takeUpHalfAnswer()
    rest = []
    step = .part(note, part)
  }

  func run(_ input: inout LineInput) throws(CommandFailure) -> Ending {
    // What is put aside in here is an answer, and no line of the room.
    input.forgetAside()
    defer { input.forgetAside() }
    if !setting.manner.isEdited { print(page, &input) }
    // The command that led here was typed on the same line, and is answered.
    try? desk.workspace.vault.writeDraft(kept?.bytes ?? [])
    var refused: String?
    while true {
      if case .end = step { return .done }
      let text = refused ?? initialText
      (stood, gave) = (text, false)
      let standing: LineStanding = isPart && (refused == nil || !isRefused) ? .open : .selected
      switch try input.nextLine(for: self, initialText: text, standing: standing) {
      case .hangup: return .hangup
      case .withdrawn: return .locked
      case .action: continue
      case .interrupted where gave && !input.isPlain:
        // What was typed is put aside, as in the room; on the empty line the key leaves.
        rested(text: "")
        refused = ""
        (isRefused, said) = (false, [])
        continue
      case .interrupted, .endOfInput:
        rested(text: "")
        return .left
      case .line(let typed):
        switch typed.text.trimmed {
        case "/quit", "/q":
          rested(text: "")
          return .left
        case "/back":
          rested(text: "")
          refused = goBack()
          if !setting.manner.isEdited { print(said, &input) }
          continue
        case "/veil" where cover.canVeil:
          rested(text: "")
          cover.isVeiled = true
          (refused, said) = (nil, [])
          continue
        case "/lock" where cover.canLock:
          rested(text: "")
          return .locked
        default: break
        }
        refused = take(typed.text.trimmed, &input)
      }
    }
  }

  /// - Returns: what is to stand on the line again; `nil` where it is the next question's.
  private func take(_ text: String, _ input: inout LineInput) -> String? {
    isRefused = false
    if let last = lastToLookAt(for: text) {
      isRefused = true
      if setting.manner != .edited { print(said, &input) }
      return setting.manner == .edited ? last : nil
    }
    do {
      try answer(text)
      rested(text: "")
      said = []
      return nil
    } catch {
      // What was typed is still there, for correction or another try.
      (isRefused, said) = (true, [error.words])
      if !setting.manner.isEdited { print(said, &input) }
      return text
    }
  }

  func takeFlags(in line: String) throws(CommandFailure) -> TakenFlags? {
    guard let taken = try FlagPlace.workspace(desk.workspace, over: desk.entry, keepsWords: true).take(line, setting)
    else { return nil }
    rested(text: setting.manner.isEdited ? taken.rest ?? "" : "")
    said = taken.lines
    return taken
  }

  private func answer(_ text: String) throws(CommandFailure) {
    guard !text.hasPrefix("/") else {
      let known = ["/back", "/quit"] + (cover.canVeil ? ["/veil"] : []) + (cover.canLock ? ["/lock"] : [])
      throw CommandFailure("nothing was put into the note; commands in here: \(known.joined(separator: ", "))")
    }
    guard text != "?" else { throw CommandFailure("? is not an answer; the page says what the keys do") }
    let standing = StepStanding(step: step, rest: rest, skipped: skipped, passedForAll: passedForAll)
    switch step {
    case .gap(let note, let gap):
      if text.isEmpty {
        pass(gap, in: note)
      } else {
        let words = try desk.words(text, for: gap, of: note)
        // What was answered before is on the line, and Enter lets it be.
        if words != desk.answer(to: gap.id, of: note) {
          try desk.perform(desk.filling(gap.id, of: note, with: words))
        }
      }
    case .names(let note):
      guard !text.isEmpty else {
        skipped.insert("names")
        break
      }
      try putBack(text, in: note)
    case .finding(let note, let finding):
      if !text.isEmpty, text != "-" {
        try desk.perform(desk.overriding(finding, of: note, because: try desk.wordsForNote(text)))
      } else if text.isEmpty, let mend = finding.mend {
        try desk.perform(mend)
      } else {
        skipped.insert(finding.id)
      }
    case .part(let note, let part):
      if text != draft(note)?.part(part)?.text {
        try desk.perform(.rewritePart(note, part, try desk.wordsForNote(text)))
      }
      rest = []
      step = .end
      return
    case .next:
      guard text.isEmpty else { throw CommandFailure("nothing was put into a note; Enter alone goes on") }
      rest.removeFirst()
    case .end: return
    }
    earlier.append(standing)
    goOn()
  }

  func draft(_ id: NoteID) -> DraftNote? { desk.drafts.first { $0.noteID == id } }

  /// The text of a whole part is there to be edited, and not to give way to a letter.
  private var isPart: Bool {
    if case .part = step { true } else { false }
  }

  /// What stands on the line at first: what was half typed there before, or the part that is edited.
  private var initialText: String {
    if let kept, let place, kept.note == place.note, kept.place == place.id { return kept.text }
    switch step {
    case .part(let note, let part): return draft(note)?.part(part)?.text ?? ""
    case .gap(let note, let gap): return desk.answer(to: gap.id, of: note) ?? ""
    case .names, .finding, .next, .end: return ""
    }
  }

  private func print(_ lines: [String], _ input: inout LineInput) {
    input.printAbove(lines.map { Display.escaped($0) })
  }
}

extension TerminalSetting.Manner {
  fileprivate var isEdited: Bool { self == .edited }
}
