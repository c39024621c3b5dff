/// A reader of comma-separated values (RFC 4180) of our own: a fault has to name its row and column, which general
/// readers lose, and a spreadsheet's habits (BOM, CRLF, `;`, tabs, a first line `sep=;`) have to be taken as they come.
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
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let named = CSVReader.namedSeparator(of: bytes, from: start) {
      (separator, position) = named
      skipLineEnd()
    } else {
      separator = CSVReader.separator(of: bytes[start...])
      position = start
    }
    while position < bytes.count {
      readRow()
      if records.count > mostRows + 1 {
        hasMore = true
        return
      }
    }
  }

  /// What a first line `sep=;` names, in quotes or not, with where the line ends; spreadsheets show no such row.
  private static func namedSeparator(of bytes: [UInt8], from start: Int) -> (UInt8, Int)? {
    let line = bytes[start...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let bare = line.filter { $0 != .quote }
    guard bare.count == 5, let separator = bare.last,
      Array(bare.prefix(4)).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 })
    else { return nil }
    return (separator, line.endIndex)
  }

  /// `;` or a tab where the first row that has any text has more of them than of commas.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes {
      if byte == .quote { quoted.toggle() }
      if quoted { continue }
      if byte == .lineFeed || byte == .carriageReturn {
        if counts.isEmpty { continue }
        break
      }
      if byte == .comma || byte == .semicolon || byte == .tab { counts[byte, default: 0] += 1 }
    }
    return [.semicolon, .tab].first { counts[$0, default: 0] > counts[.comma, default: 0] } ?? .comma
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
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
