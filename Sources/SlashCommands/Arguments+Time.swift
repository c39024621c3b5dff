internal import SessionCore

extension Arguments {
  /// Takes `at 18:09` or `at -5m` off the end.
  mutating func claim() throws(UsageError) -> Claim? {
    guard let words = rest.lastTwoWords, words.first == "at" else { return nil }
    guard let claim = Claim(typed: words.second) else {
      guard words.looksLikeTime else { return nil }
      throw .badTime(String(words.second))
    }
    cut(from: words.range.startIndex)
    return claim
  }

  mutating func duration() throws(UsageError) -> Int {
    guard let word = word() else { throw missing(.duration) }
    guard let seconds = Int(duration: word) else {
      throw word.allSatisfy(\.isNumber) ? .unitMissing(word) : .badDuration(word)
    }
    return seconds
  }

  /// The next word where it begins as a duration does.
  mutating func durationIfAny() throws(UsageError) -> Int? {
    guard let first = nextWord?.unicodeScalars.first, ("0"..."9").contains(first) else { return nil }
    return try duration()
  }

  /// The next word where it is a number.
  mutating func numberIfAny() throws(UsageError) -> Int? {
    guard let first = nextWord?.unicodeScalars.first, ("0"..."9").contains(first), let word = word() else { return nil }
    guard let number = Int(word) else { throw .badNumber(word, form: form) }
    return number
  }
}

/// The last two words of a text.
struct LastTwoWords {
  let first: Substring
  let second: Substring
  /// Both of them, as typed.
  let range: Substring

  var isClaim: Bool { first == "at" && Claim(typed: second) != nil }

  var looksLikeTime: Bool {
    guard let start = second.unicodeScalars.first else { return false }
    return ("0"..."9").contains(start) || start == "-"
  }
}

extension Substring {
  var lastTwoWords: LastTwoWords? {
    let words = split(whereSeparator: \.isWhitespace)
    guard words.count >= 2 else { return nil }
    let first = words[words.count - 2]
    return LastTwoWords(first: first, second: words[words.count - 1], range: self[first.startIndex...])
  }
}

extension Claim {
  /// `18:09` on a clock of 24 hours, or `-5m` ago.
  init?(typed: Substring) {
    if typed.first == "-" {
      guard let seconds = Int(duration: String(typed.dropFirst())) else { return nil }
      self = .ago(seconds: seconds)
      return
    }
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]), hour < 24, minute < 60
    else { return nil }
    self = .clock(hour: hour, minute: minute)
  }
}

extension Int {
  /// The number of seconds in `90s`, `3m`, `1h` or `1m30s`; `nil` for anything else, a bare number too.
  init?(duration typed: String) {
    var total = 0
    var digits = ""
    var unitsLeft: [(sign: Character, seconds: Int)] = [("h", 3600), ("m", 60), ("s", 1)]
    for character in typed.lowercased() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      guard digits.count <= 6, let number = Int(digits),
        let unit = unitsLeft.firstIndex(where: { $0.sign == character })
      else { return nil }
      total += number * unitsLeft[unit].seconds
      unitsLeft.removeFirst(unit + 1)
      digits = ""
    }
    guard digits.isEmpty, unitsLeft.count < 3 else { return nil }
    self = total
  }

  fileprivate init?(digits: Substring) {
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    self.init(digits)
  }
}
