/// How a name sounds, roughly: Kareem and Karim, Yusuf and Youssef, Sofía and Sophia sound the same.
enum Sound {
  /// The consonants as they are spoken, each once in a row, and `*` for vowels; the first letter as it is.
  static func of(_ name: String) -> String {
    let letters = Array(name.utf8)
    var sound: [UInt8] = []
    var wasVowel = false
    var place = 0
    while place < letters.count {
      let (spoken, count) = spoken(letters, at: place)
      for letter in spoken {
        let isVowel = vowels.contains(letter) && !(place == 0 && letter == UInt8(ascii: "y"))
        if isVowel {
          if !wasVowel { sound.append(place == 0 ? letter : UInt8(ascii: "*")) }
        } else if letter != UInt8(ascii: "h") || place == 0 {
          if sound.last != letter { sound.append(letter) }
        }
        wasVowel = isVowel
      }
      place += count
    }
    return String(decoding: sound, as: UTF8.self)
  }

  /// One sound, and how many letters it is written with.
  private static func spoken(_ letters: [UInt8], at place: Int) -> ([UInt8], Int) {
    func stands(_ written: StaticString) -> Bool {
      place + written.utf8CodeUnitCount <= letters.count
        && (0..<written.utf8CodeUnitCount).allSatisfy { written.utf8Start[$0] == letters[place + $0] }
    }
    switch letters[place] {
    case UInt8(ascii: "p") where stands("ph"): return ([UInt8(ascii: "f")], 2)
    case UInt8(ascii: "s") where stands("sch"): return ([UInt8(ascii: "s")], 3)
    case UInt8(ascii: "x"): return ([UInt8(ascii: "k"), UInt8(ascii: "s")], 1)
    case UInt8(ascii: "e") where stands("ee"): return ([UInt8(ascii: "i")], 2)
    case UInt8(ascii: "o") where stands("ou") || stands("oo"): return ([UInt8(ascii: "u")], 2)
    case UInt8(ascii: "c"), UInt8(ascii: "q"): return ([UInt8(ascii: "k")], 1)
    case UInt8(ascii: "z"): return ([UInt8(ascii: "s")], 1)
    default: return ([letters[place]], 1)
    }
  }

  private static let vowels = Set("aeiouy".utf8)
}
