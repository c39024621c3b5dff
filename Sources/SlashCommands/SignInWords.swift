internal import SessionCore

extension Typed {
  /// Free words that begin with a sign, after a command, ratings or names: a flag is raised, since its sign always
  /// wins. A private note or a commitment is refused once with both readings, also with `;@name` further in: no private
  /// word may stand in a note that goes into charts.
  func withSignsHeeded(of line: Substring, in context: TypingContext) throws(UsageError) -> Typed {
    guard case .act(let command, _, _, _) = self, !command.isFlag, let (words, whom) = command.openWords else {
      return self
    }
    let front = LineFront(Substring(words))
    switch front.sign {
    case .flag:
      let flag = front.text.trimmed
      let whole = line.trimmed
      var before = whole.hasSuffix(flag) ? whole.dropLast(flag.count) : ""
      while let last = before.last, LineFront.Sign(typed: last) == .flag { before.removeLast() }
      let rest = before.contains { $0.isLetter || $0.isNumber } ? String(before) : nil
      return .act(.flag(flag.isEmpty ? nil : String(flag), about: whom), rest: rest)
    case .privately: try context.doubt(.signInWords(";"))
    case .commitment: try context.doubt(.signInWords(">"))
    case .rating, nil: break
    }
    if Substring(words).holdsPrivateSign(context.people) { try context.doubt(.signInWords(";")) }
    if let sign = Substring(words).lineWithSign?.sign { try context.doubt(.signInWords(sign.rawValue)) }
    return self
  }
}

extension TypingContext {
  /// Refused the first time; the same line typed again is recorded as it stands.
  func doubt(_ slip: Slip) throws(UsageError) {
    if !insists { throw .slip(slip) }
  }
}

extension Command {
  /// Whom the words of the line are about, private ones too.
  var wordsAbout: FlagTarget? {
    if case .notePrivately(_, let target) = self { return target.asFlagTarget }
    return openWords?.whom
  }

  /// The words that are recorded as they stand.
  var words: Substring? {
    if case .notePrivately(let words, _) = self { return Substring(words) }
    return (openWords?.words).map { Substring($0) }
  }

  /// Nothing but words, under someone's name or the group's.
  var isPlainWords: Bool {
    switch self {
    case .note, .notePrivately, .commit: true
    default: false
    }
  }

  /// Words of the line that can come into a chart or onto the screen, and whom a flag among them would be about.
  fileprivate var openWords: (words: String, whom: FlagTarget)? {
    switch self {
    case .note(let words, let target), .commit(let words, let target), .intervene(_, let words, let target):
      (words, target.asFlagTarget)
    case .mark(_, let words?, let people): (words, people.isEmpty ? .floor : .people(people))
    case .recordAbsence(.people(let members), _, let words?): (words, .people(members.map(Person.member)))
    case .leave(let person, _, let words?): (words, .people([person]))
    case .answerCommitment(let member, _, let words?): (words, .people([.member(member)]))
    case .setTimer(_, let words?): (words, .floor)
    case .together(let commands): commands.lazy.compactMap(\.openWords).first
    default: nil
    }
  }
}

extension Command.Target {
  fileprivate var asFlagTarget: Command.FlagTarget {
    switch self {
    case .floor: .floor
    case .people(let people): .people(people)
    case .group: .toBeNamed
    }
  }
}

extension Substring {
  /// The first line but the first one that begins with a sign, as in a pasted block of several notes.
  var lineWithSign: (sign: LineFront.Sign, start: Index)? {
    for index in indices where self[index].isNewline {
      let start = self.index(after: index)
      if let sign = self[start...].withoutLeadingBlanks.first.flatMap(LineFront.Sign.init(typed:)) {
        return (sign, start)
      }
    }
    return nil
  }

  /// `;@name` of someone who can be meant.
  fileprivate func holdsPrivateSign(_ people: PeopleByName) -> Bool {
    indices.contains { index in
      guard LineFront.Sign(typed: self[index]) == .privately else { return false }
      let token = NameToken(at: self.index(after: index), of: self)
      return token.map { !$0.name.isEmpty && people.match($0.name) != .none } ?? false
    }
  }
}
