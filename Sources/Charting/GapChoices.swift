/// Answers to a gap that are usual, to be chosen by number.
package struct GapChoices: Hashable, Sendable {
  /// As they stand in the note.
  package var answers: [String]
  /// Whether several may be chosen, as in `1, 3`.
  package var takesSeveral = false
  /// Whether what was said for this gap in the last session's note may be said again. Never for what is to be looked at
  /// each time.
  package var repeatsLast = false

  package init(_ answers: [String], takesSeveral: Bool = false, repeatsLast: Bool = false) {
    self.answers = answers
    self.takesSeveral = takesSeveral
    self.repeatsLast = repeatsLast
  }

  /// What a line comes to: `2` is the second answer, `1, 3` the first and the third, `1, called twice` the first with
  /// words of one's own. Anything else stands as it was typed, also a number of days.
  package func answer(for typed: String) -> String {
    var chosen: [String] = []
    var rest = typed[...]
    while let first = rest.firstIndex(where: { !$0.isWhitespace }) {
      let digits = rest[first...].prefix { $0.isASCII && $0.isNumber }
      let behind = rest[digits.endIndex...]
      guard let number = Int(digits), answers.indices.contains(number - 1),
        behind.isEmpty || ",;:.".contains(behind.first ?? " ")
      else { break }
      guard chosen.isEmpty || takesSeveral else { break }
      chosen.append(answers[number - 1])
      rest = behind.dropFirst()
    }
    let words = String(rest).tidy
    guard !chosen.isEmpty else { return typed }
    return chosen.joined(separator: ", ") + (words.isEmpty ? "" : ": " + words)
  }
}

extension GapChoices {
  /// Whether a line is only numbers, and one of them stands for no answer.
  package func isOutside(_ typed: String) -> Bool {
    let parts = typed.split { $0 == "," || $0 == " " }
    return !answers.isEmpty && !parts.isEmpty && parts.allSatisfy { Int($0) != nil } && answer(for: typed) == typed
  }

  /// Answers that many notes have alike and that nobody has to give a reason for.
  package static let usualAnswers = progress.answers + participation.answers + affect.answers
}

// What there is to choose from. Each is only ever what a clinician says was so.
extension GapChoices {
  static let affect = GapChoices(
    [
      "calm", "bright", "anxious", "sad", "tearful", "irritable", "flat", "guarded", "congruent with what was said",
      "full range",
    ], takesSeveral: true)
  static let participation = GapChoices(
    ["attentive", "listened without speaking", "spoke briefly", "restless", "drowsy", "looked at a phone"],
    takesSeveral: true)
  static let progress = GapChoices(["improved", "about the same", "worse", "goal not addressed today"])
  static let outcome = GapChoices(["kept", "kept in part", "not kept", "not asked about"])
  static let risk = GapChoices(["none reported or observed", "not assessed"])
  static let speaker = GapChoices(["this member", "a peer", "a leader"])
  static let place = GapChoices(["home", "work", "a parked car"], repeatsLast: true)
  static let interventions = GapChoices(
    [
      "led the discussion", "reflected and validated what members said", "linked what members had in common",
      "asked open questions", "taught and explained", "kept the group's agreements",
    ], takesSeveral: true, repeatsLast: true)
  static let asLastTime = GapChoices([], repeatsLast: true)
}
