import Basics
internal import SessionCore

/// Lines of the record: at a discreet screen all kinds look the same, so that a flag cannot be told from a note.
extension FactWords {
  func record(_ event: Event, line: Int) -> String? {
    guard let record = parts(of: event, line: line) else { return nil }
    let whom = record.whom ?? "no name yet, /fix \(numbered ?? "\(line)") @NAME"
    if showsText {
      let kind = [record.kind, whom].filter { !$0.isEmpty }.joined(separator: " ")
      return record.text.isEmpty ? kind : "\(kind): \(record.text)"
    }
    return saysKind ? "\(record.kind) \(whom)" : whom
  }

  private struct Parts {
    let kind: String
    /// `nil` for a flag whose person is still to be named.
    let whom: String?
    let text: String
  }

  private func parts(of event: Event, line: Int) -> Parts? {
    switch event {
    case .noted(let words, let about): Parts(kind: "note", whom: whom(about), text: plain(words))
    case .notedPrivately(let words, let about): Parts(kind: "private", whom: whom(about), text: plain(words))
    case .rated(let member, let values): Parts(kind: "rating", whom: name(member), text: ratings(values))
    case .committed(let member, let words): Parts(kind: "commitment", whom: name(member), text: plain(words))
    case .commitmentAnswered(let member, let kept, let words, _):
      Parts(kind: "kept", whom: name(member), text: kept.rawValue + text(words))
    case .intervened(let leader, let words, let about):
      Parts(kind: "intervention", whom: whom(about), text: "\(leader.onOneLine): \(plain(words))")
    case .marked(let kind, let words, let about):
      Parts(kind: kind.onOneLine, whom: whom(about), text: plain(words))
    case .flagRaised(let person, let words, let reporter):
      Parts(kind: "flag", whom: person.map { name($0) + reported(by: reporter) }, text: plain(words))
    case .flagsResolved(let person, let disposition, let words):
      Parts(kind: "resolved", whom: name(person), text: disposition.onOneLine + text(words))
    // A concern of no session is what the receipt itself is about.
    case .flagResolved(let own, let person, let disposition, let words) where own == line:
      Parts(
        kind: "resolved", whom: person.map { name($0) } ?? "no one named",
        text: disposition.onOneLine + text(words))
    case .flagResolved(let line, let person, let disposition, let words):
      Parts(
        kind: "resolved", whom: person.map { "\(name($0)), line \(line)" } ?? "line \(line)",
        text: disposition.onOneLine + text(words))
    case .followedUp(let member, let words, _):
      Parts(kind: "followed up", whom: name(member), text: plain(words))
    default: nil
    }
  }

  private func reported(by guest: GuestID?) -> String { guest.map { ", reported by \(name(.guest($0)))" } ?? "" }

  private func whom(_ people: [Person]) -> String { people.isEmpty ? "group" : names(people) }

  private func plain(_ words: ErasableText?) -> String { words?.text?.onOneLine ?? "" }

  private func ratings(_ values: [ScaleValue]) -> String {
    values.map { "\(session.scaleName($0.scale)) \($0.value)" }.joined(separator: ", ")
  }
}

extension Session {
  /// The name of the outline's scale at this place.
  func scaleName(_ place: Int) -> String {
    outline.scales.indices.contains(place) ? outline.scales[place].name : "scale \(place + 1)"
  }
}
