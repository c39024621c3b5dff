import ChartExport
import ChartRecord
import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

/// The rules of US Core that can be checked here. `Readers/us_core.py` says which they are, and what is not among them.
@Suite("What leaves as FHIR keeps the rules of US Core", .ownThread)
struct USCoreTests {
  private static let isThere = Python.found != nil

  private static func export(_ name: String = "Maya Ruiz", chart: String? = "C-104") throws -> MemberExport {
    var export = try GivenExport.export(try GivenExport.evening(name: name))
    export.member.chartID = chart
    return export
  }

  @Test(
    "every rule is kept, and what the vault does not know is all that is not there",
    .enabled(if: isThere, "python3 is not installed"))
  func whole() throws {
    let run = try Python.run(Python.found, "us_core.py", on: try Self.export().fhirBundle(GivenExport.names))
    #expect(run.exitCode == 0, "\(run.output)")
    let unknown = [
      "Encounter lacks hospitalization", "Encounter lacks location", "Encounter lacks participant.period",
      "Encounter lacks reasonCode", "Encounter lacks serviceProvider", "Patient lacks address",
      "Patient lacks birthDate", "Patient lacks communication", "Patient lacks deceasedDateTime",
      "Patient lacks extension", "Patient lacks name.period", "Patient lacks name.suffix", "Patient lacks name.use",
      "Patient lacks telecom", "Practitioner lacks address", "Practitioner lacks telecom",
    ]
    #expect(run.output.split(separator: "\n").map(String.init) == unknown)
  }

  @Test(
    "names of every form, drafts, no chart number: the rules are kept",
    .enabled(if: isThere, "python3 is not installed"),
    arguments: [
      "Cher", "Dr. Xavier St. John Jr.", "Ana (she/her)", "María de la Cruz", "李小龙", "(they/them)", "II", "Jr.",
    ])
  func names(name: String) throws {
    let (draft, _) = try GivenExport.notes(try GivenExport.evening(name: name))
    var export = try Self.export(name, chart: nil)
    export.sessions[0].notes.append(draft)
    export.sessions[0].notes[1].id = NoteID("session.1.skills group")
    let run = try Python.run(Python.found, "us_core.py", on: export.fhirBundle(GivenExport.names))
    #expect(run.exitCode == 0, "\(run.output)")
  }

  @Test(
    "a rule that is broken is found", .enabled(if: isThere, "python3 is not installed"),
    arguments: [
      ("\"gender\": \"unknown\"", "\"sex\": \"unknown\"", "0 of gender"),
      ("\"gender\": \"unknown\"", "\"gender\": \"F\"", "has gender F"),
      ("\"docStatus\": \"amended\"", "\"docStatus\": \"signed\"", "has docStatus signed"),
      ("clinical-note", "note", "category clinical-note"), ("34787-2", "34787-3", "no code of LOINC"),
      ("\"family\": \"Cole\"", "\"last\": \"Cole\"", "0 of name.family"),
      ("\"system\": \"urn:ietf:rfc:3986\",", "", "0 of identifier.system"),
      ("\"code\": \"survey\"", "\"code\": \"vital\"", "category survey"),
      ("\"valueQuantity\"", "\"number\"", "us-core-2"), ("\"code\": \"AMB\"", "\"code\": \"ROOM\"", "of class ROOM"),
      ("T18:00:00.000+01:00", "T19:00:00.000+01:00", "per-1"), ("\"subject\"", "\"about\"", "0 of subject"),
    ])
  func broken(what: String, instead: String, words: String) throws {
    let bundle = try Self.export().fhirBundle(GivenExport.names)
    let place = try #require(bundle.firstRange(of: what))
    let changed = bundle[..<place.lowerBound] + instead + bundle[place.upperBound...]
    let run = try Python.run(Python.found, "us_core.py", on: String(changed))
    #expect(run.exitCode == 1 && run.output.contains(words), "\(run.output)")
  }

  @Test(
    "a name is told apart, and the whole goes along",
    arguments: [
      ("Maya Ruiz", ["family": "Ruiz", "given": "Maya"]),
      ("María de la Cruz", ["family": "de la Cruz", "given": "María"]),
      ("Jean Luc Dubois", ["family": "Dubois", "given": "Jean | Luc"]),
      ("Dr. Tom Reed II", ["family": "Reed", "given": "Tom", "prefix": "Dr.", "suffix": "II"]),
      ("Xavier St. John, Jr.", ["family": "St. John", "given": "Xavier", "suffix": "Jr."]),
      ("Ana Cole (she/her)", ["family": "Cole", "given": "Ana"]), ("Cher", ["given": "Cher"]),
    ])
  func apart(name: String, parts: [String: String]) throws {
    let json = try JSON(reading: try Self.export(name).fhirBundle(GivenExport.names))
    let path = "entry/1/resource/name/1"
    #expect(json["\(path)/text"] == name)
    for part in ["given", "prefix", "suffix"] {
      #expect(json["\(path)/\(part)/*"] == parts[part] ?? "(no \(part))", "\(part)")
    }
    #expect(json["\(path)/family"] == parts["family"] ?? "(no family)")
  }
}
