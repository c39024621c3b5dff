import Basics

// All words of the questionnaire that are not the instrument's own.

extension Questionnaire {
  /// The last page, the same for everyone.
  package static let thanks = "Thank you. Please give this back to the person who gave it to you, now."

  /// What stands above the question: nothing before the first page and on the last.
  package var heading: String {
    switch page {
    case .opening: instrument.title
    case .item(let number): "\(number) of \(instrument.items.count)"
    case .difficulty: "One last question"
    case .review, .thanks: ""
    }
  }

  /// What stands in the middle of the page: the instrument's own wording, or ours on the first and the last two pages.
  package var text: String {
    switch page {
    case .opening:
      [
        instrument.introduction, "You can leave out any question, and go back to change an answer.",
      ].compactMap { $0 }.joined(separator: "\n\n")
    case .item(let number): instrument.items[number - 1].text
    case .difficulty: instrument.difficulty?.text ?? ""
    case .review: open.isEmpty ? "You answered every question." : "\(leftOut) You may leave it so, or go back."
    case .thanks: Questionnaire.thanks
    }
  }

  private var leftOut: String {
    open.count == 1
      ? "You left out question \(open[0])."
      : "You left out questions \(open.map { String($0) }.listed())."
  }
}
