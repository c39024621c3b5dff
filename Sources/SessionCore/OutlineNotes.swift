/// What an outline says beside its phases. All of it may be left out.
package struct OutlineNotes: Hashable, Sendable {
  /// One sentence that helps to choose this outline.
  package var about: String?
  /// 1 to 12, where it belongs to the twelve weeks.
  package var week: Int?
  /// Which of a week's three sessions it is.
  package var strand: Strand?
  /// Words of the content's list of themes, the first the most fitting.
  package var themes: [String]
  /// What is said aloud when the session begins.
  package var opening: [String]
  /// What people may try before next time, said aloud.
  package var homePractice: String?
  /// For the leaders: what to do in this session if it gets heavy.
  package var ifHeavy: [String]
  /// Where the ideas come from; the words are ours.
  package var sources: [String]
  /// For the leaders: when this is the right session to run.
  package var chooseWhen: [String] = []
  /// For the leaders: who it could harm, and what to look out for. Never read aloud.
  package var watchFor: [String] = []
  /// Facts that are taught here, each with where it comes from.
  package var facts: [TaughtFact] = []
  /// The clinician who reviewed the file, and when; `nil` where none has.
  package var reviewed: String?

  package init(
    about: String? = nil, week: Int? = nil, strand: Strand? = nil, themes: [String] = [], opening: [String] = [],
    homePractice: String? = nil, ifHeavy: [String] = [], sources: [String] = []
  ) {
    self.about = about
    self.week = week
    self.strand = strand
    self.themes = themes
    self.opening = opening
    self.homePractice = homePractice
    self.ifHeavy = ifHeavy
    self.sources = sources
  }
}

/// A fact of medicine or law that a session or skill teaches.
package struct TaughtFact: Hashable, Sendable {
  /// What is taught, in one sentence.
  package var text: String
  /// The public page or book that says it; `nil` where it is still to be checked.
  package var source: String?
  /// A few words of the source, as it says them.
  package var quote: String?

  package init(text: String, source: String? = nil, quote: String? = nil) {
    self.text = text
    self.source = source
    self.quote = quote
  }

  /// Whether someone has to check it before it is used.
  package var isUnchecked: Bool { source == nil || quote == nil }
}

/// One of the three sessions of a week.
package enum Strand: String, Hashable, Sendable, CaseIterable {
  case process, topic, skills
}

/// How much a question asks of people.
package enum Depth: String, Hashable, Sendable, CaseIterable {
  /// Can be told to a neighbor.
  case light
  /// Takes some trust.
  case middle
  /// Takes time, and an ear afterward.
  case deep
}

/// Questions, sorted by how much they ask of people.
package struct QuestionsByDepth: Hashable, Sendable {
  package var light: [String]
  package var middle: [String]
  package var deep: [String]

  package init(light: [String] = [], middle: [String] = [], deep: [String] = []) {
    self.light = light
    self.middle = middle
    self.deep = deep
  }

  /// Those of one depth, in the file's order.
  package subscript(depth: Depth) -> [String] {
    switch depth {
    case .light: light
    case .middle: middle
    case .deep: deep
    }
  }

  /// The light ones first.
  package var all: [String] { light + middle + deep }
}

extension Outline {
  /// What a leader can read aloud in one phase, in the order in which `/prompt` walks it: the opening in the first phase,
  /// then the prompts, the teaching points, the questions from light to deep, and in a check-out the home practice.
  package func spoken(inPhase row: Int) -> [SpokenText] {
    guard phases.indices.contains(row) else { return [] }
    let plan = phases[row]
    var texts: [SpokenText] = row == 0 ? notes.opening.map { SpokenText(.opening, $0) } : []
    texts += plan.prompts.map { SpokenText(.prompt, $0) }
    texts += plan.points.map { SpokenText(.point, $0) }
    for depth in Depth.allCases { texts += plan.questions[depth].map { SpokenText(.question(depth), $0) } }
    if plan.kind == .checkOut, let homePractice = notes.homePractice { texts.append(SpokenText(.home, homePractice)) }
    return texts
  }
}

/// One thing that a leader can read aloud.
package struct SpokenText: Hashable, Sendable {
  package var use: Use
  package var text: String

  /// What it is said for.
  package enum Use: Hashable, Sendable {
    case opening
    case prompt
    case point
    case question(Depth)
    case home
  }

  package init(_ use: Use, _ text: String) {
    self.use = use
    self.text = text
  }
}
