package import Basics
package import SessionCore

extension Session {
  /// Lines of the record in which all these words stand, without regard to case and accents; private notes are never
  /// searched.
  package func entries(holding words: [String]) -> [Entry] {
    let wanted = words.flatMap { $0.foldedAsName.split(separator: " ") }.map { SoughtWord(Array($0.utf8)) }
    return entries.filter { entry in
      guard entry.kind != .privateNote, !wanted.isEmpty, var text = entry.words?.text else { return false }
      guard text.withUTF8({ wanted.mayStand(inTyped: UnsafeRawBufferPointer($0)) }) else { return false }
      var folded = text.foldedAsName
      return folded.withUTF8 { wanted.stand(in: UnsafeRawBufferPointer($0)) }
    }
  }

  /// One line of the record: `session`, `at`, `line`, `kind`, `phase`, `about` (whole names) and `text`.
  package func json(of entry: Entry) -> JSONValue {
    .object([
      Field("session", .string(opening.id.hexadecimal)),
      Field("at", .instant(entry.at)),
      Field("line", .number(entry.line)),
      Field("kind", .string(entry.kind.identifier)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("about", .strings(entry.about.map { name(of: $0) })),
      Field("text", .string(recordText(of: entry))),
    ])
  }

  /// What a line says: its words, its numbers, or what became of a commitment.
  func recordText(of entry: Entry) -> String {
    let words = entry.words?.text ?? ""
    switch entry.kind {
    case .note, .privateNote, .mark, .intervention, .commitment, .followUp: return words
    case .rating(let values, _): return values.map { "\(scaleName($0.scale)) \($0.value)" }.joined(separator: ", ")
    case .answer(let kept, _): return [kept.rawValue, words].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}

extension Entry.Kind {
  /// One word for programs that read JSON.
  fileprivate var identifier: String {
    switch self {
    case .note: "note"
    case .privateNote: "private"
    case .commitment: "commitment"
    case .intervention: "intervention"
    case .rating: "rating"
    case .mark(let kind): kind
    case .answer: "answer"
    case .followUp: "follow-up"
    }
  }
}
