import FoundationEssentials
import NameFinding

/// A sentence, the places in it that a reader takes for a peer's name, and who is in the group.
struct NameCase {
  let text: String
  let planted: [Range<String.Index>]
  let roster: String
}

/// The people of one roster of `Rosters.txt`.
struct CaseRoster {
  var own: PersonNames?
  var peers: [PersonNames] = []

  var finder: NameFinder { NameFinder(peers: peers, own: own) }
}

enum CaseFile {
  static let classes = [
    "given-name", "surname", "initials", "possessive", "typo", "other-script", "word-name", "inside-word",
  ]

  static func cases(_ name: String) throws -> [NameCase] {
    var roster = ""
    return try lines(name).compactMap { line in
      if line.hasPrefix("@ ") {
        roster = String(line.dropFirst(2))
        return nil
      }
      return NameCase(line, roster: roster)
    }
  }

  static func rosters() throws -> [String: CaseRoster] {
    var rosters: [String: CaseRoster] = [:]
    var current = ""
    for line in try lines("Rosters") {
      let (word, rest) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.drop { $0 == " " })
      switch word {
      case "roster": current = String(rest)
      case "own": rosters[current, default: CaseRoster()].own = person(rest)
      default: rosters[current, default: CaseRoster()].peers.append(person(rest))
      }
    }
    return rosters
  }

  private static func person(_ line: Substring) -> PersonNames {
    let parts = line.split(separator: ";").map { $0.drop { $0 == " " } }.map(String.init)
    return PersonNames(
      name: parts[0], handle: parts.count > 1 ? parts[1] : nil, nicknames: Array(parts.dropFirst(2)))
  }

  private static func lines(_ name: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(name).txt")
    return try String(contentsOf: folder, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}

extension NameCase {
  /// Reads a line with the names in single square brackets; double ones are a draft's marked gaps.
  init(_ line: String, roster: String) {
    var text = String.UnicodeScalarView()
    var marks: [(Int, Int)] = []
    let scalars = Array(line.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isDouble =
        place > 0 && scalars[place - 1] == scalar || place + 1 < scalars.count && scalars[place + 1] == scalar
      if scalar == "[", !isDouble {
        marks.append((text.count, text.count))
      } else if scalar == "]", !isDouble {
        marks[marks.count - 1].1 = text.count
      } else {
        text.append(scalar)
      }
    }
    self.text = String(text)
    self.roster = roster
    let indices = Array(text.indices) + [text.endIndex]
    planted = marks.map { indices[$0.0]..<indices[$0.1] }
  }
}
