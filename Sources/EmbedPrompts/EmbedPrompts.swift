import Foundation
import PackagePlugin

/// Embeds every YAML file, every note format and every notice under the folder of the target in the binary.
///
/// The folder is read again at every build: a file that was added or taken away changes the arguments, a file that was
/// edited is an input that changed, and both run the tool again.
@main
struct PromptEmbedding: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let paths = contentPaths(under: target.directoryURL)
    let output = context.pluginWorkDirectoryURL.appending(path: "PromptFile+All.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) content files",
        executable: try context.tool(named: "embed-prompts").url,
        arguments: [output.path(percentEncoded: false), target.directoryURL.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { target.directoryURL.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  /// Relative to the folder, sorted, so that the same folder always makes the same file.
  private func contentPaths(under folder: URL) -> [String] {
    guard let files = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false)) else { return [] }
    return files.compactMap { $0 as? String }.filter { path in
      [".yaml", ".mustache", ".txt"].contains(where: path.hasSuffix) && !path.hasPrefix(".")
    }.sorted()
  }
}
