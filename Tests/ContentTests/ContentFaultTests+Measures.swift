import Content

extension ContentFaultTests {
  private static let answers = "answers: [{value: 0, text: a}, {value: 3, text: b}]\n"
  private static let items = "items: [{text: one}, {text: two}]\n"
  private static let scores = "scores: [{id: total, title: T, better: lower}]\n"

  /// A measure of two items with everything that it needs, and with these keys in place of some of its own; the first
  /// seven keys stand on the first seven lines.
  private static func measure(
    license: String = "free", intro: String = "intro: i\n", answers: String = answers, items: String = items,
    _ keys: String = scores, at: (Int, Int), _ problem: ContentFault.Problem
  ) -> Wrong {
    Wrong(
      path: "measures/wrong.yaml",
      text: """
        id: wrong
        title: W
        edition: e
        language: en
        window-days: 7
        interval-days: 7
        license: \(license)
        \(intro)\(answers)\(items)\(keys)
        """, at: at, problem: problem)
  }

  /// A score of both items, whose other keys begin on line 12.
  private static func score(_ keys: String, at: (Int, Int), _ problem: ContentFault.Problem) -> Wrong {
    measure("scores:\n  - {id: total, title: T, better: lower, \(keys)}\n", at: at, problem)
  }

  static let measures: [Wrong] = [
    measure(license: "notice", at: (1, 1), .missingKey("notice", of: "measure")),
    measure(intro: "", at: (1, 1), .missingKey("intro", of: "measure")),
    measure(
      license: "mine", at: (7, 10),
      .unknownValue("mine", key: "license", nearest: nil, known: ["free", "notice", "shell"])),
    measure(
      license: "shell", answers: "answers: [{value: 0}, {value: 1}]\n", items: "item-count: 2\n", at: (8, 8),
      .shellWithWording(key: "intro")),
    measure(
      license: "shell", intro: "", answers: "answers: [{value: 0, text: no}, {value: 1}]\n", items: "item-count: 2\n",
      at: (8, 28), .shellWithWording(key: "text")),
    measure(
      license: "shell", intro: "", answers: "answers: [{value: 0}, {value: 1}]\n",
      items: "items: [{text: one}]\nitem-count: 1\n", at: (9, 8), .shellWithWording(key: "items")),
    measure(items: items + "item-count: 2\n", at: (11, 13), .itemCountWithWording),
    measure(answers: "answers: [{value: 0, text: a}]\n", at: (9, 11), .oneAnswer),
    measure(
      answers: "answers: [{value: 0, text: a}, {value: 0, text: b}]\n", at: (9, 32),
      .sameTwice("0", of: "value", firstIn: "measures/wrong.yaml", line: 9)),
    measure(
      answers: "answers: [{value: 0, text: a}, {value: 10, text: b}]\n", at: (9, 40),
      .outOfRange(key: "value", value: 10, range: 0...9)),
    measure(items: "items: []\n", at: (10, 8), .emptyList(key: "items")),
    score("items: [1, 3]", at: (12, 53), .noSuchItem(3, key: "items")),
    score("items: [1], reversed: [2]", at: (12, 65), .noSuchItem(2, key: "reversed")),
    score(
      "items: [1, 1]", at: (12, 53), .sameTwice("1", of: "item", firstIn: "measures/wrong.yaml", line: 12)),
    score(
      "bands: [{name: a, from: 1, to: 6}]", at: (12, 66), .bandOutOfLine("a", begins: 1, expected: 0)),
    score(
      "bands: [{name: a, from: 0, to: 2}, {name: b, from: 4, to: 6}]", at: (12, 93),
      .bandOutOfLine("b", begins: 4, expected: 3)),
    score(
      "bands: [{name: a, from: 0, to: 2}, {name: b, from: 2, to: 6}]", at: (12, 93),
      .bandOutOfLine("b", begins: 2, expected: 3)),
    score("bands: [{name: a, from: 0, to: 5}]", at: (12, 50), .bandsEndEarly(at: 5, highest: 6)),
    score("cut-off: {at: 7, clear: 6}", at: (12, 56), .outOfRange(key: "at", value: 7, range: 0...6)),
    score("cut-off: {at: 3, clear: 3}", at: (12, 66), .cutOffUpsideDown(at: 3, clear: 3)),
    score(
      "noticeable: {points: 5, source: s}, reliable: {points: 4, source: s}", at: (12, 88),
      .stepsUpsideDown(noticeable: 5, reliable: 4)),
    score("noticeable: {points: 5}", at: (12, 54), .missingKey("source", of: "change")),
    measure(
      """
      scores:
        - {id: total, title: T, better: higher, response: {baseline-from: 3, remission-under: 1, source: s}}

      """, at: (12, 53), .responseUpward),
  ]
}
