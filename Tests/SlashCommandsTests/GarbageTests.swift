import SessionCore
import SlashCommands
import TestKit
import TestTraits
import Testing

@Suite("Any line at all", .ownThread)
struct GarbageTests {
  /// Splitmix: the same lines in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  static let pieces =
    [
      "@", "@maya", "!@maya", "1@jo", "=*", "jo", "all", "but", "video", "at", "18:09", "-5m", "3m",
      "99999999999999999999", "-", "=", ";", ">",
      "!", "?", "/", "\\", "#", "#tag", ",", "、", ":", ".", "'", "\n", "\t", "\r\n", "\u{1b}", "\u{0}", "\u{202e}",
      "\u{301}",
      "\u{feff}", "李", "نور", "🙂", "ﬁ", "ß", "with", "for", "as", "ok", "phase", "private", "met", "excused",
    ] + SlashCommand.all.map { "/" + $0.name }

  static let examples = SlashCommand.all.flatMap(\.examples).map { Array($0.line.utf8) }

  static func line(_ generator: inout Generator) -> String {
    var line = ""
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      line += pieces.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) { line += " " }
    }
    return line
  }

  @Test("is made out or refused in one sentence; a flag never is", arguments: [UInt64(1), 2, 3, 4])
  func total(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let contexts = Situation.allCases.map(\.context)
    let planned = LongForm.count(quick: 600, long: 125_000)
    var mutation = Mutation(seed: seed, samples: Self.examples, pieces: Self.pieces, largestCount: 2_000)
    var progress = LongForm.Progress("lines \(seed) of 4", of: planned)
    for turn in 0..<planned {
      let isBent = turn % 2 == 0
      let line = isBent ? String(decoding: mutation.next(), as: UTF8.self) : Self.line(&generator)
      for context in contexts { check(line, context, &generator) }
      progress.show(turn)
    }
    progress.finish("\(planned) lines in each of \(contexts.count) situations")
  }

  private func check(_ line: String, _ context: TypingContext, _ generator: inout Generator) {
    do throws(UsageError) {
      _ = try parse(line, in: context)
    } catch {
      #expect(!error.sentence.isEmpty && error.sentence.count < 400, "\(line.debugDescription)")
      let isFlag = line.contains("!@maya") && line.unicodeScalars.first { !$0.properties.isWhitespace } != "\\"
      #expect(context.session == nil || !(isFlag || line.unicodeScalars.first == "!"), "\(line.debugDescription)")
    }
    let cursor = Int.random(in: 0...line.count, using: &generator)
    let completion = complete(line, cursor: cursor, in: context)
    #expect(completion.range.upperBound == cursor, "\(line.debugDescription)")
    #expect((filing(of: line, in: context) == nil) == (context.session == nil))
  }

  @Test("a text typed after a backslash is recorded as it stands", arguments: [UInt64(5)])
  func literal(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    let context = Situation.sharing.context
    for _ in 0..<500 {
      let text =
        "x" + Self.line(&generator).filter { !$0.isNewline && !$0.unicodeScalars.contains { $0.value < 32 } } + "x"
      #expect(try parse("\\" + text, in: context) == .act(.note(text.composed, about: .floor)))
    }
  }

  @Test(
    "a line of one sign comes to an end, however long",
    arguments: ["(", "@", "@maya ", "/", "#a ", ", ", "!", ";", "\\", "at 18:09 ", "a ", "\u{301}", "🙂", "-", "=4 "])
  func large(_ piece: String) {
    for head in ["", "/next ", "@", "=", "/here ", "/fix "] {
      let line = head + String(repeating: piece, count: (LongForm.isLong ? 1_000_000 : 5_000) / piece.utf8.count)
      let parsed = Result { () throws(UsageError) in try parse(line, in: Situation.sharing.context) }
      if case .failure(let error) = parsed { #expect(!error.sentence.isEmpty) }
    }
  }
}
