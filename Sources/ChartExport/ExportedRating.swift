import Basics
import ScreenText
package import SessionCore

/// One number that a member gave, as it stands.
package struct ExportedRating: Hashable, Sendable {
  package var scale: String
  package var range: ClosedRange<Int>
  package var value: Int
  package var at: Moment
  /// When in the evening, as in `check-in` or `after the skill “Five senses”`.
  package var occasion: String
  /// Which measure of the session it is; the same after its number was corrected.
  package var measure: String

  package init(scale: String, range: ClosedRange<Int>, value: Int, at: Moment, occasion: String, measure: String) {
    self.scale = scale
    self.range = range
    self.value = value
    self.at = at
    self.occasion = occasion
    self.measure = measure
  }

  var json: JSONValue {
    .object([
      .init("scale", .string(scale)), .init("from", .number(range.lowerBound)), .init("to", .number(range.upperBound)),
      .init("value", .number(value)), .init("at", .string(at.civil.iso8601)), .init("when", .string(occasion)),
    ])
  }
}

extension Session {
  /// One member's numbers as they go out, in the order in which they were first given.
  package func exportedRatings(of member: MemberID) -> [ExportedRating] {
    ratings(of: member).map { given in
      let scale =
        outline.scales.indices.contains(given.scale)
        ? outline.scales[given.scale] : Scale(name: "scale \(given.scale + 1)", range: 0...10)
      return ExportedRating(
        scale: scale.name, range: scale.range, value: given.value, at: given.at, occasion: occasion(of: given),
        measure: given.measure)
    }
  }

  private func occasion(of rating: GivenRating) -> String {
    switch rating.side {
    case .before(let skill): "before the skill “\(skills[skill].plan.title)”"
    case .after(let skill): "after the skill “\(skills[skill].plan.title)”"
    case nil: rating.afterGroup ? "after group" : rating.phase.map { phases[$0].plan.name } ?? "before group"
    }
  }
}

extension GivenRating {
  fileprivate var measure: String {
    let part = phase.map { "phase \($0)" } ?? (afterGroup ? "after group" : "before group")
    let time =
      switch side {
      case .before(let skill): "before skill \(skill)"
      case .after(let skill): "after skill \(skill)"
      case nil: ""
      }
    return "\(scale), \(part), \(time)"
  }
}
