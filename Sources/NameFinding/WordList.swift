/// A list of words, written as running text.
struct WordList {
  private let words: Set<String>

  init(_ text: String) { words = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init)) }

  func contains(_ word: String) -> Bool { words.contains(word) }
}
