import Content
import SessionCore
import Testing

/// A line that can be read from the last chair is 15 % of the screen's height, and four of them leave room for the bar.
@Suite struct LargeLineTests {
  @Test func `every question stands in four large lines`() {
    let library = Shipped.library
    var questions = library.questionBanks.flatMap(\.questions).map(\.text)
    for phase in library.outlines.flatMap(\.phases) {
      questions += phase.questions.all
      guard let round = phase.round, let question = round.question else { continue }
      // Where ratings are asked for, the last sentence stands with the scales.
      questions.append(round.ratings.isEmpty ? question : question.partedForRatings?.question ?? question)
    }
    #expect(questions.count > 1000)
    for question in questions { #expect(Self.lines(question) <= 4, "\(question)") }
  }

  @Test func `a question of five lines is found`() {
    #expect(Self.lines("What do you want to bring to the group today?") == 3)
    #expect(Self.lines("How do you let people know that you're having a hard time, and do they catch it?") == 5)
    #expect(Self.lines("How will you look after yourself with family or old friends next time?") == 4)
  }

  /// How many lines on a screen of 16 to 9, broken at blanks.
  static func lines(_ text: String) -> Int {
    var count = 1
    var used = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      let width = width(word)
      if used > 0, used + blank + width > available {
        count += 1
        used = 0
      }
      used += (used > 0 ? blank : 0) + width
    }
    return count
  }

  /// In thousandths of the letters' size: 16/9 of the height, less 5 % of it at either side, in letters of 15 %.
  private static let available = (16_000 / 9 - 100) * 100 / 15
  private static let blank = 318

  private static func width(_ word: Substring) -> Int {
    word.reduce(0) { sum, letter in sum + (widths[letter] ?? 700) }
  }

  /// Of DejaVu Sans, which is wider than what most televisions and tablets have.
  private static let widths: [Character: Int] = {
    let rows: [(letters: String, width: Int)] = [
      ("'", 275), ("ijl", 278), ("IJ", 295), (" ,.’", 318), ("/:;\\|", 337), ("f", 352), ("-", 361), ("()[]", 390),
      ("t", 392), ("!", 401), ("r", 411), ("\"", 460), ("*_`", 500), ("s", 521), ("z", 525), ("?", 531), ("c", 550),
      ("L", 557), ("F", 575), ("k", 579), ("vxy", 592), ("P", 603), ("TY", 611), ("o", 612), ("a", 613), ("eé", 615),
      ("E", 632), ("hnu", 634), ("Sbdgpq", 635), ("$0123456789{}", 636), ("K", 656), ("AV", 684), ("XZ", 685),
      ("B", 686), ("R", 695), ("C", 698), ("U", 732), ("N", 748), ("H", 752), ("D", 770), ("G", 775), ("&", 780),
      ("OQ", 787), ("w", 818), ("#+<=>^~", 838), ("M", 863), ("%", 950), ("m", 974), ("W", 989), ("@—", 1000),
    ]
    return Dictionary(uniqueKeysWithValues: rows.flatMap { row in row.letters.map { ($0, row.width) } })
  }()
}
