import Basics
package import SessionCore

/// What `?` shows: plain lines, fitted to a number of columns.
package enum Help {
  /// Every form of line and every command; it fits a screen of 24 lines with the prompt. Where there is room for it, it
  /// says what most commands are for.
  package static func overview(columns: Int) -> [String] {
    let whole = signLines(columns) + commandLines(columns)
    return whole.count <= rows ? whole : shortLines(columns)
  }

  private static let rows = 22

  /// The forms of a line side by side, and the names of the commands.
  private static func shortLines(_ columns: Int) -> [String] {
    let cells = [
      "text    note", "@maya   about Maya", ";text   private", ">text   commitment", "=6 3    ratings", "!text   flag",
      "\\text   as is", "?next   help on it", "Ctrl-N  next person", "Ctrl-O  board",
      "TAB     what comes next",
    ]
    let width = columns / 2
    let signs = stride(from: 0, to: cells.count, by: 2).map { row in
      cells[row].padded(to: width) + (row + 1 < cells.count ? cells[row + 1] : "")
    }
    let commands = SlashCommand.Section.allCases.flatMap { section in
      SlashCommand.all.filter { $0.section == section }.map { "/\($0.name)" }
    }
    return signs + commands.filled(columns, hanging: "")
  }

  /// One command: how it is typed, what it does, the kinds it takes, examples. The name is the whole word or the short
  /// form; else a sign, or a word for what it records.
  package static func page(for name: String, columns: Int = 80, vocabulary: Vocabulary = Vocabulary()) -> [String]? {
    guard let command = SlashCommand.named(name.lowercased()) else {
      return topic(name.lowercased(), columns: columns)
    }
    let short = command.names.dropFirst().map { "(/\($0))" }
    var lines = (command.form.words + short).filled(columns, hanging: "  ")
    lines += command.summary.words.filled(columns, first: "  ", hanging: "  ")
    if command.takesTime {
      lines += "TIME is a time of day or a while ago: at 18:09, at -5m.".words.filled(
        columns, first: "  ", hanging: "  ")
    }
    for (title, ids) in command.kinds(in: vocabulary) {
      lines += ids.map { $0 == ids.last ? $0 : $0 + "," }.filled(columns, first: "  \(title): ", hanging: "    ")
    }
    let width = command.examples.map(\.line.count).max() ?? 0
    return lines + command.examples.flatMap { $0.lines(width: width, columns) }
  }

  /// The forms of a line and the keys, each with what it does.
  private static let signs: [(form: String, says: String)] = [
    ("text", "note: the speaker, or group"), ("@maya text", "note: Maya (@jo @luk, @group)"),
    (";text", "private note (;@maya text)"), (">text", "what they will do (>@maya …)"),
    ("=6 3", "ratings (=@maya 6 -)"), ("!text", "flag, never refused (!@maya)"),
    ("\\text", "text as it stands"), ("?word", "help on one command"),
    ("Ctrl-N", "next person; Ctrl-O: board"), ("TAB", "what comes next; names"),
  ]

  private static func signLines(_ columns: Int) -> [String] {
    let width = 11
    let indent = String(repeating: " ", count: width)
    guard columns >= 80 else {
      return signs.flatMap { $0.says.words.filled(columns, first: $0.form.padded(to: width), hanging: indent) }
    }
    let cells = signs.map { $0.form.padded(to: width) + $0.says }
    return stride(from: 0, to: cells.count, by: 2).map { row in
      cells[row].padded(to: 40) + (row + 1 < cells.count ? cells[row + 1] : "")
    }
  }

  /// What the commands of most evenings are for; they come first in their section.
  static let briefs: [String: String] = [
    "start": "begin", "leads": "who leads",
    "here": "came", "absent": "did not come", "out": "steps out", "in": "is back", "left": "went home",
    "expect": "comes late",
    "phase": "next phase", "end": "group is over", "close": "done", "hold": "stop the clocks", "resume": "go on",
    "next": "next person", "pass": "pass", "later": "come back to me", "floor": "breaks in", "hand": "wants to speak",
    "more": "more time", "share": "time for a turn",
    "prompt": "a question", "skill": "practice",
    "we": "what you did", "co": "your co-leader", "kept": "last plan", "fix": "refile a line",
    "undo": "take back", "last": "one person",
    "todo": "what is open", "resolve": "what was done", "support": "crisis card",
    "veil": "only the clock", "lock": "ask for the passphrase",
    "draft": "write notes", "quit": "leave",
  ]

  private static func commandLines(_ columns: Int) -> [String] {
    SlashCommand.Section.allCases.flatMap { section in
      let commands = SlashCommand.all.filter { $0.section == section }
      let common = commands.filter { briefs[$0.name] != nil }
      let rare = commands.filter { briefs[$0.name] == nil }
      let items = (common + rare).map { command in
        let short = command.names.dropFirst().first.map { " (\($0))" } ?? ""
        return "/\(command.name)\(short)\(briefs[command.name].map { " \($0)" } ?? "")"
      }
      let listed = items.enumerated().map { $0.offset + 1 < items.count ? $0.element + "," : $0.element }
      let hanging = String(repeating: " ", count: columns >= 60 ? 11 : 2)
      return listed.filled(columns, first: section.purpose.padded(to: 11), hanging: hanging)
    }
  }
}

extension SlashCommand.Section {
  /// As the overview heads its commands.
  fileprivate var purpose: String {
    switch self {
    case .before: "Begin"
    case .room: "Who is in"
    case .flow: "Phases"
    case .floor: "Whose turn"
    case .clocks: "Time"
    case .content: "Read out"
    case .record: "Write down"
    case .safety: "Safety"
    case .discretion: "Screen"
    case .after: "Afterward"
    }
  }
}

extension SlashCommand.Section {
  /// As the README heads its commands.
  package var title: String {
    switch self {
    case .before: "Before"
    case .room: "Room"
    case .flow: "Flow"
    case .floor: "Floor"
    case .clocks: "Clocks"
    case .content: "Content"
    case .record: "Record"
    case .safety: "Safety"
    case .discretion: "Discretion"
    case .after: "After"
    }
  }
}

extension SlashCommand {
  /// What can stand for a kind in its arguments.
  fileprivate func kinds(in vocabulary: Vocabulary) -> [(title: String, ids: [String])] {
    let taken = completing.joined()
    return [
      ("Statuses", taken.contains(.statuses) ? vocabulary.statuses.map(\.id) : []),
      ("Kinds", taken.contains(.dispositions) ? vocabulary.dispositions.map(\.id) : []),
      ("Kinds", taken.contains(.markKinds) ? vocabulary.markKinds.map(\.id) : []),
      ("Rounds", taken.contains(.roundModes) ? RoundMode.allCases.map(\.rawValue) : []),
    ].filter { !$0.1.isEmpty }
  }
}

extension Example {
  fileprivate func lines(width: Int, _ columns: Int) -> [String] {
    guard columns >= 60, width <= 40 else {
      let indent = "      "
      return line.words.filled(columns, first: "  ", hanging: indent)
        + says.words.filled(columns, first: indent, hanging: indent)
    }
    let hanging = String(repeating: " ", count: width + 4)
    return says.words.filled(columns, first: "  " + line.padded(to: width + 2), hanging: hanging, always: true)
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}

extension [String] {
  /// Put side by side with a blank between, on lines of so many columns; none of them is broken. `always` gives a line
  /// even where there is nothing to put on it but `first`.
  func filled(_ columns: Int, first: String = "", hanging: String, always: Bool = false) -> [String] {
    let lines = filled(to: columns, first: first, hanging: hanging)
    return (lines.isEmpty && always ? [first] : lines).map(\.trimmedAtEnd)
  }
}
