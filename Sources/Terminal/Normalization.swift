@_spi(_Unicode) internal import Swift

extension String {
  /// The text in normalization form C.
  var normalized: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in _nfc {
      result.append(scalar)
    }
    return String(result)
  }
}
