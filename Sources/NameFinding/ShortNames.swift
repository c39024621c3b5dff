/// Short forms of given names that are usual in English, and some of other languages.
enum ShortNames {
  /// The formal names by each short one.
  static let formal: [String: Set<String>] = entries.reduce(into: [:]) { formal, entry in
    for short in entry.dropFirst() { formal[short, default: []].insert(entry[0]) }
  }

  /// The short ones by each formal name.
  static let short: [String: [String]] = entries.reduce(into: [:]) { $0[$1[0], default: []] += $1.dropFirst() }

  private static let entries: [[String]] = text.split { $0 == ";" || $0 == "\n" }
    .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
}
