import Foundation

/// `Frames.md`, which the program and the tests of the page are both held against.
struct ProtocolDocument {
  private let text: String

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    text = try String(contentsOfFile: root + "/Sources/ScreenPage/ScreenPage.docc/Frames.md", encoding: .utf8)
  }

  /// What stands in the blocks of one kind, each ended by a line feed.
  func blocks(_ kind: String) -> [String] {
    var found: [String] = []
    var inside: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = inside {
        if line == "```" {
          found.append(block)
          inside = nil
        } else {
          inside = block + line + "\n"
        }
      } else if line == "```\(kind)" {
        inside = ""
      }
    }
    return found
  }

  /// The rows of its tables that begin with a name in backticks and have so many cells.
  func rows(of count: Int) -> [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }.filter { $0.count == count }
  }
}

extension String {
  /// What stands between backticks.
  var named: [String] {
    split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
  }

  /// Line by line, without their ends.
  var linesOfBytes: [[UInt8]] { split(separator: "\n").map { Array($0.utf8) } }
}
