import SessionCore

/// What the numbers of a scale mean to the group: the words for its lowest and its highest.
package struct ScaleWords: Hashable, Sendable {
  /// The scale's name, as outlines have it.
  package var id: String
  package var lowest: String
  package var highest: String
}

enum ScalesKey: String, ContentKey {
  case reviewed, scales
  static let thing = "file of scales"
}

enum ScaleWordsKey: String, ContentKey {
  case id, lowest, highest
  static let thing = "scale"
}

extension ScaleWords {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ScaleWordsKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), lowest: fields.line(.lowest, &faults),
      highest: fields.line(.highest, &faults))
  }
}

extension Scale {
  /// As in `Mood: 0 is the lowest you've been, 10 is the best.`
  func screenWords(_ words: ScaleWords?) -> String {
    let title = name.prefix(1).uppercased() + name.dropFirst().map { $0 == "-" ? " " : String($0) }.joined()
    guard let words else { return "\(title): \(range.lowerBound) to \(range.upperBound)." }
    return "\(title): \(range.lowerBound) is \(words.lowest), \(range.upperBound) is \(words.highest)."
  }
}
