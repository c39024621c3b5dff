import SessionCore

extension OutlineKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "The name that is typed; the file is called by it too.")
    case .title: KeyNote(.line, required: true, "What the screen and the paper show.")
    case .about: KeyNote(.text, "One sentence that helps a leader to choose this outline.")
    case .kind: KeyNote(.choice(of: SessionKind.self), required: true, "What sort of meeting it is.")
    case .minutes: KeyNote(.wholeNumber(1...1440), "The whole length; the phases have to add up to it.")
    case .week: KeyNote(.wholeNumber(1...12), "Its week, where it belongs to the twelve weeks; goes with strand.")
    case .strand: KeyNote(.choice(of: Strand.self), "Which of the week's three sessions it is; goes with week.")
    case .themes: KeyNote(.list(.choice(of: Theme.self), atLeast: 0), "What it is about, the most fitting first.")
    case .sources: KeyNote(.list(.text, atLeast: 0), "Where the ideas come from; the words are your own.")
    case .scales:
      KeyNote(.list(.keys(of: ScaleKey.self), atLeast: 0), "What people rate; in the order in which it is typed.")
    case .opening: KeyNote(.list(.text), "Said aloud when the session begins, one after the other.")
    case .homePractice: KeyNote(.text, "One small thing to try before next time, said aloud in the check-out.")
    case .chooseWhen: KeyNote(.list(.text), "For the leaders: when this is the right session to run.")
    case .watchFor:
      KeyNote(
        .list(.text), "For the leaders: who it could harm and what to look out for; /start shows it, never aloud.")
    case .facts:
      KeyNote(.list(.keys(of: FactKey.self)), "Facts of medicine or law that are taught here, each with its source.")
    case .reviewed: .reviewed
    case .ifHeavy: KeyNote(.list(.text), "For the leaders: what to do here if it gets heavy; /support shows it.")
    case .phases: KeyNote(.list(.keys(of: PhaseKey.self)), required: true, "The parts of the session, in order.")
    }
  }
}

extension ScaleKey {
  var note: KeyNote {
    switch self {
    case .name: KeyNote(.identifier, required: true, "What is rated, as in mood.")
    case .from: KeyNote(.wholeNumber(-1000...1000), "The lowest number; 0 unless said.")
    case .to: KeyNote(.wholeNumber(-1000...1000), required: true, "The highest number.")
    }
  }
}

extension PhaseKey {
  var note: KeyNote {
    switch self {
    case .name: KeyNote(.line, required: true, "What /phase takes; one of the kinds, or a name of your own with kind.")
    case .kind: KeyNote(.choice(of: PhaseKind.self), "What the phase is for; needed where the name does not say it.")
    case .minutes: KeyNote(.wholeNumber(1...720), "How long it lasts.")
    case .seconds: KeyNote(.wholeNumber(1...43_200), "How long it lasts, in place of minutes.")
    case .service: KeyNote(.line, "Which service of the day it belongs to.")
    case .directions: KeyNote(.list(.text), "What the leader does here; shown, never read aloud.")
    case .prompts: KeyNote(.list(.text), "Things to say or ask, one after the other; /prompt walks them.")
    case .points: KeyNote(.list(.text), "Teaching points that a person can say aloud.")
    case .questions: KeyNote(.keys(of: DepthKey.self), "More questions than the round's own, by how much they ask.")
    case .round: KeyNote(.keys(of: RoundKey.self), "The round that opens when the phase begins.")
    case .skill: KeyNote(.identifier, "The id of the skill that is practiced here.")
    case .shareSeconds: KeyNote(.wholeNumber(10...7200), "The time of one turn.")
    }
  }
}

extension FactKey {
  var note: KeyNote {
    switch self {
    case .text: KeyNote(.text, required: true, "What is taught, in one sentence.")
    case .source: KeyNote(.text, "The public page or book that says it.")
    case .quote: KeyNote(.text, "A few words of the source, as it says them.")
    case .check: KeyNote(.yesOrNo, "Yes where no one has looked it up yet; pages then say to check it before use.")
    }
  }
}

extension RoundKey {
  var note: KeyNote {
    switch self {
    case .mode:
      KeyNote(.choice(of: RoundMode.self), required: true, "How the turn goes on; in feedback one person asks.")
    case .question: KeyNote(.text, "What is asked in the round.")
    case .ratings: KeyNote(.list(.identifier, atLeast: 0), "Names of scales that are asked for here.")
    case .commitment: KeyNote(.yesOrNo, "Whether each person is asked what they will do before next time.")
    }
  }
}

extension DepthKey {
  var note: KeyNote {
    switch self {
    case .light: KeyNote(.list(.text), "Can be told to a neighbor.")
    case .middle: KeyNote(.list(.text), "Takes some trust.")
    case .deep: KeyNote(.list(.text), "Takes time, and an ear afterward.")
    }
  }
}
