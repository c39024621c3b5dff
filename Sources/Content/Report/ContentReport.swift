import SessionCore

/// The counts and measures of a library: how much there is, how plain it is, and what stands in it twice.
package struct ContentReport: Sendable {
  /// How many outlines there are of each sort; the first are of the twelve weeks.
  package let outlines: [Count]
  package let skills: Int
  /// Questions of the banks by use, and of the sharing bank by depth.
  package let bankQuestions: [Count]
  /// Questions that stand in outlines, by depth; a round's own among none.
  package let outlineQuestions: [Count]
  package let points: Int
  package let steps: Int
  package let readings: Int
  package let tones: Int
  /// The whole days of a full program.
  package let days: Int
  /// What the days of each week deliver in minutes, breaks apart, by the rule of the ledger; the first week first.
  package let weeks: [(week: Int, deliveredMinutes: Int)]
  /// The grade of each file, the hardest first.
  package let grades: [(name: String, grade: ReadingGrade)]
  /// Sentences of six words or more; the standard ones, which stand in every check-in, are not counted.
  package let longSentences: Int
  /// Those of them that stand in another place too, each place counted.
  package let doubled: Int
  /// Each of the doubled once, folded to small letters.
  package let doubledSentences: [String]
  /// Teaching points, questions and steps that two files share.
  package let shared: [String]

  /// What each file says about a review by a clinician.
  package let reviews: [ReviewedFile]

  /// How many of one sort.
  package struct Count: Hashable, Sendable {
    package let name: String
    package let number: Int
  }

  /// Measures everything in the library, the user's own with the shipped.
  ///
  /// `besides` are reviews of files outside the library: formats of notes and the notice.
  package init(_ library: Library, besides: [ReviewedFile] = []) {
    reviews = (library.reviews + besides).sorted { $0.path < $1.path }
    let weekly = library.outlines.filter { $0.notes.week != nil }
    let others = SessionKind.allCases.map { kind in
      Count(name: kind.rawValue, number: library.outlines.count { $0.notes.week == nil && $0.kind == kind })
    }
    outlines = [Count(name: "of the twelve weeks", number: weekly.count)] + others.filter { $0.number > 0 }
    skills = library.skills.count
    bankQuestions = QuestionBank.Use.allCases.map { use in
      let questions = library.questionBanks.filter { $0.use == use }.flatMap(\.questions)
      return Count(name: use.rawValue, number: questions.count)
    }
    outlineQuestions = Depth.allCases.map { depth in
      Count(
        name: depth.rawValue,
        number: library.outlines.flatMap(\.phases).reduce(0) { $0 + $1.questions[depth].count })
    }
    points = library.outlines.reduce(0) { $0 + $1.points.count }
    steps = library.skills.reduce(0) { $0 + $1.steps.count }
    readings = library.readings.count
    tones = library.agreementTones.count
    let curriculum = library.curriculum
    days = curriculum.days.count
    weeks = Set(curriculum.days.map(\.week)).sorted().map { week in
      let days = zip(curriculum.days, curriculum.dayOutlines).filter { $0.0.week == week }
      return (week, days.reduce(0) { $0 + $1.1.deliveredMinutes })
    }
    let files = library.spokenFiles
    grades = files.map { ($0.name, ReadingGrade($0.aloud)) }.sorted { $0.grade.grade > $1.grade.grade }
    let found = ContentReport.sentences(of: files)
    longSentences = found.reduce(0) { $0 + $1.value }
    let twice = found.filter { $0.value > 1 }
    doubled = twice.reduce(0) { $0 + $1.value }
    doubledSentences = twice.keys.sorted()
    shared = ContentReport.shared(in: library)
  }

  /// How often each sentence of six words or more stands there.
  private static func sentences(of files: [SpokenFile]) -> [String: Int] {
    var found: [String: Int] = [:]
    let standard = Set(SpokenWords.standard.map(\.folded))
    for text in files.flatMap({ $0.aloud + $0.forLeaders }) {
      for sentence in text.sentences where sentence.spokenWords.count >= 6 {
        let folded = String(sentence).folded
        if !standard.contains(folded) { found[folded, default: 0] += 1 }
      }
    }
    return found
  }

  private static func shared(in library: Library) -> [String] {
    let banked = library.questionBanks.map { $0.questions.map(\.text) }
    let sorts = [
      library.outlines.map(\.points), library.outlines.map(\.questions) + banked,
      library.skills.map { $0.steps.map(\.text) },
    ]
    return sorts.flatMap { files in
      var seen: Set<String> = []
      return files.flatMap { Set($0.map(\.folded)) }.filter { !seen.insert($0).inserted }
    }.sorted()
  }
}

extension String {
  /// Small letters and single blanks: what is left when a sentence is compared.
  fileprivate var folded: String {
    split { !$0.isLetter }.joined(separator: " ").lowercased()
  }
}
