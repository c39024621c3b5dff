import Charting
import Content
import FoundationEssentials
import Prompts

/// Where things lie on this machine, by the XDG base directory rules.
enum Folders {
  static var vault: String {
    if let chosen = Process.environment["CIRCLEKEEPER_VAULT"], !chosen.isEmpty { return chosen }
    return folder("XDG_DATA_HOME", else: ".local/share") + "/circlekeeper/vault"
  }

  /// The user's own content, which overlays what is shipped.
  static var prompts: String {
    if let chosen = Process.environment["CIRCLEKEEPER_PROMPTS"], !chosen.isEmpty { return chosen }
    return folder("XDG_CONFIG_HOME", else: ".config") + "/circlekeeper/prompts"
  }

  /// A path typed inside the room, where no shell has replaced `~`.
  static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? Process.environment["HOME", default: "~"] + path.dropFirst() : path
  }

  private static func folder(_ variable: String, else below: String) -> String {
    if let chosen = Process.environment[variable], chosen.hasPrefix("/") { return chosen }
    return Process.environment["HOME", default: ""] + "/" + below
  }
}

extension Library {
  /// What is shipped, overlaid by the user's own folder.
  static func found() -> (library: Library, faults: [ContentFault]) {
    let shipped = PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
    return load(shipped: shipped, overlay: overlay)
  }

  /// Every file of the user's own folder that can be read.
  fileprivate static var overlay: [ContentFile] {
    let folder = Folders.prompts
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.sorted().compactMap { path in
      let whole = folder + "/" + path
      guard let bytes = Files.bytes(of: whole, atMost: ContentFile.largestSize + 1) else { return nil }
      return ContentFile(path: path, shownAs: whole, bytes: bytes)
    }
  }
}

extension FormatLibrary {
  /// What is shipped, overlaid by the user's own folder.
  static func found() -> (library: FormatLibrary, faults: [FormatFault]) {
    let shipped = PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }
    return load(
      shipped: shipped,
      overlay: Library.overlay.map { FormatFile(path: $0.path, shownAs: $0.shownAs, text: $0.text) })
  }
}
