import ChartRecord
import Charting
import Narration
import SessionCore

extension MemberExport {
  /// One FHIR R4 Bundle (a collection) of this member alone: for each session an Encounter with their own times, for
  /// each note a DocumentReference, for each number an Observation.
  package var fhirBundle: String {
    let patient = sessions.first.map { OpaqueUUID.patient(member.id, in: $0.session) } ?? "urn:uuid:none"
    let entries = [entry(patient, member.fhirPatient)] + sessions.flatMap { $0.fhirEntries(of: member, patient, cover) }
    return JSONValue.object([
      .init("resourceType", .string("Bundle")),
      .init("meta", .object([.init("security", FHIRCode.labels)])),
      .init("type", .string("collection")), .init("timestamp", .string(cover.at.civil.iso8601)),
      .init("entry", .array(entries)),
    ]).rendered + "\n"
  }
}

private func entry(_ name: String, _ resource: JSONValue) -> JSONValue {
  .object([.init("fullUrl", .string(name)), .init("resource", resource)])
}

private func reference(_ name: String) -> JSONValue { .object([.init("reference", .string(name))]) }

private func display(_ name: String) -> JSONValue { .object([.init("display", .string(name.onOneLine))]) }

private func period(_ from: Moment?, _ to: Moment?) -> JSONValue.Field? {
  guard from != nil || to != nil else { return nil }
  let ends = [from.map { ("start", $0) }, to.map { ("end", $0) }].compactMap { $0 }
  return .init("period", .object(ends.map { .init($0.0, .string($0.1.civil.iso8601)) }))
}

extension Member {
  fileprivate var fhirPatient: JSONValue {
    let chart = chartID.map {
      JSONValue.Field(
        "identifier",
        .array([
          .object([
            .init("type", FHIRCode.concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MR", "Chart number")),
            .init("value", .string($0)),
          ])
        ]))
    }
    let fields: [JSONValue.Field?] = [
      .init("resourceType", .string("Patient")), chart,
      .init("name", .array([.object([.init("text", .string(name.onOneLine))])])),
    ]
    return .object(fields.compactMap { $0 })
  }
}

extension MemberSession {
  fileprivate func fhirEntries(of member: Member, _ patient: String, _ cover: Cover) -> [JSONValue] {
    let encounter = attendance.stays.isEmpty ? nil : OpaqueUUID.encounter(member.id, in: session)
    let documents = notes.enumerated().map { place, note in
      let name = OpaqueUUID.note(place, of: member.id, in: session)
      return entry(name, note.fhirDocument(name, patient, encounter, cover))
    }
    let observations = ratings.enumerated().map { place, rating in
      entry(OpaqueUUID.rating(place, of: member.id, in: session), rating.fhirObservation(patient, encounter))
    }
    return (encounter.map { [entry($0, fhirEncounter(patient))] } ?? []) + documents + observations
  }

  private func fhirEncounter(_ patient: String) -> JSONValue {
    let leaders = attendance.leaders.map { JSONValue.object([.init("individual", display($0))]) }
    let fields: [JSONValue.Field?] = [
      .init("resourceType", .string("Encounter")),
      .init(
        "identifier",
        .array([
          .object([
            .init("system", .string(FHIRCode.identifierSystem)), .init("value", .string(OpaqueUUID.session(session))),
          ])
        ])),
      .init("status", .string(attendance.endedAt == nil ? "in-progress" : "finished")),
      .init("class", FHIRCode.presence(isByVideo: attendance.isByVideo)),
      .init("type", .array([FHIRCode.encounter(attendance.kind)])), .init("subject", reference(patient)),
      leaders.isEmpty ? nil : .init("participant", .array(leaders)),
      period(attendance.arrivedAt, attendance.leftAt),
      .init(
        "length",
        .object([
          .init("value", .number(attendance.minutes)), .init("unit", .string("min")),
          .init("system", .string("http://unitsofmeasure.org")), .init("code", .string("min")),
        ])),
    ]
    return .object(fields.compactMap { $0 })
  }
}

extension ChartedNote {
  fileprivate func fhirDocument(_ name: String, _ patient: String, _ encounter: String?, _ cover: Cover) -> JSONValue {
    let written = (textLines + ["", "--"] + cover.lines).joined(separator: "\n") + "\n"
    let signed = signatures.first?.at.civil.iso8601
    let context = [
      encounter.map { .init("encounter", .array([reference($0)])) }, period(heading.startedAt, heading.endedAt),
    ]
    .compactMap { $0 }
    let fields: [JSONValue.Field?] = [
      .init("resourceType", .string("DocumentReference")),
      .init(
        "masterIdentifier",
        .object([.init("system", .string(FHIRCode.identifierSystem)), .init("value", .string(name))])),
      .init("status", .string("current")), .init("docStatus", .string(fhirStatus)),
      .init("type", FHIRCode.note(heading.kind)), .init("category", .array([FHIRCode.clinicalNote])),
      .init("subject", reference(patient)), .init("date", .string(signed ?? cover.at.civil.iso8601)),
      signatures.first.map { .init("author", .array([display("\($0.name), \($0.credential)")])) },
      signatures.last.map { .init("authenticator", display("\($0.name), \($0.credential)")) },
      .init("securityLabel", FHIRCode.labelConcepts),
      .init(
        "content",
        .array([
          .object([
            .init(
              "attachment",
              .object([
                .init("contentType", .string("text/plain; charset=utf-8")), .init("data", .string(written.base64)),
                .init("size", .number(written.utf8.count)), .init("title", .string(fhirTitle)),
                .init("creation", .string(signed ?? cover.at.civil.iso8601)),
              ]))
          ])
        ])),
      context.isEmpty ? nil : .init("context", .object(context)),
    ]
    return .object(fields.compactMap { $0 })
  }

  private var fhirTitle: String {
    let what = kind == .contact ? "Contact note" : "Note of a session"
    return (draftWords.map { "\($0). " } ?? "") + "\(what), \(heading.date)"
  }

  private var fhirStatus: String {
    if draftWords != nil { return "preliminary" }
    return addenda.isEmpty ? "final" : "amended"
  }
}

extension ExportedRating {
  fileprivate func fhirObservation(_ patient: String, _ encounter: String?) -> JSONValue {
    func number(_ value: Int) -> JSONValue { .object([.init("value", .number(value))]) }
    let fields: [JSONValue.Field?] = [
      .init("resourceType", .string("Observation")), .init("status", .string("final")),
      .init("category", .array([FHIRCode.survey])),
      .init("code", .object([.init("text", .string("\(scale.onOneLine), own rating"))])),
      .init("subject", reference(patient)), encounter.map { .init("encounter", reference($0)) },
      .init("effectiveDateTime", .string(at.civil.iso8601)), .init("valueInteger", .number(value)),
      .init("note", .array([.object([.init("text", .string(occasion.onOneLine))])])),
      .init(
        "referenceRange",
        .array([
          .object([
            .init("low", number(range.lowerBound)), .init("high", number(range.upperBound)),
            .init("text", .string("from \(range.lowerBound) to \(range.upperBound)")),
          ])
        ])),
    ]
    return .object(fields.compactMap { $0 })
  }
}
