import SessionCore

extension AnswersKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .answers: KeyNote(.list(.keys(of: AnswerListKey.self)), "Usual answers to the gaps of a note.")
    case .askAboutSafety:
      KeyNote(.list(.keys(of: RatingLimitKey.self)), "Numbers at which a person has to be asked about safety.")
    case .worse: KeyNote(.list(.text), "How an answer to progress begins after which that is so too.")
    case .outsiders: KeyNote(.list(.text), "Words for people and places outside the program.")
    }
  }
}

extension AnswerListKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.choice(of: AnswerList.ID.self), required: true, "What is asked.")
    case .several: KeyNote(.yesOrNo, "Whether more than one may be chosen.")
    case .last: KeyNote(.choice(of: AnswerList.Last.self), "Whether 0 says again what was said last time.")
    case .answers:
      KeyNote(.list(.text), "In the order of their numbers; … stands where words follow, {leader} for each leader.")
    case .how: KeyNote(.line, "How to answer, said below the answers.")
    }
  }
}

extension RatingLimitKey {
  var note: KeyNote {
    switch self {
    case .scale: KeyNote(.identifier, required: true, "The scale, as in mood.")
    case .atMost: KeyNote(.wholeNumber(-1000...1000), "This number and below.")
    case .atLeast: KeyNote(.wholeNumber(-1000...1000), "This number and above.")
    }
  }
}
