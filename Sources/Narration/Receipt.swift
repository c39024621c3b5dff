package import SessionCore

/// How much a receipt says of what was typed.
package enum ReceiptStyle: Hashable, Sendable {
  /// On a screen that someone may see: whom a line was filed under, never its words. Keys are named only where there
  /// are any.
  case discreet(Glyphs, hasKeys: Bool = true)
  /// With `/show on` and where output is no terminal: what was recorded is repeated.
  case plain
}

/// The one line that answers an act: always the time, then the act's number, then what it did.
///
/// `before` is the session that the act was decided on, `after` the session with it. `named` is the act that an undo or
/// a redo names, `meant` someone whose bare name a note begins with or a flag holds although it was filed under
/// another, `mentioned` those whom a line names and is not filed under.
package func receipt(
  for act: Act, before: Session, after: Session, style: ReceiptStyle, named: Act? = nil, meant: Person? = nil,
  mentioned: [Person] = []
) -> String {
  Receipt(
    act: act, before: before, after: after, style: style, named: named, meant: meant, mentioned: mentioned
  ).line
}

/// One act between two sessions, about to be said.
struct Receipt {
  let act: Act
  let before: Session
  let after: Session
  let style: ReceiptStyle
  let named: Act?
  let meant: Person?
  let mentioned: [Person]

  var line: String {
    [head, body + claimed].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var head: String {
    let clock = CivilTime(wallMs: act.reading.wallMs, offsetSeconds: act.reading.offsetSeconds).clock
    switch style {
    case .discreet(let glyphs, _): return "\(clock) \(glyphs.recorded)\(number)"
    case .plain: return "\(clock)\(number)"
    }
  }

  /// Empty if the act is not a line of a session.
  private var number: String { act.number == 0 ? "" : " \(act.number)" }

  private var body: String {
    if let meant, let filed = act.events.compactMap(\.noteSubjects).first { return misfiled(filed, meant: meant) }
    if let number = act.events.compactMap(\.correctedAct).first { return corrected(act: number) }
    return ((ratingFacts ?? facts) + hints).joined(separator: ". ") + mentionHint + flagHint
  }

  /// What happened, without those events that another of the same act says already.
  private var facts: [String] {
    let words = FactWords(session: after, before: before, showsText: showsText, suggests: true)
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
    guard let wallMs = act.claimedWallMs else { return "" }
    return " (at \(CivilTime(wallMs: wallMs, offsetSeconds: act.reading.offsetSeconds).clock))"
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
    let hint = "filed: \(whom). \(after.shortName(of: meant))? /fix @\(after.typedName(of: meant))"
    return showsText ? "\(facts.joined(separator: ". ")) (\(hint))" : hint
  }

  /// What an undo took back or a redo gave back: its kind and whom, and its words where they may be shown.
  private func corrected(act number: Int) -> String {
    let isUndo = act.events.contains(.undone(act: number))
    let start = "\(isUndo ? "Took back" : "Restored") \(number)"
    guard let named else { return start }
    let words = FactWords(
      session: isUndo ? before : after, before: before, showsText: showsText, saysKind: true)
    let facts = named.events.compactMap { words.fact(of: $0, line: number) }
    return "\(start), \(facts.joined(separator: "; "))"
  }
}

extension Event {
  /// Whom a note that stands in a chart is about.
  var noteSubjects: [Person]? {
    guard case .noted(_, let about) = self else { return nil }
    return about
  }

  /// The act that an undo or a redo names.
  var correctedAct: Int? {
    switch self {
    case .undone(let act), .redone(let act): act
    default: nil
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
