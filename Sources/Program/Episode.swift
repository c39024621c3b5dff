package import Basics

/// One course of care: from admission to discharge.
package struct Episode: Hashable, Sendable {
  /// From 1, in the order of admission.
  package let number: Int
  package var admitted: Day
  package var discharged: Day?
  package var reason: DischargeReason?
  /// In the order of their days, one after the other.
  package var levels: [LevelPeriod]
  package var certifications: [Certification] = []
  /// What stood here before it was corrected, the oldest first.
  package var corrected: [Version] = []

  package init(number: Int, admitted: Day, levels: [LevelPeriod]) {
    self.number = number
    self.admitted = admitted
    self.levels = levels
  }

  /// From the day of admission to the day of discharge, both included.
  package func holds(_ day: Day) -> Bool { admitted <= day && discharged.map { day <= $0 } ?? true }

  /// The level of care in force on that day.
  package func level(on day: Day) -> LevelPeriod? {
    levels.last { $0.from <= day && $0.until.map { day <= $0 } ?? true }
  }

  /// The dates and levels of an episode as they stood before a correction.
  package struct Version: Hashable, Sendable {
    package var admitted: Day
    package var discharged: Day?
    package var reason: DischargeReason?
    package var levels: [LevelPeriod]

    package init(admitted: Day, discharged: Day?, reason: DischargeReason?, levels: [LevelPeriod]) {
      self.admitted = admitted
      self.discharged = discharged
      self.reason = reason
      self.levels = levels
    }
  }

  var version: Version { Version(admitted: admitted, discharged: discharged, reason: reason, levels: levels) }
}

extension [Episode] {
  /// The hours a week that were ordered for that day; `nil` where nothing was.
  package func orderedHours(on day: Day) -> Int? { last { $0.holds(day) }?.level(on: day)?.orderedHours }
}

/// A span of one level of care with the hours that were ordered for it.
package struct LevelPeriod: Hashable, Sendable {
  /// As the program names it: `2.1`. Nothing is reckoned from it.
  package var level: String?
  /// Of the criteria that the level is named by.
  package var edition: String?
  package var from: Day
  /// The last day; `nil` while it lasts.
  package var until: Day?
  /// Hours a week, 0 to 168; `nil` where none were ordered.
  package var orderedHours: Int?
  package var orderedBy: String?
  package var why: String?

  package init(
    level: String? = nil, edition: String? = nil, from: Day, until: Day? = nil, orderedHours: Int? = nil,
    orderedBy: String? = nil, why: String? = nil
  ) {
    self.level = level
    self.edition = edition
    self.from = from
    self.until = until
    self.orderedHours = orderedHours
    self.orderedBy = orderedBy
    self.why = why
  }
}

/// That someone certified the need for this care.
package struct Certification: Hashable, Sendable {
  package var by: String
  package var on: Day

  package init(by: String, on: Day) {
    self.by = by
    self.on = on
  }
}

/// Why an episode ended.
package enum DischargeReason: String, Hashable, Sendable, CaseIterable {
  case completed
  case steppedDown = "stepped-down"
  case steppedUp = "stepped-up"
  case transferred
  case leftAgainstAdvice = "left-against-advice"
  case administrative
  case lostContact = "lost-contact"
  case hospital
  case jail
  case died
  case other
}
