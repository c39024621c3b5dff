internal import CEditLine

extension EditLoop {
  /// Inserts the one thing that fits, or what all that fit have in common, and lists them above the line.
  func complete() {
    guard let client, !propose() else { return }
    let completion = client.completions(text: text, cursorOffset: edit_line_cursor(editor))
    guard completion.range.upperBound <= edit_line_length(editor), let shared = completion.sharedText else { return }
    if completion.candidates.count > 1 { announce(list(of: completion.candidates)) }
    moveCursor(to: completion.range.upperBound)
    insert(shared, replacing: completion.range.count)
  }

  /// The labels side by side, as many in a row as there is room for.
  private func list(of candidates: [EditorCompletion.Candidate]) -> [String] {
    let labels = candidates.map { Display.escaped($0.label) }
    let width = (labels.map { Display.columns(of: $0) }.max() ?? 0) + 2
    let perRow = max(1, block.columns / width)
    return stride(from: 0, to: labels.count, by: perRow).map { start in
      let row = labels[start..<min(start + perRow, labels.count)]
      let line = row.map { Display.padded($0, to: width) }.joined()
      return Display.truncated(String(line.trimmingEnd), to: block.columns)
    }
  }
}

extension String {
  fileprivate var trimmingEnd: Substring {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return self[...last]
  }
}
