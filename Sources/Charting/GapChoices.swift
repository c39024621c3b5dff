import Basics
import SessionCore

/// Answers to a gap that are usual, to be chosen by number.
package struct GapChoices: Hashable, Sendable {
  /// As they are shown: `…` stands where words of one's own have to follow. One in brackets stands in no note.
  package var answers: [String]
  /// Whether several may be chosen, as in `1, 3`.
  package var takesSeveral = false
  /// Whether what was said for this gap in the last session's note may be said again. Never for what is to be looked at
  /// each time.
  package var repeatsLast = false
  /// Whether that is looked at before it is taken.
  package var showsLast = false
  /// How to answer; `nil` where the numbers say it.
  package var how: String?
  /// Those that say who: what was chosen after one of them is what that person did.
  package var subjects: Set<String> = []

  package init(
    _ answers: [String], takesSeveral: Bool = false, repeatsLast: Bool = false, showsLast: Bool = false,
    how: String? = nil
  ) {
    self.answers = answers
    self.takesSeveral = takesSeveral
    self.repeatsLast = repeatsLast
    self.showsLast = showsLast
    self.how = how
  }

  /// As content has them, for a session with these leaders.
  init(_ list: AnswerList, leaders: [String]) {
    let leaders = leaders.isEmpty ? ["a leader"] : leaders.map(\.tidy)
    self.init(
      list.answers.flatMap { answer in
        answer.contains("{leader}") ? leaders.map { answer.replacing("{leader}", with: $0) } : [answer]
      }.map { $0.replacing("...", with: "…") }, takesSeveral: list.takesSeveral, repeatsLast: list.last != .no,
      showsLast: list.last == .shown, how: list.how)
  }

  /// The same, and who did it, where there are several to choose from.
  func by(_ people: [String]) -> GapChoices {
    guard people.count > 1 else { return self }
    var choices = self
    choices.answers = answers + people
    choices.subjects = Set(people)
    choices.how = "who and what, as in \(answers.count + 1), 1, \(answers.count + 2), 2, or your own words"
    return choices
  }

  /// What keeps words from being an answer.
  package enum Fault: Hashable, Sendable {
    /// A number that stands for none.
    case outside
    /// The answer that needs words after it and has none.
    case needsWords(String)
    /// It has to be said when.
    case needsTime
  }
}

// From a typed line

extension GapChoices {
  /// What a line comes to: `2` is the second answer, `1, 3` the first and the third, `1, called twice` the first with
  /// words of one's own. Anything else stands as it was typed, also a number of days and a time of day.
  package func answer(for typed: String) -> String {
    let (chosen, words) = read(typed)
    return chosen.isEmpty ? typed : composed(chosen, words)
  }

  /// `nil` where the line is an answer.
  package func fault(in typed: String) -> Fault? {
    let (chosen, words) = read(typed)
    let parts = words.split { $0 == "," || $0 == " " }
    let isNumbers = !answers.isEmpty && !parts.isEmpty && parts.allSatisfy { Int($0) != nil }
    if isNumbers && (chosen.isEmpty || takesSeveral) || words == "0" && repeatsLast { return .outside }
    if let last = chosen.last, subjects.contains(last), words.isEmpty { return .needsWords(last) }
    let text = chosen.isEmpty ? typed : composed(chosen, words)
    let (usual, own) = taken(apart: text)
    // Where the first answer has a time, words of one's own need one too.
    guard !usual.isEmpty else { return answers.first?.asksTime ?? false && !text.hasClockTime ? .needsTime : nil }
    for answer in usual where answer.hasPlace {
      if answer.asksTime, !text.hasClockTime { return .needsTime }
      if !answer.asksTime, !own.hasRealWords { return .needsWords(answer.head) }
    }
    return nil
  }

  /// Whether an answer leaves the gap out of the note.
  func leavesOut(_ answer: String) -> Bool {
    let text = answer.tidy.withoutStop.lowercased()
    return answers.contains { $0.hasPrefix("(") && $0.lowercased() == text }
  }

  private func read(_ typed: String) -> (chosen: [String], words: String) {
    var chosen: [String] = []
    var rest = typed[...]
    while let first = rest.firstIndex(where: { !$0.isWhitespace }), chosen.isEmpty || takesSeveral {
      let digits = rest[first...].prefix { $0.isASCII && $0.isNumber }
      let behind = rest[digits.endIndex...]
      guard let number = Int(digits), answers.indices.contains(number - 1), behind.endsNumber else { break }
      chosen.append(answers[number - 1])
      rest = behind.dropFirst()
    }
    return (chosen, String(rest).tidy)
  }

  /// The chosen answers as one text, the words in their place.
  private func composed(_ chosen: [String], _ words: String) -> String {
    // Where an answer has a comma of its own, another one between two would not be read as such.
    let separator = answers.contains { $0.contains(",") || $0.hasPlace } ? "; " : ", "
    var text = ""
    for (place, answer) in chosen.enumerated() {
      if place > 0 { text += link(chosen[place - 1], answer) ?? separator }
      let isLast = place == chosen.count - 1
      guard isLast else {
        text += answer.withoutPlace
        continue
      }
      text += subjects.contains(answer) ? "\(answer) \(words)".trimmed : answer.filled(with: words)
    }
    return text
  }
}

// Of a text

extension GapChoices {
  /// What stands between two answers where one says who; nil where neither does.
  private func link(_ before: String, _ next: String) -> String? {
    switch (subjects.contains(before), subjects.contains(next)) {
    case (true, true): " and "
    case (true, false): " "
    case (false, true): "; "
    case (false, false): nil
    }
  }

  /// Which usual answers a text begins with, and what stands after them.
  private func taken(apart text: String) -> (usual: [String], own: String) {
    var usual: [String] = []
    var rest = text.tidy.withoutStop[...]
    while true {
      let found = answers.filter { rest.begins(with: $0.head) }.max { $0.head.count < $1.head.count }
      guard let found, usual.isEmpty || takesSeveral else { return (usual, String(rest)) }
      usual.append(found)
      rest = rest.dropFirst(found.head.count).drop { " ,;:.".contains($0) }
    }
  }

  /// Someone's own words in an answer, the usual ones left out.
  package func ownWords(in text: String) -> String { taken(apart: text).own }
}

extension Substring {
  /// Whether a number before it is one of a list: not the hour of a time, and not the beginning of `1.5`.
  fileprivate var endsNumber: Bool {
    guard let first else { return true }
    return ",;:.".contains(first) && !(":.".contains(first) && dropFirst().first?.isNumber ?? false)
  }

  fileprivate func begins(with head: String) -> Bool {
    guard !head.isEmpty, prefix(head.count).lowercased() == head.lowercased() else { return false }
    return dropFirst(head.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

extension String {
  fileprivate var hasPlace: Bool { contains("…") }
  /// Whether the words in its place begin with a time of day.
  fileprivate var asksTime: Bool { contains("at …") }

  /// What stands before the place, without what leads to it.
  fileprivate var head: String {
    guard let place = firstIndex(of: "…") else { return self }
    var words = self[..<place].trimmed
    if asksTime { words = words.dropLast(2).trimmed }
    while let last = words.last, ",;:".contains(last) { words.removeLast() }
    return words
  }

  /// As it stands where nothing is put in.
  fileprivate var withoutPlace: String {
    guard let place = firstIndex(of: "…") else { return self }
    return head + self[index(after: place)...]
  }

  /// With the words in their place: of those after a time what follows it stands at the end.
  fileprivate func filled(with words: String) -> String {
    guard !words.isEmpty else { return withoutPlace }
    guard let place = firstIndex(of: "…") else { return self + "; " + words }
    let (before, after) = (self[..<place], self[index(after: place)...])
    guard asksTime, let (time, rest) = words.leadingClockTime else { return before + words + after }
    return before + time + after + (rest.isEmpty ? "" : after.isEmpty ? ", " : "; ") + rest
  }
}
