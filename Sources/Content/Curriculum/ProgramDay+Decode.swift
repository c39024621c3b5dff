import Basics

enum DaysKey: String, ContentKey {
  case reviewed, days
  static let thing = "file of days"
}

enum DayKey: String, ContentKey {
  case week, day, parts, breaks
  static let thing = "day"
}

extension ProgramDay {
  /// `outlines` are the ids that a day may name.
  init(_ value: Value, outlines: [String], _ faults: inout Faults) {
    let fields = Fields<DayKey>(value, &faults)
    _ = (fields.required(.week, &faults), fields.required(.day, &faults))
    week = fields.wholeNumberIfAny(.week, &faults) ?? 0
    day = fields.wholeNumberIfAny(.day, &faults) ?? 0
    breakMinutes = fields.wholeNumberIfAny(.breaks, &faults) ?? 0
    parts = fields.requiredItems(.parts, &faults).compactMap { part in
      guard let id = part.line(DayKey.parts.rawValue, &faults) else { return nil }
      if !outlines.contains(id) {
        faults.add(
          .unknownValue(id, key: DayKey.parts.rawValue, nearest: outlines.nearest(to: id), known: outlines),
          at: part.place)
      }
      return id
    }
  }
}

extension DaysKey {
  var note: KeyNote { KeyNote(.list(.keys(of: DayKey.self)), required: true, "The days of a full program.") }
}

extension DayKey {
  var note: KeyNote {
    switch self {
    case .week: KeyNote(.wholeNumber(1...52), required: true, "The week of the program.")
    case .day: KeyNote(.wholeNumber(1...7), required: true, "The first, second or third day of that week.")
    case .parts: KeyNote(.list(.identifier), required: true, "Ids of outlines, in the order in which they are run.")
    case .breaks: KeyNote(.wholeNumber(0...120), "Minutes of each break between two parts; they are not delivered.")
    }
  }
}
