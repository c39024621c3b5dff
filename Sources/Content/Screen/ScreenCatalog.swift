internal import Basics
package import SessionCore

/// Everything that this evening's screen may show.
package struct ScreenCatalog: Sendable {
  /// In the order of their numbers.
  package private(set) var texts: [GroupScreenText] = []
  /// The agreements, one after the other; where a program has none, a reading for the beginning.
  package private(set) var agreements: [GroupScreenText] = []
  /// Whom to call after the group.
  package private(set) var contacts: [GroupScreenText] = []
  private var numbers: [String: Int] = [:]
  private var questions: Set<String> = []
  private var rated: [String: (question: Int, ratings: Int)] = [:]
  private var scales: [Scale: Int] = [:]
  private var steps: [String: [GroupScreenText?]] = [:]
  private var titles: [String: Int] = [:]

  /// The text with these words; `nil` if no content file holds them.
  package func text(_ words: String?) -> GroupScreenText? { words.flatMap { numbers[$0] }.map { texts[$0] } }

  /// The same for a question of an outline or a bank.
  package func question(_ words: String?) -> GroupScreenText? {
    words.flatMap { questions.contains($0) ? text($0) : nil }
  }

  /// A question that asks for ratings in its last sentence, in two: the numbers belong to what the scales mean.
  package func parted(_ question: GroupScreenText) -> (question: GroupScreenText, ratings: GroupScreenText)? {
    rated[question.words].map { (texts[$0.question], texts[$0.ratings]) }
  }

  /// What the numbers of a scale mean.
  package func scale(_ scale: Scale) -> GroupScreenText? { scales[scale].map { texts[$0] } }

  /// A step of a skill, from 1; its title before the first.
  package func step(_ step: Int, ofSkill id: String) -> GroupScreenText? {
    guard step > 0 else { return titles[id].map { texts[$0] } }
    guard let all = steps[id], all.indices.contains(step - 1) else { return nil }
    return all[step - 1]
  }

  private mutating func add(_ words: String) -> GroupScreenText? {
    if let known = text(words) { return known }
    guard let text = GroupScreenText(words, number: texts.count) else { return nil }
    numbers[words] = text.number
    texts.append(text)
    return text
  }
}

extension Library {
  /// What may stand on the screen of a session with this outline: of the outline only what stands in a content file.
  /// A session carries its own copy, and a copy that was changed on the way is not believed.
  package func screenCatalog(for outline: Outline) -> ScreenCatalog {
    ScreenCatalog(self, outline)
  }
}

extension ScreenCatalog {
  fileprivate init(_ library: Library, _ outline: Outline) {
    agreements = library.agreements.items.compactMap { add($0) }
    if agreements.isEmpty {
      agreements = library.readings.filter { $0.use == .beginning }.prefix(1).compactMap { add($0.text) }
    }
    let known = Set(library.outlines.flatMap { $0.aloud })
    for words in outline.aloud where known.contains(words) { _ = add(words) }
    let asked = Set(library.outlines.flatMap(\.questions))
    for words in outline.questions where asked.contains(words) { questions.insert(words) }
    for round in outline.phases.compactMap(\.round) where !round.ratings.isEmpty {
      guard let words = question(round.question)?.words, let parts = words.partedForRatings,
        let asked = add(parts.question), let ratings = add(parts.ratings)
      else { continue }
      rated[words] = (asked.number, ratings.number)
    }
    for bank in library.questionBanks {
      for question in bank.questions where add(question.text) != nil { questions.insert(question.text) }
    }
    let ranges = Set(library.outlines.flatMap(\.scales))
    for scale in outline.scales where ranges.contains(scale) {
      scales[scale] = add(scale.screenWords(library.scaleWords.first { $0.id == scale.name }))?.number
    }
    for skill in library.skills {
      titles[skill.id] = add(skill.title)?.number
      steps[skill.id] = skill.steps.map { add($0.text) }
    }
    contacts = library.crisisCard.contacts.filter(\.isOnScreen).compactMap { contact in
      contact.ways.isEmpty ? nil : add(contact.screenWords)
    }
  }
}

extension CrisisCard.Contact {
  /// As in `Our clinician on call: 555-0100`.
  fileprivate var screenWords: String { "\(name): \(ways.map(\.value).joined(separator: ", "))" }
}

extension String {
  /// What is asked, and the last sentence of it, which asks for the numbers.
  package var partedForRatings: (question: String, ratings: String)? {
    let sentences = sentences
    guard sentences.count > 1, let last = sentences.last else { return nil }
    return (String(self[..<last.startIndex]).trimmed, String(last).trimmed)
  }
}
