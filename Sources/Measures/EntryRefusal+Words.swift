import Basics

extension EntryRefusal: CustomStringConvertible {
  /// One sentence: what is wrong, and what to do.
  package var description: String {
    switch self {
    case .wrongCount(let found, let expected):
      "\(counted(found, "answer")) typed and there are \(counted(expected, "item")); one digit each, . for a missing one"
    case .notAnAnswer(let typed, let place, let known):
      "\(place.words): \(String(typed).shown()) is not an answer; it can be \(known.map(String.init).listed("or")), "
        + "or . for a missing one"
    case .noDifficulty: "this measure has no difficulty question; leave the last number out"
    case .difficultyNotOneDigit: "difficulty is one digit; type it apart from the answers"
    }
  }
}

extension EntryRefusal.Place {
  fileprivate var words: String {
    switch self {
    case .item(let number): "item \(number)"
    case .difficulty: "difficulty"
    }
  }
}
