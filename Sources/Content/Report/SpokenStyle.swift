import Basics

/// What an American leader would not say aloud, found by rules that anyone can read: British spellings, words that no
/// one says in a group, places where a speaker would contract, words that fit only one time of day, and questions that
/// ask for two things.
///
///     SpokenStyle(["We do not push. Perhaps you would sooner listen."]).findings
///     // "do not" without a contraction, "perhaps", "sooner"
package struct SpokenStyle: Hashable, Sendable {
  /// Places where a speaker would contract, and how many of them do.
  package private(set) var places = 0
  package private(set) var contracted = 0
  package private(set) var findings: [Finding] = []

  /// One thing to change.
  package struct Finding: Hashable, Sendable {
    package var kind: Kind
    /// The words at fault, as they stand in the text.
    package var words: String
    /// The sentence around them.
    package var sentence: String

    /// What is wrong.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      case british = "British spelling"
      case unsaid = "no one says"
      case uncontracted = "no contraction"
      case timeOfDay = "fits only one time of day"
      case twoQuestions = "asks for two things"
    }
  }

  /// With `anyTimeOfDay`, it can be read at nine in the morning, so that "tonight" would be wrong.
  package init(_ texts: [String], anyTimeOfDay: Bool = true) {
    for text in texts {
      for sentence in text.sentences { look(at: String(sentence), anyTimeOfDay) }
    }
  }

  /// Questions are asked one at a time: a second question mark, or "and what …", is a second question.
  package init(questions: [String]) {
    for question in questions where question.asksForTwo {
      findings.append(Finding(kind: .twoQuestions, words: question, sentence: question))
    }
  }

  /// Words in small letters that are spelled the British way.
  package static var britishWords: Set<String> { SpokenWords.british }

  private mutating func look(at sentence: String, _ anyTimeOfDay: Bool) {
    let tokens = sentence.styleTokens
    for (index, token) in tokens.enumerated() {
      if SpokenWords.british.contains(token.word) { add(.british, token.word, sentence) }
      if SpokenWords.unsaid.contains(token.word) { add(.unsaid, token.word, sentence) }
      if anyTimeOfDay, ["tonight", "tonight's"].contains(token.word) { add(.timeOfDay, token.word, sentence) }
      if token.isContraction { contracted += 1 }
      guard index + 1 < tokens.count, !token.endsClause else { continue }
      let next = tokens[index + 1]
      let pair = "\(token.word) \(next.word)"
      if SpokenWords.unsaidPairs.contains(pair) { add(.unsaid, pair, sentence) }
      if anyTimeOfDay, pair == "this evening" { add(.timeOfDay, pair, sentence) }
      let before = index > 0 && !tokens[index - 1].endsClause ? tokens[index - 1].word : ""
      let isStressed = next.endsClause || index + 2 >= tokens.count || SpokenWords.keepsFull.contains(before)
      if SpokenWords.negated.contains(pair) || (SpokenWords.contractible.contains(pair) && !isStressed) {
        add(.uncontracted, pair, sentence)
      }
    }
    places = contracted + findings.count { $0.kind == .uncontracted }
  }

  private mutating func add(_ kind: Finding.Kind, _ words: String, _ sentence: String) {
    findings.append(Finding(kind: kind, words: words, sentence: sentence.trimmed))
  }
}

/// One word of a sentence, in small letters.
private struct StyleToken {
  var word: String
  /// A comma, bracket or quotation mark follows it.
  var endsClause: Bool

  var isContraction: Bool {
    for ending in ["n't", "'re", "'ll", "'ve", "'m", "'d"] where word.hasSuffix(ending) { return true }
    return word.hasSuffix("'s") && SpokenWords.takeShortIs.contains(String(word.dropLast(2)))
  }
}

extension String {
  fileprivate var styleTokens: [StyleToken] {
    split(whereSeparator: \.isWhitespace).compactMap { part in
      let plain = part.replacing("’", with: "'")
      let word = plain.lowercased().drop { !$0.isLetter }
      let letters = word.prefix { $0.isLetter || $0 == "'" || $0 == "-" }
      let trimmed = letters.hasSuffix("'") ? letters.dropLast() : letters
      return trimmed.isEmpty ? nil : StyleToken(word: String(trimmed), endsClause: letters.count < word.count)
    }
  }

  /// Two question marks, or a second question word after "and" or "or".
  fileprivate var asksForTwo: Bool {
    let marks = count { $0 == "?" }
    guard marks < 2 else { return true }
    let words = styleTokens.map(\.word)
    guard marks == 1, words.count > 4 else { return false }
    return words.indices.dropFirst(2).dropLast().contains { index in
      ["and", "or"].contains(words[index]) && SpokenWords.asking.contains(words[index + 1])
    }
  }
}

extension StringProtocol {
  fileprivate func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}
