internal import Basics

internal import CProcess

/// The prompt and the text as libedit lays them out, to know on which row of them the cursor stands.
struct DrawnBlock: Equatable {
  /// The left prompt's visible scalars, as libedit got it last.
  var prompt: [Unicode.Scalar] = []
  var columns = 80
  var rows = 24

  /// The row of the cursor, counted from the prompt's first row, for a terminal of `columns`; never more than the
  /// screen has above its last row.
  func cursorRow(before: some Sequence<Unicode.Scalar>, next: Unicode.Scalar?) -> Int {
    var place = Place(width: max(1, columns))
    prompt.forEach { place.add($0) }
    before.forEach { place.add($0) }
    if let next { place.restBefore(next) }
    return min(place.row, max(0, rows - 1))
  }

  /// Where the text begins, seen from the cursor at its end; nil where not all of it is on the screen, or where it holds
  /// what is drawn otherwise than it is printed.
  func start(of text: String, cursorRow: Int) -> (rowsUp: Int, column: Int)? {
    var place = Place(width: max(1, columns))
    prompt.forEach { place.add($0) }
    let start = (row: place.row, column: place.column)
    for scalar in text.unicodeScalars {
      guard Display.columns(of: scalar) > 0, !scalar.isUnsafeToShow else { return nil }
      place.add(scalar)
    }
    guard place.row < rows - 1, place.row == cursorRow else { return nil }
    return (cursorRow - start.row, start.column)
  }

  /// Walks as libedit does: its own rules for tabs, controls and wide letters at the edge.
  private struct Place {
    let width: Int
    var row = 0
    var column = 0

    mutating func add(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\n": nextRow()
      case "\t": addTab()
      default: add(columns: Self.columns(of: scalar))
      }
    }

    /// A wide letter that does not fit draws the cursor on the row that the letter moves to.
    mutating func restBefore(_ scalar: Unicode.Scalar) {
      if Display.columns(of: scalar) > 1, column + 2 > width { nextRow() }
    }

    private mutating func nextRow() {
      row += 1
      column = 0
    }

    private mutating func addTab() {
      repeat {
        column += 1
        if column >= width { return nextRow() }
      } while column % 8 != 0
    }

    private mutating func add(columns count: Int) {
      guard count > 2 else { return addLetter(count) }
      for _ in 0..<count { addLetter(1) }
    }

    private mutating func addLetter(_ count: Int) {
      if count > 1, column + count > width { nextRow() }
      column += count
      if column >= width { nextRow() }
    }

    /// `^X` for controls, `\U+xxxx` for what the C library calls unprintable.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
      if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
      if scalar.value < 0x7F { return 1 }
      let columns = Int(process_columns(scalar.value))
      guard columns >= 0 else { return scalar.value > 0xFFFF ? 8 : 7 }
      return columns
    }
  }
}
