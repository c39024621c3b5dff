/// Why typed text is not a recovery key.
package enum RecoveryKeyProblem: Error, Equatable, Sendable {
  /// How many of the 56 characters were found.
  case wrongCount(Int)
  /// The character at this place, counted from 1 without dashes and spaces, is none of the alphabet.
  case unknownCharacter(at: Int)
  /// All characters are possible and they do not belong together: something was mistyped.
  case mistyped
}

/// 256 random bits that open the vault when the passphrase is forgotten; shown once.
package struct RecoveryKey: ~Copyable {
  let bytes: SecretBytes

  /// A new one.
  package init(from randomness: any Randomness) {
    bytes = SecretBytes(count: 32, from: randomness)
  }

  private init(bytes: consuming SecretBytes) {
    self.bytes = bytes
  }

  /// The 64 bytes that open its slot: wrapping key, commitment.
  package borrowing func derived(salt: [UInt8], vault: [UInt8]) -> SecretBytes {
    var writer = ByteWriter(tag: "ckrecov1")
    writer.add(vault)
    writer.add(salt)
    return keyedBlake2b(writer.bytes, key: bytes, count: 64)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private static func checksum(_ key: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "ckrcsum1")
    writer.add(key)
    return Array(blake2b(writer.bytes).prefix(3))
  }
}

extension RecoveryKey {
  /// Fourteen groups of four characters with dashes between; the caller shows them once and wipes them.
  package var characters: [UInt8] {
    var plain = bytes.withBytes { Array($0) }
    defer { wipe(&plain) }
    plain.append(contentsOf: Self.checksum(plain))
    var text: [UInt8] = []
    var buffer = 0
    var bitCount = 0
    for byte in plain {
      buffer = (buffer << 8 | Int(byte)) & 0xFFFF
      bitCount += 8
      while bitCount >= 5 {
        bitCount -= 5
        if text.count % 5 == 4 { text.append(UInt8(ascii: "-")) }
        text.append(Self.alphabet[(buffer >> bitCount) & 31])
      }
    }
    return text
  }

  /// Reads what someone copied from paper: case, dashes and blanks do not matter, O is 0, I and L are 1. The array is
  /// overwritten.
  package init(wiping typed: inout [UInt8]) throws(RecoveryKeyProblem) {
    defer { wipe(&typed) }
    var values = try Self.values(typed)
    defer { wipe(&values) }
    guard values.count == 56 else { throw .wrongCount(values.count) }
    var decoded = Self.decoded(values)
    defer { wipe(&decoded) }
    guard Self.checksum(Array(decoded.prefix(32))) == Array(decoded.suffix(3)) else { throw .mistyped }
    self.init(bytes: SecretBytes(copying: decoded, count: 32))
  }

  private static func values(_ typed: [UInt8]) throws(RecoveryKeyProblem) -> [UInt8] {
    var values: [UInt8] = []
    for unit in typed where ![0x20, 0x2D, 0x09, 0x0A, 0x0D].contains(unit) {
      let upper = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(unit) ? unit - 0x20 : unit
      switch upper {
      case UInt8(ascii: "O"): values.append(0)
      case UInt8(ascii: "I"), UInt8(ascii: "L"): values.append(1)
      default:
        guard let value = alphabet.firstIndex(of: upper) else { throw .unknownCharacter(at: values.count + 1) }
        values.append(UInt8(value))
      }
    }
    return values
  }

  private static func decoded(_ values: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = 0
    var bitCount = 0
    for value in values {
      buffer = (buffer << 5 | Int(value)) & 0xFFFF
      bitCount += 5
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8((buffer >> bitCount) & 0xFF))
      }
    }
    return bytes
  }
}
