import Basics
import Content
import Foundation
import Measures
import Prompts
import Testing

/// A table that was worked out by hand before the code was written; its last column is the working.
enum HandTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let line: Int
    let cells: [String: String]
    subscript(name: String) -> String { cells[name] ?? "no column \(name)" }
    var testDescription: String { "line \(line)" }
  }

  static func rows(_ name: String) throws -> [Row] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Tables/\(name).csv")
    let lines = String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n").map(cells)
    let header = try #require(lines.first)
    return try lines.dropFirst().enumerated().map { number, cells in
      try #require(cells.count == header.count, "line \(number + 2)")
      return Row(line: number + 2, cells: Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}

/// The instruments that come with the program.
enum ShippedMeasure {
  static let library = Library.load(shipped: PromptFile.all.map { ContentFile(path: $0.path, text: $0.text) })

  static func called(_ id: String) throws -> Instrument { try #require(library.library.measure(id)) }

  /// Answers that come to a total, the first items as high as they go.
  static func sheet(of instrument: Instrument, total: Int) throws -> AnswerSheet {
    let highest = try #require(instrument.answers.last?.value)
    var left = total
    let items: [Int?] = instrument.items.map { _ in
      defer { left -= min(left, highest) }
      return min(left, highest)
    }
    return AnswerSheet(items: items)
  }
}

extension Day {
  /// The n-th day of a stretch that begins on 2 November 2026.
  static func number(_ number: Int) throws -> Day { try #require(Day(daysSince1970: 20_759 + number)) }
}
