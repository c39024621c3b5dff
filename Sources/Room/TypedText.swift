import Conversation
import RecordCodec
import SlashCommands
import Terminal

extension Answer {
  /// What Up brings back of a line: commands only, and of one with free words its head alone. What was said of people
  /// must not come back on the screen by itself.
  func remembered(of line: String) -> String? {
    let line = String(line.drop(while: \.isWhitespace))
    guard line.hasPrefix("/") else { return nil }
    let head = String(line.prefix { !$0.isWhitespace })
    switch outcome {
    case .recorded(let act): return Codec.encode(act).texts.isEmpty ? line : head
    case .passedOn(.control(.draft)), .passedOn(.control(.newGroup)): return head
    case .passedOn(.control(.screen(.say))): return head
    case .shown: return head == "/find" ? head : line
    case .passedOn: return line
    case .nothing, .refused, .notKept: return nil
    }
  }
}

/// What kind of line it is, before it is read.
extension String {
  /// `/next` or `/phase` alone, in whatever form.
  var movesOn: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    guard words.count == 1, words[0].first == "/" else { return false }
    return ["next", "phase"].contains(SlashCommand.named(words[0].dropFirst().lowercased())?.name)
  }

  /// Where the line is not on the prompt any more, the sentence says first what became of it.
  var asNotRecorded: String {
    lowercased().hasPrefix("not recorded: ") ? "N" + dropFirst() : "Not recorded: " + self
  }
}

extension TypedLine {
  /// Where a line was kept for editing and then typed into, a `!` that begins what was typed, with a name after it,
  /// begins a line of its own: it stands apart from what was there.
  var textWithFlagApart: String {
    guard let kept, kept != text else { return text }
    let start = zip(kept, text).prefix { $0 == $1 }.count
    let rest = text.dropFirst(start)
    let end = zip(kept.dropFirst(start).reversed(), rest.reversed()).prefix { $0 == $1 }.count
    let typed = rest.dropLast(end)
    guard let sign = typed.first, "!！".contains(sign),
      typed.drop(while: { "!！".contains($0) || $0.isWhitespace }).first.map({ "@＠".contains($0) }) == true
    else { return text }
    return text.prefix(start) + " " + rest
  }
}

extension PressedKey {
  /// It begins a line, or goes on with one.
  var typesText: Bool { self == .character || self == .paste }
}
