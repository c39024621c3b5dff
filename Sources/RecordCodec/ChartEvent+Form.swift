import ChartRecord
import Charting
import SessionCore

extension ChartEvent: StoredMessage {
  var number: ChartEventNumber {
    switch self {
    case .gapFilled: .gapFilled
    case .partRewritten: .partRewritten
    case .substitutionPutBack: .substitutionPutBack
    case .findingOverridden: .findingOverridden
    case .noteSigned: .noteSigned
    case .coSigned: .coSigned
    case .addendumMade: .addendumMade
    case .enteredInError: .enteredInError
    case .disclosed: .disclosed
    case .privateNotesDestroyed: .privateNotesDestroyed
    case .holdSet: .holdSet
    case .holdLifted: .holdLifted
    case .contentDestroyed: .contentDestroyed
    }
  }

  func write(_ writer: inout MessageWriter) {
    writer.block(number.rawValue) { writer in writeFields(&writer) }
  }

  /// In the order of the fields' numbers, which are those of `ChartFields`.
  private func writeFields(_ writer: inout MessageWriter) {
    switch self {
    case .gapFilled(let note, let gap, let words): writer.edit(note, gap, words)
    case .partRewritten(let note, let part, let words): writer.edit(note, part.rawValue, words)
    case .substitutionPutBack(let note, let substitution, let isPutBack):
      writer.edit(note, substitution, nil)
      writer.bool(4, isPutBack)
    case .findingOverridden(let note, let finding, let reason): writer.edit(note, finding, reason)
    case .noteSigned(let note, let signature, let isLateEntry, let needsCoSignature):
      writer.bool(4, isLateEntry)
      writer.message(5, signature)
      writer.message(6, note)
      writer.bool(7, needsCoSignature)
    case .coSigned(let note, let coSignature):
      writer.text(1, note.text)
      writer.message(5, coSignature.signature)
      writer.sint(8, coSignature.addendaCount)
    case .addendumMade(let note, let addendum):
      writer.edit(note, "", addendum.text)
      writer.bool(4, addendum.isLateEntry)
      writer.message(5, addendum.signature)
      writer.bool(7, addendum.needsCoSignature)
      writer.choice(9, addendum.kind)
    case .enteredInError(let note, let withdrawal):
      writer.edit(note, "", withdrawal.reason)
      writer.message(5, withdrawal.signature)
    case .disclosed(let disclosure): writer.message(10, disclosure)
    case .privateNotesDestroyed(let by, let at), .holdLifted(let by, let at):
      writer.text(2, by)
      writer.message(11, at)
    case .holdSet(let hold):
      writer.text(2, hold.by)
      writer.words(3, hold.reason)
      writer.message(11, hold.at)
    case .contentDestroyed(let certificate): writer.message(12, certificate)
    }
  }
}

extension MessageWriter {
  fileprivate mutating func edit(_ note: NoteID, _ place: String, _ words: ErasableText?) {
    text(1, note.text)
    text(2, place)
    self.words(3, words)
  }
}

// Reading

extension ChartEvent {
  /// Exactly one field, which says by its number which event it is.
  init(_ reader: inout MessageReader) throws(CodecFailure) {
    guard let key = try reader.key() else { throw reader.malformed }
    let fields = try ChartFields(try reader.block(key))
    guard reader.remaining == 0 else { throw reader.malformed }
    guard let number = ChartEventNumber(rawValue: key.field) else { throw .newer(.event(key.field)) }
    self = try ChartEvent.made(number, fields)
  }

  private static func made(
    _ number: ChartEventNumber, _ fields: ChartFields
  ) throws(CodecFailure) -> ChartEvent {
    switch number {
    case .gapFilled: return .gapFilled(fields.note, gap: fields.place, fields.words)
    case .partRewritten:
      guard let part = PartID(rawValue: fields.place) else { throw fields.end.malformed }
      return .partRewritten(fields.note, part, fields.words)
    case .substitutionPutBack: return .substitutionPutBack(fields.note, substitution: fields.place, fields.yes)
    case .findingOverridden:
      return .findingOverridden(fields.note, finding: fields.place, reason: try fields.required(fields.words))
    case .noteSigned:
      return .noteSigned(
        try fields.required(fields.fixed), try fields.required(fields.signature), isLateEntry: fields.yes,
        needsCoSignature: fields.needsCoSignature)
    case .coSigned:
      let signature = try fields.required(fields.signature)
      return .coSigned(fields.note, CoSignature(signature, addendaCount: fields.count))
    case .addendumMade:
      return .addendumMade(
        fields.note,
        Addendum(
          kind: try fields.kind.choice(Addendum.Kind.self, at: fields.end), text: try fields.required(fields.words),
          signature: try fields.required(fields.signature), isLateEntry: fields.yes,
          needsCoSignature: fields.needsCoSignature))
    case .enteredInError:
      return .enteredInError(
        fields.note,
        SignedNote.Withdrawal(
          reason: try fields.required(fields.words), signature: try fields.required(fields.signature)))
    case .disclosed: return .disclosed(try fields.required(fields.disclosure))
    case .privateNotesDestroyed: return .privateNotesDestroyed(by: fields.place, at: fields.at)
    case .holdSet:
      return .holdSet(LegalHold(reason: try fields.required(fields.words), by: fields.place, at: fields.at))
    case .holdLifted: return .holdLifted(by: fields.place, at: fields.at)
    case .contentDestroyed: return .contentDestroyed(try fields.required(fields.certificate))
    }
  }
}
