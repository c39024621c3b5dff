import Foundation
import Program
import SessionCore
import Testing

/// One line of `Rosters/rosters.jsonl`: a file as text, and the people it should come to.
struct RosterReading: Decodable, CustomTestStringConvertible {
  struct Person: Decodable {
    let name: String
    let preferred: String?
    let pronouns: String?
    let chartID: String?

    /// Pronouns may stay in brackets after the name.
    var names: [String] { [name] + (pronouns.map { ["\(name) (\($0))"] } ?? []) }
  }

  let id: String
  let why: String
  let text: String
  /// Read after the first into the same group: nobody may be added.
  let second: String?
  let people: [Person]
  /// The cells that were turned around, as they stand in the file; what the preview has to show.
  let turned: [String]
  /// How many faults the file has, where it cannot be read.
  let faults: Int?

  var testDescription: String { id }

  static func all() throws -> [RosterReading] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Rosters/rosters.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(RosterReading.self, from: Data($0.utf8)) }
  }
}

@Suite("Roster files as people have them")
struct RosterReadingTests {
  /// What differs between the file's people and those that the program reads; nothing where all is right.
  private func differences(_ item: RosterReading) throws -> [String] {
    let sheet = RosterCSV.read(Array(item.text.utf8))
    if let faults = item.faults { return sheet.faults.count == faults ? [] : ["\(sheet.faults)"] }
    guard sheet.faults.isEmpty else { return sheet.faults.map { "\($0)" } }
    var found: [String] = []
    let read = sheet.rows.map { "\($0.name) \($0.chartID ?? "")" }
    let isRight =
      sheet.rows.count == item.people.count
      && zip(sheet.rows, item.people).allSatisfy { $1.names.contains($0.name) && $0.chartID == $1.chartID }
    if !isRight { found.append("\(read)") }
    if sheet.rows.map(\.preferred) != item.people.map(\.preferred) {
      found.append("preferred: \(sheet.rows.map(\.preferred)), ignored: \(sheet.ignoredColumns)")
    }
    if sheet.rows.compactMap(\.turned) != item.turned { found.append("turned: \(sheet.rows.compactMap(\.turned))") }
    var book = try ProgramBook.tuesday("")
    let shown = try book.rosterImport(of: sheet.rows, into: tuesday, on: monday).added.map(\.details)
    try book.perform(.importRoster(tuesday, sheet.rows, on: monday))
    if book.group(tuesday)?.roster.map(\.details) != shown { found.append("shown otherwise: \(shown.map(\.handle))") }
    for (row, details) in zip(sheet.rows, shown) {
      if let preferred = row.preferred, PersonName(details.name).called != preferred {
        found.append("called \(PersonName(details.name).called)")
      }
    }
    if let again = try? book.rosterImport(of: sheet.rows, into: tuesday, on: monday), !again.events.isEmpty {
      found.append("changed by the same file: \(again.changed.map(\.after.name))")
    }
    if let second = item.second {
      let plan = try book.rosterImport(of: RosterCSV.read(Array(second.utf8)).rows, into: tuesday, on: monday)
      if !plan.added.isEmpty { found.append("added again: \(plan.added.map(\.details.name))") }
    }
    return found
  }

  @Test("each file comes to its people, and a second import adds no one")
  func people() throws {
    let wrong = try RosterReading.all().map { ($0, try differences($0)) }.filter { !$0.1.isEmpty }
    print("roster files read wrongly: \(wrong.count) of \(try RosterReading.all().count)")
    #expect(wrong.isEmpty, "\(wrong.map { "\($0.0.id): \($0.1)" }.joined(separator: "\n"))")
  }

  @Test("every turned cell stands in its file, every file has people or a fault, and there are thirty")
  func files() throws {
    let all = try RosterReading.all()
    #expect(all.count >= 30)
    #expect(Set(all.map(\.id)).count == all.count)
    for item in all {
      #expect(item.people.isEmpty == (item.faults != nil), "\(item.id)")
      let text = item.text.replacing("\"\"", with: "\"")
      for cell in item.turned { #expect(text.contains(cell), "\(item.id)") }
    }
  }
}
