/// One part of a draft.
package struct Part: Hashable, Sendable {
  package var id: PartID
  package var sentences: [Sentence]
  /// A clinician's own words for the whole part, which then stand in place of its sentences.
  package var rewriting: [Sentence.Piece]?

  package init(_ id: PartID, _ sentences: [Sentence]) {
    self.id = id
    self.sentences = sentences
  }

  /// The text of `rewriting`.
  package var rewritten: String? {
    guard let rewriting else { return nil }
    let text = rewriting.map(\.text).joined()
    return rewriting.first?.substitution == nil ? text : text.capitalisedAtStart
  }

  /// Every name that was replaced in what stands there, in order.
  package var substitutions: [Substitution] { (rewriting ?? sentences.flatMap(\.pieces)).compactMap(\.substitution) }

  /// One paragraph.
  package var text: String { rewritten ?? sentences.paragraph }
}

extension [Sentence] {
  /// The sentences one after the other; when they were said is named where it changes.
  package var paragraph: String {
    var said: String?
    var result: [String] = []
    for sentence in self where !sentence.text.isEmpty {
      let isNew = sentence.when != nil && sentence.when != said
      said = sentence.when
      let text = sentence.text
      if let before = result.last, before.hasSuffix("\""), !".!?".contains(before.dropLast().last ?? ".") {
        result[result.count - 1] = before + "."
      }
      if isNew {
        result.append("\(sentence.when ?? "")\(sentence.hasSubject ? "," : ":") \(text)")
      } else {
        result.append(sentence.keepsCase ? text : text.capitalisedAtStart)
      }
    }
    return result.joined(separator: " ")
  }
}
