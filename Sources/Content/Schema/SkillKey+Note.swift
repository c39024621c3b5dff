import SessionCore

extension SkillKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "The name that /skill takes; the file is called by it too.")
    case .title: KeyNote(.line, required: true, "What the screen shows.")
    case .minutes: KeyNote(.wholeNumber(1...120), required: true, "How long it takes; the steps may not take longer.")
    case .themes: KeyNote(.list(.choice(of: Theme.self), atLeast: 0), "What it helps with.")
    case .intro: KeyNote(.text, required: true, "Said before the first step: that one can stop any time, eyes open.")
    case .steps:
      KeyNote(.list(.either(.text, .keys(of: StepKey.self))), required: true, "One thing to say or do after the other.")
    case .sources: KeyNote(.list(.text, atLeast: 0), "Where the idea comes from; the words are your own.")
    case .chooseWhen: KeyNote(.list(.text), "For the leaders: when it fits.")
    case .watchFor:
      KeyNote(
        .list(.text), "For the leaders: who it could harm and what to look out for; /skill shows it, never aloud.")
    case .facts: KeyNote(.list(.keys(of: FactKey.self)), "Facts that are taught here, each with its source.")
    case .reviewed: .reviewed
    }
  }
}

extension StepKey {
  var note: KeyNote {
    switch self {
    case .text: KeyNote(.text, required: true, "What is said.")
    case .direction: KeyNote(.text, "What the leader does in this step; shown, never read aloud.")
    case .seconds: KeyNote(.wholeNumber(1...3600), "How long to leave for it; left out where you go on by feel.")
    case .count:
      KeyNote(
        .list(.wholeNumber(2...12), atLeast: 2),
        "For a breath that is counted: the seconds in and the seconds out, as in [4, 6]; no breath is held.")
    case .swap: KeyNote(.yesOrNo, "Whether the other one of the pair goes on from here.")
    }
  }
}

extension BankKey {
  var note: KeyNote {
    switch self {
    case .use: KeyNote(.choice(of: QuestionBank.Use.self), required: true, "The rounds that the questions fit.")
    case .reviewed: .reviewed
    case .questions:
      KeyNote(.list(.either(.text, .keys(of: QuestionKey.self))), required: true, "The questions, no two alike.")
    }
  }
}

extension QuestionKey {
  var note: KeyNote {
    switch self {
    case .text: KeyNote(.text, required: true, "The question; it asks for one thing.")
    case .theme: KeyNote(.choice(of: Theme.self), "What it is about; left out where it fits anything.")
    case .depth: KeyNote(.choice(of: Depth.self), "How much it asks of people.")
    }
  }
}

extension ReadingsKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .readings: KeyNote(.list(.keys(of: ReadingKey.self)), required: true, "Short words to read aloud.")
    }
  }
}

extension ReadingKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "The name that /reading takes.")
    case .use: KeyNote(.choice(of: ShortReading.Use.self), required: true, "When it is read.")
    case .title: KeyNote(.line, required: true, "What lists show; it is not read.")
    case .text: KeyNote(.text, required: true, "What is read aloud.")
    }
  }
}
