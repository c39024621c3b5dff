internal import SessionCore

/// What stands after `=` and the names: numbers in the order of the scales or with the scales' letters, an answer to
/// last time's commitment, and words, which are a note.
struct RatingText {
  private(set) var values: [Int?] = []
  private(set) var kept: Kept?
  private(set) var note: Substring?
  private let scales: [Scale]
  private var rest: Substring
  /// After a comma a number and the word after it do not belong together.
  private var isAfterComma = false

  /// Where an answer is due (`answers`), `y`, `p` or `n` alone after the numbers is one and not a word.
  ///
  /// - Throws: the right form, or both readings.
  init(_ text: Substring, of scales: [Scale], answers: Bool) throws(UsageError) {
    self.scales = scales
    rest = text.trimmed
    guard !rest.isEmpty else { throw .badRating }
    if try letteredScale(word) != nil { try takeLettered() } else { try takeNumbers() }
    guard !values.isEmpty else { throw .badRating }
    if answers, let answer = Kept(letter: word.lowercased()) {
      kept = answer
      advance()
    }
    try takeNote()
  }

  /// The next word, up to a blank or a comma.
  private var word: Substring { rest.prefix { !$0.isWhitespace && $0 != "," } }

  private mutating func advance() {
    let after = rest[word.endIndex...]
    isAfterComma = after.withoutLeadingBlanks.first == ","
    rest = Substring(after.unicodeScalars.drop { $0.isBlank || $0.isComma })
  }

  // MARK: - In the order of the scales

  private mutating func takeNumbers() throws(UsageError) {
    // Where the outline declares none, the rules say so.
    let limit = scales.isEmpty ? 9 : scales.count
    while values.count < limit, !rest.isEmpty {
      if word == "-" {
        values.append(nil)
        advance()
      } else if let number = word.wholeNumber {
        if try isAmount(number, unit: unitBehind) { return }
        values.append(number)
        advance()
      } else if let amount = word.gluedAmount {
        if try isAmount(amount.number, unit: amount.unit) { return }
        return
      } else {
        guard word.first?.isNumber != true else { throw .badRating }
        if try letteredScale(word) != nil { throw .lettersAndNumbers }
        return
      }
    }
    guard limit == values.count, rest.split(whereSeparator: \.isWhitespace).allSatisfy({ $0.wholeNumber != nil })
    else { return }
    // More numbers than scales and no words: no note, and the rules say how many there are.
    while let number = word.wholeNumber {
      values.append(number)
      advance()
    }
  }

  /// Whether a number with a unit is the beginning of the note, as it can be nothing else.
  ///
  /// - Throws: both readings where it may be a rating as well.
  private func isAmount(_ number: Int, unit: Substring?) throws(UsageError) -> Bool {
    guard let unit else { return false }
    let range = scales.indices.contains(values.count) ? scales[values.count].range : 0...10
    guard range.contains(number) else { return true }
    let taken = values.map { $0.map(String.init) ?? "-" }
    let left = [String](repeating: "-", count: max(0, (scales.isEmpty ? 2 : scales.count) - values.count))
    let words = ([unit] + rest[unit.endIndex...].split(whereSeparator: \.isWhitespace)).prefix(2)
    let tail = words.joined(separator: " ") + (rest[unit.endIndex...].split { $0.isWhitespace }.count > 1 ? " …" : "")
    let asRating = "=" + (taken + ["\(number), \(tail)"]).joined(separator: " ")
    let typed = rest[..<unit.startIndex] + tail
    let asNote = taken.isEmpty ? String(typed) : "=" + (taken + left + [String(typed)]).joined(separator: " ")
    throw .numberOrNote(asRating: asRating, asNote: asNote)
  }

  /// The unit after the next number, where one stands there with nothing between but a blank.
  private var unitBehind: Substring? {
    let after = rest[word.endIndex...]
    guard after.first?.isWhitespace == true else { return nil }
    let next = after.withoutLeadingBlanks.prefix { !$0.isWhitespace && !",.;:!?)".contains($0) }
    return next.isUnit ? next : nil
  }

  // MARK: - With letters

  private mutating func takeLettered() throws(UsageError) {
    values = [Int?](repeating: nil, count: scales.count)
    while let (place, number) = try letteredScale(word) {
      guard values[place] == nil else { throw .scaleTwice(scales[place].name) }
      values[place] = number
      advance()
    }
    if word == "-" || word.wholeNumber != nil, values.contains(where: { $0 == nil }) { throw .lettersAndNumbers }
    while values.last == .some(nil) { values.removeLast() }
  }

  /// `m6` where only one scale begins with m.
  private func letteredScale(_ word: Substring) throws(UsageError) -> (place: Int, number: Int)? {
    let letters = word.prefix { $0.isLetter }
    guard !letters.isEmpty, let number = word[letters.endIndex...].wholeNumber, number >= 0,
      let place = try scales.map(\.name).place(beginning: String(letters))
    else { return nil }
    return (place, number)
  }

  // MARK: - Words

  private mutating func takeNote() throws(UsageError) {
    guard !rest.isEmpty else { return }
    let isOneWord = !rest.contains(where: \.isWhitespace)
    // A number written out and nothing after it was meant as a number.
    if isOneWord, values.count < scales.count, word.isWrittenNumber { throw .badRating }
    note = rest
  }
}

extension Kept {
  /// `y`, `p` or `n`, alone.
  fileprivate init?(letter: String) {
    switch letter {
    case "y": self = .yes
    case "p": self = .part
    case "n": self = .no
    default: return nil
    }
  }
}

extension Substring {
  /// A number with its unit, as in `3x` or `50%`.
  fileprivate var gluedAmount: (number: Int, unit: Substring)? {
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits), self[digits.endIndex...].isUnit else { return nil }
    return (number, self[digits.endIndex...])
  }

  fileprivate var isUnit: Bool {
    let units: Set = [
      "day", "days", "d", "night", "nights", "week", "weeks", "wk", "wks", "month", "months", "year", "years", "time",
      "times", "x", "hour", "hours", "h", "hr", "hrs", "minute", "minutes", "min", "mins", "am", "pm", "a.m", "p.m",
      "%",
      "percent", "drinks", "drink", "beers", "meetings", "meeting", "st", "nd", "rd", "th", "mg", "kg", "lb", "lbs",
    ]
    return units.contains(lowercased())
  }

  fileprivate var isWrittenNumber: Bool {
    let words: Set = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.contains(lowercased())
  }
}
