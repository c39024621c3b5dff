internal import SessionCore

/// What a typed line asks for, by its first character.
///
/// It is total: every line is either made out or refused, and with an open session a line that begins with `!` is never
/// refused.
package func parse(_ line: String, in context: TypingContext) throws(UsageError) -> Typed {
  let line = Line(line)
  if line.sign == .flag { return try flag(line.body, in: context) }
  try line.whole.refuseControlCharacters()
  switch line.sign {
  case .empty: return .nothing
  case .command: return try SlashCommand.parse(line.body, in: context)
  case .help: return try help(line.body)
  case .plain: return try plainNote(line.body, in: context)
  case .literal: return .act(.note(try text(line.body, after: "\\", in: context), about: .floor))
  case .names: return try note(line.body, in: context)
  case .privately: return try privateNote(line.body, in: context)
  case .rating: return try rating(line.body, in: context)
  case .commitment: return try commitment(line.body, in: context)
  case .flag: return .nothing
  }
}

private func help(_ body: Substring) throws(UsageError) -> Typed {
  let word = String(body.trimmed).lowercased()
  if word.isEmpty { return .query(.help(nil)) }
  guard let command = SlashCommand.named(word) else {
    throw .noHelp(String(body.trimmed), nearest: SlashCommand.nearest(to: word))
  }
  return .query(.help(command.name))
}

private func plainNote(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let word = String(body.trimmed)
  if let command = SlashCommand.named(word.lowercased()) {
    throw .commandWithoutSlash(typed: word, command: command.name)
  }
  let words = try text(body, after: "", in: context)
  return .act(.note(words, about: .floor), hints: hints(body, in: context))
}

private func note(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let front = try frontNames(body, in: context)
  return .act(.note(try text(front.text, after: "@name", in: context), about: front.target))
}

private func privateNote(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let front = try frontNames(body, in: context)
  let words = try text(front.text, after: ";", in: context)
  return .act(.notePrivately(words, about: front.target), hints: hints(front, in: context))
}

private func commitment(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let front = try frontNames(body, in: context)
  guard front.whom != .group else { throw .notForGroup }
  let words = try text(front.text, after: ">", in: context)
  return .act(.commit(words, by: front.target), hints: hints(front, in: context))
}

private func rating(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let front = try frontNames(body, in: context)
  switch front.whom {
  case .group: throw .notForGroup
  case .people(let people) where people.count > 1: throw .onePersonOnly
  case .nobody, .people: break
  }
  let words = front.text.split(whereSeparator: \.isWhitespace)
  guard !words.isEmpty else { throw .missing(.values, form: "=@maya 6 3") }
  var values: [Int?] = []
  for word in words {
    guard let value = Int(word), !word.hasPrefix("+") else {
      guard word == "-" else { throw .badRating(String(word)) }
      values.append(nil)
      continue
    }
    values.append(value)
  }
  return .act(.rate(values, of: front.target))
}

/// Where no person can be told from the names at the front, the whole text is kept and somebody is to be named later.
private func flag(_ body: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  guard let session = context.session, session.stage != .closed else { throw .noSessionOpen }
  let whole = Substring(String(body.trimmed).withControlCharactersShown)
  do throws(UsageError) {
    let front = try FrontNames(whole, context.people)
    let words = front.text.isEmpty ? nil : String(front.text)
    switch front.whom {
    case .nobody: return .act(.flag(words, about: .floor), hints: hints(front, in: context))
    case .people(let people): return .act(.flag(words, about: .people(people)))
    case .group: break
    }
  } catch {}
  return .act(.flag(String(whole), about: .toBeNamed))
}

private func frontNames(_ body: Substring, in context: TypingContext) throws(UsageError) -> FrontNames {
  guard context.session != nil else { throw .noSessionOpen }
  return try FrontNames(body, context.people)
}

private func text(_ body: Substring, after sign: String, in context: TypingContext) throws(UsageError) -> String {
  guard context.session != nil else { throw .noSessionOpen }
  guard !body.trimmed.isEmpty else { throw .textMissing(after: sign) }
  return String(body)
}

private func hints(_ front: FrontNames, in context: TypingContext) -> [Hint] {
  front.whom == .nobody ? hints(front.text, in: context) : []
}

/// Somebody in the room may have been meant where the text begins with their name.
private func hints(_ text: Substring, in context: TypingContext) -> [Hint] {
  guard let first = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).first else { return [] }
  let word = String(first.prefix { !",:;.!?".contains($0) })
  guard case .one(.member(let id)) = context.people.matchWhole(word) else { return [] }
  let person = Person.member(id)
  let isPresent = context.people.entry(of: person)?.isPresent == true
  return isPresent && person != context.floorHolder ? [.firstWordIsName(person)] : []
}
