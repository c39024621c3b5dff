internal import SessionCore

/// What stands at the front of a line: its deciding sign and the names, in whichever order, and the text after them.
///
/// A sign right after the names counts as if it stood first, and the sign of a flag always wins.
struct LineFront {
  private(set) var sign: Sign?
  /// Before the text, each once.
  private(set) var tokens: [NameToken] = []
  /// From where the names begin: a flag whose names cannot be made out keeps them.
  private(set) var named: Substring
  private(set) var text: Substring
  /// A second sign that the first one does not go together with.
  private(set) var other: Sign?

  enum Sign: Character {
    case privately = ";"
    case commitment = ">"
    case rating = "="
    case flag = "!"
  }

  init(_ line: Substring) {
    text = line.withoutLeadingBlanks
    named = text
    sign = takeSign()
    takeNames()
    while let next = nextSign, sign != .flag {
      if next == .flag || sign == nil && !tokens.isEmpty {
        sign = takeSign()
        takeNames()
      } else {
        if sign != nil, sign != .rating, sign != next, isConflict { other = next }
        break
      }
    }
    if sign != nil { text = text.withoutLeadingBlanks }
  }

  /// The sign that comes next; blanks before it are not part of a text.
  private var nextSign: Sign? { text.withoutLeadingBlanks.first.flatMap(Sign.init(typed:)) }

  /// Right after the first sign, or after the names: further on a sign is part of the text.
  private var isConflict: Bool { !tokens.isEmpty || text.first.flatMap(Sign.init(typed:)) != nil }

  private mutating func takeSign() -> Sign? {
    let rest = text.withoutLeadingBlanks
    guard let sign = rest.first.flatMap(Sign.init(typed:)) else { return nil }
    text = Substring(rest.dropFirst())
    if tokens.isEmpty { named = text }
    return sign
  }

  private mutating func takeNames() {
    var rest = text.withoutLeadingBlanks
    guard rest.unicodeScalars.first?.isAt == true else { return }
    if tokens.isEmpty { named = rest }
    while let token = NameToken(rest) {
      tokens.append(token)
      rest = rest[token.range.upperBound...]
      // What someone's mother said begins with the name and is about them.
      if token.isPossessive {
        text = text[token.range.lowerBound...]
        return
      }
      text = rest.upToSign ?? rest.withoutSeparators
      guard !token.name.isEmpty, let next = rest.afterJoiner() else { return }
      rest = next
    }
  }
}

extension LineFront.Sign {
  /// The full-width forms of an East Asian keyboard mean the same.
  init?(typed: Character) {
    switch typed {
    case "；": self = .privately
    case "＞": self = .commitment
    case "＝": self = .rating
    case "！": self = .flag
    default: self.init(rawValue: typed)
    }
  }
}

extension Substring {
  /// From a sign on that stands after nothing but blanks and marks: `@jo.;`, `@jo - !`.
  fileprivate var upToSign: Substring? {
    let sign = drop { $0.isWhitespace || ".,:-–—".contains($0) }
    return sign.first.flatMap(LineFront.Sign.init(typed:)) == nil ? nil : sign
  }

  /// Without what stands between a name and the text: blanks, commas, a colon, a full stop with a blank after it.
  fileprivate var withoutSeparators: Substring {
    var scalars = unicodeScalars[...]
    if scalars.first == ":" || scalars.first == "." && scalars.dropFirst().first?.isBlank ?? true {
      scalars.removeFirst()
    }
    return Substring(scalars.drop { $0.isBlank || $0.isComma })
  }
}
