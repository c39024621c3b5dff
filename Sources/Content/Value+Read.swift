import Basics

extension Value {
  /// The longest text that a content file may hold in one place, in Unicode scalars.
  static let longestText = 4000
  /// The longest title, name or other text of one line.
  static let longestLine = 200

  /// Nil, with a fault added, where it is not text or could not be shown.
  func text(_ key: String, _ faults: inout Faults) -> String? {
    guard case .text(let raw) = form else {
      faults.add(.wrongType(key: key, wanted: .text, found: shape), at: place)
      return nil
    }
    let text = raw.trimmed
    if text.isEmpty {
      faults.add(.emptyText(key: key), at: place)
    } else if text.unicodeScalars.count > Value.longestText {
      faults.add(.tooLong(key: key, limit: Value.longestText), at: place)
    } else if let scalar = text.firstThatCannotBeShown {
      faults.add(.unprintable(key: key, scalar: scalar.value), at: place)
    } else {
      return text
    }
    return nil
  }

  func line(_ key: String, _ faults: inout Faults) -> String? {
    guard let text = text(key, &faults) else { return nil }
    if text.contains(where: \.isNewline) {
      faults.add(.severalLines(key: key), at: place)
    } else if text.unicodeScalars.count > Value.longestLine {
      faults.add(.tooLong(key: key, limit: Value.longestLine), at: place)
    } else {
      return text
    }
    return nil
  }

  /// Small letters, digits and hyphens, a letter first: what can be typed as one word and be a file's name.
  func identifier(_ key: String, _ faults: inout Faults) -> String? {
    guard let text = line(key, &faults) else { return nil }
    let isOne = text.utf8.allSatisfy { ("a"..."z") ~= $0.letter || ("0"..."9") ~= $0.letter || $0.letter == "-" }
    guard isOne, let first = text.utf8.first, ("a"..."z") ~= first.letter, !text.hasSuffix("-") else {
      faults.add(.notAnIdentifier(text, key: key), at: place)
      return nil
    }
    return text
  }

  func wholeNumber(_ key: String, in range: ClosedRange<Int>, _ faults: inout Faults) -> Int? {
    guard case .text(let text) = form, let number = Int(text) else {
      faults.add(.wrongType(key: key, wanted: .wholeNumber, found: shape), at: place)
      return nil
    }
    guard range.contains(number) else {
      faults.add(.outOfRange(key: key, value: number, range: range), at: place)
      return nil
    }
    return number
  }

  func yes(_ key: String, _ faults: inout Faults) -> Bool? {
    guard case .text(let text) = form, let yes = ["yes": true, "true": true, "no": false, "false": false][text] else {
      faults.add(.wrongType(key: key, wanted: .yesOrNo, found: shape), at: place)
      return nil
    }
    return yes
  }

  /// The choice, or `other` where a fault was added.
  func choice<Choice>(_ key: String, or other: Choice, _ faults: inout Faults) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let word = line(key, &faults) else { return other }
    guard let choice = Choice(rawValue: word) else {
      let known = Choice.allCases.map(\.rawValue)
      faults.add(.unknownValue(word, key: key, nearest: known.nearest(to: word), known: known), at: place)
      return other
    }
    return choice
  }
}

extension UInt8 {
  fileprivate var letter: Character { Character(Unicode.Scalar(self)) }
}

extension String {
  fileprivate var firstThatCannotBeShown: Unicode.Scalar? {
    // All of it is read at each start, and nearly all of it is plain letters.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return nil }
    return unicodeScalars.first { $0.cannotBeShown }
  }
}

extension Unicode.Scalar {
  /// Control characters but for line feeds and tabs, and the marks that turn the direction of writing around.
  var cannotBeShown: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
