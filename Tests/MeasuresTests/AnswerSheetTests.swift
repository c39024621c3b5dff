import Measures
import Testing

@Suite("A line of answers is taken as it was typed, or refused with the item's number")
struct AnswerSheetTests {
  @Test("a dot and a hyphen are missing answers, wherever they stand")
  func missing() throws {
    let measure = try ShippedMeasure.called("phq-9")
    #expect(try AnswerSheet(typed: "01.2-1030", of: measure).items == [0, 1, nil, 2, nil, 1, 0, 3, 0])
    #expect(try AnswerSheet(typed: "-10211030", of: measure).items.first == .some(nil))
    #expect(try AnswerSheet(typed: " 010211030\n", of: measure).answered == 9)
  }

  @Test("the difficulty stands apart, and may be missing")
  func difficulty() throws {
    let measure = try ShippedMeasure.called("phq-9")
    #expect(try AnswerSheet(typed: "010211030", difficulty: "1", of: measure).difficulty == 1)
    for none in [nil, "", ".", "-", " "] {
      #expect(try AnswerSheet(typed: "010211030", difficulty: none, of: measure).difficulty == nil)
    }
  }

  @Test(
    "a refusal names what is wrong in one sentence",
    arguments: [
      ("01021103", nil, "8 answers typed and there are 9 items; one digit each, . for a missing one"),
      ("", nil, "0 answers typed and there are 9 items; one digit each, . for a missing one"),
      ("0102110300", nil, "10 answers typed and there are 9 items; one digit each, . for a missing one"),
      ("010411030", nil, "item 4: 4 is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"),
      ("01021103x", nil, "item 9: x is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"),
      ("0 0211030", nil, "item 2:   is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"),
      ("٠10211030", nil, "item 1: ٠ is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"),
      (
        "\u{1B}10211030", nil,
        "item 1: \\u{1B} is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"
      ),
      ("010211030", "4", "difficulty: 4 is not an answer; it can be 0, 1, 2 or 3, or . for a missing one"),
      ("010211030", "12", "difficulty is one digit; type it apart from the answers"),
    ] as [(String, String?, String)])
  func refusals(typed: String, difficulty: String?, sentence: String) throws {
    let measure = try ShippedMeasure.called("phq-9")
    let refusal = #expect(throws: EntryRefusal.self) {
      try AnswerSheet(typed: typed, difficulty: difficulty, of: measure)
    }
    #expect(refusal?.description == sentence)
  }

  @Test("a measure without a difficulty question takes none")
  func noDifficulty() throws {
    let refusal = #expect(throws: EntryRefusal.noDifficulty) {
      try AnswerSheet(typed: "0000000", difficulty: "1", of: try ShippedMeasure.called("gad-7"))
    }
    #expect(refusal?.description == "this measure has no difficulty question; leave the last number out")
  }
}
