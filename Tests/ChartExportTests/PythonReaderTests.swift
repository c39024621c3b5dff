import ChartExport
import FoundationEssentials
import Glibc
import TestKit
import TestTraits
import Testing

/// What leaves is read by somebody else's program. `.ci/setup tests` installs what these tests want.
@Suite("Another program reads what leaves", .ownThread)
struct PythonReaderTests {
  @Test(
    "the text can be written anew from the JSON alone, and every sentence, rating and time stands in both",
    .enabled(if: Python.found != nil, "python3 is not installed"), arguments: [false, true])
  func roundTrip(isDraft: Bool) throws {
    let export = try GivenExport.export(try GivenExport.evening(), asDraft: isDraft)
    let run = try Python.run(Python.found, "read_export.py", on: export.json)
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
    let json = try GivenExport.export(try GivenExport.evening()).json
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
    let run = try Python.run(Python.withFHIR, "read_bundle.py", on: export.fhirBundle)
    #expect(run.exitCode == 0, "\(run.output)")
    let kinds = ["Encounter", "DocumentReference"] + Array(repeating: "Observation", count: 4)
    #expect(run.output == kinds.map { $0 + "\n" }.joined() + export.plainText)
  }
}

/// The interpreter, and the one with the package, as `.ci/setup tests` leaves it.
enum Python {
  static let found: String? = places.first(where: isThere)

  static let withFHIR: String? = ([root + "/.build/python/bin/python3"] + places).filter(isThere).first { path in
    let arguments = ["-c", "import fhir.resources.R4B.bundle"]
    return PipedProgram(path, arguments, environment: environment, input: "").exitCode == 0
  }

  private static let places = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]

  private static func isThere(_ path: String) -> Bool { access(path, X_OK) == 0 }

  static func run(_ python: String?, _ reader: String, on text: String) throws -> PipedProgram {
    let file = "\(TemporaryFolder.path)/circlekeeper-\(getpid())-\(UInt64.random(in: 0 ... .max)).json"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    defer { unlink(file) }
    return PipedProgram(
      try #require(python), ["\(folder)/Readers/\(reader)", file], environment: environment, input: "")
  }

  private static let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}

private enum TemporaryFolder {
  static let path = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
}
