import Basics
import ChartRecord
import ScreenText
import SessionCore

// Who it is about, and who signed

extension FHIRWriter {
  /// Under a name of this vault, and under the chart number where there is one. What the vault does not know (US Core
  /// wants a gender of everyone) is said to be unknown.
  var patientEntry: JSONValue {
    let name = names.person(person).asURN
    let chart = member.chartID.map {
      FHIRCode.identifier($0.onOneLine, system: names.chartNumbers.asURN, type: FHIRCode.chartNumber)
    }
    return entry(
      name,
      [
        .init("resourceType", .string("Patient")), FHIRCode.profile("patient"),
        .init("identifier", .array([chart, FHIRCode.identifier(name)].compactMap { $0 })),
        .init("name", .array([humanName(member.name.onOneLine)])),
        .init("gender", .string("unknown")),
      ])
  }

  var practitionerEntries: [JSONValue] {
    signers.map { signer in
      let name = names.signer(signer.signer).asURN
      return entry(
        name,
        [
          .init("resourceType", .string("Practitioner")), FHIRCode.profile("practitioner"),
          .init("identifier", .array([FHIRCode.identifier(name)])),
          .init("name", .array([humanName(signer.name.onOneLine, needsFamily: true)])),
          .init(
            "qualification",
            .array([
              .object([.init("code", .object([.init("text", .string(signer.credential.onOneLine))]))])
            ])),
        ])
    }
  }

  func signer(_ signature: Signature) -> JSONValue {
    reference(names.signer(signature.signer).asURN, shown: "\(signature.name), \(signature.credential)")
  }

  /// By name alone where they signed nothing that goes out here.
  func leader(_ name: String) -> JSONValue {
    if let known = signers.first(where: { $0.name == name }) { return signer(known) }
    return .object([.init("display", .string(name.onOneLine))])
  }
}

/// A name as other programs want it: apart. The whole always goes along, since no rule fits every name.
///
/// Of a person who signs, US Core wants a family name; someone with one name has that.
private func humanName(_ whole: String, needsFamily: Bool = false) -> JSONValue {
  let name = PersonName(whole)
  // A name that is nothing but pronouns or a title stays a name.
  let given = (name.given + name.family).isEmpty ? [whole] : name.given
  let isFamily = needsFamily && name.family.isEmpty
  let family = (isFamily ? given : name.family).joined(separator: " ")
  let fields: [JSONValue.Field?] = [
    .init("text", .string(whole)), family.isEmpty ? nil : .init("family", .string(family)),
    given.isEmpty || isFamily ? nil : .init("given", .strings(given)),
    name.titles.isEmpty ? nil : .init("prefix", .strings(name.titles)),
    name.suffixes.isEmpty ? nil : .init("suffix", .strings(name.suffixes)),
  ]
  return .object(fields.compactMap { $0 })
}
