package import SessionCore

/// The flag in a line, wherever it begins: at the front, right after names or another sign, with `!@name` in the middle of
/// anything, or with a `!` that stands apart and has words after it.
struct FlagText {
  private let front: LineFront
  /// What stood before it and is not filed.
  private let before: String?
  /// It begins further in, and only what stood before it may say whom it is about.
  private var isLate = false

  init?(_ line: Substring, in context: TypingContext) {
    guard line.mayCarryFlag else { return nil }
    let shown = Substring(String(line).withControlCharactersShown).withFlagSignsMended(context)
    let whole = LineFront(shown)
    let glued = shown.gluedFlag(context).flatMap { shown.keepsAsWords($0, context) ? nil : $0 }
    if let start = [shown.innerFlag(context), glued].compactMap({ $0 }).min(by: { $0.sign < $1.sign }) {
      let before = shown[..<start.sign]
      if LineFront(before).sign != .flag {
        front = LineFront("!" + shown[start.name...])
        self.before = before.contains { $0.isLetter || $0.isNumber } ? String(before) : nil
        return
      }
    }
    if whole.sign == .flag || shown.hasPrefix("/!") || shown.hasPrefix("/！") {
      front = whole.sign == .flag ? whole : LineFront(shown.dropFirst())
      before = nil
      return
    }
    guard let start = shown.lateFlag else { return nil }
    front = LineFront("!" + shown[start...].drop { "!！".contains($0) })
    before = shown[..<start].contains { $0.isLetter || $0.isNumber } ? String(shown[..<start]) : nil
    isLate = true
  }

  /// Where no person can be told the whole text is kept, and someone is to be named later.
  func typed(in context: TypingContext) throws(UsageError) -> Typed {
    guard context.session != nil else { throw .noSessionOpen }
    let inFront = NamedPeople(front.tokens, in: context)
    let own = front.text[..<(front.text.lineOfItsOwn(context) ?? front.text.endIndex)]
    let named = NamedPeople(front.tokens + own.withNamesApart.nameTokens(), in: context)
    let isWhole = inFront.unclear != nil || inFront.leader != nil || inFront.group
    let typed = isWhole ? front.named : front.text
    // In a pasted block, lines that are acts of their own are not words of the flag.
    let next = typed.lineOfItsOwn(context).map { typed[$0...] } ?? ""
    let text = typed[..<(next.isEmpty ? typed.endIndex : next.startIndex)].trimmed
    let unfiled = [before ?? "", String(next)].filter { !$0.isEmpty }.joined(separator: "\n")
    let words = text.isEmpty ? nil : String(text)
    let target: Command.FlagTarget
    var hints: [Hint] = []
    if !named.people.isEmpty {
      target = named.unclear == nil ? .people(named.people) : .peopleAndSomeone(named.people)
    } else if named.unclear != nil || named.leader != nil || named.group {
      target = .toBeNamed
    } else if let slip = front.text.shiftSlip(context) {
      target = slip
    } else {
      target = isLate ? whomBefore(context) : .floor
      let bare = context.bareName(in: front.text)
      if let person = bare, target != .people([person]) { hints = [.mayBeAbout(person)] }
    }
    return .act(.flag(words, about: target), hints: hints, rest: unfiled.isEmpty ? nil : unfiled)
  }

  /// The people the line was about before the flag began in it. If the line makes no sense yet, its names are not
  /// reliable.
  private func whomBefore(_ context: TypingContext) -> Command.FlagTarget {
    guard let before else { return .floor }
    let names = LineFront(Substring(before)).tokens + Substring(before).nameTokens()
    // On a row of its own it is about none of the rows above.
    if before.last(where: { !$0.isWhitespace || $0.isNewline })?.isNewline == true {
      return names.isEmpty ? .floor : .toBeNamed
    }
    var context = context
    context.insists = true
    if case .act(let command, _, _, _)? = try? parse(before + "said", in: context), let whom = command.wordsAbout {
      return whom
    }
    return Line(before).sign == .command || !names.isEmpty ? .toBeNamed : .floor
  }
}

/// Whether a line is meant as a flag, where there is no list of people to read it against.
package func looksLikeFlag(_ line: String) -> Bool {
  let line = Line(line)
  return line.sign != .literal && FlagText(line.whole, in: TypingContext(session: nil, me: "me")) != nil
}

/// The flags that a typed line or a pasted block carries: the one reading of it, whatever is being asked.
package struct CarriedFlags: Hashable, Sendable {
  /// Each as an act of its own, in the order typed.
  package private(set) var flags: [Raised] = []
  /// What stood around them: filed nowhere, it goes back to where it was typed.
  package private(set) var rest: String?

  /// One of them, with what its receipt may add.
  package struct Raised: Hashable, Sendable {
    package var command: Command
    package var hints: [Hint]
  }

  /// `nil` where there is none, or no list of people to read them against.
  package init?(_ line: String, in context: TypingContext) {
    guard context.session != nil, line.mayCarryFlag else { return nil }
    rest = line
    while let next = rest, case .act(let command, _, let hints, let around)? = try? parse(next, in: context),
      command.isFlag
    {
      flags.append(Raised(command: command, hints: hints))
      rest = around.flatMap { $0.count < next.count ? $0 : nil }
    }
    if flags.isEmpty { return nil }
  }

  /// Whether each of them names people, and every name is someone's.
  package var namesEveryone: Bool {
    flags.allSatisfy { if case .flag(_, .people) = $0.command { true } else { false } }
  }

  /// Who had the floor when it was typed is not known any more: what was about them is about a person to be named.
  package mutating func floorIsUnknown() {
    for place in flags.indices {
      if case .flag(let words, .floor) = flags[place].command {
        flags[place].command = .flag(words, about: .toBeNamed)
      }
    }
  }
}
