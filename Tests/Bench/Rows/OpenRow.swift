import GRDB
import TestKit

/// Opening a vault with ten years in it, by a command that reads its book and nothing else.
enum OpenRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let one = try workplace.years(1)
    let all = try workplace.years(workplace.fullCount)
    let samples = try alternate(
      [
        workplace.subject("one session", workplace.command(["group", "list"], on: one)),
        workplace.subject("ten years", workplace.command(["group", "list"], on: all)),
      ], rounds: workplace.rounds(40), warmUps: 2)
    var figure = Figure("open", "open ten years", samples[1], against: ("one session", samples[0]))
    let isMet = samples[1].median <= 0.06 && samples[1].median <= 1.5 * samples[0].median
    figure.goal = .init(words: "≤ 1.5 × and ≤ 60 ms", isMet: isMet)
    return [figure]
  }
}
