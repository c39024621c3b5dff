import SessionCore

/// Finds out quickly whether words may stand in texts, without regard to case and accents: it may say yes where a
/// closer look says no, and never the other way round.
package struct WordSearch {
  /// Folded, the longest first: it is the rarest.
  private let words: [SoughtWord]
  private var folded: [UInt8] = []
  private let table = FoldingTable()

  /// Words as they are typed; without any, nothing holds them.
  package init(_ typed: [String]) {
    words = typed.flatMap { $0.foldedAsName.split(separator: " ") }.map { SoughtWord(Array($0.utf8)) }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// Whether all the words may stand in one of these texts.
  package mutating func mayHold(_ texts: [UnsafeRawBufferPointer]) -> Bool {
    guard !words.isEmpty else { return false }
    return texts.contains { words.mayStand(inTyped: $0) && mayHold($0) }
  }

  private mutating func mayHold(_ text: UnsafeRawBufferPointer) -> Bool {
    if folded.count < text.count { folded = [UInt8](repeating: 0, count: 2 * text.count) }
    let answer = folded.withUnsafeMutableBytes { [words, table] memory -> Bool? in
      let (count, isKnown) = table.fold(text, into: memory)
      return isKnown ? words.stand(in: UnsafeRawBufferPointer(rebasing: memory[..<count])) : nil
    }
    if let answer { return answer }
    let whole = Array(String(decoding: text, as: UTF8.self).foldedAsName.utf8)
    return whole.withUnsafeBytes { words.stand(in: $0) }
  }
}

extension [SoughtWord] {
  /// Whether all of them stand in a folded text.
  func stand(in folded: UnsafeRawBufferPointer) -> Bool { allSatisfy { $0.stands(in: folded) } }

  /// Whether folding could bring all of them to light.
  func mayStand(inTyped text: UnsafeRawBufferPointer) -> Bool { allSatisfy { $0.mayStand(inTyped: text) } }
}

/// A word with its rarest letter, which is looked for first.
struct SoughtWord {
  let bytes: [UInt8]
  private let rarest: Int

  /// From the most common letter of English to the rarest; anything else is rarer than all.
  private static let common = Array("etaoinshrdlcumwfgypbvkjxqz".utf8)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    func rank(_ byte: UInt8) -> Int { Self.common.firstIndex(of: byte) ?? Self.common.count }
    rarest = bytes.indices.max { rank(bytes[$0]) < rank(bytes[$1]) } ?? 0
  }

  /// Whether folding could bring the word to light in a text as it was typed: it has the rarest letter, large or small,
  /// beside that which stands beside it in the word, or more than the letters of English.
  func mayStand(inTyped text: UnsafeRawBufferPointer) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let pattern = UInt64(bytes[rarest] | 0x20) &* ones
    var place = 0
    while place + 8 <= text.count {
      let letters = text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let differences = (letters | (0x20 &* ones)) ^ pattern
      if (letters | (differences &- ones)) & high != 0 {
        if letters & high != 0 || (place..<place + 8).contains(where: { isBesideItsLike($0, in: text) }) { return true }
      }
      place += 8
    }
    return (place..<text.count).contains { text[$0] >= 0x80 || isBesideItsLike($0, in: text) }
  }

  private func isBesideItsLike(_ place: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard text[place] | 0x20 == bytes[rarest] | 0x20 else { return false }
    guard bytes.count > 1 else { return true }
    let step = rarest + 1 < bytes.count ? 1 : -1
    guard text.indices.contains(place + step) else { return false }
    let beside = text[place + step]
    // An apostrophe or a hyphen is passed over, and may have letters of any kind after it.
    let isPassedOver = beside >= 0x80 || beside == 0x27 || beside == 0x60 || beside == 0x2D
    return isPassedOver || beside | 0x20 == bytes[rarest + step] | 0x20
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
