/// One line of `Sentences`: who is known, what was noted, and what the chart should say.
struct SentenceCase {
  enum Kind: Character {
    /// The name of someone else in the group: replaced.
    case peer = " "
    /// Could be that person's name and could be something else: listed, not replaced.
    case doubtful = "?"
    /// Replaced or listed, both are right; passed over is wrong.
    case either = "~"
    /// Not replaced unless the right text says so; may be listed, need not be.
    case free = "_"
    case own = "="
    case leader = "*"
    case elsewhere = "^"
    case guest = "+"
  }

  /// A place in the sentence, in Unicode scalars, and the people it may name.
  struct Mark {
    let kind: Kind
    let range: Range<Int>
    let people: [String]
  }

  let id: String
  let group: String
  let roster: [String]
  let client: String
  /// The rest of the people by role (`former`, `guest`, `leader`, …), as the file has them.
  let others: [String: [String]]
  let text: String
  let marks: [Mark]
  let right: [String]

  /// Reads one line of the file, or nothing where it does not have seven fields.
  init?(_ line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7 else { return nil }
    (id, group, client) = (fields[0], fields[1], fields[3])
    roster = Self.parts(fields[2], at: "; ")
    others = Self.parts(fields[4], at: " / ").reduce(into: [:]) { others, field in
      let halves = field.split(separator: "=", maxSplits: 1).map(String.init)
      if halves.count == 2 { others[halves[0]] = Self.parts(halves[1], at: "; ") }
    }
    right = Self.parts(fields[6], at: " || ")
    (text, marks) = Self.unmarked(fields[5])
  }

  /// The names recorded beside the roster's own, under `earlier` or `other`.
  func names(_ role: String, of person: String) -> [String] {
    (others[role] ?? []).filter { $0.hasPrefix(person + ": ") }
      .flatMap { Self.parts(String($0.dropFirst(person.count + 2)), at: ", ") }
  }

  /// Everyone whom a mark may name.
  var everyone: Set<String> {
    let guests = ((others["guest"] ?? []) + (others["guest-earlier"] ?? [])).map { Self.parts($0, at: ", ")[0] }
    return Set(roster + guests + ["former", "leader", "elsewhere"].flatMap { others[$0] ?? [] })
  }

  private static func parts(_ field: String, at separator: String) -> [String] {
    field.split(separator: separator).map(String.init)
  }

  /// Works on scalars, since a combining mark may stand beside a brace.
  private static func unmarked(_ line: String) -> (String, [Mark]) {
    var text = String.UnicodeScalarView()
    var marks: [Mark] = []
    var rest = Substring(line).unicodeScalars
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}"),
      let bar = rest[open..<close].lastIndex(of: "|")
    {
      text.append(contentsOf: rest[..<open])
      var name = rest[rest.index(after: open)..<bar]
      let kind = name.first.flatMap { Kind(rawValue: Character($0)) }
      if kind != nil { name.removeFirst() }
      let people = String(rest[rest.index(after: bar)..<close])
      marks.append(
        Mark(
          kind: kind ?? .peer, range: text.count..<text.count + name.count, people: Self.parts(people, at: " + ")))
      text.append(contentsOf: name)
      rest = rest[rest.index(after: close)...]
    }
    text.append(contentsOf: rest)
    return (String(text), marks)
  }
}
