import Prompts

/// What 42 CFR 2.32 wants said to whoever receives a record.
enum Notice {
  private static let path = "notices/part2.txt"

  /// What is shipped, or the user's own file in its place; `nil` where that is empty.
  static var text: String? {
    let own = try? Files.text(of: Folders.prompts + "/" + path, atMost: 20_000)
    let text = (own ?? PromptFile.all.first { $0.path == path }?.text ?? "").withoutEnds
    return text.isEmpty ? nil : text
  }
}
