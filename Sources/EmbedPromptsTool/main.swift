// embed-prompts OUTPUT FOLDER PATH...: writes one Swift file that holds the text of every PATH in FOLDER.

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct Unusable: Error, CustomStringConvertible {
  var description: String
}

/// A string literal on one line: in any other form the compiler would change line ends that are not a line feed.
func literal(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": literal += "\\\(scalar)"
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
  return literal + "\""
}

/// The text of one content file; anything but UTF-8 ends the build.
func text(of path: String, in folder: URL) throws -> String {
  let bytes = try Data(contentsOf: folder.appending(path: path))
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw Unusable(description: "\(folder.path())\(path) is not UTF-8 text; save it as UTF-8.")
  }
  return text
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else { throw Unusable(description: "Usage: embed-prompts OUTPUT FOLDER PATH...") }
let output = URL(filePath: arguments[1])
let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)

var swift = "extension PromptFile {\n"
swift += "  /// Every content file of the folder, sorted by path.\n"
swift += "  package static let all: [PromptFile] = [\n"
for path in arguments.dropFirst(2) {
  let text = try text(of: path, in: folder)
  swift += "    PromptFile(path: \(literal(path)), text: \(literal(text))),\n"
}
swift += "  ]\n}\n"
try Data(swift.utf8).write(to: output, options: .atomic)
