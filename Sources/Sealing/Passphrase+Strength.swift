internal import CSodium

extension Passphrase {
  /// A rough count of bits that a guesser has to go through: for a run of letters never more than a common word is
  /// worth (13), for a repeated or neighboring character 1. It flatters words that belong together.
  package var estimatedBits: Double {
    bytes.withBytes { Self.estimate(Array($0)) }
  }

  private static func estimate(_ typed: [UInt8]) -> Double {
    var typed = typed
    defer { wipe(&typed) }
    var bits = 0.0
    var start = 0
    while start < typed.count {
      let isWord = isLetter(typed[start])
      let end = typed[start...].firstIndex { isLetter($0) != isWord } ?? typed.count
      let characters = characterBits(typed[start..<end], worth: isWord ? 4.7 : 5)
      bits += isWord ? min(characters, 13) : characters
      start = end
    }
    return bits
  }

  private static func characterBits(_ run: ArraySlice<UInt8>, worth: Double) -> Double {
    var before: UInt8?
    return run.reduce(0) { bits, unit in
      defer { before = unit }
      guard let before else { return bits + worth }
      return bits + (abs(Int(unit) - Int(before)) <= 1 ? 1 : worth)
    }
  }

  private static func isLetter(_ unit: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(unit | 0x20) || unit >= 0x80
  }
}
