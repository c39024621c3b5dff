import Charting
import Testing

@Suite("Answers by number") struct GapChoicesTests {
  private static let one = GapChoices(["improved", "about the same", "worse"])
  private static let several = GapChoices(["calm", "bright", "anxious"], takesSeveral: true)
  private static let worded = GapChoices(["improved; …", "no plan, no means", "not asked; …"])
  private static let timed = GapChoices([
    "Asked by Ruth Cole at … about harm; all denied", "by Kim, in private, at …", "not asked; …",
  ])

  @Test(
    "a number is the answer of that place, with words of one's own behind a comma",
    arguments: [
      ("2", "about the same"), ("1, called twice", "improved; called twice"), ("1: called", "improved; called"),
      ("4", "4"), ("2 weeks sober", "2 weeks sober"), ("called 2", "called 2"), ("1, 3", "improved; 3"),
      ("2:15 he left", "2:15 he left"), ("1.5 hours late", "1.5 hours late"),
    ])
  func one(typed: String, answer: String) { #expect(Self.one.answer(for: typed) == answer) }

  @Test(
    "where several may be chosen they stand in the order in which they were typed",
    arguments: [
      ("1, 3", "calm, anxious"), ("3,1", "anxious, calm"), ("1, 2, then quiet", "calm, bright; then quiet"),
      ("1 3", "1 3"), ("1, 3:10 pm", "calm; 3:10 pm"),
    ])
  func several(typed: String, answer: String) { #expect(Self.several.answer(for: typed) == answer) }

  @Test(
    "words stand in the place that an answer has for them, after a time what follows it stands at the end",
    arguments: [
      ("1, called twice", "improved; called twice"), ("1", "improved"), ("2, she says", "no plan, no means; she says"),
    ])
  func places(typed: String, answer: String) { #expect(Self.worded.answer(for: typed) == answer) }

  @Test(
    "a time stands in its place",
    arguments: [
      ("1, 19:20", "Asked by Ruth Cole at 19:20 about harm; all denied"),
      ("1, 7:20 pm, on the phone", "Asked by Ruth Cole at 19:20 about harm; all denied; on the phone"),
      ("1, 12:05 a.m.", "Asked by Ruth Cole at 00:05 about harm; all denied"),
      ("2, 7 p.m. outside", "by Kim, in private, at 19:00, outside"), ("3, she had left", "not asked; she had left"),
    ])
  func times(typed: String, answer: String) {
    #expect(Self.timed.answer(for: typed) == answer)
    #expect(Self.timed.fault(in: typed) == nil && Self.timed.fault(in: answer) == nil)
  }

  @Test("a number that stands for no answer is outside, words and chosen answers are not")
  func outside() {
    for typed in ["4", "0", "11", "7, 9"] { #expect(Self.one.fault(in: typed) == .outside, "\(typed)") }
    for typed in ["2", "1, 3", "2 weeks sober", "called 2", ""] {
      #expect(Self.one.fault(in: typed) == nil, "\(typed)")
    }
    for typed in ["1 3", "1, 7"] { #expect(Self.several.fault(in: typed) == .outside, "\(typed)") }
    #expect(Self.several.fault(in: "1, 3") == nil)
    #expect(GapChoices([], repeatsLast: true).fault(in: "4") == nil)
    #expect(GapChoices([], repeatsLast: true).fault(in: "0") == .outside)
  }

  @Test("an answer that says nothing by itself needs words after it, by number and in words")
  func bare() {
    for typed in ["1", "1.", "1,", "improved", "Improved.", "1, a", "improved; it"] {
      #expect(Self.worded.fault(in: typed) == .needsWords("improved"), "\(typed)")
    }
    for typed in ["2", "1, called twice", "improved since Monday", "better than last week"] {
      #expect(Self.worded.fault(in: typed) == nil, "\(typed)")
    }
    let many = GapChoices(["too strong; …", "a lapse; …"], takesSeveral: true)
    #expect(many.fault(in: "1, 2") == .needsWords("too strong"))
    #expect(many.answer(for: "1, 2, drank on Friday") == "too strong; a lapse; drank on Friday")
    #expect(many.fault(in: "too strong; a lapse; drank on Friday") == nil)
    #expect(many.ownWords(in: "Too strong; a lapse; drank on Friday.") == "drank on Friday")
  }

  @Test("where it has to be said when, no answer is taken without a time of day, and words of one's own neither")
  func needsTime() {
    for typed in ["1", "2, outside", "asked by the nurse: denied", "1, at 25:10", "by Kim, in private"] {
      #expect(Self.timed.fault(in: typed) == .needsTime, "\(typed)")
    }
    for typed in ["by the nurse at 19:40", "by the nurse at noon", "not asked; left early", "at 7pm by phone"] {
      #expect(Self.timed.fault(in: typed) == nil, "\(typed)")
    }
  }

  @Test("words in quotation marks need a speaker before them")
  func speakers() {
    for text in [
      "Said “no.”", "Maya told a peer: “no.”", "Plans to: “walk.”", "Taught the skill “Five senses.”",
      "Slept “four” hours",
    ] {
      #expect(!text.hasQuoteWithoutSpeaker(saying: ["said", "told"]), "\(text)")
    }
    for text in ["“No.”", "Walked in, “no.”", "Said “no.” Then “yes.”"] {
      #expect(text.hasQuoteWithoutSpeaker(saying: ["said", "told"]), "\(text)")
    }
  }
}
