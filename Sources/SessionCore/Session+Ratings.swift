/// One number as it stands: given again in the same phase it corrects, elsewhere it is another measure.
package struct GivenRating: Hashable, Sendable {
  /// The row of the phase it was given in; `nil` before the first phase and after the end.
  package var phase: Int?
  package var afterGroup: Bool
  package var side: Entry.SkillSide?
  /// Its place among the outline's scales.
  package var scale: Int
  package var value: Int
  package var at: Moment

  package init(phase: Int?, afterGroup: Bool, side: Entry.SkillSide?, scale: Int, value: Int, at: Moment) {
    self.phase = phase
    self.afterGroup = afterGroup
    self.side = side
    self.scale = scale
    self.value = value
    self.at = at
  }

  fileprivate func measuresTheSame(as other: GivenRating) -> Bool {
    phase == other.phase && afterGroup == other.afterGroup && side == other.side && scale == other.scale
  }
}

extension Session {
  /// Someone's numbers in the order in which they were first given.
  package func ratings(of member: MemberID) -> [GivenRating] {
    var given: [GivenRating] = []
    for entry in entries where entry.about.contains(.member(member)) {
      guard case .rating(let values, let side) = entry.kind.withTaughtSkill(in: self) else { continue }
      for value in values {
        let rating = GivenRating(
          phase: entry.phase, afterGroup: entry.afterGroup, side: side, scale: value.scale, value: value.value,
          at: entry.at)
        if let index = given.firstIndex(where: { $0.measuresTheSame(as: rating) }) {
          given[index] = rating
        } else {
          given.append(rating)
        }
      }
    }
    return given
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stood first.
  package var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Entry.Kind {
  /// A rating before a skill that was then not taught is one of its phase.
  package func withTaughtSkill(in session: Session) -> Entry.Kind {
    guard case .rating(let values, .before(let skill)?) = self, !session.skills[skill].wasTaught else { return self }
    return .rating(values, nil)
  }
}
