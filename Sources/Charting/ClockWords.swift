import Basics

// A time of day in words that someone typed: `19:20`, `7:20 pm`, `7 p.m.`, noon.
extension String {
  /// The time that a text begins with, on the 24 hours that all of a note is on, and what follows it.
  var leadingClockTime: (time: String, rest: String)? {
    guard let end = self[...].endOfClockTime else { return nil }
    let rest = self[end...].drop { " ,;".contains($0) }
    return (self[..<end].onTwentyFourHours, String(rest))
  }

  /// Whether a time of day stands anywhere in it.
  package var hasClockTime: Bool {
    var before: Character = " "
    for place in indices {
      if !before.isLetter, !before.isNumber, before != ":", self[place...].endOfClockTime != nil { return true }
      before = self[place]
    }
    return false
  }
}

extension Substring {
  /// `19:20` for `7:20 pm`; noon and midnight are words.
  fileprivate var onTwentyFourHours: String {
    let half = lowercased().filter { $0 == "a" || $0 == "p" }.first
    let numbers = split { !$0.isNumber }.compactMap { Int($0) }
    guard let hour = numbers.first else { return String(self) }
    let whole = half == nil ? hour : hour % 12 + (half == "p" ? 12 : 0)
    return "\(whole.digits(atLeast: 2)):\((numbers.count > 1 ? numbers[1] : 0).digits(atLeast: 2))"
  }

  fileprivate var endOfClockTime: Index? {
    for word in ["noon", "midnight"] where lowercased().hasPrefix(word) {
      return index(startIndex, offsetBy: word.count)
    }
    let hour = prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(hour.count), let number = Int(hour), number < 24 else { return nil }
    var rest = self[hour.endIndex...]
    var hasMinutes = false
    if rest.first == ":" {
      let minutes = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard minutes.count == 2, let minute = Int(minutes), minute < 60 else { return nil }
      rest = self[minutes.endIndex...]
      hasMinutes = true
    }
    let half = rest.drop { $0 == " " }
    for mark in ["a.m.", "p.m.", "am", "pm"] where half.lowercased().hasPrefix(mark) {
      let end = half.index(half.startIndex, offsetBy: mark.count)
      if !(half[end...].first?.isLetter ?? false) { return end }
    }
    return hasMinutes ? rest.startIndex : nil
  }
}
