internal import SessionCore

/// What follows a command's word, taken from the front piece by piece.
struct Arguments {
  let context: TypingContext
  let people: PeopleByName
  /// How the command is typed, for saying what would be right.
  let form: String
  var rest: Substring
  /// Whether a comma stood after what was taken last.
  private(set) var isAfterComma = false

  init(_ text: Substring, of command: SlashCommand, in context: TypingContext) {
    self.context = context
    people = context.people
    form = command.form
    rest = text
  }

  /// Everything that was typed, where a time was taken off its end.
  private(set) var withClaim: Substring?

  var isEmpty: Bool { rest.isEmpty }

  /// The next word, up to a blank or a comma.
  var nextWord: Substring? {
    let word = Substring(rest.unicodeScalars.prefix { !$0.isBlank && !$0.isComma })
    return word.isEmpty ? nil : word
  }

  /// Goes on after `end`, over blanks and commas.
  mutating func advance(to end: Substring.Index) {
    rest = rest[end...].withoutLeadingBlanks
    isAfterComma = rest.unicodeScalars.first?.isComma == true
    rest = Substring(rest.unicodeScalars.drop { $0.isBlank || $0.isComma })
  }

  /// What stands between commas, each as arguments of their own.
  mutating func segments() -> [Arguments] {
    defer { rest = "" }
    return rest.unicodeScalars.split(whereSeparator: \.isComma).map { scalars in
      var segment = self
      segment.rest = Substring(scalars).trimmed
      return segment
    }.filter { !$0.isEmpty }
  }

  /// The next word as typed, however it is written, up to a blank.
  mutating func word() -> String? {
    guard !rest.isEmpty else { return nil }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...].withoutLeadingBlanks
    return String(word)
  }

  /// The next word where it is one of these, whole or by a beginning that only one has; the whole word comes back.
  mutating func take(_ keywords: String...) -> String? {
    guard let word = nextWord, let keyword = keyword(word, of: keywords) else { return nil }
    advance(to: word.endIndex)
    return keyword
  }

  /// The next word where it is one of these and nothing shorter, in small letters.
  mutating func takeWhole(_ keywords: String...) -> String? {
    guard let word = nextWord, keywords.contains(word.lowercased()) else { return nil }
    advance(to: word.endIndex)
    return word.lowercased()
  }

  /// All that is left, as typed.
  mutating func text() -> String? {
    guard !rest.isEmpty else { return nil }
    defer { rest = "" }
    return String(rest)
  }

  /// All that is left, as typed: a time at the end of words is part of them too, since only the writer knows which of
  /// the two it is.
  mutating func words() -> String? {
    let start = rest.startIndex
    guard let text = text() else { return nil }
    return withClaim.map { String($0[start...]) } ?? text
  }

  mutating func text(_ part: UsageError.Part) throws(UsageError) -> String {
    guard let text = text() else { throw missing(part) }
    return text
  }

  /// Nothing more may follow.
  func none() throws(UsageError) {
    guard !rest.isEmpty else { return }
    if case .claim = rest.timeAtEnd { throw .timeNotTaken(form: form) }
    throw .unexpected(QuotedWord(nextWord ?? rest), form: form)
  }

  func missing(_ part: UsageError.Part, of known: [String] = []) -> UsageError {
    .missing(part, form: form, known: known)
  }

  /// Cuts the end off, from `index` on.
  mutating func cut(from index: Substring.Index) {
    withClaim = rest
    rest = rest[..<index].trimmed
  }

  /// Whom something was done with, and the text. Names at the front are not part of it.
  mutating func doneWith() throws(UsageError) -> (target: Command.Target, text: String, hints: [Hint]) {
    let tokens = rest.doneWith
    let front = LineFront(rest)
    let isInFront = front.sign == nil && !front.tokens.isEmpty
    let words = isInFront ? front.text : rest
    guard !words.isEmpty else { throw missing(.text) }
    let target = try context.target(tokens)
    let mentioned = try context.mentions(in: words)
    rest = ""
    var about: [Person?] = [context.floorHolder]
    if case .people(let people) = target { about = people }
    let others = mentioned.filter { !about.contains($0) }
    return (target, String(words), target == .floor && !others.isEmpty ? [.mentions(others)] : [])
  }
}

extension Substring {
  /// The first name in a text and those joined to it, wherever they stand.
  var doneWith: [NameToken] {
    guard let first = nameTokens().first else { return [] }
    var tokens = [first]
    var rest = self[first.range.upperBound...]
    while tokens.last?.isPossessive != true, let next = rest.afterJoiner(), let token = NameToken(next),
      !token.name.isEmpty
    {
      tokens.append(token)
      rest = rest[token.range.upperBound...]
    }
    return tokens
  }
}
