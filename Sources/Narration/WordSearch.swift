import SessionCore

/// Finds out quickly whether words may stand in texts, without regard to case and accents: it may say yes where a
/// closer look says no, and never the other way round.
package struct WordSearch {
  /// Folded, the longest first: it is the rarest.
  private let words: [SoughtWord]
  private var folded: [UInt8] = []
  private var foldedCount = 0
  private let table = FoldingTable()

  /// Words as they are typed; without any, nothing holds them.
  package init(_ typed: [String]) {
    words = typed.flatMap { $0.foldedAsName.split(separator: " ") }.map { SoughtWord(Array($0.utf8)) }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether all the words may stand in one of these texts.
  package mutating func mayHold(_ texts: [UnsafeRawBufferPointer]) -> Bool {
    guard !words.isEmpty else { return false }
    let isKnown = fold(texts)
    guard !isKnown || holdsWords else { return false }
    return texts.count == 1 && isKnown || texts.contains { mayHold($0) }
  }

  private mutating func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    if fold([text]) { return holdsWords }
    let whole = Array(String(decoding: text, as: UTF8.self).foldedAsName.utf8)
    return whole.withUnsafeBytes { text in words.allSatisfy { $0.stands(in: text) } }
  }

  /// All of them behind each other with a zero between; false where there are letters that the table does not know.
  private mutating func fold(_ texts: [UnsafeRawBufferPointer]) -> Bool {
    let room = texts.reduce(0) { $0 + $1.count + 1 }
    if folded.count < room { folded = [UInt8](repeating: 0, count: room) }
    return folded.withUnsafeMutableBytes { memory in
      var isKnown = true
      foldedCount = 0
      for text in texts {
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[foldedCount...])
        let (count, isTextKnown) = table.fold(text, into: rest)
        rest[count] = 0
        foldedCount += count + 1
        isKnown = isKnown && isTextKnown
      }
      return isKnown
    }
  }

  private var holdsWords: Bool {
    folded.withUnsafeBytes { memory in
      let text = UnsafeRawBufferPointer(rebasing: memory[..<foldedCount])
      return words.allSatisfy { $0.stands(in: text) }
    }
  }
}

/// A word with its rarest letter, which is looked for first.
private struct SoughtWord {
  let bytes: [UInt8]
  private let rarest: Int

  /// From the most common letter of English to the rarest; what is no letter is rarer than all.
  private static let common = Array("etaoinshrdlcumwfgypbvkjxqz".utf8)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    func rank(_ byte: UInt8) -> Int { Self.common.firstIndex(of: byte) ?? Self.common.count }
    rarest = bytes.indices.max { rank(bytes[$0]) < rank(bytes[$1]) } ?? 0
  }

  /// Eight places at a time where none of them has the rarest letter.
  func stands(in text: UnsafeRawBufferPointer) -> Bool {
    guard !bytes.isEmpty else { return true }
    let pattern = UInt64(bytes[rarest]) &* 0x0101_0101_0101_0101
    let last = text.count - bytes.count
    var place = 0
    while place <= last {
      if place + rarest + 8 <= text.count {
        let letters = text.loadUnaligned(fromByteOffset: place + rarest, as: UInt64.self) ^ pattern
        if (letters &- 0x0101_0101_0101_0101) & ~letters & 0x8080_8080_8080_8080 == 0 {
          place += 8
          continue
        }
      }
      if text[place + rarest] == bytes[rarest], bytes.indices.allSatisfy({ text[place + $0] == bytes[$0] }) {
        return true
      }
      place += 1
    }
    return false
  }
}
