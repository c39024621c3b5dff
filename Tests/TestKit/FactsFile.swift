/// What must be true after a tape: written by hand, before its first run.
///
/// Lines with `#` are comments. `name: value` says what the evening is set up with, `path = value` is a fact.
package struct FactsFile: Sendable {
  private let settings: [String: String]
  package let facts: [Fact]

  /// One thing that must be true.
  package struct Fact: Sendable {
    package let line: Int
    package let subject: String
    package let expected: String
  }

  /// - Throws: the first line that is neither a comment, a setting nor a fact.
  package init(text: String) throws(BadLine) {
    var settings: [String: String] = [:]
    var facts: [Fact] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      if let (subject, expected) = line.divided(at: " = ") {
        facts.append(Fact(line: index + 1, subject: subject, expected: expected))
      } else if let (name, value) = line.divided(at: ": ") {
        settings[name] = value
      } else {
        throw BadLine(number: index + 1, text: String(line))
      }
    }
    self.settings = settings
    self.facts = facts
  }

  package struct BadLine: Error {
    package let number: Int
    package let text: String
  }

  package subscript(_ name: String) -> String? { settings[name] }

  /// What stands between commas.
  package func list(_ name: String) -> [String] {
    (settings[name] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}

extension FactsFile {
  /// Compares an evening with what the file says of it.
  ///
  /// - Parameters:
  ///   - shown: `show --json`.
  ///   - everything: all that may be read of the session afterward, for what must stand nowhere.
  ///   - answers: the tape's answers, where they are known line by line.
  /// - Returns: what is not as the file says, in words; empty when everything is true.
  package func faults(in shown: JSON, everything: String, answers: [TapeAnswer]?) -> [String] {
    facts.compactMap { fact in
      guard let found = finding(fact, shown, everything, answers), found != fact.expected else { return nil }
      return "line \(fact.line): \(fact.subject)\n  is not \(fact.expected)\n  but    \(found)"
    }
  }

  /// What is the case; `nil` where it cannot be told.
  private func finding(_ fact: Fact, _ shown: JSON, _ everything: String, _ answers: [TapeAnswer]?) -> String? {
    let words = fact.subject.split(separator: " ")
    switch words.first {
    case "present": return String(shown.arrivedCount)
    case "nowhere": return everything.contains(fact.expected) ? "somewhere" : fact.expected
    case "refused": return answers?.refused
    case "line" where words.count == 3:
      guard let answers, let number = Int(words[1]), answers.indices.contains(number - 1) else { return nil }
      let said = answers[number - 1].printed.joined(separator: "\n")
      return said.contains(fact.expected) ? fact.expected : said
    default: return shown[fact.subject]
    }
  }
}

extension JSON {
  /// How many members have come.
  fileprivate var arrivedCount: Int {
    self["members/*/arrivedAt"].split(separator: " | ").count { $0 != "null" }
  }
}

extension [TapeAnswer] {
  fileprivate var refused: String {
    let lines = filter(\.isRefused).map(\.line.typed)
    return lines.isEmpty ? "nothing" : lines.joined(separator: " | ")
  }
}

extension Substring {
  fileprivate func divided(at sign: String) -> (String, String)? {
    guard let place = ranges(of: sign).first else { return nil }
    return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
  }
}
