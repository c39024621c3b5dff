import Content
import Prompts

/// The content that the program ships with, as the executable hands it over.
enum Shipped {
  static let files = PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
  static let loaded = Library.load(shipped: files)
  static var library: Library { loaded.library }
}
