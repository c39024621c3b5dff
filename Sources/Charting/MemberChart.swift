import Basics
import ScreenText
import SessionCore

/// One member's own part of one window of a session.
struct MemberChart {
  let record: SessionRecord
  let window: ServiceWindow
  let member: Member
  let naming: Naming

  init(_ record: SessionRecord, _ window: ServiceWindow, of member: Member, _ naming: Naming) {
    self.record = record
    self.window = window
    self.member = member
    self.naming = naming
  }

  var session: Session { record.session }
  var person: Person { .member(member.id) }

  func choices(_ id: AnswerList.ID) -> GapChoices? { record.choices(id) }

  /// Of a note about what happened in the room.
  var parts: [Part] {
    [
      Part(.attendance, attendance), Part(.ratings, ratings),
      Part(.affect, [.gap("affect", lead: "Affect: ", "affect", choices(.affect))]),
      Part(.participation, participation),
      Part(.notes, notes), Part(.leaders, leaders), Part(.skills, skills), Part(.commitments, commitments),
      Part(.goal, goal), Part(.response, [.gap("response", "response to the intervention")]),
      Part(.progress, [.gap("progress", "progress on the goal", choices(.progress))]),
      Part(
        .necessity,
        [
          .gap(
            "necessity", lead: "Medical necessity: ", "why this level of care is still needed", choices(.necessity))
        ]),
      Part(.risk, risk),
      Part(.plan, [.gap("plan", "plan")]),
    ]
  }

  /// Lines of the record that belong into this chart, private ones left out.
  func entries(where fits: (Entry) -> Bool) -> [Entry] {
    session.entries.filter { entry in
      entry.kind != .privateNote && window.holds(entry) && fits(entry)
        && (entry.about.contains { session.chart(of: $0) == member.id }
          || record.helped[entry.line, default: []].contains(member.id))
    }
  }

  /// A line with its words; what it says of several gets a gap for what was this member's own.
  func sentences(_ entry: Entry, in part: PartID, opening: String = "", reporter: String? = nil) -> [Sentence] {
    guard let text = entry.words?.text else { return [] }
    let id = "\(part.rawValue).\(entry.line)"
    let isHelper = entry.isAboutHelper(in: session)
    let others = isHelper ? [] : entry.about.filter { session.chart(of: $0) != member.id }.map(naming.word)
    var when = record.when(entry)
    if entry.kind == .note { when += record.noted(entry) }
    if !others.isEmpty { when += ", with \(others.inNumbers)" }
    if let reporter { when += ", reported by \(reporter)" }
    var pieces = naming.pieces(text, in: id)
    let goals = text.goalTags
    if !goals.isEmpty { pieces = pieces.before(" (goal \(goals.map(String.init).listed()))") }
    if !opening.isEmpty { pieces = pieces.after(opening) }
    var sentence = Sentence(id, when: when, pieces, from: [.act(entry.line)])
    sentence.hasSubject = part == .leaders || isHelper
    sentence.isOwnTurn = record.isOwnTurn(entry, of: member.id)
    if part == .notes, others.isEmpty, !isHelper, reporter == nil, text.startsWithQuotation {
      return quotation(sentence)
    }
    guard !others.isEmpty else { return [sentence] }
    var gap = Sentence.gap("\(id).own", when: when, "this member's own part in that")
    gap.isOwnTurn = sentence.isOwnTurn
    return [sentence, gap]
  }

  /// Words in quotation marks with nothing before them: in the member's own turn the member's, else it is asked whose.
  private func quotation(_ sentence: Sentence) -> [Sentence] {
    var sentence = sentence
    guard !sentence.isOwnTurn else {
      sentence.pieces = sentence.pieces.after("Said: ")
      return [sentence]
    }
    return [
      sentence,
      .gap("\(sentence.id).speaker", when: sentence.when, lead: "Said by ", "who said this", choices(.speaker)),
    ]
  }
}

extension [String] {
  /// "a peer", "two peers", "a peer and the mother".
  fileprivate var inNumbers: String {
    let peers = count { $0 == "a peer" }
    let rest = filter { $0 != "a peer" }.unique
    guard peers > 1 else { return unique.listed() }
    return (["\(peers.inWords) peers"] + rest).listed()
  }
}

extension Int {
  /// Up to twelve in words.
  var inWords: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    return words.indices.contains(self) ? words[self] : String(self)
  }
}
