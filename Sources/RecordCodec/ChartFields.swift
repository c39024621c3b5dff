import ChartRecord
import SessionCore

/// The fields that all events of a chart share, each event using those it needs.
struct ChartFields {
  var note = NoteID("")
  /// A gap, a part, a substitution, a finding or a name.
  var place = ""
  var words: ErasableText?
  var yes = false
  var signature: Signature?
  var fixed: NoteSnapshot?
  var needsCoSignature = false
  var count = 0
  /// 0 where there is none.
  var kind: UInt64 = 0
  var disclosure: Disclosure?
  var at = WallTime(wallMs: 0, offsetSeconds: 0)
  var certificate: DestructionCertificate?
  /// Where the event ends, for failures.
  var end: MessageReader

  init(_ reader: MessageReader) throws(CodecFailure) {
    end = reader
    while let key = try end.key() { try take(key) }
  }

  private mutating func take(_ key: MessageReader.Key) throws(CodecFailure) {
    switch key.field {
    case 1: note = NoteID(try end.text(key))
    case 2: place = try end.text(key)
    case 3: words = try end.words(key)
    case 4: yes = try end.bool(key)
    case 5: signature = try end.message(Signature.self, key)
    case 6: fixed = try end.message(NoteSnapshot.self, key)
    case 7: needsCoSignature = try end.bool(key)
    case 8: count = try end.sint(key)
    case 9: kind = try end.scalar(key)
    case 10: disclosure = try end.message(Disclosure.self, key)
    case 11: at = try end.message(WallTime.self, key)
    case 12: certificate = try end.message(DestructionCertificate.self, key)
    default: try end.skip(key)
    }
  }

  /// What an event cannot do without.
  func required<Value>(_ value: Value?) throws(CodecFailure) -> Value {
    guard let value else { throw end.malformed }
    return value
  }
}
