/// What is named for going on: a key of the prompt, or the line that does the same where there are no keys.
struct KeyWords {
  let hasKeys: Bool

  var next: String { hasKeys ? "Ctrl-N" : "/next" }

  /// What TAB puts there.
  func tab(_ line: String) -> String { hasKeys ? "TAB" : line }

  func board(_ line: String) -> String { hasKeys ? "^O" : line }
}
