import SessionCore

extension Library {
  /// Everything that fits, under headings, in lines of at most so many columns.
  package func list(_ filter: ContentFilter, columns: Int) -> [String] {
    var page = Paragraphs(columns: columns)
    page.heading("Outlines", outlines(filter).list(columns: columns - 2))
    page.heading("Skills", skills(filter).list(columns: columns - 2))
    let questions = questions(filter)
    for use in QuestionBank.Use.allCases {
      let fitting = questions.filter { $0.use == use }.map(\.question)
      guard !fitting.isEmpty else { continue }
      page.blank()
      page.add("Questions for the \(use.rawValue == "sharing" ? "sharing round" : use.rawValue)")
      for question in fitting { page.add(question.shown, indent: 2, mark: "- ") }
    }
    let readings = readings(filter)
    if !readings.isEmpty {
      page.blank()
      page.add("Readings")
      for reading in readings {
        page.add("\(reading.title) (\(reading.use.rawValue))", indent: 2, mark: "\(reading.id): ")
      }
    }
    return page.lines
  }
}

extension QuestionBank.Question {
  /// With its theme and depth where it has them.
  package var shown: String {
    let tags = [theme?.rawValue, depth?.rawValue].compactMap { $0 }
    return tags.isEmpty ? text : "\(text) (\(tags.joined(separator: ", ")))"
  }
}

extension Paragraphs {
  /// A heading over lines that are broken already.
  fileprivate mutating func heading(_ heading: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    blank()
    add(heading)
    for line in lines { keep("  \(line)") }
  }
}

extension Skill {
  /// The whole skill as a page.
  package func page(columns: Int) -> [String] {
    var page = Paragraphs(columns: columns)
    page.add("\(title) (\(id)), \(minutes) min")
    if !themes.isEmpty { page.add(themes.map(\.rawValue).joined(separator: ", ")) }
    page.blank()
    page.add(introduction)
    page.add(OutlineNotes.reviewLine(reviewed))
    page.section("Choose this when", chooseWhen)
    page.section("Watch for", watchFor)
    page.blank()
    addSteps(to: &page, indent: 0)
    page.section("Facts", facts.map(\.shown))
    page.section("Sources", sources)
    return page.lines
  }

  /// Its steps, numbered, each with what the leader does before what is said.
  func addSteps(to page: inout Paragraphs, indent: Int) {
    for (number, step) in steps.enumerated() {
      let count = step.breath.map { ", in \($0.inSeconds) out \($0.outSeconds)" } ?? ""
      let seconds = step.seconds.map { " (\($0) s\(count))" } ?? ""
      let direction = step.direction.map { "[do: \($0)] " } ?? ""
      page.add(
        "\(step.swaps ? "[swap] " : "")\(direction)\(step.text)\(seconds)", indent: indent, mark: "\(number + 1). ")
    }
  }
}
