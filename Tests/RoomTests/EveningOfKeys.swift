/// An evening as the keys that lead it, in a form that a person can read.
///
/// Each row begins with the time that passes before it, in minutes and seconds, and with the person who has the floor when
/// its first line is typed, or `-`. After it, divided by two blanks or more, stands what is typed, with some seconds
/// between one and the next:
///
///     ·      Enter
///     ⇥      TAB on an empty line; what it puts there stands after it, as in ⇥[/start]·
///     →      the arrow that keeps what TAB put there for editing
///     ^N     the chord, on an empty line
///     «…»    words of a note, a flag, an intervention or a disposition
///
/// Everything else is a key. Counted is every key and every Enter, a chord as one; not counted are words and, in a line
/// that begins with `=`, digits.
struct EveningOfKeys {
  let parts: [Part]

  /// One stretch of it.
  struct Part {
    let name: String
    let rows: [Row]
    var count: Int { rows.flatMap(\.strokes).reduce(0) { $0 + $1.count } }
  }

  /// What is typed while one person has the floor.
  struct Row {
    let waitSeconds: Int
    let floor: String?
    let strokes: [Stroke]
  }

  /// A line with its Enter, or a chord.
  struct Stroke {
    let written: String
    let keys: [Key]

    /// Without words, and without digits of ratings.
    var count: Int {
      let isRating = keys.first == .letter("=")
      return keys.count { !($0.isWords || isRating && $0.isDigit) }
    }
  }

  enum Key: Equatable {
    case letter(Character)
    case enter
    case right
    case next
    /// With what it puts on the line.
    case tab(String)
    case words(String)

    var isWords: Bool { if case .words = self { true } else { false } }
    var isDigit: Bool { if case .letter(let letter) = self { letter.isNumber } else { false } }
  }

  var count: Int { parts.reduce(0) { $0 + $1.count } }

  /// Parts begin with `# name`.
  init(_ text: String) {
    var parts: [(name: String, rows: [Row])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("# ") {
        parts.append((String(line.dropFirst(2)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].rows.append(Row(line))
      }
    }
    self.parts = parts.map { Part(name: $0.name, rows: $0.rows) }
  }
}

extension EveningOfKeys.Row {
  fileprivate init(_ line: Substring) {
    let fields = String(line).split(separator: "  ").map { $0.drop { $0 == " " } }
    let head = (fields.first ?? "").split(separator: " ")
    let time = (head.first ?? "").split(separator: ":").compactMap { Int($0) }
    waitSeconds = time.reduce(0) { $0 * 60 + $1 }
    floor = head.last.flatMap { $0 == "-" ? nil : String($0) }
    strokes = fields.dropFirst().map(EveningOfKeys.Stroke.init)
  }
}

extension EveningOfKeys.Stroke {
  fileprivate init(_ written: Substring) {
    self.written = String(written)
    var keys: [EveningOfKeys.Key] = []
    var rest = written
    while let first = rest.first {
      rest = rest.dropFirst()
      switch first {
      case "·": keys.append(.enter)
      case "→": keys.append(.right)
      case "⇥":
        rest = rest.dropFirst()
        keys.append(.tab(rest.take(upTo: "]")))
      case "«": keys.append(.words(rest.take(upTo: "»")))
      case "^" where rest.first == "N":
        rest = rest.dropFirst()
        keys.append(.next)
      default: keys.append(.letter(first))
      }
    }
    self.keys = keys
  }
}

extension Substring {
  /// Takes what stands before a sign, and the sign.
  fileprivate mutating func take(upTo sign: Character) -> String {
    let taken = String(prefix { $0 != sign })
    self = dropFirst(taken.count + 1)
    return taken
  }
}
