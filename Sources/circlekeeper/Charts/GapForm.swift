import ChartRecord
import Charting
import Narration
import SessionCore
import SlashCommands

// The gaps of a session's notes as a small text: printed, filled in anywhere, read back.

extension ChartDesk {
  /// For each unsigned note its name and id, and a line for each gap.
  func gapForm(of member: MemberID?) -> [String] {
    let open = openDrafts.filter { member == nil || $0.member.id == member }
    var lines: [String] = []
    for draft in open {
      if !lines.isEmpty { lines.append("") }
      lines.append("== \(draft.member.nameAndInitial)\(draft.whichOfSeveral) (\(draft.id))")
      lines += draft.gaps.isEmpty ? ["# nothing is left to fill in"] : draft.gaps.flatMap(\.formLines)
    }
    return lines.isEmpty ? ["# nothing is left to fill in"] : lines
  }

  /// Fills what a file says, all of it or nothing.
  func fill(from path: String) throws(Trouble) -> [String] {
    let text = try Files.text(of: path, atMost: 4_000_000)
    var form = FilledForm(drafts: drafts, people: PeopleByName(log.session), file: path)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      try form.take(line, number: index + 1)
    }
    try form.finish()
    guard !form.commands.isEmpty else { return ["nothing in that file is filled in"] }
    try perform(form.commands)
    let count = drafts.reduce(0) { $0 + (chart.note($1.noteID).signed == nil ? $1.gaps.count : 0) }
    return ["\(form.commands.count) filled in, \(count) still open in this session"]
  }
}

extension Sentence {
  /// Its line, the usual answers above it.
  fileprivate var formLines: [String] {
    let answers = (choices?.answers ?? []).enumerated().map { "\($0.offset + 1) \($0.element)" }
    return (answers.isEmpty ? [] : ["# " + answers.joined(separator: ", ")]) + ["\(id): [[ \(label) ]]"]
  }
}

/// A filled form as it is read line by line.
private struct FilledForm {
  let drafts: [DraftNote]
  let people: PeopleByName
  let file: String
  private(set) var commands: [ChartCommand] = []
  private var draft: DraftNote?
  private var place: (name: String, text: String)?

  init(drafts: [DraftNote], people: PeopleByName, file: String) {
    self.drafts = drafts
    self.people = people
    self.file = file
  }

  mutating func take(_ line: Substring, number: Int) throws(Trouble) {
    if line.hasPrefix("#") { return }
    if line.hasPrefix("== ") {
      try finish()
      draft = drafts.first { line.hasSuffix("(\($0.id))") }
      guard draft != nil else { throw fault(number, "no note of that session has this id") }
      return
    }
    if let sign = line.firstIndex(of: ":"), isPlace(line[..<sign]) {
      try finish()
      place = (String(line[..<sign]), String(line[line.index(after: sign)...]).withoutEnds)
      return
    }
    guard !line.allSatisfy(\.isWhitespace) else { return }
    guard let open = place else { throw fault(number, "this is no gap of that note; copy the names from --gaps") }
    place = (open.name, (open.text + " " + String(line).withoutEnds).withoutEnds)
  }

  /// Takes the answer that was being read.
  mutating func finish() throws(Trouble) {
    defer { place = nil }
    guard let draft, let place, !place.text.isEmpty, !place.text.hasPrefix("[[") else { return }
    guard let words = try? place.text.wordsForNote(naming: people) else {
      let words = "an answer is words for the note, without a sign in front; nothing was filled in"
      throw Trouble("\(file): \(place.name): \(words)")
    }
    if place.name.hasPrefix("part "), let part = PartID(rawValue: String(place.name.dropFirst(5))) {
      commands.append(.rewritePart(draft.noteID, part, words))
    } else {
      let gap = draft.parts.flatMap(\.sentences).first { $0.id == place.name }
      if let choices = gap?.choices, choices.isOutside(words) {
        let most = choices.answers.count
        throw Trouble("\(file): \(place.name): choose by number, 1 to \(most), or write words; nothing was filled in")
      }
      commands.append(.fillGap(draft.noteID, gap: place.name, gap?.choices?.answer(for: words) ?? words))
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

  private func fault(_ number: Int, _ words: String) -> Trouble {
    Trouble("\(file):\(number): \(words); nothing was filled in")
  }
}

extension ChartDesk {
  /// Drafts as they stand and signed notes as they were signed, then who has no note.
  func notesPage(
    of member: MemberID?, in format: NoteFormat, namingReplaced: Bool
  ) throws(Trouble) -> [String] {
    var lines: [String] = []
    for draft in drafts where member == nil || draft.member.id == member {
      if !lines.isEmpty { lines.append("") }
      if let signed = chart.note(draft.noteID).signed {
        lines += ["== \(draft.member.nameAndInitial)\(draft.whichOfSeveral), \(signed.state.rawValue)", ""]
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
