import Basics
package import SessionCore

extension OutlineFile {
  /// The outline as a file that `decode` reads back to the same outline, but for what no file may hold: control
  /// characters and blank or overlong texts are corrected or left out.
  package static func text(of outline: Outline) -> String {
    var lines = ["id: \(outline.id)", "title: \(outline.title.asLine.yaml)"]
    lines += outline.notes.about.yamlLine("about") + ["kind: \(outline.kind.rawValue)"]
    let sumSeconds = outline.phases.reduce(0) { $0 + $1.plannedSeconds }
    if sumSeconds % 60 == 0, (1...1440).contains(sumSeconds / 60) { lines.append("minutes: \(sumSeconds / 60)") }
    lines += outline.notes.yamlLines
    if !outline.scales.isEmpty { lines += ["scales:"] + outline.scales.flatMap { $0.yamlLines.indented(asItem: true) } }
    lines += outline.notes.opening.yamlList("opening") + outline.notes.homePractice.yamlLine("home-practice")
    lines += outline.notes.chooseWhen.yamlList("choose-when") + outline.notes.watchFor.yamlList("watch-for")
    lines += outline.notes.ifHeavy.yamlList("if-heavy") + outline.notes.factLines
    let reviewed = outline.notes.reviewed?.asLine ?? ""
    lines.append("reviewed: \(reviewed.isEmpty ? "no" : reviewed.yaml)")
    lines += ["phases:"] + outline.phases.map { $0.yamlLines.indented(asItem: true) }.joined(separator: [""])
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scale {
  fileprivate var yamlLines: [String] {
    ["name: \(name.yaml)", "from: \(range.lowerBound)", "to: \(range.upperBound)"]
  }
}

extension PhasePlan {
  fileprivate var yamlLines: [String] {
    var lines = ["name: \(name.asLine.yaml)"]
    if name != kind.rawValue { lines.append("kind: \(kind.rawValue)") }
    if let service = service?.asLine, !service.isEmpty { lines.append("service: \(service.yaml)") }
    lines.append(plannedSeconds % 60 == 0 ? "minutes: \(plannedSeconds / 60)" : "seconds: \(plannedSeconds)")
    if let shareSeconds { lines.append("share-seconds: \(shareSeconds)") }
    if let skill { lines.append("skill: \(skill.yaml)") }
    if let round { lines += ["round:"] + round.yamlLines.indented() }
    lines += prompts.yamlList("prompts") + points.yamlList("points")
    let questions = Depth.allCases.flatMap { self.questions[$0].yamlList($0.rawValue) }
    lines += directions.yamlList("directions")
    return lines + (questions.isEmpty ? [] : ["questions:"] + questions.indented())
  }
}

extension OutlineNotes {
  /// What stands between the minutes and the scales.
  fileprivate var yamlLines: [String] {
    var lines: [String] = []
    if let week, let strand { lines += ["week: \(week)", "strand: \(strand.rawValue)"] }
    let themes = themes.filter { Theme(rawValue: $0) != nil }
    if !themes.isEmpty { lines.append("themes: [\(themes.joined(separator: ", "))]") }
    return lines + sources.yamlList("sources")
  }

  fileprivate var factLines: [String] {
    let shown = facts.map { ($0, $0.text.asText) }.filter { !$0.1.isEmpty }
    guard !shown.isEmpty else { return [] }
    return ["facts:"]
      + shown.flatMap { fact, text in
        var lines = ["text: \(text.yaml)"] + fact.source.yamlLine("source") + fact.quote.yamlLine("quote")
        if lines.count < 3 { lines.append("check: yes") }
        return lines.indented(asItem: true)
      }
  }
}

extension String? {
  fileprivate func yamlLine(_ key: String) -> [String] {
    guard let text = self?.asText, !text.isEmpty else { return [] }
    return ["\(key): \(text.yaml)"]
  }
}

extension RoundPlan {
  fileprivate var yamlLines: [String] {
    var lines = ["mode: \(mode.rawValue)"]
    if let question = question?.asText, !question.isEmpty { lines.append("question: \(question.yaml)") }
    if !ratings.isEmpty { lines.append("ratings: [\(ratings.map(\.yaml).joined(separator: ", "))]") }
    if asksCommitment { lines.append("commitment: yes") }
    return lines
  }
}

extension [String] {
  /// Nothing where no entry can stand in a file.
  fileprivate func yamlList(_ key: String) -> [String] {
    let texts = map(\.asText).filter { !$0.isEmpty }
    return texts.isEmpty ? [] : ["\(key):"] + texts.flatMap { [$0.yaml].indented(asItem: true) }
  }

  fileprivate func indented(asItem: Bool = false) -> [String] {
    enumerated().map { number, line in (asItem && number == 0 ? "  - " : asItem ? "    " : "  ") + line }
  }
}

extension String {
  /// As `Value.text` would give it.
  fileprivate var asText: String {
    let shown = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.cannotBeShown }))
    return String(String.UnicodeScalarView(shown.trimmed.unicodeScalars.prefix(Value.longestText))).trimmed
  }

  /// As `Value.line` would give it.
  fileprivate var asLine: String {
    let oneLine = asText.split(whereSeparator: \.isNewline).joined(separator: " ")
    return String(String.UnicodeScalarView(oneLine.unicodeScalars.prefix(Value.longestLine))).trimmed
  }

  /// Bare where that cannot be mistaken for anything else, else in double quotes.
  fileprivate var yaml: String {
    let isBare =
      !["null", ""].contains(self) && first?.isLetter == true && last?.isWhitespace == false
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || " -.?!'()/".unicodeScalars.contains($0)
      }
    return isBare ? self : quoted
  }

  private var quoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isBreakInYAML: quoted += scalar.escapedInYAML
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Everything that a reader of YAML may take for a line end or refuse as it stands.
  fileprivate var isBreakInYAML: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  fileprivate var escapedInYAML: String {
    "\\u" + value.digits(atLeast: 4, radix: 16, uppercase: true)
  }
}
