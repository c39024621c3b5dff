package import SessionCore

/// The flag in a line, wherever it begins: at the front, right after names or another sign, with `!@name` in the middle of
/// anything, or with a `!` that stands apart and has words behind it.
struct FlagText {
  private let front: LineFront
  /// What stood before it and is not filed.
  private let before: String?
  /// It begins further in, and only what stood before it may say whom it is about.
  private var isLate = false

  init?(_ line: Substring, in context: TypingContext) {
    guard line.mayCarryFlag else { return nil }
    let shown = Substring(String(line).withControlCharactersShown).withNamesAtTheirSign(context)
      .withOneFlagSign(context)
    let whole = LineFront(shown)
    if let start = shown.innerFlag(context) {
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
    front = LineFront(shown[start...])
    before = shown[..<start].contains { $0.isLetter || $0.isNumber } ? String(shown[..<start]) : nil
    isLate = true
  }

  /// Where no person can be told the whole text is kept, and someone is to be named later.
  func typed(in context: TypingContext) throws(UsageError) -> Typed {
    guard context.session != nil else { throw .noSessionOpen }
    let inFront = NamedPeople(front.tokens, in: context)
    let own = front.text[..<(front.text.lineWithSign?.start ?? front.text.endIndex)]
    let named = NamedPeople(front.tokens + own.withNamesApart.nameTokens(), in: context)
    let isWhole = inFront.unclear != nil || inFront.leader != nil || inFront.group
    let typed = isWhole ? front.named : front.text
    // Of a pasted block the lines with signs of their own are no words of the flag.
    let next = typed.lineWithSign.map { typed[$0.start...] } ?? ""
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

  /// Whoever the line was about before the flag began in it. Of one that makes no sense yet the names cannot be relied on.
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

  /// Who had the floor when it was typed is not known any more: what was about them is about a person to be named.
  package mutating func floorIsUnknown() {
    for place in flags.indices {
      if case .flag(let words, .floor) = flags[place].command {
        flags[place].command = .flag(words, about: .toBeNamed)
      }
    }
  }
}

extension StringProtocol {
  /// Whether a sign of a flag, or `1` for one, is among its letters: a look at the bytes of a long line is quick.
  fileprivate var mayCarryFlag: Bool { utf8.contains { $0 == 0x21 || $0 == 0x31 || $0 == 0xEF } }
}

extension PeopleByName {
  /// Someone's whole name with more letters run into it: who is meant has to be asked, and no flag is lost.
  fileprivate func runsOn(_ name: Substring) -> Bool {
    name.indices.dropFirst(2).contains { matchWhole(name[..<$0]) != .none }
  }
}

extension Substring {
  /// The first `!@name`, whatever the name: it may be misspelled, and no flag is lost. `1@name` is the same with the shift
  /// key let go, of someone on tonight's list, and at the start whatever the name.
  fileprivate func innerFlag(_ context: TypingContext) -> (sign: Index, name: Index)? {
    var sign: Index?
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if scalar.isAt, let sign, let token = NameToken(at: index, of: self), !token.name.isEmpty,
        sign == startIndex || context.people.match(token.name) != .none || context.people.runsOn(token.name)
          || unicodeScalars[sign] != "1" && unicodeScalars.index(after: sign) == index
      {
        return (sign, index)
      }
      if scalar.isBlank, let sign, self[sign...].isFlagSignByItself, standsApart(sign) { continue }
      sign = "!！1".unicodeScalars.contains(scalar) ? index : nil
    }
    return nil
  }

  /// `!` and then a blank: with a blank before it too it is no punctuation.
  private var isFlagSignByItself: Bool {
    guard let first, "!！".contains(first) else { return false }
    return dropFirst().unicodeScalars.first?.isBlank == true
  }

  private func standsApart(_ index: Index) -> Bool {
    index == startIndex || unicodeScalars[unicodeScalars.index(before: index)].isBlank
  }

  /// From a `!` further in that is not punctuation: it has a blank before it, or an `@` right after, and words behind.
  fileprivate var lateFlag: Index? {
    unicodeScalars.indices.first { index in
      guard index > startIndex, "!！".unicodeScalars.contains(unicodeScalars[index]) else { return false }
      let rest = self[unicodeScalars.index(after: index)...]
      return (standsApart(index) && rest.first != "=" || rest.unicodeScalars.first?.isAt == true)
        && rest.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// Whether it ends in `!@`: the name was not typed yet.
  var endsInNamelessFlag: Bool {
    let text = trimmed
    return text.unicodeScalars.last?.isAt == true && text.dropLast().last.map { "!！".contains($0) } == true
  }

  /// Without the blanks between `!@` or `1@` and the whole name of someone on tonight's list.
  fileprivate func withNamesAtTheirSign(_ context: TypingContext) -> Substring {
    for index in unicodeScalars.indices where unicodeScalars[index].isAt {
      let before = self[..<index].unicodeScalars.last
      let after = self[unicodeScalars.index(after: index)...]
      let name = after.withoutLeadingBlanks
      guard name.startIndex > after.startIndex, before.map({ "!！1".unicodeScalars.contains($0) }) == true,
        context.people.matchWhole(name[name.startIndex..<name.endOfName(from: name.startIndex)]) != .none
      else { continue }
      return (self[...index] + name).withNamesAtTheirSign(context)
    }
    return self
  }

  /// What the shift key makes of `!@` at the start, typed twice or let go too early or too late: `!1@jo`, `! 1@jo`,
  /// `!!2@jo`, `1! @jo` and `1 @jo`.
  fileprivate func withOneFlagSign(_ context: TypingContext) -> Substring {
    let typed = withoutLeadingBlanks
    guard let first = typed.first, "!！1".contains(first) else { return self }
    var rest = typed.dropFirst().drop { "!！".contains($0) || $0.isWhitespace }
    if let slip = rest.first, "12".contains(slip), first != "1" { rest = rest.dropFirst() }
    guard let token = NameToken(rest), !token.name.isEmpty else { return self }
    let isMeant = first != "1" || rest.startIndex == typed.index(after: typed.startIndex)
    return isMeant || context.people.match(token.name) != .none ? "!" + rest : self
  }

  /// In a flag a name counts behind a slash or a plus, too.
  fileprivate var withNamesApart: Substring {
    var result = ""
    for character in self {
      if character == "@" || character == "＠", let last = result.last, "/+&|".contains(last) {
        result.removeLast()
        result.append(" ")
      }
      result.append(character)
    }
    return Substring(result)
  }

  /// `!2tom`: the shift key was let go too early for `@tom`.
  fileprivate func shiftSlip(_ context: TypingContext) -> Command.FlagTarget? {
    guard first == "2" else { return nil }
    let start = index(after: startIndex)
    switch context.people.matchWhole(self[start..<endOfName(from: start)]) {
    case .one(let person): return .people([person])
    case .several: return .toBeNamed
    case .none: return nil
    }
  }
}
