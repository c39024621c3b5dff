// What has to be known of a YAML text before, or instead of, parsing it.

extension String {
  /// The first alias whose anchor stands in the text too.
  ///
  /// Aliases are refused before the text is parsed: a few lines of them can stand for billions of values. An alias is
  /// `*name` with `&name` somewhere; looking for both finds every one and hardly ever a sentence.
  var firstAlias: (name: String, place: Place)? {
    guard utf8.contains(UInt8(ascii: "&")), utf8.contains(UInt8(ascii: "*")) else { return nil }
    let anchors = Set(names(after: "&").map(\.name))
    return anchors.isEmpty ? nil : names(after: "*").first { anchors.contains($0.name) }
  }

  private func names(after sign: Unicode.Scalar) -> [(name: String, place: Place)] {
    var found: [(name: String, place: Place)] = []
    var place = Place.start
    var open: (name: String, place: Place)?
    for scalar in unicodeScalars {
      if scalar.isInAnchorName {
        open?.name.unicodeScalars.append(scalar)
      } else {
        if let name = open, !name.name.isEmpty { found.append(name) }
        open = scalar == sign ? ("", place) : nil
      }
      place.step(over: scalar)
    }
    if let name = open, !name.name.isEmpty { found.append(name) }
    return found
  }

  /// Where the character of that number, from 0, stands.
  func place(ofCharacter number: Int) -> Place {
    var place = Place.start
    for scalar in self[..<(index(startIndex, offsetBy: number, limitedBy: endIndex) ?? endIndex)].unicodeScalars {
      place.step(over: scalar)
    }
    return place
  }

  /// The text of that line, from 1, without its end; empty where there is no such line.
  func line(_ number: Int) -> Substring {
    let lines = split(maxSplits: number, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return number >= 1 && number <= lines.count ? lines[number - 1] : ""
  }
}

extension Place {
  fileprivate mutating func step(over scalar: Unicode.Scalar) {
    if scalar == "\n" {
      self = Place(line: line + 1, column: 1)
    } else {
      column += 1
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isInAnchorName: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

extension ContentFault.Slip {
  /// What was most likely done, from what the parser says about the place.
  init(_ problem: String, in text: String, at place: Place) {
    let line = text.line(place.line)
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    switch problem {
    case _ where indent.contains("\t"): self = .tabInIndent
    case "mapping values are not allowed in this context": self = .colonInText
    case "found character that cannot start any token", "did not find expected alphabetic or numeric character":
      self = .signAtStart
    case "found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      self = .notClosed
    case "did not find expected key", "did not find expected '-' indicator": self = .unevenIndent
    case "could not find expected ':'": self = .noColon
    case "found unknown escape character": self = .backslash
    default: self = .other(problem)
    }
  }

  /// Whether it is mended where the thing begins that the parser was in, rather than where the parser gave up.
  var isAtItsBeginning: Bool { self == .notClosed || self == .noColon }
}
