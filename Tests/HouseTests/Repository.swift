import FoundationEssentials

/// The sources as they stand in the working copy that the tests were built from.
enum Repository {
  static let root = folder(above: folder(above: folder(above: #filePath)))

  /// Every file below a folder whose name ends so, by its path from the root.
  static func files(below folder: String, endingIn endings: [String]) throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
    return try paths.sorted().filter { path in endings.contains { path.hasSuffix($0) } }
      .map { try file(folder + "/" + $0) }
  }

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(path: path, text: try String(contentsOfFile: root + "/" + path, encoding: .utf8))
  }

  /// The names directly in a folder, without those that begin with a dot.
  static func names(in folder: String) throws -> [String] {
    let path = folder.isEmpty ? root : root + "/" + folder
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func folder(above path: String) -> String {
    path.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
  }
}

/// A text file of the project.
struct SourceFile: Sendable {
  /// From the root of the project.
  let path: String
  let text: String
  let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// By the folder in `Sources`; the content lies in a folder of the top level.
  var target: String {
    let parts = path.split(separator: "/")
    return parts[0] == "Sources" ? String(parts[1]) : "Prompts"
  }
}
