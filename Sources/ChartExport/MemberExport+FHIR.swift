import Basics
import ChartRecord
import Charting
import Program
import ScreenText
import SessionCore

extension MemberExport {
  /// One FHIR R4 Bundle (a collection) of this member alone, by the profiles of US Core: a Practitioner for each person
  /// who signed; for each session an Encounter with the member's own times, for each note a DocumentReference, for each
  /// number an Observation. What each is called stays the same from one export to the next.
  package func fhirBundle(_ names: ExportNames) -> String {
    let writer = FHIRWriter(self, names)
    let entries = [writer.patientEntry] + writer.practitionerEntries + sessions.flatMap(writer.entries)
    return JSONValue.object([
      .init("resourceType", .string("Bundle")),
      .init("meta", .object([.init("security", FHIRCode.labels)])),
      .init("type", .string("collection")), .init("timestamp", .string(cover.at.civil.iso8601)),
      .init("entry", .array(entries)),
    ]).rendered + "\n"
  }
}

/// What the resources of one bundle have in common.
struct FHIRWriter {
  let member: Member
  let cover: DisclosureHeader
  let person: PersonInCare
  let names: ExportNames
  /// Everyone who signed anything of it, once each, as they were called last.
  let signers: [Signature]

  init(_ export: MemberExport, _ names: ExportNames) {
    (member, cover, person, self.names) = (export.member, export.cover, export.person, names)
    var latest: [SignerID: Signature] = [:]
    for signature in export.notes.flatMap({ $0.signatures + $0.addenda.map(\.signature) }) {
      if let known = latest[signature.signer], known.at.wallMs > signature.at.wallMs { continue }
      latest[signature.signer] = signature
    }
    signers = latest.values.sorted { $0.signer < $1.signer }
  }

  /// A session's resources.
  func entries(of session: MemberSession) -> [JSONValue] {
    let came = !session.attendance.stays.isEmpty
    let encounter = came ? names.encounter(of: person, in: session.session).asURN : nil
    let documents = session.notes.map { document($0, in: session.session, encounter) }
    let observations = session.ratings.map { observation($0, in: session.session, encounter) }
    return (encounter.map { [self.encounter(session, named: $0)] } ?? []) + documents + observations
  }

  private func encounter(_ session: MemberSession, named name: String) -> JSONValue {
    let attendance = session.attendance
    let leaders = attendance.leaders.enumerated().map { place, leader in
      JSONValue.object([
        .init("type", .array([FHIRCode.leader(isFirst: place == 0)])), .init("individual", self.leader(leader)),
      ])
    }
    return entry(
      name,
      [
        .init("resourceType", .string("Encounter")), FHIRCode.profile("encounter"),
        .init("identifier", .array([FHIRCode.identifier(names.session(session.session).asURN)])),
        .init("status", .string(attendance.endedAt == nil ? "in-progress" : "finished")),
        .init("class", FHIRCode.presence(isByVideo: attendance.isByVideo)),
        .init("type", .array([FHIRCode.encounter(attendance.kind)])), .init("subject", subject),
        leaders.isEmpty ? nil : .init("participant", .array(leaders)),
        period(attendance.arrivedAt, attendance.leftAt),
        .init("length", quantity(attendance.minutes, unit: "min", code: "min")),
      ])
  }

  private func observation(
    _ rating: ExportedRating, in session: SessionID, _ encounter: String?
  ) -> JSONValue {
    func points(_ value: Int) -> JSONValue { quantity(value, unit: "points", code: "{score}") }
    let name = names.rating(rating.measure, of: person, in: session).asURN
    return entry(
      name,
      [
        .init("resourceType", .string("Observation")), FHIRCode.profile("observation-screening-assessment"),
        .init("identifier", .array([FHIRCode.identifier(name)])), .init("status", .string("final")),
        .init("category", .array([FHIRCode.survey])),
        .init("code", .object([.init("text", .string("\(rating.scale.onOneLine), own rating"))])),
        .init("subject", subject), encounter.map { .init("encounter", reference($0)) },
        .init("effectiveDateTime", .string(rating.at.civil.iso8601)), .init("performer", .array([subject])),
        .init("valueQuantity", points(rating.value)),
        .init("note", .array([.object([.init("text", .string(rating.occasion.onOneLine))])])),
        .init(
          "referenceRange",
          .array([
            .object([
              .init("low", points(rating.range.lowerBound)), .init("high", points(rating.range.upperBound)),
              .init("text", .string("from \(rating.range.lowerBound) to \(rating.range.upperBound)")),
            ])
          ])),
      ])
  }
}

// Pieces

extension FHIRWriter {
  var subject: JSONValue { reference(names.person(person).asURN) }

  func reference(_ name: String, shown display: String? = nil) -> JSONValue {
    let shown = display.map { JSONValue.Field("display", .string($0.onOneLine)) }
    return .object([JSONValue.Field("reference", .string(name)), shown].compactMap { $0 })
  }

  func entry(_ name: String, _ fields: [JSONValue.Field?]) -> JSONValue {
    .object([.init("fullUrl", .string(name)), .init("resource", .object(fields.compactMap { $0 }))])
  }

  func period(_ from: Moment?, _ to: Moment?) -> JSONValue.Field? {
    let ends = [from.map { ("start", $0) }, to.map { ("end", $0) }].compactMap { $0 }
    guard !ends.isEmpty else { return nil }
    return .init("period", .object(ends.map { .init($0.0, .string($0.1.civil.iso8601)) }))
  }

  private func quantity(_ value: Int, unit: String, code: String) -> JSONValue {
    .object([
      .init("value", .number(value)), .init("unit", .string(unit)),
      .init("system", .string("http://unitsofmeasure.org")), .init("code", .string(code)),
    ])
  }
}
