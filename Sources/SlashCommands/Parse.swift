internal import SessionCore

/// What a typed line asks for.
///
/// It is total: every line is either parsed or refused, and with an open session a flag is never refused. The rules are
/// in `Guide/TypedLines.md`.
package func parse(_ line: String, in context: TypingContext) throws(UsageError) -> Typed {
  let line = Line(line)
  if line.sign != .literal, let flag = FlagText(line.whole, in: context) { return try flag.typed(in: context) }
  return try parseWords(line, in: context)
}

/// What a line asks for that raises no flag by its signs.
func parseWords(_ line: Line, in context: TypingContext) throws(UsageError) -> Typed {
  try line.whole.refuseControlCharacters()
  switch line.sign {
  case .empty: return .nothing
  case .literal: return .act(.note(try text(line.body, after: "\\", in: context), about: .floor))
  case .command: return try SlashCommand.parse(line.body, in: context).heeded(of: line.whole, in: context)
  case .help: return try help(line.body)
  case .text: return try text(line.whole, in: context).heeded(of: line.whole, in: context)
  }
}

extension Typed {
  /// A line that ends in `!@` was going to be a flag, whose name is not there yet: it is refused once.
  fileprivate func heeded(of line: Substring, in context: TypingContext) throws(UsageError) -> Typed {
    let typed = try withSignsHeeded(of: line, in: context)
    if case .act = typed, line.endsInNamelessFlag { try context.doubt(.signInWords("!")) }
    return typed.withFlagHint(of: line, in: context)
  }

  /// An exclamation mark right before `@name` stays text in words; it may have been the sign of a flag.
  private func withFlagHint(of line: Substring, in context: TypingContext) -> Typed {
    guard line.mayCarryFlag, case .act(let command, let claim, let hints, let rest) = self, command.words != nil,
      let name = line.gluedFlag(context)?.name, let token = NameToken(at: name, of: line),
      case .one(let person) = context.people.match(token.name)
    else { return self }
    return .act(command, claim: claim, hints: hints + [.mayBeFlag(person)], rest: rest)
  }
}

/// Whether the line raises a flag, and so is never refused.
package func raisesFlag(_ line: String, in context: TypingContext) -> Bool {
  CarriedFlags(line, in: context) != nil
}

private func help(_ body: Substring) throws(UsageError) -> Typed {
  let word = String(body.trimmed).lowercased()
  if word.isEmpty || word == "help" { return .query(.help(nil)) }
  guard let command = SlashCommand.named(word) else {
    if Help.isTopic(word) { return .query(.help(word)) }
    throw .noHelp(QuotedWord(word), nearest: SlashCommand.nearest(to: word))
  }
  return .query(.help(command.name))
}

/// A line that begins with text, names or one of the signs of the record.
private func text(_ line: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  if let slip = Slip(line, in: context) {
    guard context.insists else { throw .slip(slip) }
    return .act(.note(try text(line, after: "", in: context), about: .floor))
  }
  let front = LineFront(line)
  if let sign = front.sign, let other = front.other { throw .twoSigns(String(sign.rawValue), String(other.rawValue)) }
  if front.sign == nil, let name = front.tokens.last, let slip = Slip(behind: name, in: line, context) {
    try context.doubt(slip)
  }
  switch front.sign {
  case nil where front.tokens.isEmpty: return try plainNote(line, in: context)
  case nil: return try note(front, in: context)
  case .privately: return try privateNote(front, in: context)
  case .commitment: return try commitment(front, in: context)
  case .rating: return try rating(front, in: context)
  case .flag: return .nothing
  }
}

private func plainNote(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  try body.refuseCommandWithoutSlash(in: context)
  let words = try text(body, after: "", in: context)
  let mentioned = try context.mentions(in: body)
  return .act(.note(words, about: .floor), hints: context.hints(body, mentioned: mentioned))
}

private func note(_ front: LineFront, in context: TypingContext) throws(UsageError) -> Typed {
  let target = try context.target(front)
  if let command = front.text.commandWord { throw .commandAfterName(command) }
  let words = try text(front.text, after: "@name", in: context)
  _ = try context.mentions(in: front.text)
  return .act(.note(words, about: target))
}

private func privateNote(_ front: LineFront, in context: TypingContext) throws(UsageError) -> Typed {
  let target = try context.target(front)
  let words = try text(front.text, after: ";", in: context)
  let mentioned = try context.mentions(in: front.text)
  return .act(.notePrivately(words, about: target), hints: context.hints(front, mentioned: mentioned))
}

private func commitment(_ front: LineFront, in context: TypingContext) throws(UsageError) -> Typed {
  let target = try context.target(front)
  guard target != .group else { throw .notForGroup }
  let words = try text(front.text, after: ">", in: context)
  let mentioned = try context.mentions(in: front.text)
  return .act(.commit(words, by: target), hints: context.hints(front, mentioned: mentioned))
}

private func text(_ body: Substring, after sign: String, in context: TypingContext) throws(UsageError) -> String {
  guard context.session != nil else { throw .noSessionOpen }
  guard !body.trimmed.isEmpty else { throw .textMissing(after: sign) }
  return String(body)
}

extension Substring {
  /// The command that stands at the start with its slash.
  fileprivate var commandWord: String? {
    guard first == "/" || first == "／" else { return nil }
    return SlashCommand.named(dropFirst().prefix { !$0.isWhitespace }.lowercased())?.name
  }
}
