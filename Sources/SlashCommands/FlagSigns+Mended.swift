internal import SessionCore

/// What a flag's sign and the names after it look like when they are typed badly, made as they were meant.
extension Substring {
  /// With one sign `!`, one `@`, and whole names without blanks in them.
  func withFlagSignsMended(_ context: TypingContext) -> Substring {
    withVisibleSigns.withOneNameSign.withNamesAtTheirSign(context).withWholeNames(context).withOneFlagSign(context)
  }

  /// Without letters that show nothing, and with the sign for each that only looks like it.
  private var withVisibleSigns: Substring {
    guard unicodeScalars.contains(where: { $0.value > 0x7F }) else { return self }
    var scalars = String.UnicodeScalarView()
    var rest = unicodeScalars.filter { !$0.showsNothing }[...]
    while let scalar = rest.popFirst() {
      let next = rest.first { $0 != "\u{fe0f}" && !$0.isDirectionMark }
      if scalar.isDirectionMark, let last = scalars.last, "!！1@＠".unicodeScalars.contains(last) { continue }
      if scalar == "\u{fe0f}", scalars.last == "!" { continue }
      if scalar.looksLikeFlagSign, scalars.isEmpty && scalar != "¡" || next?.isAt == true || next == "﹫" {
        scalars.append("!")
      } else {
        scalars.append(scalar == "﹫" ? "@" : scalar)
      }
    }
    return Substring(String(scalars))
  }

  /// `!@@tom` and `!@ @tom`: the sign of a name was typed twice.
  private var withOneNameSign: Substring {
    var scalars = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      scalars.append(scalar)
      guard scalar.isAt, let before = scalars.dropLast().last, "!！1".unicodeScalars.contains(before) else { continue }
      while true {
        let name = rest.drop { $0.isBlank && !$0.isLineBreak }
        guard name.first?.isAt == true else { break }
        rest = name.dropFirst()
      }
    }
    return Substring(String(scalars))
  }

  /// `@Maria Silva`: where given and family name are someone's, both say who it is.
  private func withWholeNames(_ context: TypingContext) -> Substring {
    for token in nameTokens() {
      var end = token.range.upperBound
      var name = String(token.name)
      for _ in 0..<3 {
        let word = self[end...].withoutLeadingBlanks
        guard word.startIndex > end, !self[end..<word.startIndex].contains(where: \.isNewline) else { break }
        end = word.endOfName(from: word.startIndex)
        guard end > word.startIndex else { break }
        name += "." + word[word.startIndex..<end]
        guard case .one(let person) = context.people.matchWhole(name) else { continue }
        let alone = context.people.match(token.name)
        guard alone == .one(person) || alone.isSeveral else { break }
        return (self[...token.range.lowerBound] + name + self[end...]).withWholeNames(context)
      }
    }
    return self
  }

  /// Without the blanks between `!@` or `1@` and the whole name of someone on tonight's list.
  private func withNamesAtTheirSign(_ context: TypingContext) -> Substring {
    for index in unicodeScalars.indices where unicodeScalars[index].isAt {
      let before = self[..<index].unicodeScalars.last { !$0.isBlank || $0.isLineBreak }
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
  private func withOneFlagSign(_ context: TypingContext) -> Substring {
    let typed = withoutLeadingBlanks
    guard let first = typed.first, "!！1".contains(first) else { return self }
    var rest = typed.dropFirst().drop { "!！".contains($0) || $0.isWhitespace }
    if let slip = rest.first, "12".contains(slip), first != "1" { rest = rest.dropFirst() }
    guard let token = NameToken(rest), !token.name.isEmpty else { return self }
    let isMeant = first != "1" || rest.startIndex == typed.index(after: typed.startIndex)
    return isMeant || context.people.match(token.name) != .none ? "!" + rest : self
  }
}

extension NameMatch {
  fileprivate var isSeveral: Bool {
    if case .several = self { true } else { false }
  }
}

extension Unicode.Scalar {
  /// Takes no place and joins nothing.
  fileprivate var showsNothing: Bool {
    "\u{200b}\u{2060}\u{feff}\u{ad}\u{180e}\u{2061}\u{2062}\u{2063}\u{2064}".unicodeScalars.contains(self)
  }

  fileprivate var isDirectionMark: Bool {
    self == "\u{200e}" || self == "\u{200f}" || self == "\u{61c}" || 0x202A...0x202E ~= value
      || 0x2066...0x2069 ~= value
  }

  /// Other exclamation marks, and the click of some languages.
  var looksLikeFlagSign: Bool { "﹗❗❕‼⁉ǃ¡".unicodeScalars.contains(self) }
}
