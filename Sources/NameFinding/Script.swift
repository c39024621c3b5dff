/// The alphabets that are told apart, by their blocks in Unicode.
enum Script {
  case latin, cyrillic, greek, hebrew, arabic, devanagari, han, kana, hangul, digits, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39: self = .digits
    case 0x41...0x24F, 0x1E00...0x1EFF, 0x300...0x36F: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x3005: self = .han
    case 0xAC00...0xD7AF, 0x1100...0x11FF: self = .hangul
    default: self = .other
    }
  }

  /// Written without spaces between words, or with particles stuck to them.
  var isUnspaced: Bool { self == .han || self == .kana || self == .hangul }
}
