package import ChartRecord
package import SessionCore
import Vault

/// An answer in a draft that was being typed, as the vault keeps it beside the log.
package struct UnfinishedAnswer: Equatable {
  package var session: SessionID
  package var note: NoteID
  /// What was being asked: a gap, a finding or a part, by its id.
  package var place: String
  package var text: String

  /// No session's id, so that it is never taken for a half-typed line of the room.
  private static let mark: [UInt8] = Array("answer in a draft".utf8.prefix(16))

  /// As the vault keeps it.
  package var bytes: [UInt8] {
    Self.mark + [session.high, session.low].flatMap(\.bigEndianBytes) + Array("\(note.text)\0\(place)\0\(text)".utf8)
  }

  package init(session: SessionID, note: NoteID, place: String, text: String) {
    self.session = session
    self.note = note
    self.place = place
    self.text = text
  }

  /// `nil` for anything else that was half typed.
  package init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark), bytes.count >= 32 else { return nil }
    let fields = bytes[32...].split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return nil }
    func number(_ place: Int) -> UInt64 { bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    let texts = fields.map { String(decoding: $0, as: UTF8.self) }
    self.init(
      session: SessionID(high: number(16), low: number(24)), note: NoteID(texts[0]), place: texts[1], text: texts[2])
  }
}

extension ChartDesk {
  /// What was half typed in a draft of this session when the program or the room last ended.
  package func takeUpHalfAnswer() -> UnfinishedAnswer? {
    defer { workspace.halfAnswer = nil }
    let half = workspace.halfAnswer ?? workspace.vault.readDraft().flatMap(UnfinishedAnswer.init(bytes:))
    return half?.session == log.session.opening.id ? half : nil
  }
}
