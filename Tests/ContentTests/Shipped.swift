import Content
import Prompts

/// The content that the program ships with, as the executable hands it over.
enum Shipped {
  static let files = PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
  static let loaded = Library.load(shipped: files)
  static var library: Library { loaded.library }

  /// As a program finds it where the user has own files; what is shipped is read once for all tests.
  static func overlaid(by files: [ContentFile]) -> (library: Library, faults: [ContentFault]) {
    let (library, faults) = library.overlaid(by: files)
    return (library, loaded.faults + faults)
  }
}
