/// What stands after one key of a content file and what it means: the decoder takes its ranges from here, and the
/// schema is made of it.
package struct KeyNote: Sendable {
  package var form: KeyForm
  package var isRequired: Bool
  /// One sentence for the person who writes the file.
  package var meaning: String

  init(_ form: KeyForm, required isRequired: Bool = false, _ meaning: String) {
    self.form = form
    self.isRequired = isRequired
    self.meaning = meaning
  }

  /// Of the key that every file has.
  static let reviewed = KeyNote(.line, "The clinician who reviewed this file, and the date; no where none has.")
}

/// What can stand after a key.
package indirect enum KeyForm: Sendable {
  /// Small letters, digits and hyphens, a letter first.
  case identifier
  /// A text of one line.
  case line
  case text
  case wholeNumber(ClosedRange<Int>)
  case yesOrNo
  case choice([String])
  /// `atLeast` is 0 where the list may be left empty.
  case list(KeyForm, atLeast: Int = 1)
  case keys(KeyTable)
  case either(KeyForm, KeyForm)

  /// Of a whole number; everything for any other form.
  var range: ClosedRange<Int> {
    if case .wholeNumber(let range) = self { return range }
    return Int.min...Int.max
  }

  static func choice<Choice>(of type: Choice.Type) -> KeyForm
  where Choice: RawRepresentable<String> & CaseIterable {
    .choice(type.allCases.map(\.rawValue))
  }

  static func keys<Key: ContentKey>(of type: Key.Type) -> KeyForm { .keys(KeyTable(type)) }
}

/// The keys that one sort of thing takes, in the order in which they are best written.
package struct KeyTable: Sendable {
  /// As in "phase".
  package var thing: String
  package var keys: [(key: String, note: KeyNote)]

  init<Key: ContentKey>(_ type: Key.Type) {
    thing = type.thing
    keys = type.allCases.map { ($0.rawValue, $0.note) }
  }
}

/// The shape of each content file, by where it lies in the folder.
package enum ContentSchema {
  /// In the order in which files are read; `agreements.yaml` and the files of `agreements/` have one shape.
  package static var files: [(path: String, table: KeyTable)] {
    ContentPlace.allCases.map { ($0.rawValue, $0.table) }
  }
}

extension ContentPlace {
  fileprivate var table: KeyTable {
    switch self {
    case .statuses: KeyTable(StatusesKey.self)
    case .dispositions: KeyTable(DispositionsKey.self)
    case .markKinds: KeyTable(MarkKindsKey.self)
    case .said: KeyTable(SaidKey.self)
    case .scales: KeyTable(ScalesKey.self)
    case .answers: KeyTable(AnswersKey.self)
    case .agreements, .agreementTones: KeyTable(AgreementsKey.self)
    case .crisisCard: KeyTable(CrisisCardKey.self)
    case .readings: KeyTable(ReadingsKey.self)
    case .questions: KeyTable(BankKey.self)
    case .skills: KeyTable(SkillKey.self)
    case .measures: KeyTable(MeasureKey.self)
    case .outlines: KeyTable(OutlineKey.self)
    case .days: KeyTable(DaysKey.self)
    }
  }
}
