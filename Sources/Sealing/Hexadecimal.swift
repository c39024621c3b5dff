/// Lower-case hexadecimal.
package func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// The bytes of lower-case hexadecimal; nil when it is not exactly `count` bytes.
package func unhex(_ text: [UInt8], count: Int) -> [UInt8]? {
  guard text.count == count * 2 else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: text.count, by: 2) {
    guard let high = digit(text[index]), let low = digit(text[index + 1]) else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes
}

private func digit(_ unit: UInt8) -> UInt8? {
  switch unit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): unit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): unit - UInt8(ascii: "a") + 10
  default: nil
  }
}

/// A decimal number without sign or leading zeros.
func decimal(_ text: [UInt8]) -> UInt64? {
  guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }), text.count == 1 || text[0] != 0x30 else {
    return nil
  }
  return UInt64(String(decoding: text, as: UTF8.self))
}
