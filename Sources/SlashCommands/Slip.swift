internal import SessionCore

/// How a line begins that another sign would make sense of: the key was hit without shift, or with it.
package enum Slip: Hashable, Sendable {
  /// `:` for `;`.
  case colon
  /// `2jo` or `2@jo` for `@jo`: the name as typed.
  case two(String)
  /// `12jo` for `!@jo`.
  case oneTwo(String)
  /// `1jo` for `!@jo`, or for `!jo`.
  case oneName(String)
  /// `1` for `!`.
  case one
  /// `? todo` for `?todo`: the command's name.
  case help(String)
  /// `.` for `>`.
  case point
  /// A sign of the record where a command, ratings or names have words.
  case signInWords(Character)

  init?(_ line: Substring, in context: TypingContext) {
    guard let first = line.first else { return nil }
    let rest = line.dropFirst()
    switch first {
    case ":", "：": self = .colon
    case "?":
      guard let command = SlashCommand.named(rest.trimmed.lowercased()) else { return nil }
      self = .help(command.name)
    case "." where rest.first?.isLetter == true || rest.first == "@": self = .point
    case "2":
      guard let name = rest.drop(while: { "@＠".contains($0) }).knownName(context.people, whole: false) else {
        return nil
      }
      self = .two(name)
    case "1" where rest.first == "2":
      guard let name = rest.dropFirst().knownName(context.people, whole: true) else { return nil }
      self = .oneTwo(name)
    case "1" where rest.knownName(context.people, whole: true) != nil:
      guard let name = rest.knownName(context.people, whole: true) else { return nil }
      self = .oneName(name)
    case "1" where rest.beginsWord || rest.first == "@" && rest.dropFirst().first?.isWhitespace != false: self = .one
    default: return nil
    }
  }
}

extension Slip {
  /// The same right after the names at the front: `@jo :afraid`, `@jo .call`, `@jo 2maria`.
  init?(behind name: NameToken, in line: Substring, _ context: TypingContext) {
    let behind = line[name.range.upperBound...]
    let text = Substring(behind.unicodeScalars.drop { $0.isBlank || $0.isComma })
    guard text.startIndex > behind.startIndex, text.dropFirst().first.map({ !$0.isWhitespace }) ?? false else {
      return nil
    }
    self.init(text, in: context)
  }
}

extension Substring {
  /// A word that is neither a unit nor the ending of a number: `1st`, `1h` and `1pm` are what they say, and a letter
  /// alone is a label.
  fileprivate var beginsWord: Bool {
    let word = prefix { $0.isLetter }
    return word.count > 2 || word == "I" || word.count == 2 && !Self.afterOne.contains(word.lowercased())
  }

  private static let afterOne: Set = [
    "st", "am", "pm", "hr", "hs", "wk", "mo", "yr", "mg", "ml", "dl", "cl", "kg", "lb", "oz", "cm", "mm", "km", "mi",
    "ft",
    "in", "yd", "pt", "qt", "cc", "tb", "gb", "mb", "kb", "to", "on", "of", "or", "er", "bn",
  ]

  /// The name that stands at the start, where it is someone's.
  fileprivate func knownName(_ people: PeopleByName, whole: Bool) -> String? {
    let name = self[startIndex..<endOfName(from: startIndex)]
    guard name.first?.isLetter == true else { return nil }
    let match = whole ? people.matchWhole(name) : people.match(name)
    return match == .none ? nil : String(name)
  }
}
