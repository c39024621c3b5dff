/// The table of targets in `Architecture.md`: what each may import.
struct TargetTable {
  static let path = "Sources/SessionCore/SessionCore.docc/Architecture.md"

  /// By the folder's name.
  var rows: [String: Row]

  struct Row {
    /// Our own targets and the machine's libraries.
    var imports: Set<String>
    /// Libraries that are not ours.
    var outside: Set<String>
  }

  /// Reads the rows whose first cell is a name in backticks and that have four cells.
  init(_ markdown: SourceFile) {
    rows = [:]
    for line in markdown.lines where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.split(separator: "`", omittingEmptySubsequences: false) }
      guard cells.count == 4 else { continue }
      // Between backticks stands every second part.
      let names = cells.map { cell in stride(from: 1, to: cell.count, by: 2).map { String(cell[$0]) } }
      guard let target = names[0].first else { continue }
      rows[target] = Row(imports: Set(names[2]), outside: Set(names[3]))
    }
  }
}
