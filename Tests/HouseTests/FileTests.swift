import Testing

@Suite("Files are opened in few places") struct FileTests {
  /// Where a file may be opened, and for what. Everything else reads through `PlainFile`, which neither waits for a pipe
  /// nor takes a device for a file.
  static let openers: [String: Set<String>] = [
    "Sources/Vault/PlainFile.swift": ["open("],
    "Sources/Vault/DiskStorage.swift": ["open("],
    "Sources/Vault/VaultLock.swift": ["open("],
    "Sources/Clinic/Exports/OutgoingFile.swift": ["open("],
    // The terminal itself.
    "Sources/Room/Clipboard.swift": ["open("],
    // Nowhere, for a program that is started; a file that leads the browser is made by `mkstemps`.
    "Sources/Room/Screen/ScreenProgram.swift": ["open("],
    "Sources/Room/Screen/BrowserFile.swift": ["open("],
    // Names of folders, and folders made for the user's own content.
    "Sources/Clinic/Folders.swift": ["FileManager"],
    // The system's own file, and files without a name.
    "Sources/CProcess/CProcess.c": ["open("],
    "Sources/CProcess/Files.c": ["open("],
    // Nowhere, as a file.
    "Sources/CEditLine/shim.h": ["fopen("],
    // Run by the build.
    "Sources/EmbedPromptsTool/main.swift": ["contentsOf: "],
    "Sources/EmbedPrompts/EmbedPrompts.swift": ["FileManager"],
  ]

  @Test("nothing but these opens a file")
  func openers() throws {
    var found: [String: Set<String>] = [:]
    for file in try Repository.files(below: "Sources", endingIn: [".swift", ".c", ".h"]) {
      let ways = file.lines.reduce(into: Set<String>()) { $0.formUnion(Self.ways(in: $1)) }
      if !ways.isEmpty { found[file.path] = ways }
    }
    #expect(found == Self.openers)
  }

  /// A call of the system's `open`, not of a method of that name.
  private static func ways(in line: Substring) -> [String] {
    let code = line.drop { $0 == " " }
    guard !code.hasPrefix("//"), !code.contains("func open(") else { return [] }
    var ways: [String] = []
    if code.contains("O_RDONLY") || code.contains("O_WRONLY") || code.contains("O_RDWR") { ways.append("open(") }
    if code.contains("fopen(") { ways.append("fopen(") }
    if code.contains("Data(contentsOf:") || code.contains("String(contentsOf") { ways.append("contentsOf: ") }
    if code.contains("FileManager") || code.contains("FileHandle") { ways.append("FileManager") }
    return ways
  }
}
