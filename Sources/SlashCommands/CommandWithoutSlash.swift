internal import SessionCore

extension Substring {
  /// A line that holds nothing but a command's name and its arguments was meant as the command; one of nothing but
  /// numbers as ratings. Both are refused with both ways.
  func refuseCommandWithoutSlash(in context: TypingContext) throws(UsageError) {
    let whole = trimmed
    let typed = whole.last == "." ? whole.dropLast().trimmed : whole
    guard context.session != nil || SlashCommand.named(typed.lowercased()) != nil else { return }
    if typed.isNumbersAlone { throw .numbersAlone }
    let word = typed.prefix { !$0.isWhitespace && $0 != "," }
    guard let command = SlashCommand.named(word.lowercased()) else { return }
    let rest = Substring(typed[word.endIndex...].unicodeScalars.drop { $0.isBlank || $0.isComma })
    guard !rest.isEmpty else { throw .commandWithoutSlash(typed: QuotedWord(whole), command: command.name) }
    if command.takesNothingBut(rest, in: context) { throw .argumentsWithoutSlash(command: command.name) }
  }

  private var isNumbersAlone: Bool {
    contains(where: \.isNumber) && allSatisfy { $0.isNumber || $0.isWhitespace || ",.;:/-–+%".contains($0) }
  }
}

extension SlashCommand {
  /// Whether a text is made of nothing but names, numbers, times and this command's own words.
  fileprivate func takesNothingBut(_ text: Substring, in context: TypingContext) -> Bool {
    let own = Set(ownWords(in: context)).union(["at", "am", "pm", "and", "min", "minutes", "+"])
    var arguments = Arguments(text, of: self, in: context)
    // One letter after a command is hardly a note; in a sentence such a letter is a word.
    let isAlone = !text.contains(where: \.isWhitespace)
    while let word = arguments.nextWord {
      if arguments.wholeName() != nil { continue }
      let isName = context.people.mayMean(word, fromLetters: isAlone ? 1 : 3)
      guard isName || word.isNumberOrTime || word.first == "@" || own.holds(word.nameKey) else { return false }
      arguments.advance(to: word.endIndex)
    }
    return arguments.isEmpty
  }

  private func ownWords(in context: TypingContext) -> [String] {
    completing.joined().flatMap { context.words(of: $0) }
      .flatMap { $0.split(whereSeparator: \.isWhitespace).map(\.nameKey) }
  }
}

extension Substring {
  fileprivate var isNumberOrTime: Bool { (first == "-" ? dropFirst() : self).first?.isNumber == true }
}

extension Set<String> {
  /// The word, or the beginning of one of three letters and more.
  fileprivate func holds(_ key: String) -> Bool {
    contains(key) || key.count > 2 && contains { $0.hasPrefix(key) }
  }
}

extension PeopleByName {
  /// A whole name, or so many letters and more of one.
  fileprivate func mayMean(_ word: Substring, fromLetters count: Int) -> Bool {
    matchWhole(word) != .none || word.count >= count && match(word) != .none
  }
}
