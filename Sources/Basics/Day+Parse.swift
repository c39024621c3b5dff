extension Day {
  /// As people and spreadsheets write a day: `2026-11-24`, `11/24/2026` (slashes are read month first), `24.11.2026`,
  /// `24-Nov-2026`, `Nov 24, 2026`, or a spreadsheet's day number such as `46350`; a time of day after it is dropped.
  package init?(parsing text: String) {
    let parts = Day.parts(of: text)
    switch parts.count {
    case 1: self.init(dayNumber: parts[0].text)
    case 3...: self.init(Array(parts.prefix(3)), followedBy: parts.dropFirst(3))
    default: return nil
    }
  }

  /// A spreadsheet's count of days: 25569 is 1 January 1970; only what lies between 1954 and 2119 is taken for one.
  private init?(dayNumber text: String) {
    guard text.count == 5, let number = Int(text), 20_000...80_000 ~= number else { return nil }
    self.init(daysSince1970: number - 25_569)
  }

  private init?(_ parts: [Part], followedBy time: ArraySlice<Part>) {
    guard time.allSatisfy({ $0.text.allSatisfy(\.isASCII) }) else { return nil }
    if !time.isEmpty, parts[2].separator != " ", parts[2].separator != "t" { return nil }
    let numbers = parts.map { Int($0.text) }
    if let month = Day.month(named: parts[0].text), let day = numbers[1], let year = Day.year(parts[2].text) {
      self.init(year: year, month: month, day: day)
    } else if let month = Day.month(named: parts[1].text), let day = numbers[0], let year = Day.year(parts[2].text) {
      self.init(year: year, month: month, day: day)
    } else if let first = numbers[0], let second = numbers[1], let third = numbers[2] {
      self.init(first, second, third, parts)
    } else {
      return nil
    }
  }

  private init?(_ first: Int, _ second: Int, _ third: Int, _ parts: [Part]) {
    if parts[0].text.count == 4, parts[0].separator != "." {
      self.init(year: first, month: second, day: third)
    } else if let year = Day.year(parts[2].text), parts[0].separator == parts[1].separator {
      switch parts[0].separator {
      case "/": self.init(year: year, month: first, day: second)
      case ".": self.init(year: year, month: second, day: first)
      default: return nil
      }
    } else {
      return nil
    }
  }

  /// A run of digits or letters, and the first character that ended it.
  private struct Part {
    var text = ""
    var separator: Character = " "
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var current = Part()
    for character in text.lowercased() {
      let ends = character == "t" && current.text.allSatisfy(\.isNumber)
      if !ends, character.isLetter || character.isNumber {
        current.text.append(character)
      } else if !current.text.isEmpty {
        current.separator = character
        parts.append(current)
        current = Part()
      }
    }
    return current.text.isEmpty ? parts : parts + [current]
  }

  /// Two digits are a year of this century.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text) else { return nil }
    switch text.count {
    case 2: return 2000 + number
    case 4: return number
    default: return nil
    }
  }

  private static func month(named name: String) -> Int? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard name.count >= 3, let place = names.firstIndex(where: { name.hasPrefix($0) }) else { return nil }
    return place + 1
  }
}
