import Foundation
import Prompts
import Testing

@Suite struct EmbeddedFilesTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "prompts", directoryHint: .isDirectory)

  @Test func `every YAML file and every format of the folder is embedded, and nothing else`() throws {
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    let content = all.filter { path in [".yaml", ".mustache", ".txt"].contains(where: path.hasSuffix) }
    #expect(PromptFile.all.map(\.path) == content.sorted())
    #expect(PromptFile.all.count >= 90)
  }

  @Test func `an embedded file is the file on disk, byte for byte`() throws {
    for file in PromptFile.all {
      let bytes = try Data(contentsOf: folder.appending(path: file.path))
      #expect(Array(bytes) == Array(file.text.utf8), "\(file.path)")
    }
  }
}
