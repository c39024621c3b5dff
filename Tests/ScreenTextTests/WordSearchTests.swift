import ScreenText
import SessionCore
import TestTraits
import Testing

@Suite(.ownThread) struct WordSearchTests {
  @Test(
    "a word is found without regard to case, accents, apostrophes and dots",
    arguments: [
      ("breathing", "He said that Breathing helps"), ("jose", "José came late"), ("dont", "I don’t know; don't ask"),
      ("lukasz", "ŁUKASZ was tired"), ("strasse", "in the Straße"), ("naive", "a naïve, well-meant plan"),
      ("wellmeant", "a naïve, well-meant plan"), ("привет", "сказал: Привет всем"), ("小龍", "李小龍 nods"),
      ("end", "at the very end"), ("at", "at the very end"), ("plan sleep", "sleep comes before the PLAN"),
    ])
  func found(word: String, text: String) {
    #expect(mayHold([word], [text]))
    #expect(mayHold([word], ["something else", text, "and more"]))
  }

  @Test("words that stand in two texts stand in none of them")
  func apart() {
    #expect(!mayHold(["sleep", "plan"], ["sleep was short", "the plan holds"]))
    #expect(!mayHold(["shortthe"], ["sleep was short", "the plan holds"]))
    #expect(!mayHold(["zeppelin"], ["sleep was short", "the zeppeli", "n"]))
    #expect(!mayHold([], ["anything"]))
  }

  @Test("a search never says no where a closer look says yes", arguments: 0..<10)
  func neverNo(seed: UInt64) {
    var random = Numbers(state: seed)
    let letters = Array("aAbBzZ -.'’`éÉßŁłøÆœıİſﬁ\u{301}\u{a0}–жЖ龍\u{1F600}9#\n")
    for _ in 0..<100 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        })
      let folded = Array(text.foldedAsName)
      guard !folded.isEmpty else { continue }
      let start = Int.random(in: 0..<folded.count, using: &random)
      let word = String(folded[start..<min(folded.count, start + 4)])
      guard word.split(separator: " ").allSatisfy({ text.foldedAsName.contains($0) }), !word.allSatisfy({ $0 == " " })
      else { continue }
      #expect(mayHold([word], [text]), "\(word.debugDescription) in \(text.debugDescription)")
      #expect(mayHold([word], ["other", text]), "\(word.debugDescription) in \(text.debugDescription)")
    }
  }

  private func mayHold(_ words: [String], _ texts: [String]) -> Bool {
    var search = WordSearch(words)
    let bytes = texts.map { Array($0.utf8) }
    func lend(_ lent: [UnsafeRawBufferPointer], _ rest: ArraySlice<[UInt8]>) -> Bool {
      guard let next = rest.first else { return search.mayHold(lent) }
      return next.withUnsafeBytes { lend(lent + [$0], rest.dropFirst()) }
    }
    return lend([], bytes[...])
  }
}

/// Numbers that a seed decides: a linear congruence with Knuth's factor.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
