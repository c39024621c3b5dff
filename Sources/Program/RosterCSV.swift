/// What a roster file says, as far as it could be read.
package struct RosterSheet: Hashable, Sendable {
  package var rows: [RosterRow] = []
  /// With any of these nothing is to be written.
  package var faults: [RosterFault] = []
  /// Headers that mean nothing here, so that it can be said which columns were not read.
  package var ignoredColumns: [String] = []
}

/// A roster as spreadsheets and record systems export it: comma-separated values with a row of headers.
package enum RosterCSV {
  /// No group is larger; a file that goes on is someone else's list.
  static let mostRows = 1000

  /// Total: whatever the bytes are, it comes to rows and faults.
  package static func read(_ bytes: [UInt8]) -> RosterSheet {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return RosterSheet(faults: [RosterFault(.utf16)])
    }
    let reader = CSVReader(bytes, mostRows: mostRows)
    if reader.hasMore { return RosterSheet(faults: [RosterFault(.tooManyRows(limit: mostRows))]) }
    var sheet = RosterSheet(faults: reader.faults)
    guard let header = reader.records.first else {
      if sheet.faults.isEmpty { sheet.faults = [RosterFault(.empty)] }
      return sheet
    }
    let columns = sheet.takeHeader(header)
    guard !columns.isEmpty else { return sheet }
    for record in reader.records.dropFirst() { sheet.take(record, columns, width: header.cells.count) }
    if reader.records.count == 1 { sheet.faults.append(RosterFault(.noRows)) }
    sheet.faults.sort { ($0.row ?? 0, $0.column ?? 0) < ($1.row ?? 0, $1.column ?? 0) }
    return sheet
  }
}

extension RosterSheet {
  /// Which column means what, by places from 0; empty where there is no name to be had.
  fileprivate mutating func takeHeader(_ header: CSVReader.Record) -> [RosterColumn: Int] {
    var columns: [RosterColumn: Int] = [:]
    for (place, cell) in header.cells.enumerated() where !cell.tidied.isEmpty {
      guard let column = RosterColumn(header: cell) else {
        ignoredColumns.append(cell.tidied)
        continue
      }
      if columns[column] == nil {
        columns[column] = place
      } else {
        faults.append(RosterFault(row: header.row, column: place + 1, .columnTwice(cell.tidied)))
      }
    }
    if columns[.name] == nil, columns[.given] == nil || columns[.family] == nil {
      faults.append(RosterFault(row: header.row, .noNameColumn(found: header.cells.map(\.tidied))))
      return [:]
    }
    return columns
  }

  fileprivate mutating func take(_ record: CSVReader.Record, _ columns: [RosterColumn: Int], width: Int) {
    let extra = record.cells.dropFirst(width).contains { !$0.tidied.isEmpty }
    if extra {
      faults.append(RosterFault(row: record.row, .tooManyCells(expected: width, found: record.cells.count)))
    }
    var reader = RosterRowReader(record: record, columns: columns)
    let row = reader.read()
    faults += reader.faults
    if reader.faults.isEmpty, !extra { rows.append(row) }
  }
}
