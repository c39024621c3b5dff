internal import SessionCore

/// A typed line with what its first character decides.
struct Line {
  let sign: Sign
  /// Without the blanks in front.
  let whole: Substring
  /// Everything after the sign, as typed; for plain text the whole line.
  let body: Substring

  enum Sign: Equatable {
    case empty
    /// Text as it stands, after `\`.
    case literal
    case plain
    /// Names in front: the body begins with `@`.
    case names
    case privately
    case rating
    case commitment
    case flag
    case command
    case help
  }

  /// Leading blanks, and line breaks at the end, are left out; the text is composed (NFC).
  init(_ typed: String) {
    self.init(cleaned: typed.withPlainLineBreaks.composed)
  }

  private init(cleaned: String) {
    var text = cleaned.unicodeScalars[...]
    while let first = text.first, first.isBlank { text.removeFirst() }
    while let last = text.last, last.isLineBreak { text.removeLast() }
    whole = Substring(text).withPlainSigns
    sign = Sign(whole)
    body = [.empty, .plain, .names].contains(sign) ? whole : Substring(whole.unicodeScalars.dropFirst())
  }
}

extension Line.Sign {
  init(_ line: Substring) {
    guard let first = line.unicodeScalars.first else {
      self = .empty
      return
    }
    let rest = Substring(line.unicodeScalars.dropFirst())
    switch first {
    case "\\": self = .literal
    case "@": self = .names
    case ";": self = .privately
    case ">": self = .commitment
    case "!": self = .flag
    case "/": self = .command
    case "=": self = rest.beginsRating ? .rating : .plain
    case "?": self = rest.isHelpTopic ? .help : .plain
    default: self = .plain
    }
  }
}

extension Substring {
  /// The full-width signs of an East Asian keyboard mean the same: a private note typed with `；` must not become a
  /// chart note. Only the sign at the front and an `＠` behind it are read so; text stays as typed.
  fileprivate var withPlainSigns: Substring {
    guard let first = unicodeScalars.first, let sign = first.plainSign else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(sign)
    var rest = unicodeScalars.dropFirst()
    if rest.first == "＠", sign != "@" {
      scalars.append("@")
      rest = rest.dropFirst()
    }
    scalars.append(contentsOf: rest)
    return Substring(String(scalars))
  }

  /// Only `=` before a digit, `-` or `@name` is a rating.
  fileprivate var beginsRating: Bool {
    guard let first = unicodeScalars.first else { return false }
    if first == "@" { return unicodeScalars.dropFirst().first?.isBlank == false }
    return ("0"..."9").contains(first) || first == "-"
  }

  /// Nothing, or one word; before anything else `?` is text.
  fileprivate var isHelpTopic: Bool {
    let word = trimmed
    return word.isEmpty || (first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  /// Without the blanks at both ends.
  var trimmed: Substring {
    var scalars = unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return Substring(scalars)
  }

  /// Without the blanks in front.
  var withoutLeadingBlanks: Substring { Substring(unicodeScalars.drop { $0.isBlank }) }
}

extension Unicode.Scalar {
  /// The sign that a full-width form stands for.
  fileprivate var plainSign: Unicode.Scalar? {
    guard "；！＝＞＠／？＼".unicodeScalars.contains(self) else { return nil }
    return Unicode.Scalar(value - 0xFEE0)
  }
}
