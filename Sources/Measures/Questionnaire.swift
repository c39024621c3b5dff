/// A questionnaire on a screen that is handed to one person: which page stands there, and what was answered.
///
/// Every question may be left out. The last page is the same for everyone, whatever was answered, and nothing leads back
/// from it.
package struct Questionnaire: Hashable, Sendable {
  package let instrument: Instrument
  package private(set) var page = Page.opening
  /// One for each item, nil where nothing was answered.
  private var items: [Int?]
  private var difficulty: Int?

  /// What stands on the screen.
  package enum Page: Hashable, Sendable {
    case opening
    /// By its number, from 1.
    case item(Int)
    /// The question after the items.
    case difficulty
    /// All questions were seen: go back, or finish.
    case review
    /// The same for everyone.
    case thanks
  }

  /// Nil for a shell, which has nothing to show.
  package init?(_ instrument: Instrument) {
    guard instrument.hasWording, !instrument.items.isEmpty else { return nil }
    self.instrument = instrument
    items = Array(repeating: nil, count: instrument.items.count)
  }

  /// What can be answered on this page; empty where nothing is asked.
  package var choices: [Instrument.Answer] {
    switch page {
    case .item: instrument.answers
    case .difficulty: instrument.difficulty?.answers ?? []
    case .opening, .review, .thanks: []
    }
  }

  /// What was answered on this page; nil where nothing was, or nothing is asked.
  package var answer: Int? {
    switch page {
    case .item(let number): items[number - 1]
    case .difficulty: difficulty
    case .opening, .review, .thanks: nil
    }
  }

  /// The numbers of items that have no answer, from 1.
  package var open: [Int] { items.indices.filter { items[$0] == nil }.map { $0 + 1 } }

  /// All that was answered; nil before the last page.
  package var sheet: AnswerSheet? {
    page == .thanks ? AnswerSheet(items: items, difficulty: difficulty) : nil
  }

  /// Takes an answer and goes on to the next page. False, and nothing is changed, where it is not one of the answers.
  package mutating func take(_ value: Int) -> Bool {
    guard choices.contains(where: { $0.value == value }) else { return false }
    put(value)
    next()
    return true
  }

  /// Takes the answer of this page out again and stays.
  package mutating func clear() { put(nil) }

  /// Goes on; a question without an answer is left out. The review is left by `finish` alone.
  package mutating func next() {
    switch page {
    case .opening: page = .item(1)
    case .item(let number) where number < items.count: page = .item(number + 1)
    case .item: page = instrument.difficulty == nil ? .review : .difficulty
    case .difficulty: page = .review
    case .review, .thanks: break
    }
  }

  /// Goes back one page; nothing leads back from the last.
  package mutating func back() {
    switch page {
    case .opening, .thanks: break
    case .item(let number): page = number > 1 ? .item(number - 1) : .opening
    case .difficulty: page = .item(items.count)
    case .review: page = instrument.difficulty == nil ? .item(items.count) : .difficulty
    }
  }

  /// Ends it, from the review alone: one key by mistake ends nothing. False where it is not ended.
  package mutating func finish() -> Bool {
    guard page == .review else { return false }
    page = .thanks
    return true
  }

  private mutating func put(_ value: Int?) {
    switch page {
    case .item(let number): items[number - 1] = value
    case .difficulty: difficulty = value
    case .opening, .review, .thanks: break
    }
  }
}
