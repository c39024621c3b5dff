internal import SessionCore

/// What a receipt says of people whom the line named, and of numbers, which it never repeats.
extension Receipt {
  /// `2 ratings, kept, note`; `nil` for an act without ratings, and where the line repeats what was recorded.
  var ratingFacts: [String]? {
    guard case .discreet = style else { return nil }
    let rated = act.events.compactMap { event in
      if case .rated(let member, let values) = event { (member, values.count) } else { nil }
    }
    guard !rated.isEmpty else { return nil }
    let count = rated.reduce(0) { $0 + $1.1 }
    let people = rated.map(\.0).unique
    let whom = people.count > 2 ? "\(people.count) people" : after.shortNames(of: people)
    let parts = ["\(count) rating\(count == 1 ? "" : "s")"] + act.events.compactMap(part)
    return ["\(whom) \(separator) \(parts.joined(separator: ", "))"]
  }

  private func part(of event: Event) -> String? {
    switch event {
    case .commitmentAnswered: "kept"
    case .noted: "note"
    default: nil
    }
  }

  /// Where the floor decided whom a note is about, those named further in may have been meant.
  var mentionHint: String {
    guard !mentioned.isEmpty else { return "" }
    let fix = act.events.contains { $0.noteSubjects != nil } ? "; /fix @\(after.typedName(of: mentioned[0]))" : ""
    return " \(separator) mentions \(after.shortNames(of: mentioned))\(fix)"
  }

  /// A flag that holds someone else's name without the sign.
  var flagHint: String {
    guard let meant, act.events.contains(where: \.isFlag) else { return "" }
    return ". \(after.shortName(of: meant))? /fix \(numbered) @\(after.typedName(of: meant))"
  }

  /// A `!` right before `@name` in words was taken as an exclamation mark.
  var flagSignHint: String {
    mayBeFlag.map { ". A flag? !@\(after.typedName(of: $0)) and the words" } ?? ""
  }

  private var separator: String {
    switch style {
    case .discreet(let glyphs, _): glyphs.separator
    case .plain: Glyphs.unicode.separator
    }
  }
}

extension Event {
  fileprivate var isFlag: Bool {
    if case .flagRaised = self { true } else { false }
  }
}
