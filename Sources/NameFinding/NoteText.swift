internal import SessionCore

/// A note taken apart into words, each with its place and with what stands before it.
struct NoteText {
  let scalars: [Unicode.Scalar]
  private let text: String
  private(set) var words: [NoteWord] = []

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    words.reserveCapacity(scalars.count / 5)
    var place = 0
    var gap: Gap = .start
    while place < scalars.count {
      if let word = word(at: place, after: gap) {
        words.append(word)
        place = word.end
        gap = []
        if place < scalars.count, scalars[place].isApostrophe, contractionEnd(place) != nil {
          gap = .apostrophe
          place += 1
        }
      } else {
        gap.formUnion(isNameSign(at: place) ? .sign : Gap(scalars[place]))
        place += 1
      }
    }
  }

  /// `@` at the front, after a blank, an opening bracket, a quotation mark, or the sign of a flag.
  private func isNameSign(at place: Int) -> Bool {
    guard scalars[place].isNameSign, place + 1 < scalars.count, scalars[place + 1].isWordLetter else { return false }
    guard place > 0 else { return true }
    return !scalars[place - 1].isWordLetter && !scalars[place - 1].isNameSign && scalars[place - 1] != "."
  }

  /// Where some of its scalars stand in the text.
  func range(of scalars: Range<Int>) -> Range<String.Index> {
    let view = text.unicodeScalars
    let start = view.index(view.startIndex, offsetBy: scalars.lowerBound)
    return start..<view.index(start, offsetBy: scalars.count)
  }

  private func word(at start: Int, after gap: Gap) -> NoteWord? {
    guard scalars[start].isWordLetter else { return nil }
    var script = Script(scalars[start])
    var end = start + 1
    var isMixed = false
    while end < scalars.count, let next = self.next(end) {
      if !script.isUnspaced, isPossessiveEnding(end) {
        end += 2
        break
      }
      let other = next.isCombining ? script : Script(next)
      if other != script {
        if other.isUnspaced || script.isUnspaced { break }
        isMixed = true
        if other == .latin { script = .latin }
      }
      end += 1
    }
    let letters = start..<possessiveStart(start..<end)
    let whole = closingApostrophe(letters, end)
    let folded = fold(letters, isMixed: isMixed && script == .latin)
    return NoteWord(
      folded: folded, letters: letters, end: whole, shape: shape(letters), script: script, gap: gap)
  }

  /// The scalar that goes on with a word: a letter, or an apostrophe between two letters.
  private func next(_ place: Int) -> Unicode.Scalar? {
    let scalar = scalars[place]
    if scalar.isWordLetter || scalar.isCombining { return scalar }
    guard scalar.isApostrophe, place + 1 < scalars.count, scalars[place + 1].isWordLetter,
      contractionEnd(place) == nil
    else { return nil }
    return scalars[place + 1]
  }

  /// Where "'ll", "'d", "'ve" or "'re" ends that begins at this apostrophe.
  private func contractionEnd(_ place: Int) -> Int? {
    for ending in Self.contractions where place + ending.count < scalars.count {
      let end = place + 1 + ending.count
      guard zip(scalars[place + 1..<end], ending).allSatisfy({ $0 == $1 }),
        end == scalars.count || !scalars[end].isWordLetter && !scalars[end].isApostrophe
      else { continue }
      return end
    }
    return nil
  }

  private static let contractions = ["ll", "d", "ve", "re"].map { Array($0.unicodeScalars) }

  /// "'s" at the end of a word, which belongs to the English sentence and not to the letters of the name.
  private func isPossessiveEnding(_ place: Int) -> Bool {
    guard scalars[place].isApostrophe, place + 1 < scalars.count, scalars[place + 1] == "s" || scalars[place + 1] == "S"
    else { return false }
    return place + 2 == scalars.count || !scalars[place + 2].isWordLetter && !scalars[place + 2].isApostrophe
  }

  private func possessiveStart(_ range: Range<Int>) -> Int {
    let end = range.upperBound
    guard range.count > 2, scalars[end - 2].isApostrophe, scalars[end - 1] == "s" || scalars[end - 1] == "S"
    else { return end }
    return end - 2
  }

  /// "James'" owns something; a quotation mark after any other letter only closes a quotation.
  private func closingApostrophe(_ letters: Range<Int>, _ end: Int) -> Int {
    guard end == letters.upperBound, end < scalars.count, letters.count > 2, scalars[end].isApostrophe,
      contractionEnd(end) == nil
    else {
      return end
    }
    let last = scalars[end - 1]
    if last == "s" || last == "S" { return end + 1 }
    let owns = end + 2 < scalars.count && scalars[end + 1] == " " && scalars[end + 2].isSmall
    return owns && (last == "x" || last == "z" || Script(last) != .latin) ? end + 1 : end
  }

  private func fold(_ letters: Range<Int>, isMixed: Bool) -> String {
    if letters.allSatisfy({ scalars[$0].isASCII }) {
      return String(unsafeUninitializedCapacity: letters.count) { buffer in
        var count = 0
        for scalar in scalars[letters] where scalar != "'" {
          buffer[count] = UInt8(scalar.value) | (scalar.value < 0x5B && scalar.value > 0x40 ? 0x20 : 0)
          count += 1
        }
        return count
      }
    }
    var text = String.UnicodeScalarView(scalars[letters])
    if isMixed { text = String.UnicodeScalarView(text.map { LookAlikes.latin[$0] ?? $0 }) }
    return OtherLetters.folded(String(text).foldedAsName)
  }

  private func shape(_ letters: Range<Int>) -> NoteWord.Case {
    var capitals = 0
    var small = 0
    for scalar in scalars[letters] {
      if scalar.isCapital { capitals += 1 } else if scalar.isSmall { small += 1 }
    }
    if capitals == 0 { return small == 0 ? .none : .lower }
    if small == 0 { return letters.count == 1 ? .capital : .upper }
    return scalars[letters.lowerBound].isCapital ? .capital : .lower
  }
}

extension Unicode.Scalar {
  var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" || self == "‘" || self == "`" || self == "´" }
  var isNameSign: Bool { self == "@" || self == "＠" }
  var isCapital: Bool { isASCII ? value > 0x40 && value < 0x5B : properties.isUppercase }
  var isSmall: Bool { isASCII ? value > 0x60 && value < 0x7B : properties.isLowercase }
  var isCombining: Bool { value >= 0x300 && properties.generalCategory == .nonspacingMark }

  /// A letter, or a digit, which makes words too.
  var isWordLetter: Bool {
    if isASCII { return value > 0x2F && value < 0x3A || isCapital || isSmall }
    return properties.isAlphabetic
  }
}

extension Gap {
  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "\u{a0}", "_": self = .space
    case ".": self = .dot
    case ",": self = .comma
    case "-", "‐", "‑": self = .hyphen
    case "/": self = .slash
    case "&", "+": self = .joint
    case "!", "?", ":", ";", "\n", "\r", "\t", "•", "|", "。", "…": self = .start
    default: self = .other
    }
  }
}
