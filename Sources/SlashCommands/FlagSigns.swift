internal import SessionCore

extension StringProtocol {
  /// Whether a sign of a flag, or `1` for one, is among its letters: a look at the bytes of a long line is quick.
  package var mayCarryFlag: Bool {
    utf8.contains { $0 == 0x21 || $0 == 0x31 }
      || utf8.contains { [0xC2, 0xC7, 0xE2, 0xEF].contains($0) }
        && unicodeScalars.contains { $0 == "！" || $0.looksLikeFlagSign }
  }
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
  func innerFlag(_ context: TypingContext) -> (sign: Index, name: Index)? {
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

  /// The first `!` that is glued to the word before it and has blanks or marks and `@name` of someone on tonight's list
  /// after it.
  func gluedFlag(_ context: TypingContext) -> (sign: Index, name: Index)? {
    let signs = "!！".unicodeScalars
    for index in unicodeScalars.indices.dropFirst() where signs.contains(unicodeScalars[index]) {
      let before = unicodeScalars[unicodeScalars.index(before: index)]
      guard !before.isBlank, !signs.contains(before) else { continue }
      let behind = Substring(self[index...].unicodeScalars.drop { signs.contains($0) })
      let name = Substring(behind.unicodeScalars.drop { $0.isBlank || ",.:;-–—、，،".unicodeScalars.contains($0) })
      if name.startIndex > behind.startIndex, let token = NameToken(name), context.people.match(token.name) != .none {
        return (index, name.startIndex)
      }
    }
    return nil
  }

  /// Whether a glued `!` is an exclamation mark in words that are recorded as they stand: of a note always, after a
  /// command or ratings where more words stand before it than the one that it is glued to.
  func keepsAsWords(_ flag: (sign: Index, name: Index), _ context: TypingContext) -> Bool {
    // Help was asked for, and then something happened.
    if Line(String(self[..<flag.sign])).sign == .help { return false }
    guard context.keepsWords, case .act(let command, _, _, _)? = try? parseWords(Line(String(self)), in: context),
      let words = command.words
    else { return false }
    let word = self[..<flag.sign].lastIndex { $0.isWhitespace }.map { self[index(after: $0)...] } ?? self
    let isFirst = words.trimmed.count <= word.trimmed.count
    return words.trimmed.hasSuffix(word.trimmed) && (command.isPlainWords || !isFirst)
  }

  /// `!` and then a blank: with a blank before it too it is not punctuation.
  private var isFlagSignByItself: Bool {
    guard let first, "!！".contains(first) else { return false }
    return dropFirst().unicodeScalars.first?.isBlank == true
  }

  private func standsApart(_ index: Index) -> Bool {
    index == startIndex || unicodeScalars[unicodeScalars.index(before: index)].isBlank
  }

  /// From a `!` further in that is not punctuation: it has a blank before it, or an `@` right after, and words after
  /// it.
  var lateFlag: Index? {
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

  /// In a flag a name counts after a slash or a plus, too.
  var withNamesApart: Substring {
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
  func shiftSlip(_ context: TypingContext) -> Command.FlagTarget? {
    guard first == "2" else { return nil }
    let start = index(after: startIndex)
    switch context.people.matchWhole(self[start..<endOfName(from: start)]) {
    case .one(let person): return .people([person])
    case .several: return .toBeNamed
    case .none: return nil
    }
  }

  /// The first line but the first one that is an act of its own: it begins with a sign, with `1@` or `@` and someone's name,
  /// or with a command.
  func lineOfItsOwn(_ context: TypingContext) -> Index? {
    for index in indices where self[index].isNewline {
      let start = self.index(after: index)
      let line = self[start...].withoutLeadingBlanks
      guard let first = line.first else { continue }
      if LineFront.Sign(typed: first) != nil { return start }
      let name = NameToken(first == "1" ? line.dropFirst() : line)
      if let name, !name.name.isEmpty, first == "1" || context.people.match(name.name) != .none { return start }
      let word = line.dropFirst().prefix { !$0.isWhitespace }.lowercased()
      if first == "/" || first == "／", SlashCommand.named(word) != nil { return start }
    }
    return nil
  }
}
