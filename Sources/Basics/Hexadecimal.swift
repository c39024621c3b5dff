extension Sequence<UInt8> {
  /// Two lower-case digits a byte.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension UInt64 {
  /// Sixteen lower-case digits.
  package var hexadecimal: String { digits(atLeast: 16, radix: 16) }
}

/// The bytes of lower-case hexadecimal; `nil` when it is not exactly `count` bytes.
package func bytes(ofHexadecimal text: [UInt8], count: Int) -> [UInt8]? {
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
