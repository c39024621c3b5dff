internal import SessionCore

/// What follows a command's word, taken from the front piece by piece.
struct Arguments {
  let context: TypingContext
  let people: PeopleByName
  /// How the command is typed, for saying what would be right.
  let form: String
  private(set) var rest: Substring
  /// Whether a comma stood behind what was taken last.
  private(set) var isAfterComma = false

  init(_ text: Substring, of command: SlashCommand, in context: TypingContext) {
    self.context = context
    people = context.people
    form = command.form
    rest = text
  }

  var isEmpty: Bool { rest.isEmpty }

  /// The next word, up to a blank or a comma.
  var nextWord: Substring? {
    let word = Substring(rest.unicodeScalars.prefix { !$0.isBlank && !$0.isComma })
    return word.isEmpty ? nil : word
  }

  /// Goes on behind `end`, over blanks and commas.
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

  /// The next word where it is one of these, in small letters: whole, or by three letters and more of one of them that
  /// begin no one's name.
  mutating func take(_ keywords: String...) -> String? {
    guard let typed = nextWord, let keyword = keyword(typed.lowercased(), of: keywords) else { return nil }
    advance(to: typed.endIndex)
    return keyword
  }

  private func keyword(_ word: String, of keywords: [String]) -> String? {
    if keywords.contains(word) { return word }
    let begun = keywords.filter { $0.hasPrefix(word) }
    guard begun.count == 1, word.count > 2, case .none = people.match(word) else { return nil }
    return begun.first
  }

  /// All that is left, as typed.
  mutating func text() -> String? {
    guard !rest.isEmpty else { return nil }
    defer { rest = "" }
    return String(rest)
  }

  mutating func text(_ part: UsageError.Part) throws(UsageError) -> String {
    guard let text = text() else { throw missing(part) }
    return text
  }

  /// Nothing more may follow.
  func none() throws(UsageError) {
    guard !rest.isEmpty else { return }
    if let words = rest.lastTwoWords, words.isClaim { throw .timeNotTaken(String(words.range), form: form) }
    throw .unexpected(String(rest), form: form)
  }

  func missing(_ part: UsageError.Part, of known: [String] = []) -> UsageError {
    .missing(part, form: form, known: known)
  }

  /// Cuts the end off, from `index` on.
  mutating func cut(from index: Substring.Index) {
    rest = rest[..<index].trimmed
  }

  /// Front names with their sign, and the text after them.
  mutating func signedText() throws(UsageError) -> (target: Command.Target, text: String) {
    let front = try FrontNames(rest, people)
    guard !front.text.isEmpty else { throw missing(.text) }
    rest = ""
    return (front.target, String(front.text))
  }
}
