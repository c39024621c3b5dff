import ChartExport
import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

/// What leaves is read by someone else's program. `.ci/setup tests` installs what these tests want.
@Suite("Another program reads what leaves", .ownThread)
struct PythonReaderTests {
  @Test(
    "the text can be written anew from the JSON alone, and every sentence, rating and time stands in both",
    .enabled(if: Python.found != nil, "python3 is not installed"), arguments: [false, true])
  func roundTrip(isDraft: Bool) throws {
    let export = try GivenExport.export(try GivenExport.evening(), asDraft: isDraft)
    let run = try Python.run(Python.found, "read_export.py", on: export.json(GivenExport.names))
    #expect(run.exitCode == 0, "\(run.output)")
    #expect(run.output == export.plainText)
  }

  @Test(
    "a sentence, a rating or a time that is missing is found",
    .enabled(if: Python.found != nil, "python3 is not installed"),
    arguments: [
      ("Maya listened first", "Maya left first"), ("\"value\": 6,", "\"value\": 7,"),
      ("\"minutes\": 28", "\"minutes\": 29"),
      ("18:21:00.000", "18:29:00.000"),
    ])
  func lacking(what: String, instead: String) throws {
    let json = try GivenExport.export(try GivenExport.evening()).json(GivenExport.names)
    let place = try #require(json.firstRange(of: what))
    let changed = json[..<place.lowerBound] + instead + json[place.upperBound...]
    let run = try Python.run(Python.found, "read_export.py", on: String(changed))
    #expect(run.exitCode != 0, "\(run.output)")
  }

  @Test(
    "the bundle is FHIR R4, about one person, and its attachment is the text",
    .enabled(if: Python.withFHIR != nil, "the package fhir.resources is not installed; .ci/setup tests does that"),
    arguments: [false, true])
  func bundle(isDraft: Bool) throws {
    let export = try GivenExport.export(try GivenExport.evening(), asDraft: isDraft)
    let run = try Python.run(Python.withFHIR, "read_bundle.py", on: export.fhirBundle(GivenExport.names))
    #expect(run.exitCode == 0, "\(run.output)")
    let signers = isDraft ? [] : ["Practitioner", "Practitioner"]
    let kinds =
      ["Patient"] + signers + ["Encounter", "DocumentReference"] + Array(repeating: "Observation", count: 4)
    #expect(run.output == kinds.map { $0 + "\n" }.joined() + export.plainText)
  }
}

extension Python {
  static let withFHIR = thatImports("fhir.resources.R4B.bundle")
  static let withReaders = thatImports("html5lib, markdown_it")

  /// Runs a reader of this folder on a text.
  static func run(_ python: String?, _ reader: String, on text: String) throws -> PipedProgram {
    let file = TestFolder.path("export") + ".json"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    return run(try #require(python), "\(folder)/Readers/\(reader)", [file])
  }

  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
}
