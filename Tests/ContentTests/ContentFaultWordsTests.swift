import Content
import Testing

@Suite struct ContentFaultWordsTests {
  @Test(
    arguments: [
      (.notText, "this is not UTF-8 text; save the file as UTF-8."),
      (.tooLarge(size: 9, limit: 8), "the file has 9 bytes and at most 8 are read; split it or shorten it."),
      (.nothingInIt, "the file is empty; copy a shipped one to begin with."),
      (.missingFile, "the file is missing."),
      (.alias("me"), "*me stands for something written elsewhere; write it out here instead."),
      (.anchor, "a name with & is not taken here; write the text out wherever it is wanted."),
      (.tag("!x"), "the tag “!x” is not taken here; leave it out, or put quotes around the whole text."),
      (.severalDocuments, "a second document begins here; put it in a file of its own."),
      (.tooDeep(limit: 12), "lists and keys stand more than 12 deep here; no content file needs that."),
      (.misread(.tabInIndent), "a tab stands at the beginning of this line; indent with spaces."),
      (.misread(.signAtStart), "a text cannot begin with this sign; put quotes around the text."),
      (
        .unknownKey("minuts", of: "phase", nearest: "minutes", known: ["name", "minutes"]),
        "a phase has no key “minuts”; did you mean “minutes”?"
      ),
      (
        .unknownKey("x", of: "outline", nearest: nil, known: ["id", "kind", "title"]),
        "an outline has no key “x”; it can be id, kind or title."
      ),
      (
        .minutesDoNotAddUp(declaredSeconds: 5400, sumSeconds: 5430),
        "the phases add up to 90 minutes 30 s and the outline says 90 minutes; change one or the other."
      ),
      (
        .unprintable(key: "title", scalar: 7),
        "there is an invisible control character (U+0007) in “title”; type the text again."
      ),
      (
        .unknownScale("mood", nearest: nil, known: []),
        "this outline has no scale “mood”; name it under “scales” first."
      ),
    ] as [(ContentFault.Problem, String)])
  func `a fault is said in plain words`(problem: ContentFault.Problem, sentence: String) {
    #expect(ContentFault(file: "a.yaml", line: 1, column: 1, problem: problem).sentence == sentence)
  }

  @Test func `a long word from a file is cut short`() {
    let long = String(repeating: "x", count: 5000)
    let fault = ContentFault(file: "a.yaml", line: 1, column: 1, problem: .notAnIdentifier(long, key: "id"))
    #expect(fault.description.count < 200)
  }
}
