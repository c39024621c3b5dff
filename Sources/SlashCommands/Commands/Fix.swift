internal import SessionCore

extension SlashCommand {
  /// Files the last line, or line N of the log, again.
  static let fix = SlashCommand(
    names: ["fix"], section: .record, form: "/fix [N] @NAME|private|note|commitment|at TIME",
    summary: "File a line another way.",
    completing: [[.signedPeople, .words(["private", "note", "commitment", "at"])]],
    examples: [
      Example("/fix @maya", "The last line was about Maya.", means: .act(.refile(line: nil, .about([.maya])))),
      Example(
        "/fix 22-24 @jo", "Lines 22 to 24 were about Jo.", means: .act(.refileLines([22...24], about: [.jo]))),
      Example("/fix 37 private", "Line 37 is a private note.", means: .act(.refile(line: 37, .asPrivate))),
      Example(
        "/fix at 18:09", "The last act was at 18:09.", means: .act(.refile(line: nil, .at(.clock(hour: 18, minute: 9))))
      ),
      Example("/fix 12 at now", "Line 12 was when it was typed.", means: .act(.refile(line: 12, .asTyped))),
      Example(
        "/fix 12 @rosa self", "Flag 12 is about the guest herself, not about the member she came with.",
        means: .act(.refile(line: 12, .aboutThemselves([.rosa])))),
      Example("/fix 12 @group", "Line 12 was about the group.", means: .act(.refile(line: 12, .about([])))),
    ]
  ) { arguments throws(UsageError) in
    if let lines = arguments.rangesIfAny() {
      let people = try arguments.peopleOrGroup()
      try arguments.none()
      return .act(.refileLines(lines, about: people))
    }
    if let number = arguments.concernIfAny() {
      let person = try arguments.person()
      try arguments.none()
      return .act(.earlierConcern(number, .named(person)))
    }
    let line = try arguments.numberIfAny()
    let change = try arguments.change()
    try arguments.none()
    return .act(.refile(line: line, change))
  }
}

extension Arguments {
  /// Lines such as `22-24` or `22-24,26`; a single number is none.
  fileprivate mutating func rangesIfAny() -> [ClosedRange<Int>]? {
    let word = rest.prefix { !$0.isWhitespace }
    var ranges: [ClosedRange<Int>] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let first = Int(lineNumber: ends[0]),
        let last = Int(lineNumber: ends[ends.count - 1]), first <= last
      else { return nil }
      ranges.append(first...last)
    }
    guard ranges.count > 1 || ranges.first?.count ?? 0 > 1 else { return nil }
    advance(to: word.endIndex)
    return ranges
  }

  fileprivate mutating func peopleOrGroup() throws(UsageError) -> [Person] {
    take("group", "@group") == nil ? try persons() : []
  }

  fileprivate mutating func change() throws(UsageError) -> Command.Change {
    guard !isEmpty else { throw missing(.change) }
    switch take("note", "private", "commitment", "at", "group", "@group") {
    case "note": return .asNote
    case "private": return .asPrivate
    case "commitment": return .asCommitment
    case "at": return takeWhole("now") == nil ? .at(try time()) : .asTyped
    case "group", "@group": return .about([])
    default:
      let people = try persons(until: ["self"])
      return take("self") == nil ? .about(people) : .aboutThemselves(people)
    }
  }

  private mutating func time() throws(UsageError) -> StatedTime {
    let typed = try text(.time)
    guard let claim = StatedTime(typed: typed.filter { !$0.isWhitespace }) else { throw .badTime(QuotedWord(typed)) }
    return claim
  }
}

extension Int {
  fileprivate init?(lineNumber digits: Substring) {
    guard (1...6).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    self.init(digits)
  }
}
