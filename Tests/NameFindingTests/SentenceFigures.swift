/// How the cases of one class were read.
struct SentenceFigures: CustomStringConvertible {
  let group: String
  private(set) var cases = 0
  private(set) var marked = 0
  private(set) var missed: [String] = []
  private(set) var falseAlarms: [String] = []
  private(set) var wrongTexts: [String] = []

  /// One for each class, in the order of the file.
  static func byClass(_ cases: [SentenceCase]) -> [SentenceFigures] {
    cases.reduce(into: []) { all, item in
      let place = all.firstIndex { $0.group == item.group } ?? all.endIndex
      if place == all.endIndex { all.append(SentenceFigures(group: item.group)) }
      all[place].add(item, SentenceReading(of: item))
    }
  }

  private init(group: String) {
    self.group = group
  }

  private mutating func add(_ item: SentenceCase, _ reading: SentenceReading) {
    cases += 1
    for mark in item.marks {
      let isReplaced = reading.replaced.contains { $0.overlaps(mark.range) }
      let isListed = reading.listed.contains { $0.overlaps(mark.range) }
      let isFound: Bool
      switch mark.kind {
      case .peer, .guest: isFound = mark.isCovered(by: reading.replaced, in: item.text)
      case .either: isFound = isListed || mark.isCovered(by: reading.replaced, in: item.text)
      case .doubtful, .elsewhere: isFound = isListed && !isReplaced
      case .free, .own, .leader: continue
      }
      marked += 1
      if !isFound { missed.append("\(item.id): \(item.text)") }
    }
    if item.hasFalseAlarm(reading) { falseAlarms.append("\(item.id): \(reading.text)") }
    if !item.right.contains(where: { Array($0.unicodeScalars) == Array(reading.text.unicodeScalars) }) {
      wrongTexts.append("\(item.id): \(reading.text)")
    }
  }

  /// Names found as they should be, as a share of the names to find.
  var recall: Double { marked == 0 ? 1 : Double(marked - missed.count) / Double(marked) }
  /// Sentences with a false alarm, as a share of all sentences.
  var falseAlarmShare: Double { Double(falseAlarms.count) / Double(cases) }

  var description: String {
    "\(group): \(cases) cases, \(marked - missed.count) of \(marked) found, \(falseAlarms.count) false alarms, "
      + "\(cases - wrongTexts.count) texts right"
  }

  /// Every case that went wrong, one a line.
  var faults: String {
    (missed.map { "missed \($0)" } + falseAlarms.map { "false alarm \($0)" } + wrongTexts.map { "text \($0)" })
      .joined(separator: "\n")
  }
}

extension SentenceCase.Mark {
  /// Whether no letter of the name is left.
  fileprivate func isCovered(by ranges: [Range<Int>], in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return range.allSatisfy { place in
      !scalars[place].properties.isAlphabetic || ranges.contains { $0.contains(place) }
    }
  }
}

extension SentenceCase {
  /// Something was found where no name stands, or replaced where it had to stay.
  fileprivate func hasFalseAlarm(_ reading: SentenceReading) -> Bool {
    let stays = marks.filter { [.doubtful, .own, .leader, .elsewhere].contains($0.kind) }
    let known = marks.filter { ![.own, .leader].contains($0.kind) }
    return reading.replaced.contains { found in stays.contains { $0.range.overlaps(found) } }
      || (reading.replaced + reading.listed).contains { found in !known.contains { $0.range.overlaps(found) } }
  }
}
