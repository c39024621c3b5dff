internal import SessionCore

extension Arguments {
  mutating func duration() throws(UsageError) -> Int {
    guard let length = rest.lengthAtStart else {
      guard let word = word() else { throw missing(.duration) }
      throw word.allSatisfy { $0.isNumber || $0 == "." }
        ? .unitMissing(QuotedWord(word)) : .badDuration(QuotedWord(word))
    }
    rest = rest[length.end...].withoutLeadingBlanks
    return length.seconds
  }

  /// What follows where it begins as a duration does.
  mutating func durationIfAny() throws(UsageError) -> Int? {
    guard let first = nextWord?.unicodeScalars.first, ("0"..."9").contains(first) else { return nil }
    return try duration()
  }

  /// The number of an earlier concern, such as `31.5`.
  mutating func concernIfAny() -> ConcernNumber? {
    guard let typed = nextWord, let number = ConcernNumber(typed: typed) else { return nil }
    _ = word()
    return number
  }

  /// The next word where it is a number.
  mutating func numberIfAny() throws(UsageError) -> Int? {
    guard let first = nextWord?.unicodeScalars.first, ("0"..."9").contains(first), let word = word() else { return nil }
    guard let number = Int(word) else { throw .badNumber(QuotedWord(word), form: form) }
    return number
  }
}

/// What the last words of a line say of when it happened.
enum TimeAtEnd {
  /// The words begin at `start`.
  case claim(StatedTime, start: Substring.Index)
  /// It begins as a time does and is none.
  case unreadable(String)
}

extension Substring {
  /// `at 18:09`, `at 6:05 pm`, `at -5m` or `at -5 min` as the last words; `nil` where they are something else.
  var timeAtEnd: TimeAtEnd? {
    let words = split(whereSeparator: \.isWhitespace)
    for count in [2, 3] where words.count >= count && words[words.count - count].lowercased() == "at" {
      let typed = words.suffix(count - 1)
      let start = words[words.count - count].startIndex
      if let claim = StatedTime(typed: typed.joined()) { return .claim(claim, start: start) }
      guard let first = typed.first?.first, first.isNumber || first == "-" else { continue }
      if count == 2 || typed.last?.isHalfOfDay == true { return .unreadable(typed.joined(separator: " ")) }
    }
    return nil
  }

  fileprivate var isHalfOfDay: Bool { ["am", "pm", "a.m.", "p.m.", "a.m", "p.m"].contains(lowercased()) }

  /// As many words as make a length: `3m`, `2 min`, `1 h 30 min`, `1:30`.
  fileprivate var lengthAtStart: (seconds: Int, end: Index)? {
    var ends: [Index] = []
    var rest = self[...]
    while ends.count < 4, !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace && $0 != "," }
      guard !word.isEmpty else { break }
      ends.append(word.endIndex)
      guard rest[word.endIndex...].first?.isWhitespace == true else { break }
      rest = rest[word.endIndex...].withoutLeadingBlanks
    }
    for end in ends.reversed() {
      let typed = String(self[..<end].filter { !$0.isWhitespace })
      if let seconds = Int(duration: typed) { return (seconds, end) }
    }
    return nil
  }
}

extension StatedTime {
  /// A time of day, on a clock of 24 hours or with `am` or `pm`, or how long ago it was; blanks left out.
  init?(typed: String) {
    let text = typed.lowercased()
    if text.first == "-" {
      guard let seconds = Int(duration: String(text.dropFirst())), !text.contains(":") else { return nil }
      self = .ago(seconds: seconds)
    } else if let half = text.halfOfDay {
      guard let time = half.digits.hourAndMinute(needsMinute: false), (1...12).contains(time.hour) else { return nil }
      self = .clock(hour: time.hour % 12 + (half.isAfternoon ? 12 : 0), minute: time.minute)
    } else {
      guard text != "noon" else {
        self = .clock(hour: 12, minute: 0)
        return
      }
      guard let time = text[...].hourAndMinute(needsMinute: true) else { return nil }
      self = .clock(hour: time.hour, minute: time.minute)
    }
  }
}

extension String {
  fileprivate var halfOfDay: (digits: Substring, isAfternoon: Bool)? {
    for (ending, isAfternoon) in [
      ("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true),
    ] where hasSuffix(ending) { return (dropLast(ending.count), isAfternoon) }
    return nil
  }
}

extension Substring {
  /// `18:09`, `18.09` or `1809`; `6` where the minute may be left out.
  fileprivate func hourAndMinute(needsMinute: Bool) -> (hour: Int, minute: Int)? {
    var parts = split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    if parts.count == 1, count == 4 { parts = [prefix(2), suffix(2)] }
    if parts.count == 1, !needsMinute { parts.append("00") }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(digits: parts[0]), let minute = Int(digits: parts[1]), hour < 24, minute < 60
    else { return nil }
    return (hour, minute)
  }
}

extension Int {
  /// The number of seconds in `90s`, `3m`, `1h`, `1m30s`, `1.5m`, `2min` or `1:30`, blanks left out; `nil` for anything
  /// else, a bare number too.
  init?(duration typed: String) {
    let text = typed.lowercased()
    if text.contains(":") {
      guard let seconds = Int(clock: text) else { return nil }
      self = seconds
      return
    }
    var rest = text[...]
    var total = 0.0
    var smallest = Int.max
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      let letters = rest[digits.endIndex...].prefix { $0.isLetter }
      rest = rest[letters.endIndex...]
      guard digits.count <= 6, let number = Double(digits.map { $0 == "," ? "." : String($0) }.joined()),
        let unit = letters.isEmpty && rest.isEmpty ? smallest.nextUnit : String(letters).unitSeconds, unit < smallest
      else { return nil }
      total += number * Double(unit)
      smallest = unit
    }
    guard smallest != .max, total == total.rounded() else { return nil }
    self = Int(total)
  }

  /// After hours a bare number is minutes, after minutes seconds.
  fileprivate var nextUnit: Int? { self == 3600 ? 60 : self == 60 ? 1 : nil }

  /// Minutes and seconds, or hours, minutes and seconds.
  fileprivate init?(clock text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    var total = 0
    for (index, part) in parts.enumerated() {
      guard part.count <= 4, let number = Int(digits: part), index == 0 || number < 60 else { return nil }
      total = total * 60 + number
    }
    self = total
  }

  fileprivate init?(digits: Substring) {
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    self.init(digits)
  }
}

extension String {
  fileprivate var unitSeconds: Int? {
    switch self {
    case "h", "hr", "hrs", "hour", "hours": 3600
    case "m", "min", "mins", "minute", "minutes": 60
    case "s", "sec", "secs", "second", "seconds": 1
    default: nil
    }
  }
}
