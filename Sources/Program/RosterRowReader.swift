import Basics
import SessionCore

/// One record's cells as the values they stand for.
struct RosterRowReader {
  let record: CSVReader.Record
  /// By places from 0.
  let columns: [RosterColumn: Int]
  private(set) var faults: [RosterFault] = []

  init(record: CSVReader.Record, columns: [RosterColumn: Int]) {
    self.record = record
    self.columns = columns
  }

  mutating func read() -> RosterRow {
    let typed = name()
    let taken = PersonName(typed)
    let isTurned = columns[.name] != nil && taken.isTurned
    var row = RosterRow(
      row: record.row, name: isTurned ? taken.spelled : typed, columns: columns.mapValues { $0 + 1 })
    row.turned = isTurned ? typed : nil
    row.preferred = text(.preferred)
    row.handle = handle()
    row.chartID = text(.chartID)
    row.joinedOn = day(.joined)
    row.leftOn = day(.left)
    row.goals = list(.goals, separators: "|;\n\r\r\n")
    row.orderedHoursAWeek = hours()
    row.notWith = list(.notWith, separators: "|;,\n\r\r\n")
    if let joinedOn = row.joinedOn, let leftOn = row.leftOn, leftOn < joinedOn {
      fault(.leftBeforeJoined(joinedOn: joinedOn, leftOn: leftOn), in: .left)
    }
    return row
  }

  private mutating func name() -> String {
    let parts = columns[.name] == nil ? [text(.given), text(.family)] : [text(.name)]
    let name = parts.compactMap(\.self).joined(separator: " ")
    if name.isEmpty, faults.isEmpty { fault(.nameMissing, in: columns[.name] == nil ? .given : .name) }
    return name
  }

  private mutating func handle() -> String? {
    guard let typed = text(.handle) else { return nil }
    do {
      return try Handle.check(typed)
    } catch .handleReserved(let handle) {
      fault(.handleReserved(handle), in: .handle)
    } catch {
      fault(.handleNotUsable(typed), in: .handle)
    }
    return nil
  }

  private mutating func day(_ column: RosterColumn) -> Day? {
    guard let typed = text(column) else { return nil }
    let day = Day(parsing: typed)
    if day == nil { fault(.notADay(typed), in: column) }
    return day
  }

  /// `9` and, as spreadsheets have it, `9.0`.
  private mutating func hours() -> Int? {
    guard let typed = text(.hours) else { return nil }
    let whole = typed.hasSuffix(".0") || typed.hasSuffix(",0") ? String(typed.dropLast(2)) : typed
    guard let hours = Int(whole), 0...168 ~= hours else {
      fault(.notHours(typed), in: .hours)
      return nil
    }
    return hours
  }

  private mutating func list(_ column: RosterColumn, separators: String) -> [String] {
    let parts = cell(column).split { separators.contains($0) }.map { String($0).tidied }.filter { !$0.isEmpty }
    if parts.contains(where: \.hasControlCharacter) { fault(.controlCharacter, in: column) }
    return parts
  }

  /// `nil` for an empty cell, and for one that holds what no value may.
  private mutating func text(_ column: RosterColumn) -> String? {
    let text = cell(column).tidied
    if text.isEmpty { return nil }
    guard text.hasControlCharacter else { return text }
    fault(.controlCharacter, in: column)
    return nil
  }

  private func cell(_ column: RosterColumn) -> String {
    guard let place = columns[column], place < record.cells.count else { return "" }
    return record.cells[place]
  }

  private mutating func fault(_ kind: RosterFault.Kind, in column: RosterColumn) {
    faults.append(RosterFault(row: record.row, column: columns[column].map { $0 + 1 }, kind))
  }
}
