import Measures

extension MeasureKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "The name that commands take, as in phq-9.")
    case .title: KeyNote(.line, required: true, "What lists and the sheet show.")
    case .edition: KeyNote(.line, required: true, "Which form of it; scores of two editions are never compared.")
    case .language: KeyNote(.line, required: true, "The language of its wording, as in en.")
    case .reviewed: .reviewed
    case .license:
      KeyNote(
        .choice(of: Instrument.License.self), required: true,
        "free, notice (shown with its notice only) or shell (numbers only, no wording).")
    case .notice: KeyNote(.text, "What stands wherever the wording is shown; needed where the license is notice.")
    case .validated: KeyNote(.yesOrNo, "Whether studies show that it measures what it says; no unless said.")
    case .windowDays: KeyNote(.wholeNumber(1...366), required: true, "How many days back its questions look.")
    case .intervalDays:
      KeyNote(.wholeNumber(1...366), required: true, "How many days lie between two times of asking.")
    case .youngest: KeyNote(.wholeNumber(0...120), "The age in years from which it may be asked.")
    case .panelCode: KeyNote(.line, "LOINC's code of the panel; left out where sources disagree.")
    case .intro: KeyNote(.text, "What stands before the first item; needed but for a shell.")
    case .answers:
      KeyNote(.list(.keys(of: MeasureAnswerKey.self), atLeast: 2), required: true, "What can be answered to each item.")
    case .items: KeyNote(.list(.keys(of: MeasureItemKey.self)), "The questions in their order; needed but for a shell.")
    case .itemCount: KeyNote(.wholeNumber(1...100), "Of a shell, in place of items: how many there are.")
    case .difficulty: KeyNote(.keys(of: DifficultyKey.self), "A question after the items that no score counts.")
    case .scores: KeyNote(.list(.keys(of: ScoreKey.self)), required: true, "The numbers that the answers make.")
    case .sources: KeyNote(.list(.text, atLeast: 0), "Where the items, bands and lines come from.")
    }
  }
}

extension MeasureAnswerKey {
  var note: KeyNote {
    switch self {
    case .value: KeyNote(.wholeNumber(0...9), required: true, "What is counted and typed: one digit.")
    case .text: KeyNote(.line, "The answer's words; needed but for a shell.")
    case .code: KeyNote(.line, "LOINC's code of the answer.")
    }
  }
}

extension MeasureItemKey {
  var note: KeyNote {
    switch self {
    case .text: KeyNote(.text, required: true, "The question, word for word.")
    case .code: KeyNote(.line, "LOINC's code of the item.")
    case .flagFrom: KeyNote(.wholeNumber(0...9), "Answers from this value on raise a flag.")
    }
  }
}

extension DifficultyKey {
  var note: KeyNote {
    switch self {
    case .text: KeyNote(.text, required: true, "The question, word for word.")
    case .code: KeyNote(.line, "LOINC's code of the question.")
    case .answers:
      KeyNote(.list(.keys(of: MeasureAnswerKey.self), atLeast: 2), required: true, "What can be answered to it.")
    }
  }
}

extension ScoreKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "Its name; the one called total is what changes are told of.")
    case .title: KeyNote(.line, required: true, "What pages show.")
    case .better: KeyNote(.choice(of: ScoreRule.Better.self), required: true, "Which way is better.")
    case .items: KeyNote(.list(.wholeNumber(1...100)), "The numbers of its items; all of them where left out.")
    case .reversed: KeyNote(.list(.wholeNumber(1...100)), "Which of its items count the other way round.")
    case .code: KeyNote(.line, "LOINC's code of the number.")
    case .bands: KeyNote(.list(.keys(of: BandKey.self)), "From the lowest number to the highest, with no gap.")
    case .cutOff: KeyNote(.keys(of: CutOffKey.self), "The line from which it calls for care.")
    case .noticeable: KeyNote(.keys(of: ChangeKey.self), "A change that people notice.")
    case .reliable: KeyNote(.keys(of: ChangeKey.self), "A change that is unlikely to be chance.")
    case .response: KeyNote(.keys(of: ResponseKey.self), "Where half of the baseline is a response.")
    }
  }
}

extension BandKey {
  var note: KeyNote {
    switch self {
    case .name: KeyNote(.line, required: true, "What it is called.")
    case .from: KeyNote(.wholeNumber(0...900), required: true, "Its lowest number.")
    case .to: KeyNote(.wholeNumber(0...900), required: true, "Its highest number.")
    }
  }
}

extension CutOffKey {
  var note: KeyNote {
    switch self {
    case .at: KeyNote(.wholeNumber(0...900), required: true, "The number from which it calls for care.")
    case .clear: KeyNote(.wholeNumber(0...900), required: true, "The number from which it no longer does.")
    }
  }
}

extension ChangeKey {
  var note: KeyNote {
    switch self {
    case .points: KeyNote(.wholeNumber(1...900), required: true, "How many points, in either direction.")
    case .source: KeyNote(.line, required: true, "Who says so; it is printed beside the word.")
    }
  }
}

extension ResponseKey {
  var note: KeyNote {
    switch self {
    case .baselineFrom: KeyNote(.wholeNumber(1...900), required: true, "The lowest baseline that it is told of.")
    case .remissionUnder: KeyNote(.wholeNumber(1...900), required: true, "Numbers under this one are remission.")
    case .source: KeyNote(.line, required: true, "Who says so.")
    }
  }
}
