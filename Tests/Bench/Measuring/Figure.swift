import Basics
import ScreenText

/// One line of the table.
struct Figure {
  var row: String
  var what: String
  /// What was measured, in the words of its unit.
  var value: String
  /// The same as a number that a program can read, in the smallest unit of its kind.
  var number: Double
  var p95: String = ""
  var p99: String = ""
  /// What it is held against, and how many times that it took.
  var against: String = ""
  var ratio: Double?
  var goal: Goal?

  /// What is to be reached.
  struct Goal {
    let words: String
    let isMet: Bool
  }

  var verdict: String { goal.map { "\($0.words): \($0.isMet ? "met" : "MISSED")" } ?? "" }

  var json: JSONValue {
    .object([
      .init("row", .string(row)), .init("what", .string(what)), .init("value", .string(value)),
      .init("p95", .string(p95)), .init("p99", .string(p99)), .init("against", .string(against)),
      .init("ratio", .optional(ratio.map { $0.twoPlaces })), .init("goal", .optional(goal?.words)),
      .init("met", goal.map { .boolean($0.isMet) } ?? .null),
    ])
  }
}

extension Figure {
  /// Times of a subject against those of another, taken in the same turns.
  init(
    _ row: String, _ what: String, _ samples: Samples, against other: (name: String, samples: Samples)? = nil,
    atMost limit: Double? = nil
  ) {
    let ratio = other.map { samples.median / $0.samples.median }
    self.init(
      row: row, what: what, value: samples.median.asTime, number: samples.median,
      p95: samples.percentile(95).asTime, p99: samples.percentile(99).asTime,
      against: other.map { "\($0.name) \($0.samples.median.asTime)" } ?? "", ratio: ratio)
    if let limit, let ratio { goal = Goal(words: "≤ \(limit.shortest) ×", isMet: ratio <= limit) }
  }
}

extension Double {
  var twoPlaces: String { places(2) }

  /// Without places where there are none.
  var shortest: String { self == rounded() ? String(Int(self)) : places(1) }

  func places(_ count: Int) -> String {
    let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((self * scale).rounded())
    let fraction = String(abs(whole) % Int(scale))
    let zeros = String(repeating: "0", count: max(0, count - fraction.count))
    let sign = whole < 0 ? "-" : ""
    return count == 0 ? String(whole) : "\(sign)\(abs(whole) / Int(scale)).\(zeros)\(fraction)"
  }

  /// Seconds in the unit that reads best.
  var asTime: String {
    switch self {
    case ..<0.001: "\((self * 1e6).places(1)) µs"
    case ..<1: "\((self * 1e3).places(2)) ms"
    default: "\(places(2)) s"
    }
  }
}
