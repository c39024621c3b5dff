/// A pasted block while it comes.
struct PastedBlock: Equatable {
  /// Not shown yet.
  private var bytes: [UInt8] = []
  private var hasBegun = false
  private var afterReturn = false

  private static let endMark = Array("\u{1B}[201~".utf8)

  /// - Returns: whether the block has come to its end, whose mark is left out.
  mutating func add(_ byte: UInt8) -> Bool {
    bytes.append(byte)
    guard byte == Self.endMark.last, bytes.suffix(Self.endMark.count).elementsEqual(Self.endMark) else { return false }
    bytes.removeLast(Self.endMark.count)
    return true
  }

  /// All but what may be the beginning of the end mark or of a letter.
  mutating func show(into keys: inout [Key]) {
    let count = bytes.count - unfinishedCount
    give(bytes[..<count], &keys)
    bytes.removeFirst(count)
  }

  mutating func end(into keys: inout [Key]) {
    give(bytes[...], &keys)
    self = PastedBlock()
  }

  private var unfinishedCount: Int {
    for count in stride(from: min(bytes.count, Self.endMark.count - 1), to: 0, by: -1)
    where Self.endMark.starts(with: bytes.suffix(count)) { return count }
    for count in 1...3 where bytes.count >= count {
      let first = bytes[bytes.count - count]
      if first & 0xC0 == 0x80 { continue }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }

  private mutating func give(_ bytes: ArraySlice<UInt8>, _ keys: inout [Key]) {
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !(scalar == "\n" && afterReturn) { text.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    guard !text.isEmpty else { return }
    keys.append(hasBegun ? .pasteMore(String(text)) : .paste(String(text)))
    hasBegun = true
  }
}
