import Basics
package import Measures

extension Instrument {
  /// The sheet as plain text to print or to read: lines of at most so many columns. Nil for a shell, whose form on paper
  /// the program owns.
  package func page(columns: Int) -> [String]? {
    guard hasWording else { return nil }
    var page = Paragraphs(columns: columns)
    page.add(title)
    if !isValidated { page.add(Instrument.notValidated) }
    page.blank()
    page.add("Name ____________________")
    page.add("Date ____________________")
    page.blank()
    if let introduction { page.add(introduction) }
    page.blank()
    for answer in answers { page.add(answer.text, indent: 2, mark: "\(answer.value) = ") }
    for (index, item) in items.enumerated() {
      page.blank()
      page.add(item.text, mark: "\(index + 1). ")
      page.add(answers.map { "[\($0.value)]" }.joined(separator: " "), indent: 4)
    }
    if let difficulty {
      page.blank()
      page.add(difficulty.text)
      for answer in difficulty.answers { page.add(answer.text, indent: 4, mark: "[\(answer.value)] ") }
    }
    page.blank()
    page.add(Instrument.sheetEnd)
    if let notice {
      page.blank()
      page.add(notice)
    }
    return page.lines
  }

  /// What stands under the last question, on paper as on the screen.
  static let sheetEnd = "You can leave out any question. " + Questionnaire.thanks

  /// One line of a list, as in `9 items, looks back 14 days, asked every 14 days`.
  package var facts: String {
    var parts = [
      counted(items.count, "item"), "looks back \(counted(windowDays, "day"))",
      "asked every \(counted(intervalDays, "day"))",
    ]
    switch license {
    case .shell: parts.append("numbers only: your program has the form on paper")
    case .notice: parts.append("shown with its notice")
    case .free: break
    }
    if !isValidated { parts.append(Instrument.notValidated) }
    return parts.joined(separator: ", ")
  }
}

extension [Instrument] {
  /// One for each measure: its id, its title and its facts; lines of at most so many columns.
  package func list(columns: Int) -> [String] {
    flatMap { measure in
      var page = Paragraphs(columns: columns)
      page.add(measure.title, mark: measure.id.padded(to: 16) + " ")
      page.add(measure.facts, indent: columns < 60 ? 4 : 17)
      return page.lines
    }
  }
}
