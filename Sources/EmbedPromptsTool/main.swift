// embed-prompts OUTPUT FOLDER PATH...: writes one Swift file that holds the text of every PATH in FOLDER.

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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

/// Ends the build with one sentence.
func fail(_ sentence: String) -> Never {
  print("error: \(sentence)")
  exit(1)
}

/// The text of one content file.
func text(of path: String, in folder: URL) throws -> String {
  let bytes = try Data(contentsOf: folder.appending(path: path))
  guard let text = String(validating: bytes, as: UTF8.self) else {
    fail("\(path) is not UTF-8 text; save it as UTF-8.")
  }
  return text
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { fail("usage: embed-prompts OUTPUT FOLDER PATH...") }
let output = URL(filePath: arguments[0])
let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)

do {
  var swift = "extension PromptFile {\n"
  swift += "  /// Every content file of the folder, sorted by path.\n"
  swift += "  package static let all: [PromptFile] = [\n"
  for path in arguments.dropFirst(2) {
    swift += "    PromptFile(path: \(literal(path)), text: \(literal(try text(of: path, in: folder)))),\n"
  }
  swift += "  ]\n}\n"
  try Data(swift.utf8).write(to: output, options: .atomic)
} catch {
  fail("\(error)")
}
