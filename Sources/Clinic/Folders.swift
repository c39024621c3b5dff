package import Charting
package import Content
import FoundationEssentials
import Prompts
import SessionCore
import Vault

/// Where things lie on this machine, by the XDG base directory rules.
package enum Folders {
  /// Where the vault is unless an option says otherwise.
  package static var vault: String {
    if let chosen = Process.environment["CIRCLEKEEPER_VAULT"], !chosen.isEmpty { return chosen }
    return folder("XDG_DATA_HOME", else: ".local/share") + "/circlekeeper/vault"
  }

  /// The user's own content, which overlays what is shipped.
  package static var prompts: String {
    if let chosen = Process.environment["CIRCLEKEEPER_PROMPTS"], !chosen.isEmpty { return chosen }
    return folder("XDG_CONFIG_HOME", else: ".config") + "/circlekeeper/prompts"
  }

  /// The user's own folder of outlines, made where it is not there yet.
  package static func ownOutlines() throws(CommandFailure) -> String {
    let folder = prompts + "/outlines"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .file(.folderNotMade(path: folder))
    }
    return folder
  }

  /// The language of messages, by the order of POSIX; empty for none.
  package static var language: String {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    return names.lazy.compactMap { Process.environment[$0] }.first { !$0.isEmpty } ?? ""
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
  /// What is shipped, overlaid by the user's own folder, and by its texts in the language that is asked for or that the
  /// environment names.
  package static func found(language: String? = nil) -> (library: Library, faults: [ContentFault]) {
    let shipped = PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
    let own = overlay
    let language = LanguageTag(language ?? Folders.language)
    let (library, faults) = load(
      shipped: shipped, overlay: own.files, language: language, checkedBefore: true)
    return (library, own.faults + faults)
  }

  /// The answers alone, as the whole library has them.
  static func answersFound(language: String?) -> AnswerLists {
    let path = "answers.yaml"
    let shipped = PromptFile.all.filter { $0.path == path }.map { ContentFile(path: $0.path, text: $0.text) }
    let own = overlay.files.filter { $0.path == path || $0.path.hasSuffix("/" + path) }
    return load(shipped: shipped, overlay: own, language: LanguageTag(language ?? Folders.language)).library.answers
  }

  /// A folder with more files than this is not a folder of content.
  private static let mostFiles = 2000

  /// The user's own files; a link that leads out of the folder is reported and not followed.
  fileprivate static var overlay: (files: [ContentFile], faults: [ContentFault]) {
    let folder = Folders.prompts
    let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).sorted()
    guard paths.count <= mostFiles else {
      return ([], [ContentFault(file: folder, line: 1, column: 1, problem: .tooManyFiles(limit: mostFiles))])
    }
    let root = Files.realPath(folder) ?? folder
    var files: [ContentFile] = []
    var faults: [ContentFault] = []
    for path in paths {
      let whole = folder + "/" + path
      guard let real = Files.realPath(whole), real.hasPrefix(root + "/") else {
        faults.append(ContentFault(file: whole, line: 1, column: 1, problem: .outsideFolder))
        continue
      }
      guard DiskStorage().occupant(real)?.kind != .folder else { continue }
      do throws(PlainFile.Problem) {
        let bytes = try PlainFile.read(real, atMost: ContentFile.largestSize, followingLinks: false)
        files.append(ContentFile(path: path, shownAs: whole, bytes: TextBytes.withoutMark(bytes)))
      } catch {
        faults.append(ContentFault(file: whole, line: 1, column: 1, problem: Self.problem(error, at: real)))
      }
    }
    return (files, faults)
  }

  private static func problem(_ problem: PlainFile.Problem, at path: String) -> ContentFault.Problem {
    switch problem {
    case .tooLarge(let limit):
      .tooLarge(size: DiskStorage().occupant(path)?.sizeBytes ?? limit + 1, limit: limit)
    case .notAFile: .notAFile
    case .missing, .system: .unreadable
    }
  }
}

extension ContentFile {
  /// A file that someone named.
  package static func found(at path: String) throws(CommandFailure) -> ContentFile {
    ContentFile(path: path, bytes: TextBytes.withoutMark(try Files.bytes(of: path, atMost: largestSize)))
  }
}

extension FormatLibrary {
  /// What is shipped, overlaid by the user's own folder.
  package static func found() -> (library: FormatLibrary, faults: [FormatFault]) {
    let shipped = PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }
    return load(
      shipped: shipped,
      overlay: Library.overlay.files.map { FormatFile(path: $0.path, shownAs: $0.shownAs, text: $0.text) })
  }
}
