import Basics
package import Charting
import ChartRecord
package import SessionCore
import SlashCommands

// The gaps of a session's notes as a small text: printed, filled in anywhere, read back.

extension ChartDesk {
  /// For each unsigned note its name and id, and a line for each gap.
  package func gapForm(of member: MemberID?) -> [String] {
    // Of one person everything is asked, also what another's note asks first.
    let open = member == nil ? openQuestions : drafts(openOf: member).map { ($0, $0.gaps) }
    var lines: [String] = []
    for (draft, gaps) in open {
      if !lines.isEmpty { lines.append("") }
      lines.append("== \(title(draft)) (\(draft.id))")
      lines += gaps.isEmpty ? ["# nothing is left to fill in"] : gaps.flatMap { formLines(of: $0, in: draft) }
    }
    return lines.isEmpty ? ["# nothing is left to fill in"] : lines
  }

  private func drafts(openOf member: MemberID?) -> [DraftNote] { openDrafts.filter { $0.member.id == member } }

  /// Fills what a file says, all of it or nothing.
  package func fill(from path: String) throws(CommandFailure) -> [String] {
    let text = try Files.text(of: path, atMost: 4_000_000)
    var form = FilledForm(drafts: drafts, people: PeopleByName(log.session), file: path) {
      self.lastAnswer(to: $0, of: $1)
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      try form.take(line, number: index + 1)
    }
    try form.finish()
    guard form.count > 0 else { return ["nothing in that file is filled in"] }
    try perform(form.answers.flatMap { filling($0.gap, of: $0.note, with: $0.words) } + form.commands)
    return ["\(form.count) filled in, \(openQuestionCount) still open in this session"]
  }
}

extension ChartDesk {
  /// Its line, the usual answers above it.
  private func formLines(of gap: Sentence, in draft: DraftNote) -> [String] {
    let isShared = draft.part(holding: gap.id)?.id.isShared ?? false
    let numbered = (gap.choices?.answers ?? []).enumerated().map { "\($0.offset + 1) \($0.element)" }
    let last = lastAnswer(to: gap, of: draft.noteID).map { ["0 as last time: \($0)"] } ?? []
    // Long answers in a row cannot be told apart.
    let isLong = numbered.contains { $0.count > 24 }
    let answers = isLong || numbered.isEmpty ? numbered + last : [(numbered + last).joined(separator: "   ")]
    return
      ((isShared ? ["for every note\(draft.whichOfSeveral):"] : []) + answers + [gap.choices?.how].compactMap { $0 })
      .map { "# " + $0 } + ["\(gap.id): [[ \(gap.label) ]]"]
  }
}

/// A filled form as it is read line by line.
private struct FilledForm {
  let drafts: [DraftNote]
  let people: PeopleByName
  let file: String
  let lastAnswer: (Sentence, NoteID) -> String?
  /// Parts in other words.
  private(set) var commands: [ChartCommand] = []
  private(set) var answers: [(note: NoteID, gap: String, words: String)] = []
  private var draft: DraftNote?
  private var place: (name: String, text: String)?

  var count: Int { commands.count + answers.count }

  init(
    drafts: [DraftNote], people: PeopleByName, file: String, lastAnswer: @escaping (Sentence, NoteID) -> String?
  ) {
    self.lastAnswer = lastAnswer
    self.drafts = drafts
    self.people = people
    self.file = file
  }

  mutating func take(_ line: Substring, number: Int) throws(CommandFailure) {
    if line.hasPrefix("#") { return }
    if line.hasPrefix("== ") {
      try finish()
      draft = drafts.first { line.hasSuffix("(\($0.id))") }
      guard draft != nil else { throw fault(number, .noSuchNote) }
      return
    }
    if let sign = line.firstIndex(of: ":"), isPlace(line[..<sign]) {
      try finish()
      place = (String(line[..<sign]), line[line.index(after: sign)...].trimmed)
      return
    }
    guard !line.allSatisfy(\.isWhitespace) else { return }
    guard let open = place else { throw fault(number, .noSuchGap) }
    place = (open.name, (open.text + " " + line.trimmed).trimmed)
  }

  /// Takes the answer that was being read.
  mutating func finish() throws(CommandFailure) {
    defer { place = nil }
    guard let draft, let place, !place.text.isEmpty, !place.text.hasPrefix("[[") else { return }
    guard var words = try? place.text.wordsForNote(naming: people) else {
      throw .notes(.filledForm("\(file): \(place.name)", .notWords))
    }
    if place.name.hasPrefix("part "), let part = PartID(rawValue: String(place.name.dropFirst(5))) {
      commands.append(.rewritePart(draft.noteID, part, words))
    } else {
      let gap = draft.parts.flatMap(\.sentences).first { $0.id == place.name }
      let named = "\(file): \(place.name)"
      if words == "0", let last = gap.flatMap({ lastAnswer($0, draft.noteID) }) { words = last }
      do throws(CommandFailure) { answers.append((draft.noteID, place.name, try gap?.answer(words) ?? words)) } catch {
        switch error {
        case .notes(.noSuchAnswer(let most)): throw .notes(.filledForm(named, .noSuchAnswer(most: most)))
        case .notes(.answerNeedsWords(let bare)): throw .notes(.filledForm(named, .answerNeedsWords(bare)))
        case .notes(.answerNeedsTime): throw .notes(.filledForm(named, .answerNeedsTime))
        default: throw error
        }
      }
    }
  }

  /// A gap of the note, filled or not, or one of its parts.
  private func isPlace(_ name: Substring) -> Bool {
    guard let draft else { return false }
    if name.hasPrefix("part ") {
      return PartID(rawValue: String(name.dropFirst(5))).map { draft.part($0) != nil } ?? false
    }
    return draft.parts.flatMap(\.sentences).contains { ($0.isToFill) && $0.id == name }
  }

  private func fault(_ number: Int, _ problem: CommandFailure.OfFilledForm) -> CommandFailure {
    .notes(.filledForm("\(file):\(number)", problem))
  }
}

extension ChartDesk {
  /// Drafts as they stand and signed notes as they were signed, then who has no note.
  package func notesPage(
    of member: MemberID?, in format: NoteFormat, namingReplaced: Bool
  ) throws(CommandFailure) -> [String] {
    var lines: [String] = []
    for draft in drafts where member == nil || draft.member.id == member {
      if !lines.isEmpty { lines.append("") }
      if let signed = chart.note(draft.noteID).signed {
        lines += ["== \(title(draft)), \(signed.state.rawValue)", ""]
        lines += try page(of: signed)
      } else {
        var one = notes
        one.drafts = [draft]
        one.absent = []
        lines += one.page(of: nil, in: format, from: formats, namingReplaced: namingReplaced)
      }
    }
    var rest = notes
    rest.drafts = []
    let absent = rest.page(of: member, in: format, from: formats)
    return lines + (lines.isEmpty || absent.isEmpty ? [] : [""]) + absent
  }
}
