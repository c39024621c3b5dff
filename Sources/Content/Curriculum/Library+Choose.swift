package import SessionCore

extension Library {
  /// A question for this phase: the outline's own first, then the banks', none that the group has had.
  ///
  /// `had` is what was shown to the group, the latest first. Where everything was had, it is the one of longest ago; nil
  /// where there is no such question at all.
  package func question(
    about theme: Theme?, _ depth: Depth?, in outline: Outline, phase row: Int?, had: [String]
  ) -> String? {
    let candidates =
      own(of: outline, from: row, about: theme, depth) + banked(about: theme, depth, in: outline, phase: row)
    return candidates.leastRecent(in: had)
  }

  private func own(of outline: Outline, from row: Int?, about theme: Theme?, _ depth: Depth?) -> [String] {
    guard theme.map({ outline.notes.themes.contains($0.rawValue) }) ?? true else { return [] }
    // This phase's before the others'.
    let phases = outline.phases.enumerated().sorted { ($0.offset == row ? 0 : 1) < ($1.offset == row ? 0 : 1) }
    return phases.flatMap { $0.element.questions.of(depth) }
  }

  private func banked(about theme: Theme?, _ depth: Depth?, in outline: Outline, phase row: Int?) -> [String] {
    let use: QuestionBank.Use =
      switch row.map({ outline.phases[$0].kind }) {
      case .checkIn: .checkIn
      case .checkOut: .checkOut
      default: .sharing
      }
    let fitting =
      questionBanks.filter { $0.use == use } + questionBanks.filter { $0.use == .sharing && use != .sharing }
    let questions = fitting.flatMap(\.questions).filter { question in
      (theme == nil || question.theme == theme) && (depth == nil || question.depth == depth)
    }
    guard theme == nil else { return questions.map(\.text) }
    // Without a theme tonight's come first.
    let isTonight = { (question: QuestionBank.Question) in
      question.theme.map { outline.notes.themes.contains($0.rawValue) } ?? false
    }
    return (questions.filter(isTonight) + questions.filter { !isTonight($0) }).map(\.text)
  }

  /// A reading by its id; without one, a reading for that use which the group has not had, or had longest ago.
  package func reading(_ id: String?, for use: ShortReading.Use, had: [String]) -> ShortReading? {
    if let id { return readings.first { $0.id == id } }
    let fitting = readings.filter { $0.use == use }
    let text = fitting.map(\.text).leastRecent(in: had)
    return fitting.first { $0.text == text }
  }
}

extension QuestionsByDepth {
  /// All of them where no depth is asked for.
  fileprivate func of(_ depth: Depth?) -> [String] { depth.map { self[$0] } ?? all }
}

extension [String] {
  /// The first that is not in the list, else the one that stands last in it.
  fileprivate func leastRecent(in had: [String]) -> String? {
    let ages = [String: Int](had.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: Swift.min)
    return first { ages[$0] == nil } ?? self.max { ages[$0, default: 0] < ages[$1, default: 0] }
  }
}
