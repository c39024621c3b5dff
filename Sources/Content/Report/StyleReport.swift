/// Where the content doesn't sound like an American leader, over all files.
package struct StyleReport: Sendable {
  /// Each finding with the file it stands in, as in `outlines/week-02-topic`.
  package let findings: [(file: String, finding: SpokenStyle.Finding)]
  /// Places where a speaker would contract, and how many of them do.
  package let places: Int
  package let contracted: Int
  /// How many questions begin with each first word, the most common first.
  package let stems: [ContentReport.Count]
  package let questions: Int
  /// Skills whose words and pauses take longer than the minutes they say.
  package let longSkills: [(id: String, seconds: Int, minutes: Int)]

  /// Measures everything in the library.
  package init(_ library: Library) {
    let files = library.spokenFiles
    let styles = files.map { (name: $0.name, style: $0.style) }
    findings =
      styles.flatMap { file in file.style.findings.map { (file.name, $0) } }
      + files.flatMap { file in file.doubleQuestions.map { (file.name, $0) } }
    places = styles.reduce(0) { $0 + $1.style.places }
    contracted = styles.reduce(0) { $0 + $1.style.contracted }
    let asked = files.flatMap(\.questions)
    questions = asked.count
    stems = asked.reduce(into: [String: Int]()) { counts, text in
      guard let first = text.split(whereSeparator: { !$0.isLetter && $0 != "'" }).first else { return }
      counts[first.lowercased(), default: 0] += 1
    }.map { ContentReport.Count(name: $0.key, number: $0.value) }
      .sorted { ($1.number, $0.name) < ($0.number, $1.name) }
    longSkills = library.skills.filter { $0.spokenSeconds > $0.minutes * 60 }
      .map { ($0.id, $0.spokenSeconds, $0.minutes) }
  }

  /// In percent, rounded down; 100 where there is no such place.
  package var contractedPercent: Int { places == 0 ? 100 : contracted * 100 / places }
}

extension Skill {
  /// How long it takes to read its steps aloud at 130 words a minute and to leave its pauses, in seconds. The intro is
  /// read before the clock of the skill matters and is not counted.
  package var spokenSeconds: Int {
    let words = steps.reduce(0) { count, step in count + step.text.sentences.reduce(0) { $0 + $1.spokenWords.count } }
    return words * 60 / 130 + steps.reduce(0) { $0 + ($1.seconds ?? 0) }
  }
}
