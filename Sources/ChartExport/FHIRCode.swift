import Basics
import ScreenText
import SessionCore

/// Codes of other people's lists. Numbers only; the words beside them are ours. Which of them a receiver takes is to be
/// asked of the receiver.
enum FHIRCode {
  /// Of identifiers that are names by themselves, as `urn:uuid:…` is.
  static let identifierSystem = "urn:ietf:rfc:3986"

  /// The profile of US Core that a resource keeps to.
  static func profile(_ name: String) -> JSONValue.Field {
    .init(
      "meta",
      .object([.init("profile", .strings(["http://hl7.org/fhir/us/core/StructureDefinition/us-core-\(name)"]))]))
  }

  /// LOINC: a group counselling note for what happened in a group, a mental health progress note otherwise.
  static func note(_ kind: SessionKind) -> JSONValue {
    switch kind {
    case .group, .family: concept("http://loinc.org", "34787-2", "Note of a group session")
    case .individual, .education: concept("http://loinc.org", "34904-3", "Progress note")
    }
  }

  /// SNOMED CT knows group psychotherapy; of the others only our words are said.
  static func encounter(_ kind: SessionKind) -> JSONValue {
    switch kind {
    case .group: concept("http://snomed.info/sct", "76168009", "Group session")
    case .family: .object([.init("text", .string("Multiple-family session"))])
    case .individual: .object([.init("text", .string("Individual session"))])
    case .education: .object([.init("text", .string("Education session"))])
    }
  }

  static let clinicalNote = concept(
    "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category", "clinical-note", "Clinical note")
  static let survey = concept(
    "http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey")
  static let chartNumber = concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MR", "Chart number")
  /// A document whose form its content type says.
  static let plainDocument = coding(
    "http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode", "urn:ihe:iti:xds:2017:mimeTypeSufficient")

  /// Whether someone led, or led with someone.
  static func leader(isFirst: Bool) -> JSONValue {
    concept(
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", isFirst ? "PPRF" : "SPRF",
      isFirst ? "Leader" : "Co-leader")
  }

  /// Confidentiality: restricted; and the law that restricts it.
  static let labels: JSONValue = .array([
    coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R"),
    coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "42CFRPart2"),
  ])
  static let labelConcepts: JSONValue = .array([
    .object([.init("coding", .array([coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R")]))]),
    .object([.init("coding", .array([coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "42CFRPart2")]))]),
  ])

  /// Where someone was: in the room, or by video.
  static func presence(isByVideo: Bool) -> JSONValue {
    coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", isByVideo ? "VR" : "AMB")
  }

  static func concept(_ system: String, _ code: String, _ words: String) -> JSONValue {
    .object([.init("coding", .array([coding(system, code)])), .init("text", .string(words))])
  }

  static func coding(_ system: String, _ code: String) -> JSONValue {
    .object([.init("system", .string(system)), .init("code", .string(code))])
  }

  static func identifier(_ value: String, system: String = identifierSystem, type: JSONValue? = nil) -> JSONValue {
    let fields: [JSONValue.Field?] = [
      type.map { .init("type", $0) }, .init("system", .string(system)), .init("value", .string(value)),
    ]
    return .object(fields.compactMap { $0 })
  }
}
