/// What `?` shows: plain lines, fitted to a number of columns.
package enum Help {
  /// Every form of line and every command; at 80 columns it fits a screen of 24 lines with the prompt.
  package static func overview(columns: Int) -> [String] { signLines(columns) + commandLines(columns) }

  /// One command: how it is typed, what it does, examples. The name is the whole word or the short form.
  package static func page(for name: String, columns: Int = 80) -> [String]? {
    guard let command = SlashCommand.named(name.lowercased()) else { return nil }
    let short = command.names.dropFirst().map { "(/\($0))" }
    var lines = (command.form.words + short).filled(columns, hanging: "  ")
    lines += command.summary.words.filled(columns, first: "  ", hanging: "  ")
    if command.takesTime {
      lines += "TIME is a time of day or a while ago: at 18:09, at -5m.".words.filled(
        columns, first: "  ", hanging: "  ")
    }
    let width = command.examples.map(\.line.count).max() ?? 0
    return lines + command.examples.flatMap { $0.lines(width: width, columns) }
  }

  /// The forms of a line, each with what it does.
  private static let signs: [(form: String, says: String)] = [
    ("text", "note: the speaker, or group"), ("@maya text", "note: Maya (or @jo, @group)"),
    (";text", "private note (;@maya text)"), (">text", "commitment (>@maya text)"),
    ("=6 3", "ratings (=@maya 6 -)"), ("!text", "flag, never refused (!@maya)"),
    ("\\text", "text as it stands"), ("?word", "help on one command"),
    ("#word", "a tag in a note; #g2: goal 2"), ("TAB", "completes names and commands"),
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

  private static func commandLines(_ columns: Int) -> [String] {
    SlashCommand.Section.allCases.flatMap { section in
      let commands = SlashCommand.all.filter { $0.section == section }
      let names = commands.map { $0.names.count > 1 ? "/\($0.name) (\($0.names[1]))" : "/\($0.name)" }
      let hanging = String(repeating: " ", count: columns >= 60 ? 11 : 2)
      return names.filled(columns, first: section.title.padded(to: 11), hanging: hanging)
    }
  }
}

extension SlashCommand.Section {
  /// As help and the README head its commands.
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

  fileprivate func padded(to width: Int) -> String {
    count < width ? self + String(repeating: " ", count: width - count) : self
  }

  fileprivate var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension [String] {
  /// Put side by side with a blank between, on lines of so many columns; none of them is broken. `always` gives a line
  /// even where there is nothing to put on it but `first`.
  fileprivate func filled(_ columns: Int, first: String = "", hanging: String, always: Bool = false) -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    for item in self {
      if !isFresh, line.count + 1 + item.count > columns {
        lines.append(line)
        line = hanging
        isFresh = true
      }
      line += (isFresh ? "" : " ") + item
      isFresh = false
    }
    if !isFresh || always { lines.append(line) }
    return lines.map(\.withoutTrailingBlanks)
  }
}
