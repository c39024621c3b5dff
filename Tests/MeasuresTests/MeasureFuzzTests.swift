import Content
import Measures
import Prompts
import TestKit
import Testing

@Suite("Damaged measures and answers come to one sentence each")
struct MeasureFuzzTests {
  private static let pieces = [
    "- ", ": ", "\n", "\n  ", "bands:\n", "items:\n", "items: [1, 1, 200]\n", "from: 900\n", "to: -1\n", "value: 9\n",
    "item-count: 100\n", "item-count: 0\n", "license: shell\n", "license: free\n", "better: higher\n", "points: 0\n",
    "cut-off: {at: 0, clear: 0}\n", "id: total\n", "99999999999999999999", "[", "]", "{", "}", "\"", "\u{2028}", "~",
    "reversed: [3]\n", "response: {}\n", "scores: []\n", "answers: []\n",
  ]

  @Test("a damaged file is read whole, or refused with its places")
  func files() {
    let shipped = PromptFile.all.filter { $0.path.hasPrefix("measures/") }.map { Array($0.text.utf8) }
    var mutation = Mutation(seed: LongForm.seed, samples: shipped, pieces: Self.pieces)
    let planned = LongForm.count(quick: 3_000, long: 300_000)
    var (read, refused) = (0, 0)
    for _ in 0..<planned {
      let file = ContentFile(path: "measures/a.yaml", bytes: mutation.next())
      let (measure, faults) = MeasureFile.decode(file)
      #expect((measure == nil) != faults.isEmpty)
      for fault in faults {
        #expect(fault.line >= 1 && fault.column >= 1)
        #expect(!fault.sentence.contains("\n") && fault.sentence != "this cannot be read.")
      }
      guard let measure else {
        refused += 1
        continue
      }
      read += 1
      check(measure, &mutation)
    }
    LongForm.say("faults: measures: \(planned) inputs, \(read) read, \(refused) refused\n")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }

  /// Whatever a file says of an instrument, its numbers lie within its range and its bands leave none out.
  private func check(_ measure: Instrument, _ mutation: inout Mutation) {
    let values = measure.answers.map(\.value)
    let items: [Int?] = measure.items.map { _ in mutation.chance(20) ? nil : values[mutation.roll(values.count)] }
    let score = MeasureScore(AnswerSheet(items: items), of: measure)
    for (rule, number) in zip(measure.scores, score.numbers) {
      guard let value = number.value, let range = measure.range(of: rule) else { continue }
      #expect(range.contains(value))
      #expect(rule.bands.isEmpty || number.band != nil)
    }
  }

  @Test("a damaged line of answers is taken or refused with one sentence")
  func answers() throws {
    let measures = ShippedMeasure.library.library.measures
    let samples = ["010211030", "-10211030", "0000000", "01234012340123401234", "33333000.", "123"]
    var mutation = Mutation(
      seed: LongForm.seed, samples: samples.map { Array($0.utf8) },
      pieces: ["0", "3", ".", "-", "9", " ", "٣", "\u{202E}", "\n", "x"], largestCount: 40)
    let planned = LongForm.count(quick: 7_000, long: 1_000_000)
    var taken = 0
    for turn in 0..<planned {
      let measure = measures[turn % measures.count]
      let typed = String(decoding: mutation.next(), as: UTF8.self)
      do throws(EntryRefusal) {
        let sheet = try AnswerSheet(typed: typed, of: measure)
        #expect(sheet.items.count == measure.items.count)
        let values = Set(measure.answers.map(\.value))
        #expect(sheet.items.allSatisfy { $0.map(values.contains) ?? true })
        taken += 1
      } catch {
        let isShown = error.description.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E }
        #expect(isShown && !error.description.isEmpty)
      }
    }
    #expect(taken > planned / 100)
  }
}
