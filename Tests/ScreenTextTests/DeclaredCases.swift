import Foundation

/// The names of an enumeration's own cases as its source declares them, so that a test cannot forget one.
func declaredCases(of file: String, until end: String) throws -> Set<String> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let source = try String(contentsOf: root.appending(path: "Sources/SessionCore/\(file).swift"), encoding: .utf8)
  let body = source.components(separatedBy: end)[0]
  let lines = body.replacing("  indirect case ", with: "  case ").split(separator: "\n")
  let names = lines.filter { $0.hasPrefix("  case ") }.flatMap { line in
    line.dropFirst(7).split(separator: "(")[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
  return Set(names)
}

/// The name of a value's case.
func caseName(_ value: some Any) -> String {
  String("\(value)".prefix { $0 != "(" })
}
