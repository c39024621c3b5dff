import Terminal
import TestKit
import TestTraits
import Testing

@Suite("Whatever a terminal sends, it comes to keys", .ownThread)
struct KeyFuzzTests {
  private static let samples = [
    "slept badly \u{1B}[D\u{1B}[1;5C#sleep\u{7F}\r", "\u{1B}[200~one\r\ntwo\u{1B}[31m\u{1B}[201~\r",
    "\u{1B}OA\u{1B}[15~\u{1B}[[A",
    "\u{1B}]0;title\u{7}/next\r", "\u{1B}P1$r0m\u{1B}\\李小龍 José\u{301}\r", "\u{1B}b\u{1B}f\u{3}\u{4}\u{1A}",
  ]
  private static let pieces = [
    "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}]", "\u{1B}\\", "\u{1B}P", ";", "~", "5",
    "\u{7}", "\u{3}", "\r",
    "é", "李", "🙂", "\u{85}", "\u{9B}", "\u{10FFFF}",
  ]

  @Test("no key is a control character, and after a pause nothing is left open")
  func keys() {
    var mutation = Mutation(
      seed: LongForm.seed, samples: Self.samples.map { Array($0.utf8) }, pieces: Self.pieces, largestCount: 2_000)
    let planned = LongForm.count(quick: 4_000, long: 500_000)
    var progress = LongForm.Progress("keys of a terminal", of: planned)
    var (typed, pasted, commands) = (0, 0, 0)
    for turn in 0..<planned {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for byte in mutation.next() {
        decoder.feed(byte, afterMs: turn % 3 == 0 ? 100 : 0, into: &keys)
        if turn % 5 == 0 { decoder.showPaste(into: &keys) }
      }
      decoder.expire(into: &keys)
      for key in keys {
        switch key {
        case .scalar(let scalar), .alt(let scalar, _):
          typed += 1
          #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        case .paste(let text), .pasteMore(let text):
          pasted += 1
          #expect(!text.unicodeScalars.contains("\r"))
        case .command, .action, .pasteStopped: commands += 1
        }
      }
      #expect(decoder.patienceMs == nil && !decoder.isInPaste)
      #expect(decoder.keys(of: [0x61]) == [.scalar("a")])
      progress.show(turn)
    }
    progress.finish("\(planned) inputs, \(typed) letters, \(pasted) pastes, \(commands) other keys")
    #expect(typed > planned)
    #expect(pasted > planned / 100)
    #expect(commands > planned / 2)
  }

  @Test("text that is typed comes out as it was typed, letter by letter, and pasted as one block")
  func text() {
    var generator = SplitMix64(seed: LongForm.seed)
    for _ in 0..<LongForm.count(quick: 500, long: 50_000) {
      let scalars = (0..<20).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x20...0x3_0000, using: &generator))
      }.filter { !(0x7F..<0xA0).contains($0.value) }
      let text = String(String.UnicodeScalarView(scalars))
      var decoder = KeyDecoder()
      #expect(decoder.keys(of: text.utf8) == scalars.map(Key.scalar))
      let block = "\u{1B}[200~\(text)\u{1B}[201~"
      #expect(decoder.keys(of: block.utf8) == [.paste(text)])
      #expect(decoder.shown(block.utf8) == text)
    }
  }

  @Test("a stream of one sign comes to an end, however long", arguments: pieces)
  func large(_ piece: String) {
    var decoder = KeyDecoder()
    var count = 0
    let total = LongForm.isLong ? 1_000_000 : 10_000
    for _ in 0..<total / piece.utf8.count {
      count += decoder.keys(of: piece.utf8).count
    }
    var last: [Key] = []
    decoder.expire(into: &last)
    count += last.count
    #expect(decoder.patienceMs == nil)
    #expect(count <= total)
  }

  @Test(
    "what a person types after Esc is never lost",
    arguments: [
      ("\u{1B}!@jo x", "!@jo x"), ("\u{1B}\r", "⏎"), ("\u{1B}é", "é"), ("\u{1B}Pat said\r", "Pat said⏎"),
      ("\u{1B}On", "On"), ("\u{1B};x", ";x"), ("\u{1B}_a", "_a"),
    ])
  func afterEscape(bytes: String, typed: String) {
    var decoder = KeyDecoder()
    var keys = decoder.keys(of: bytes.utf8)
    decoder.expire(into: &keys)
    #expect(keys.first == .command(.escape))
    #expect(keys.dropFirst().map(\.letter).joined() == typed)
  }

  @Test("another Esc inside what began like a terminal's answer begins a key of its own at once")
  func escapeInString() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(of: "\u{1B}]ab\u{1B}[D".utf8).map(\.letter) == ["⎋", "]", "a", "b", ""])
    #expect(decoder.patienceMs == nil)
  }

  @Test("a letter that comes a while after Esc is no Alt and no answer of a terminal", arguments: ["b", "P", "]", "f"])
  func slowAfterEscape(letter: String) {
    var decoder = KeyDecoder()
    var keys = decoder.keys(of: [0x1B])
    for byte in letter.utf8 { decoder.feed(byte, afterMs: 100, into: &keys) }
    #expect(keys.map(\.letter) == ["⎋", letter])
  }
}

extension KeyDecoder {
  fileprivate mutating func keys(of bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { feed(byte, into: &keys) }
    return keys
  }

  /// A paste that is looked at after each byte.
  fileprivate mutating func shown(_ bytes: some Sequence<UInt8>) -> String {
    var keys: [Key] = []
    for byte in bytes {
      feed(byte, into: &keys)
      showPaste(into: &keys)
    }
    return keys.map(\.letter).joined()
  }
}

extension Key {
  fileprivate var letter: String {
    switch self {
    case .scalar(let scalar), .alt(let scalar, _): String(scalar)
    case .command(.accept): "⏎"
    case .command(.escape): "⎋"
    case .paste(let text), .pasteMore(let text): text
    case .command, .action, .pasteStopped: ""
    }
  }
}
