import Basics
import ChartRecord
import Charting
import ScreenText
import SessionCore

extension FHIRWriter {
  /// A note with everything that was added to it; its text is the attachment.
  func document(_ note: ChartedNote, in session: SessionID, _ encounter: String?) -> JSONValue {
    let name = names.note(note.id, edition: note.edition, in: session).asURN
    let written = (note.textLines + ["", "--"] + cover.lines).joined(separator: "\n") + "\n"
    let signed = (note.signatures.first?.at ?? cover.at).civil.iso8601
    let context = [
      encounter.map { .init("encounter", .array([reference($0)])) },
      period(note.heading.startedAt, note.heading.endedAt),
    ].compactMap { $0 }
    let attachment = JSONValue.object([
      .init("contentType", .string("text/plain; charset=utf-8")), .init("data", .string(written.base64)),
      .init("size", .number(written.utf8.count)), .init("title", .string(note.fhirTitle)),
      .init("creation", .string(signed)),
    ])
    return entry(
      name,
      [
        .init("resourceType", .string("DocumentReference")), FHIRCode.profile("documentreference"),
        .init("masterIdentifier", FHIRCode.identifier(name)),
        .init("identifier", .array([FHIRCode.identifier(name)])),
        .init("status", .string("current")), .init("docStatus", .string(note.fhirStatus)),
        .init("type", FHIRCode.note(note.heading.kind)), .init("category", .array([FHIRCode.clinicalNote])),
        .init("subject", subject), .init("date", .string(signed)),
        note.signatures.first.map { .init("author", .array([signer($0)])) },
        note.signatures.last.map { .init("authenticator", signer($0)) }, replaced(by: note, in: session),
        .init("securityLabel", FHIRCode.labelConcepts),
        .init(
          "content",
          .array([.object([.init("attachment", attachment), .init("format", FHIRCode.plainDocument)])])),
        context.isEmpty ? nil : .init("context", .object(context)),
      ])
  }

  /// The note that was entered in error before this one was signed.
  private func replaced(by note: ChartedNote, in session: SessionID) -> JSONValue.Field? {
    guard note.edition > 0 else { return nil }
    let before = names.note(note.id, edition: note.edition - 1, in: session).asURN
    return .init(
      "relatesTo",
      .array([
        .object([
          .init("code", .string("replaces")),
          .init("target", .object([.init("identifier", FHIRCode.identifier(before))])),
        ])
      ]))
  }
}

extension ChartedNote {
  fileprivate var fhirTitle: String {
    let what = kind == .contact ? "Contact note" : "Note of a session"
    return (draftWords.map { "\($0). " } ?? "") + "\(what), \(heading.date)"
  }

  fileprivate var fhirStatus: String {
    if draftWords != nil { return "preliminary" }
    return addenda.isEmpty ? "final" : "amended"
  }
}
