/// The same at 1, 10 and 100 percent of ten years.
enum GrowthRow {
  private static let commands = [
    ("open", ["group", "list"]), ("show last", ["show", "last"]), ("sessions", ["sessions"]),
    ("find", ["find", InventedSpeech.rareWord]), ("verify", ["vault", "verify"]),
  ]

  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let years = try [100, 10, 1].map { try workplace.years(max(1, workplace.fullCount / $0)) }
    return try commands.map { name, words in
      let subjects = years.map { workplace.subject(name, workplace.command(words, on: $0)) }
      let samples = try alternate(subjects, rounds: workplace.rounds(name == "verify" ? 2 : 5))
      let curve = samples.map { $0.median.asTime }.joined(separator: ", ")
      return Figure(
        row: "growth", what: "\(name), at 1, 10, 100 %", value: samples[2].median.asTime, number: samples[2].median,
        against: curve, ratio: samples[2].median / samples[0].median)
    }
  }
}
