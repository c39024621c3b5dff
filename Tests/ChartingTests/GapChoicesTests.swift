import Charting
import Testing

@Suite("Answers by number") struct GapChoicesTests {
  private static let one = GapChoices(["improved", "about the same", "worse"])
  private static let several = GapChoices(["calm", "bright", "anxious"], takesSeveral: true)

  @Test(
    "a number is the answer of that place, with words of one's own behind a comma",
    arguments: [
      ("2", "about the same"), ("1, called twice", "improved: called twice"), ("1: called", "improved: called"),
      ("4", "4"), ("2 weeks sober", "2 weeks sober"), ("called 2", "called 2"), ("1, 3", "improved: 3"),
    ])
  func one(typed: String, answer: String) { #expect(Self.one.answer(for: typed) == answer) }

  @Test(
    "where several may be chosen they stand in the order in which they were typed",
    arguments: [
      ("1, 3", "calm, anxious"), ("3,1", "anxious, calm"), ("1, 2, then quiet", "calm, bright: then quiet"),
      ("1 3", "1 3"),
    ])
  func several(typed: String, answer: String) { #expect(Self.several.answer(for: typed) == answer) }

  @Test("a number that stands for no answer is outside, words and chosen answers are not")
  func outside() {
    for typed in ["4", "0", "11", "7, 9"] { #expect(Self.one.isOutside(typed), "\(typed)") }
    for typed in ["2", "1, 3", "2 weeks sober", "called 2", ""] { #expect(!Self.one.isOutside(typed), "\(typed)") }
    #expect(!Self.several.isOutside("1, 3") && Self.several.isOutside("1 3"))
    #expect(!GapChoices([], repeatsLast: true).isOutside("4"))
  }

  @Test("words in quotation marks need a speaker before them")
  func speakers() {
    for text in [
      "Said “no.”", "Maya told a peer: “no.”", "Plans to: “walk.”", "Taught the skill “Five senses.”",
      "Slept “four” hours",
    ] {
      #expect(!text.hasQuoteWithoutSpeaker, "\(text)")
    }
    for text in ["“No.”", "Walked in, “no.”", "Said “no.” Then “yes.”"] {
      #expect(text.hasQuoteWithoutSpeaker, "\(text)")
    }
  }
}
