internal import SessionCore

/// What TAB offers where the cursor stands; `cursor` is how many characters of the line stand before it.
package func complete(_ line: String, cursor: Int, in context: TypingContext) -> Completion {
  let before = line.prefix(max(0, cursor))
  let word = before.lastWord
  let end = before.count
  let candidates = candidates(for: word, in: before, context)
  return Completion(range: end - word.count..<end, typed: String(word), candidates: candidates)
}

private func candidates(for word: Substring, in before: Substring, _ context: TypingContext) -> [String] {
  let line = before.withoutLeadingBlanks
  switch line.unicodeScalars.first {
  case "/":
    if line == word { return SlashCommand.names(beginning: word.dropFirst()).map { "/" + $0 } }
    return arguments(for: word, in: line, context)
  case "?" where line == word: return SlashCommand.names(beginning: word.dropFirst()).map { "?" + $0 }
  default: return inText(word, context)
  }
}

/// Tags after `#`; names after an `@` that counts, whatever sign or bracket stands before it.
private func inText(_ word: Substring, _ context: TypingContext) -> [String] {
  if word.first == "#" { return context.tags(beginning: word) }
  guard let sign = word.lastIndex(where: { $0 == "@" || $0 == "＠" }) else { return [] }
  let before = word[..<sign]
  // `1@` is `!@` with the shift key let go.
  guard before == "1" || before.last.map({ ";>!=@；＞！＝＠([{（［".contains($0) }) ?? true else { return [] }
  let name = word[word.index(after: sign)...]
  return context.people.typedNames(beginning: name).map { before + "@" + $0 }
}

private func arguments(for word: Substring, in line: Substring, _ context: TypingContext) -> [String] {
  let words = line.dropLast(word.count).split { $0.isWhitespace || $0 == "," }
  guard let name = words.first?.dropFirst(), let command = SlashCommand.named(name.lowercased()) else { return [] }
  let place = min(words.count - 1, command.completing.count - 1)
  guard place >= 0 else { return inText(word, context) }
  let offered = command.completing[place].flatMap { context.offer($0, for: word) }
  return offered.isEmpty ? inText(word, context) : offered
}

extension Substring {
  /// From the last blank or comma to the end.
  fileprivate var lastWord: Substring {
    let start = lastIndex { $0.isWhitespace || $0.unicodeScalars.first?.isComma == true }
    return start.map { self[index(after: $0)...] } ?? self
  }
}

extension SlashCommand {
  fileprivate static func names(beginning word: Substring) -> [String] {
    all.map(\.name).filter { $0.hasPrefix(word.lowercased()) }
  }
}
