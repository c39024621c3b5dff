internal import SessionCore

/// A typed line with what its first character decides, as far as names and the signs after them do not matter.
struct Line {
  let sign: Sign
  /// Without the blanks in front.
  let whole: Substring
  /// Everything after the first character where that is a sign of its own, else the whole line.
  let body: Substring

  enum Sign: Equatable {
    case empty
    /// Text as it stands, after `\`.
    case literal
    case command
    case help
    /// Plain text, or a line of one of the signs and names that `LineFront` makes out.
    case text
  }

  /// Leading blanks, and line breaks at the end, are left out; the text is composed (NFC).
  init(_ typed: String) {
    var text = typed.withPlainLineBreaks.composed.unicodeScalars[...]
    while let first = text.first, first.isBlank { text.removeFirst() }
    while let last = text.last, last.isLineBreak { text.removeLast() }
    whole = Substring(text).withPlainFirstSign
    sign = Sign(whole)
    body = [.empty, .text].contains(sign) ? whole : Substring(whole.unicodeScalars.dropFirst())
  }
}

extension Line.Sign {
  init(_ line: Substring) {
    guard let first = line.unicodeScalars.first else {
      self = .empty
      return
    }
    switch first {
    case "\\": self = .literal
    case "/": self = .command
    case "?": self = Substring(line.unicodeScalars.dropFirst()).isHelpTopic ? .help : .text
    default: self = .text
    }
  }
}

extension Substring {
  /// The full-width signs of an East Asian keyboard mean the same: a private note typed with `；` must not become a
  /// chart note. Only signs at the front and before names are read so; text stays as typed.
  fileprivate var withPlainFirstSign: Substring {
    guard let first = unicodeScalars.first, let sign = first.plainSign else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(sign)
    scalars.append(contentsOf: unicodeScalars.dropFirst())
    return Substring(String(scalars))
  }

  /// Nothing, one word or one sign; before anything else `?` is text.
  fileprivate var isHelpTopic: Bool {
    let word = trimmed
    return word.isEmpty || word == self && Help.topicSigns.contains(String(word))
      || (first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" })
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

  /// A comma of any writing that people are likely to type.
  var isComma: Bool { self == "," || self == "،" || self == "、" || self == "，" }
}
