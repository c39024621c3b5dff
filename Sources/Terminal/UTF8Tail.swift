/// A letter of several bytes whose first bytes have come.
struct UTF8Tail: Equatable {
  enum Step: Equatable {
    case more
    case done(Unicode.Scalar)
    case wrong
  }

  private var value: UInt32
  private var missing: Int
  private let least: UInt32

  /// Nil if no letter begins with this byte.
  init?(first byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: (value, missing, least) = (UInt32(byte & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (value, missing, least) = (UInt32(byte & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (value, missing, least) = (UInt32(byte & 0x07), 3, 0x10000)
    default: return nil
    }
  }

  mutating func add(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80 else { return .wrong }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .more }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .wrong }
    return .done(scalar)
  }
}
