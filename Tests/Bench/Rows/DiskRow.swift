/// What an event takes on the disk once its session is closed, beside its own bytes.
enum DiskRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let years = try workplace.years(workplace.fullCount)
    let taken = Double(years.fileByteCount) / Double(max(years.eventCount, 1))
    let own = Double(years.ownByteCount) / Double(max(years.eventCount, 1))
    return [
      Figure(
        row: "disk", what: "bytes an event, closed sessions", value: "\(taken.places(0)) bytes", number: taken,
        against: "its own bytes \(own.places(0))", ratio: taken / own,
        goal: .init(words: "≤ 2.5 ×", isMet: taken / own <= 2.5))
    ]
  }
}
