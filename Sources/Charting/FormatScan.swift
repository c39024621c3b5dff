import Basics

/// A reading of a template for what is wrong with it: mustache itself would show an unknown name as nothing at all.
struct FormatScan {
  private(set) var faults: [FormatFault] = []
  private(set) var title: String?
  /// What the first remark after `reviewed:` says; nil where there is none.
  private(set) var reviewed: String?
  private let lines: [Substring]
  private let file: String
  private var open: [(name: String, line: Int, column: Int)] = []
  private var shown: Set<String> = []

  init(_ text: String, file: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.file = file
  }

  /// How many sections may lie within each other.
  static let deepest = 16

  mutating func run(required: [PartID]) {
    for (index, line) in lines.enumerated() { scan(line, number: index + 1) }
    for section in open { fault(section.line, section.column, .sectionNotClosed(section.name)) }
    // Both halves of the notes together are the notes.
    if shown.isSuperset(of: [FormatFields.notesOwn, FormatFields.notesObserved]) { shown.insert(PartID.notes.field) }
    for part in required where !shown.contains(part.field) && !shown.contains(part.field + "-list") {
      fault(1, 1, .leftOut(part.field))
    }
  }

  private mutating func scan(_ line: Substring, number: Int) {
    var rest = line
    var column = 1
    while let start = rest.firstRange(of: "{{") {
      column += rest.distance(from: rest.startIndex, to: start.lowerBound)
      let behind = rest[start.upperBound...]
      guard let end = behind.firstRange(of: "}}") else { return fault(number, column, .tagNotClosed) }
      read(behind[..<end.lowerBound], number, column)
      column += rest.distance(from: start.lowerBound, to: end.upperBound)
      rest = behind[end.upperBound...]
    }
  }

  private mutating func read(_ tag: Substring, _ line: Int, _ column: Int) {
    let sign = tag.first ?? " "
    switch sign {
    case "!": remark(tag.dropFirst())
    case "#", "^":
      let name = tag.dropFirst().trimmed
      guard isKnown(name, line, column) else { return }
      // The library goes down into each section, and the time it takes grows with their depth.
      if open.count == Self.deepest { fault(line, column, .tooDeep(limit: Self.deepest)) }
      open.append((name, line, column))
      if name.hasSuffix("-list"), sign == "#" { shown.insert(name) }
    case "/": close(tag.dropFirst().trimmed, line, column)
    case ">", "<", "$", "=", "%", "&", "{": fault(line, column, .notTaken(String(sign)))
    default:
      let name = tag.trimmed
      if isKnown(name, line, column) { shown.insert(name) }
    }
  }

  private mutating func remark(_ text: Substring) {
    let words = text.trimmed
    if title == nil, words.hasPrefix("title:") { title = words.dropFirst("title:".count).trimmed }
    if reviewed == nil, words.hasPrefix("reviewed:") { reviewed = words.dropFirst("reviewed:".count).trimmed }
  }

  private mutating func close(_ name: String, _ line: Int, _ column: Int) {
    guard let last = open.last else { return fault(line, column, .sectionNotOpened(name)) }
    guard last.name == name else { return fault(line, column, .closesAnother(name, open: last.name)) }
    open.removeLast()
  }

  private mutating func isKnown(_ name: String, _ line: Int, _ column: Int) -> Bool {
    guard FormatFields.known.contains(name) else {
      fault(line, column, .unknownName(name))
      return false
    }
    return true
  }

  private mutating func fault(_ line: Int, _ column: Int, _ problem: FormatFault.Problem) {
    faults.append(FormatFault(file: file, line: line, column: column, problem: problem))
  }
}
