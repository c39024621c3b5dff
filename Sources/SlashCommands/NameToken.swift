internal import SessionCore

/// One `@name` in a text, found where the sign counts: at the start, after a blank or an opening bracket, and after the
/// sign of a flag.
struct NameToken: Equatable {
  /// From the sign to the end of the name.
  let range: Range<Substring.Index>
  /// Without the sign; empty where no name follows it.
  let name: Substring
  /// Whether `'s` follows: the name is then part of the sentence.
  let isPossessive: Bool

  /// The token whose sign stands at `index`; `nil` where another character does.
  init?(at index: Substring.Index, of text: Substring) {
    guard index < text.endIndex, text.unicodeScalars[index].isAt else { return nil }
    let start = text.unicodeScalars.index(after: index)
    let end = text.endOfName(from: start)
    name = text[start..<end]
    range = index..<end
    isPossessive = text[end...].beginsPossessive
  }

  /// At the start of a text.
  init?(_ text: Substring) { self.init(at: text.startIndex, of: text) }
}

extension Substring {
  /// A name ends before `'s`, and before anything that is not a letter of one; points, hyphens and apostrophes stand
  /// inside it only.
  func endOfName(from start: Index) -> Index {
    let scalars = unicodeScalars
    var index = start
    var end = start
    while index < endIndex, scalars[index].canStandInName, !self[index...].beginsPossessive {
      let next = scalars.index(after: index)
      if scalars[index].isOfAName { end = next }
      index = next
    }
    return end
  }

  /// `'s` with no letter after it.
  var beginsPossessive: Bool {
    var rest = unicodeScalars[...]
    guard let sign = rest.popFirst(), sign.isApostrophe, let letter = rest.popFirst(), letter == "s" || letter == "S"
    else { return false }
    return rest.first?.isOfAName != true
  }

  /// Every name whose sign counts, in order; what counts at the very start is said by `startCounts`.
  func nameTokens(startCounts: Bool = true) -> [NameToken] {
    var found: [NameToken] = []
    var before: Unicode.Scalar?
    var index = startIndex
    while index < endIndex {
      let scalar = unicodeScalars[index]
      let counts = before.map(\.opensName) ?? startCounts
      if scalar.isAt, counts, let token = NameToken(at: index, of: self), !token.name.isEmpty {
        found.append(token)
        before = "a"
        index = token.range.upperBound
      } else {
        before = scalar
        index = unicodeScalars.index(after: index)
      }
    }
    return found
  }

  /// Goes over what joins names: blanks, and among them one comma, "and" or `&`. `nil` where no name follows.
  func afterJoiner() -> Substring? {
    var rest = withoutLeadingBlanks
    if let first = rest.unicodeScalars.first, first.isComma || first == "&" {
      rest = Substring(rest.unicodeScalars.dropFirst()).withoutLeadingBlanks
    }
    let word = rest.prefix { !$0.isWhitespace }
    if word.lowercased() == "and" || word == "&" { rest = rest[word.endIndex...].withoutLeadingBlanks }
    return rest.unicodeScalars.first?.isAt == true ? rest : nil
  }
}

extension Unicode.Scalar {
  var isAt: Bool { self == "@" || self == "＠" }

  /// After these the sign `@` begins a name.
  fileprivate var opensName: Bool { isBlank || "([{（［〔「!！".unicodeScalars.contains(self) }

  fileprivate var canStandInName: Bool {
    isOfAName || self == "." || self == "_" || isHyphen || isApostrophe || self == "\u{200c}" || self == "\u{200d}"
  }
}
