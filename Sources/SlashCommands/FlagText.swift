internal import SessionCore

/// The flag in a line, wherever it begins: at the front, right after names or another sign, or with `!@name` of someone
/// on tonight's list in the middle of anything.
struct FlagText {
  private let front: LineFront
  /// What stood before it and is not filed.
  private let before: String?

  init?(_ line: Substring, in context: TypingContext) {
    let shown = Substring(String(line).withControlCharactersShown).withOneFlagSign(context)
    let whole = LineFront(shown)
    if let start = shown.innerFlag(context) {
      let before = shown[..<start.sign]
      if LineFront(before).sign != .flag {
        front = LineFront("!" + shown[start.name...])
        self.before = before.contains { $0.isLetter || $0.isNumber } ? String(before) : nil
        return
      }
    }
    guard whole.sign == .flag || shown.hasPrefix("/!") || shown.hasPrefix("/！") else { return nil }
    front = whole.sign == .flag ? whole : LineFront(shown.dropFirst())
    before = nil
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
      target = .floor
      if let person = context.bareName(in: front.text) { hints = [.mayBeAbout(person)] }
    }
    return .act(.flag(words, about: target), hints: hints, rest: unfiled.isEmpty ? nil : unfiled)
  }
}

extension PeopleByName {
  /// Someone's whole name with more letters run into it: who is meant has to be asked, and no flag is lost.
  fileprivate func runsOn(_ name: Substring) -> Bool {
    name.indices.dropFirst(2).contains { matchWhole(name[..<$0]) != .none }
  }
}

extension Substring {
  /// The first `!@name` of someone on tonight's list, or of a leader, who cannot be meant: no flag is lost. Behind a
  /// blank it is one whatever the name, which may be misspelled. `1@name` is the same with the shift key let go; at the
  /// start it is a flag whatever the name.
  fileprivate func innerFlag(_ context: TypingContext) -> (sign: Index, name: Index)? {
    var sign: Index?
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if scalar.isAt, let sign, let token = NameToken(at: index, of: self), !token.name.isEmpty,
        sign == startIndex || context.people.match(token.name) != .none || context.people.runsOn(token.name)
          || unicodeScalars[sign] != "1"
            && (context.leader(called: token.name) != nil
              || standsApart(sign) && unicodeScalars.index(after: sign) == index)
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

  /// Whether a `!` stands further in with a blank before it and words after it: it may be a flag, and it may be none.
  var mayHoldFlag: Bool {
    unicodeScalars.indices.contains { index in
      "!！".unicodeScalars.contains(unicodeScalars[index]) && index > startIndex && standsApart(index)
        && self[unicodeScalars.index(after: index)...].contains { $0.isLetter || $0.isNumber }
    }
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
