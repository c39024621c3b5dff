import Basics
import ScreenText
import SessionCore

/// What a format can name, and what it gets for it.
enum FormatFields {
  /// Beside the parts.
  static let plain: Set<String> = [
    "member", "chart", "group", "date", "service", "leaders-named", "start", "stop", "open",
  ]

  /// Notes recorded in the member's own turn, and the others; together they are `notes`.
  static let notesOwn = "notes-own"
  static let notesObserved = "notes-observed"

  static let known: Set<String> = {
    var known = plain.union([notesOwn, notesObserved, "."])
    for part in PartID.allCases { known.formUnion([part.field, part.field + "-list"]) }
    return known
  }()

  /// For a note: only what is there has a value.
  static func values(of note: DraftNote) -> [String: Any] {
    var values: [String: Any] = [
      "member": note.member.name.tidy, "group": note.heading.groupName.tidy, "date": note.heading.date,
      "leaders-named": note.heading.leaders.map(\.tidy).listed(), "open": note.heading.isOpen,
    ]
    values["chart"] = note.member.chartID?.tidy
    values["service"] = note.heading.service?.tidy
    values["start"] = note.heading.startedAt?.clock
    values["stop"] = note.heading.endedAt?.clock
    for part in note.parts {
      values[part.id.field] = part.text
      values[part.id.field + "-list"] = part.paragraphs
    }
    if let notes = note.part(.notes) {
      values[notesOwn] = notes.rewritten ?? notes.sentences.filter(\.isOwnTurn).paragraph.ifAny
      values[notesObserved] = notes.rewritten == nil ? notes.sentences.filter { !$0.isOwnTurn }.paragraph.ifAny : nil
    }
    return values
  }
}

extension PartID {
  /// What templates call the part; `group` is the group's name there.
  var field: String { self == .group ? "group-notes" : rawValue }
}

extension Part {
  /// Each sentence for itself, with the gaps after it.
  fileprivate var paragraphs: [String] {
    if let rewritten { return [rewritten] }
    var groups: [[Sentence]] = []
    for sentence in sentences {
      if sentence.isGap, !groups.isEmpty {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
    return groups.map(\.paragraph)
  }
}

extension String {
  fileprivate var ifAny: String? { isEmpty ? nil : self }
}
