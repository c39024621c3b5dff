/// A reader of comma-separated values (RFC 4180) of our own: a fault has to name its row and column, which general
/// readers lose, and a spreadsheet's habits (BOM, CRLF, `;`) have to be taken as they come.
struct CSVReader {
  struct Record {
    /// From 1; rows without any text are counted and left out.
    var row: Int
    var cells: [String]
  }

  private(set) var records: [Record] = []
  private(set) var faults: [RosterFault] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var row = 1
  private var cells: [String] = []

  /// There are more rows than were to be read.
  private(set) var hasMore = false

  /// Reads up to so many rows under the first.
  init(_ bytes: [UInt8], mostRows: Int) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = CSVReader.separator(of: bytes)
    while position < bytes.count {
      readRow()
      if records.count > mostRows + 1 {
        hasMore = true
        return
      }
    }
  }

  /// `;` where the first row has more of them than of commas, as spreadsheets of many countries write it.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var quoted = false
    for byte in bytes {
      if byte == .quote { quoted.toggle() }
      if quoted { continue }
      if byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .comma { commas += 1 }
      if byte == .semicolon { semicolons += 1 }
    }
    return semicolons > commas ? .semicolon : .comma
  }

  private mutating func readRow() {
    cells = []
    var more = true
    while more {
      let cell = position < bytes.count && bytes[position] == .quote ? quotedCell() : plainCell()
      take(cell)
      more = position < bytes.count && bytes[position] == separator
      if more { position += 1 }
    }
    skipLineEnd()
    if cells.contains(where: { !$0.tidied.isEmpty }) { records.append(Record(row: row, cells: cells)) }
    row += 1
  }

  private mutating func take(_ cell: [UInt8]) {
    if let text = String(validating: cell, as: UTF8.self) {
      cells.append(text)
    } else {
      faults.append(RosterFault(row: row, column: cells.count + 1, .notUTF8))
      cells.append("")
    }
  }

  private mutating func plainCell() -> [UInt8] {
    let start = position
    skipToCellEnd()
    let cell = bytes[start..<position]
    if cell.contains(.quote) { fault(.quoteInsideCell) }
    return Array(cell)
  }

  private mutating func quotedCell() -> [UInt8] {
    var cell: [UInt8] = []
    position += 1
    while position < bytes.count {
      if bytes[position] != .quote {
        cell.append(bytes[position])
      } else if position + 1 < bytes.count, bytes[position + 1] == .quote {
        cell.append(.quote)
        position += 1
      } else {
        position += 1
        if !isAtCellEnd {
          fault(.textAfterQuote)
          skipToCellEnd()
        }
        return cell
      }
      position += 1
    }
    fault(.quoteNotClosed)
    return cell
  }

  private var isAtCellEnd: Bool {
    guard position < bytes.count else { return true }
    return bytes[position] == separator || bytes[position] == .lineFeed || bytes[position] == .carriageReturn
  }

  private mutating func skipToCellEnd() {
    while !isAtCellEnd { position += 1 }
  }

  /// CRLF, LF, or CR alone.
  private mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == .carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == .lineFeed { position += 1 }
  }

  private mutating func fault(_ kind: RosterFault.Kind) {
    faults.append(RosterFault(row: row, column: cells.count + 1, kind))
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
