import NameFinding

/// How the finder did over one class of cases.
struct CaseFigures: CustomStringConvertible {
  let name: String
  private(set) var cases = 0
  private(set) var planted = 0
  private(set) var missed: [String] = []
  private(set) var falseAlarms: [String] = []

  /// A name counts as found only if exactly its letters were found, with title and ending; an article before it goes
  /// with it.
  init(_ name: String) throws {
    self.name = name
    let finders = try CaseFile.rosters().mapValues(\.finder)
    for item in try CaseFile.cases(name) {
      add(item, (finders[item.roster]?.findings(in: item.text) ?? []).filter { $0.meaning == .replaced })
    }
  }

  private mutating func add(_ item: NameCase, _ found: [FoundName]) {
    cases += 1
    planted += item.planted.count
    for range in item.planted where !found.contains(where: { $0.names(range, in: item.text) }) {
      missed.append("\(item.text[range]) in: \(item.text)")
    }
    let extra = found.filter { found in !item.planted.contains { $0.overlaps(found.range) } }
    if !extra.isEmpty { falseAlarms.append("\(extra.map { item.text[$0.range] }) in: \(item.text)") }
  }

  var recall: Double { planted == 0 ? 1 : Double(planted - missed.count) / Double(planted) }
  /// Sentences with a false alarm, as a share of all sentences.
  var falseAlarmShare: Double { Double(falseAlarms.count) / Double(cases) }

  var description: String {
    "\(name): \(cases) cases, \(planted - missed.count) of \(planted) names found, "
      + "\(falseAlarms.count) false alarms (\((falseAlarmShare * 1000).rounded() / 10) %)"
  }

  /// Every case that went wrong, one a line.
  var faults: String {
    (missed.map { "missed \($0)" } + falseAlarms.map { "false alarm \($0)" }).joined(separator: "\n")
  }
}

extension FoundName {
  fileprivate func names(_ planted: Range<String.Index>, in text: String) -> Bool {
    guard range.upperBound == planted.upperBound, range.lowerBound <= planted.lowerBound else { return false }
    return ["", "the ", "The ", "a ", "A ", "an ", "An "].contains(text[range.lowerBound..<planted.lowerBound])
  }
}
