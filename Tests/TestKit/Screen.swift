/// A terminal's screen, as far as the programs under test draw on it: letters with their widths, cursor moves, erasing,
/// inserting, wrapping, scrolling, the alternate screen, the title. Checked against a real emulator in the tests.
package struct Screen {
  /// Its width.
  package private(set) var columns: Int
  /// Its height.
  package private(set) var rows: Int
  /// Rows that scrolled off the top of the main screen, or stood on it when it was erased.
  package private(set) var scrollback: [String] = []
  /// Where the next letter goes.
  package private(set) var cursor = Position(row: 0, column: 0)
  /// True while a program shows its page and the transcript is put by.
  package private(set) var isAlternate = false
  /// False after `?25l`.
  package private(set) var isCursorVisible = true
  /// True after `?2004h`.
  package private(set) var bracketsPastes = false
  /// The window's title.
  package private(set) var title = ""
  /// How often the bell rang.
  package private(set) var bells = 0
  /// Sequences that this model does not know; a test may insist that there are none.
  package private(set) var unknown: [String] = []

  /// A place on the screen, counted from 0.
  package struct Position: Equatable, Sendable {
    /// From the top.
    package var row: Int
    /// From the left.
    package var column: Int
  }

  private var grid: [[Cell]]
  private var main: (grid: [[Cell]], cursor: Position)?
  private var saved = Position(row: 0, column: 0)
  private var wrapsNext = false
  private var isReverse = false
  private var titles: [String] = []
  private var parser = ScreenParser()

  /// An empty screen.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Array(repeating: Cell.blankRow(columns), count: rows)
  }

  /// The rows as text, blanks at their ends left out.
  package var lines: [String] {
    grid.map(Cell.text)
  }

  /// The rows one under the other, empty ones at the end left out.
  package var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// All that stands in reverse, row after row.
  package var reversed: String {
    grid.joined().reduce(into: "") { text, cell in
      if case .reversed(let letter) = cell { text += letter }
    }
  }

  /// Scrollback and screen: everything that a person could scroll to.
  package var everything: String {
    (scrollback + [text]).joined(separator: "\n")
  }

  /// The rows from the cursor's on.
  package var cursorLine: String { lines[cursor.row] }

  /// Obeys what a program printed; may end anywhere in a sequence or a letter.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let act = parser.feed(byte) { perform(act) }
    }
  }

  /// Another size, cropped or filled without moving text to fit.
  package mutating func resize(columns: Int, rows: Int) {
    grid = grid.map { Cell.row($0, fitted: columns) }
    while grid.count > rows {
      if cursor.row < grid.count - 1, grid.last.map(Cell.text) == "" {
        grid.removeLast()
      } else {
        scrollback.append(Cell.text(grid.removeFirst()))
        cursor.row = max(0, cursor.row - 1)
      }
    }
    while grid.count < rows { grid.append(Cell.blankRow(columns)) }
    self.columns = columns
    self.rows = rows
    cursor.column = min(cursor.column, columns - 1)
    wrapsNext = false
  }
}

extension Screen: CustomStringConvertible {
  /// What a failed test shows of it.
  package var description: String {
    "\(columns) by \(rows)\(isAlternate ? ", alternate" : ""), cursor \(cursor.row), \(cursor.column):\n\(text)"
  }
}

extension Screen {
  private mutating func perform(_ act: ScreenAct) {
    switch act {
    case .letter(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .sequence(let sequence): obey(sequence)
    case .title(let text): title = text
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = ScreenParser.columns(of: scalar)
    guard width > 0 else { return join(scalar) }
    if wrapsNext || cursor.column + width > columns {
      cursor.column = 0
      lineFeed()
    }
    wrapsNext = false
    clearWide(at: cursor.column)
    grid[cursor.row][cursor.column] = isReverse ? .reversed(String(scalar)) : .letter(String(scalar))
    if width == 2 {
      clearWide(at: cursor.column + 1)
      grid[cursor.row][cursor.column + 1] = .rest
    }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      wrapsNext = true
    }
  }

  private mutating func join(_ scalar: Unicode.Scalar) {
    let column = wrapsNext ? cursor.column : max(0, cursor.column - 1)
    switch grid[cursor.row][column] {
    case .letter(let text): grid[cursor.row][column] = .letter(text + String(scalar))
    case .reversed(let text): grid[cursor.row][column] = .reversed(text + String(scalar))
    case .blank, .rest: break
    }
  }

  /// Half of a wide letter cannot stay when the other half is overwritten.
  private mutating func clearWide(at column: Int) {
    if grid[cursor.row][column] == .rest, column > 0 { grid[cursor.row][column - 1] = .blank }
    if column + 1 < columns, grid[cursor.row][column + 1] == .rest { grid[cursor.row][column + 1] = .blank }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08:
      cursor.column = max(0, cursor.column - 1)
      wrapsNext = false
    case 0x09: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 0x0A: lineFeed()
    case 0x0D:
      cursor.column = 0
      wrapsNext = false
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    let first = grid.removeFirst()
    if !isAlternate { scrollback.append(Cell.text(first)) }
    grid.append(Cell.blankRow(columns))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): cursor = saved
    case UInt8(ascii: "M"):
      if cursor.row > 0 { cursor.row -= 1 }
    default: unknown.append("ESC \(byte)")
    }
  }
}

extension Screen {
  private mutating func obey(_ sequence: ScreenAct.Sequence) {
    if sequence.isPrivate { return setMode(sequence) }
    if "@PXJK".utf8.contains(sequence.final) { return edit(sequence) }
    wrapsNext = wrapsNext && "mt".utf8.contains(sequence.final)
    let count = max(1, sequence.number(0) ?? 1)
    switch UnicodeScalar(sequence.final) {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G": cursor.column = min(columns, count) - 1
    case "H":
      cursor.row = min(rows, count) - 1
      cursor.column = min(columns, max(1, sequence.number(1) ?? 1)) - 1
    case "t" where sequence.number(0) == 22: titles.append(title)
    case "t" where sequence.number(0) == 23: title = titles.popLast() ?? title
    case "m": isReverse = sequence.number(0) == 7
    default: unknown.append(sequence.description)
    }
  }

  private mutating func edit(_ sequence: ScreenAct.Sequence) {
    wrapsNext = false
    let count = min(max(1, sequence.number(0) ?? 1), columns - cursor.column)
    switch UnicodeScalar(sequence.final) {
    case "J": eraseScreen(sequence.number(0) ?? 0)
    case "K": eraseRow(sequence.number(0) ?? 0)
    case "@":
      grid[cursor.row].insert(contentsOf: Cell.blankRow(count), at: cursor.column)
      grid[cursor.row].removeLast(count)
    case "P":
      grid[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
      grid[cursor.row] += Cell.blankRow(count)
    default:
      for column in cursor.column..<cursor.column + count { grid[cursor.row][column] = .blank }
    }
  }

  /// As tmux does, a screen that is erased whole goes into the scrollback.
  private mutating func eraseScreen(_ part: Int) {
    guard part != 3 else { return scrollback = [] }
    if !isAlternate, part == 2 || cursor == Position(row: 0, column: 0) {
      scrollback += lines.prefix((lines.lastIndex { !$0.isEmpty } ?? -1) + 1)
    }
    if part == 2 {
      grid = Array(repeating: Cell.blankRow(columns), count: rows)
    } else {
      eraseRow(0)
      for row in cursor.row + 1..<max(rows, cursor.row + 1) { grid[row] = Cell.blankRow(columns) }
    }
  }

  private mutating func eraseRow(_ part: Int) {
    let start = part == 0 ? cursor.column : 0
    let end = part == 1 ? cursor.column + 1 : columns
    for column in start..<end { grid[cursor.row][column] = .blank }
  }

  private mutating func setMode(_ sequence: ScreenAct.Sequence) {
    let isOn = sequence.final == UInt8(ascii: "h")
    switch sequence.number(0) {
    case 25: isCursorVisible = isOn
    case 2004: bracketsPastes = isOn
    case 2026, 1, 7: break
    case 1049: isOn ? enterAlternate() : leaveAlternate()
    default: unknown.append(sequence.description)
    }
  }

  private mutating func enterAlternate() {
    guard main == nil else { return }
    main = (grid, cursor)
    grid = Array(repeating: Cell.blankRow(columns), count: rows)
    isAlternate = true
  }

  private mutating func leaveAlternate() {
    guard let main else { return }
    (grid, cursor) = main
    self.main = nil
    isAlternate = false
    wrapsNext = false
  }
}
