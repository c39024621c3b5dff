extension Help {
  /// Signs and words that are not commands and can be asked about all the same: `?!` as well as `?flag`.
  private static let topics: [(words: Set<String>, lines: [String])] = [
    (
      ["!", "！", "flag", "safety", "concern"],
      [
        "A flag is a safety concern. It is never refused, and the screen shows it like any other line.",
        "!words: about the person who has the floor", "!@maya words: about Maya, wherever it stands in a line",
        "/fix 12 @maya: flag 12 was about Maya", "/resolve 12 KIND words: what was done about it",
        "/todo: what is still open", "/support: the crisis card",
      ]
    ),
    (
      [";", "；", "private"],
      [
        "A private note is sealed apart and stands in no chart.", ";words: about the person who has the floor",
        ";@maya words: about Maya", "/fix 12 private: line 12 is private",
      ]
    ),
    (
      [">", "＞", "commitment", "plan"],
      [
        "A commitment is what someone says they will do before next time.", ">words: of the person who has the floor",
        ">@maya words: of Maya", "/kept maya yes: what became of last time's",
      ]
    ),
    (
      ["=", "＝", "rating", "ratings"],
      [
        "Ratings are numbers in the order of the outline's scales.", "=6 3: of the person who has the floor",
        "=@maya 6 -: of Maya; - leaves one out", "=6 3 words: with a note", "=* 5 6 - 7: one scale, everyone in turn",
      ]
    ),
    (
      ["@", "＠", "name", "names"],
      [
        "A name begins with @. Any beginning that only one person has will do; TAB lists the names.",
        "@maya words: a note about Maya", "@maya @jo words: about each of them", "@group words: about the group",
      ]
    ),
  ]

  /// Those that can follow `?` though they are not letters.
  static let topicSigns: Set<String> = Set(topics.flatMap(\.words).filter { $0.allSatisfy { !$0.isLetter } })

  /// What is said of a sign or a word that is not a command.
  static func topic(_ word: String, columns: Int) -> [String]? {
    topics.first { $0.words.contains(word) }?.lines.flatMap { line in
      line.split(separator: " ").map(String.init).filled(columns, hanging: "  ")
    }
  }

  /// Whether there is something to say of it.
  static func isTopic(_ word: String) -> Bool { topics.contains { $0.words.contains(word) } }
}
