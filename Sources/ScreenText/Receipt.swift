import Basics
package import SessionCore

/// How much a receipt says of what was typed.
package enum ReceiptStyle: Hashable, Sendable {
  /// On a screen that someone may see: whom a line was filed under, never its words. Keys are named only where there
  /// are any.
  case discreet(Glyphs, hasKeys: Bool = true)
  /// With `/show on` and where output is not a terminal: what was recorded is repeated.
  case plain
}

/// The one line that answers an act: always the time, then the act's number, then what it did.
///
/// `before` is the session that the act was decided on, `after` the session with it. `times` are the act's on the session's
/// clock; without them those of the machine's are said. `numbered` is how the act is named where its number alone would
/// mean another one. `named` is the act that an undo or a redo names, `meant` someone whose bare name a note begins with or
/// a flag holds although it was filed under another, `mentioned` those whom a line names and is not filed under,
/// `mayBeFlag` someone right before whose name a `!` was kept as text.
package func receipt(
  for act: Act, before: Session, after: Session, style: ReceiptStyle, times: ActTimes? = nil, numbered: String? = nil,
  named: Act? = nil, meant: Person? = nil, mentioned: [Person] = [], mayBeFlag: Person? = nil
) -> String {
  Receipt(
    act: act, before: before, after: after, style: style, times: times ?? act.machineTimes,
    numbered: numbered ?? "\(act.number)", named: named, meant: meant, mentioned: mentioned, mayBeFlag: mayBeFlag
  ).line
}

extension Act {
  fileprivate var machineTimes: ActTimes {
    func moment(_ wallMs: Int64) -> Moment {
      Moment(sessionMs: 0, wallMs: wallMs, offsetSeconds: reading.offsetSeconds)
    }
    return ActTimes(typed: moment(reading.wallMs), claimed: claimedWallMs.map(moment))
  }
}

/// One act between two sessions, about to be said.
struct Receipt {
  let act: Act
  let before: Session
  let after: Session
  let style: ReceiptStyle
  let times: ActTimes
  /// How it is named when it is typed.
  let numbered: String
  let named: Act?
  let meant: Person?
  let mentioned: [Person]
  let mayBeFlag: Person?

  var line: String {
    [head, body + claimed].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var head: String {
    let clock = times.typed.clock
    switch style {
    case .discreet(let glyphs, _): return "\(clock) \(glyphs.recorded)\(number)"
    case .plain: return "\(clock)\(number)"
    }
  }

  /// Empty if the act is not a line of a session.
  private var number: String { act.number == 0 ? "" : " \(numbered)" }

  private var body: String {
    if let meant, let filed = act.events.compactMap(\.noteSubjects).first {
      return misfiled(filed, meant: meant) + flagSignHint
    }
    if let number = act.events.compactMap(\.correctedAct).first { return corrected(act: number) }
    return ((ratingFacts ?? facts) + hints).asSentences + mentionHint + flagHint + flagSignHint
  }

  /// What happened, without those events that another of the same act says already.
  private var facts: [String] {
    let words = FactWords(
      session: after, before: before, showsText: showsText, suggests: true, numbered: numbered)
    var said: [String] = []
    for event in act.events where !isSaidByAnother(event) {
      if let fact = words.fact(of: event, line: act.number), !said.contains(fact) { said.append(fact) }
    }
    return said
  }

  var showsText: Bool {
    switch style {
    case .discreet: false
    case .plain: true
    }
  }

  /// How the keys that help are called: by their names, or by what is typed where there are none.
  var keys: KeyWords {
    switch style {
    case .discreet(_, let hasKeys): KeyWords(hasKeys: hasKeys)
    case .plain: KeyWords(hasKeys: false)
    }
  }

  private var claimed: String {
    guard let clock = times.claimed?.clock else { return "" }
    // A time at the end of words may have been one of them.
    return " (at \(clock)\(act.events.contains(where: \.holdsWords) ? "; /fix \(numbered) at now" : ""))"
  }

  private func isSaidByAnother(_ event: Event) -> Bool {
    switch event {
    case .floorEmptied:
      act.events.contains(where: \.movesFloor) || endsRound || asksWhoHasNotShared || feedbackHint != nil
    case .ended: act.events.contains(.closed)
    case .seated: act.events.contains(where: \.isArrival)
    default: false
    }
  }

  private func misfiled(_ filed: [Person], meant: Person) -> String {
    let whom = filed.isEmpty ? "group" : after.shortNames(of: filed)
    let hint = ["filed: \(whom)", "\(after.shortName(of: meant))? /fix @\(after.typedName(of: meant))"].asSentences
    return showsText ? "\(facts.asSentences) (\(hint))" : hint
  }

  /// What an undo took back or a redo gave back: its kind and whom, and its words where they may be shown.
  private func corrected(act number: Int) -> String {
    let isUndo = act.events.contains(.undone(act: number))
    let start = "\(isUndo ? "Took back" : "Restored") line \(number)"
    guard let named else { return start }
    let words = FactWords(
      session: isUndo ? before : after, before: before, showsText: showsText, saysKind: true)
    let facts = named.events.compactMap { event -> String? in
      if isUndo, case .refiled(let line, let change) = event { return filedAgain(line, change) }
      return words.fact(of: event, line: number)
    }
    return "\(start), \(facts.joined(separator: "; "))"
  }

  /// How a line stands after its refiling was taken back.
  private func filedAgain(_ line: Int, _ change: Refiling) -> String {
    switch change {
    case .about, .flags:
      let about = after.entries.first { $0.line == line }?.about
      let people = about ?? after.flags.filter { $0.line == line }.compactMap(\.person)
      let whom = people.isEmpty ? (about == nil ? "someone to be named" : "the group") : after.shortNames(of: people)
      return "line \(line) is about \(whom) again"
    case .asNote, .asPrivate, .asCommitment, .at: return "line \(line) is as before"
    }
  }
}

extension Event {
  /// Whom a note is about. A private one gets the same receipt: who looks at the screen is not to tell them apart.
  var noteSubjects: [Person]? {
    switch self {
    case .noted(_, let about), .notedPrivately(_, let about): about
    default: nil
    }
  }

  /// The act that an undo or a redo names.
  var correctedAct: Int? {
    switch self {
    case .undone(let act), .redone(let act): act
    default: nil
    }
  }

  /// An attendance act with free words.
  fileprivate var holdsWords: Bool {
    switch self {
    case .absenceRecorded(_, _, let words), .left(_, _, let words): words != nil
    default: false
    }
  }

  var movesFloor: Bool {
    switch self {
    case .floorGiven, .floorReturned: true
    default: false
    }
  }

  var isArrival: Bool {
    guard case .arrived = self else { return false }
    return true
  }
}

extension [String] {
  /// One after the other. A name such as `Maria G.` brings its period along.
  var asSentences: String {
    reduce("") { said, next in said.isEmpty ? next : said + (said.hasSuffix(".") ? " " : ". ") + next }
  }
}
