import Charting
import SessionCore

/// What exactly a signature is for, as bytes: every field with its length before it, so that no two different things
/// have the same bytes. The layout is never changed; another one gets another first field.
package struct SignedBytes {
  /// What is to be signed.
  package private(set) var bytes: [UInt8] = []

  private init(_ purpose: String) {
    add(purpose)
  }

  /// For the first signature of a note.
  package static func note(_ note: NoteSnapshot, by signature: Signature) -> [UInt8] {
    var signed = SignedBytes("circlekeeper note 1")
    signed.add(note)
    signed.add(signature)
    return signed.bytes
  }

  /// For a second signature: the note and as many of its addenda as stood there.
  package static func coSignature(_ note: SignedNote, addendaCount: Int, by signature: Signature) -> [UInt8] {
    var signed = SignedBytes("circlekeeper second signature 1")
    signed.add(note.note)
    signed.addWithProof(note.signature)
    signed.add("\(addendaCount)")
    for addendum in note.addenda.prefix(addendaCount) {
      signed.add(addendum.kind.rawValue)
      signed.add(addendum.text.text ?? "")
      signed.addWithProof(addendum.signature)
    }
    signed.add(signature)
    return signed.bytes
  }

  /// For words added to a note, which its proof ties to the note.
  package static func addendum(
    _ kind: Addendum.Kind, _ text: String, to note: SignedNote, by signature: Signature
  ) -> [UInt8] {
    var signed = SignedBytes("circlekeeper addendum 1")
    signed.addWithProof(note.signature)
    signed.add(kind.rawValue)
    signed.add(text)
    signed.add(signature)
    return signed.bytes
  }

  /// For taking a note out of every export.
  package static func withdrawal(of note: SignedNote, reason: String, by signature: Signature) -> [UInt8] {
    var signed = SignedBytes("circlekeeper entered in error 1")
    signed.addWithProof(note.signature)
    signed.add(reason)
    signed.add(signature)
    return signed.bytes
  }

  /// For either signature under the destruction of a session.
  package static func destruction(_ certificate: DestructionCertificate, by signature: Signature) -> [UInt8] {
    var signed = SignedBytes("circlekeeper destruction 1")
    signed.add(certificate.session)
    signed.add("\(certificate.noteCount)")
    signed.add("\(certificate.textCount)")
    signed.add("\(certificate.retentionYears)")
    signed.add(signature)
    return signed.bytes
  }
}

// Fields

extension SignedBytes {
  /// `5:words`, the length in bytes of UTF-8.
  private mutating func add(_ field: String) {
    bytes += Array("\(field.utf8.count):".utf8) + Array(field.utf8)
  }

  private mutating func add(_ session: SessionID) {
    add("\(session.high)")
    add("\(session.low)")
  }

  private mutating func add(_ moment: Moment?) {
    add(moment.map { "\($0.wallMs) \($0.offsetSeconds)" } ?? "")
  }

  private mutating func add(_ note: NoteSnapshot) {
    add(note.id.text)
    add("\(note.member.id.number)")
    add(note.member.name)
    add(note.member.chartID ?? "")
    add(note.heading.session)
    add(note.heading.groupName)
    add(note.heading.kind.rawValue)
    add(note.heading.date)
    add(note.heading.startedAt)
    add(note.heading.endedAt)
    add("\(note.heading.leaders.count)")
    for leader in note.heading.leaders { add(leader) }
    add(note.heading.service ?? "")
    add(note.format)
    add("\(note.parts.count)")
    for part in note.parts {
      add(part.id.rawValue)
      add(part.title)
      add(part.text.text ?? "")
    }
    add("\(note.blocks.count)")
    for block in note.blocks {
      add(block.kind.signedName)
      add("\(block.lines.count)")
      for line in block.lines { add(line.text ?? "") }
    }
    add(note.text.text ?? "")
  }

  private mutating func add(_ signature: Signature) {
    add("\(signature.signer.number)")
    add(signature.name)
    add(signature.credential)
    add("\(signature.at.wallMs) \(signature.at.offsetSeconds)")
  }

  private mutating func addWithProof(_ signature: Signature) {
    add(signature)
    bytes += Array("\(signature.proof.count):".utf8) + signature.proof
  }
}

extension NoteLayout.Block.Kind {
  fileprivate var signedName: String {
    switch self {
    case .title: "title"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    }
  }
}
