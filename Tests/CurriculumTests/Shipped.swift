import Content
import Prompts

/// The content that the program ships with.
enum Shipped {
  static let files = PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) }
  static let library = Library.load(shipped: files).library
}
