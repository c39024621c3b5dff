package import SessionCore

/// Why a line made no sense. The text stays on the line for correction and nothing is recorded.
package enum UsageError: Error, Hashable, Sendable {
  case noSessionOpen

  // The line
  /// By its code and its place in the line, from 1.
  case controlCharacter(code: UInt32, place: Int)
  /// The whole line is a command's name or short form; `command` is the full name.
  case commandWithoutSlash(typed: QuotedWord, command: String)
  case commandMissing
  case unknownCommand(QuotedWord, nearest: [String])
  case noHelp(QuotedWord, nearest: [String])
  case textMissing(after: String)
  /// The line begins as after a slip of the shift key; typed again it is recorded as it stands.
  case slip(Slip)
  /// Two signs that do not go together, in this order.
  case twoSigns(String, String)
  /// A command after names: it goes first.
  case commandAfterName(String)
  /// A line that begins as this command does and holds nothing but its arguments.
  case argumentsWithoutSlash(command: String)
  /// Numbers and nothing else.
  case numbersAlone

  // Names
  /// A sign `@` with nothing after it.
  case nameMissing
  case unknownName(QuotedWord, near: [Candidate])
  case ambiguousName(QuotedWord, [Candidate])
  case guestNotMember(String)
  case groupAndPeople
  /// Ratings and commitments are a person's.
  case notForGroup
  case onePersonOnly
  case ambiguousLeader(QuotedWord, [String])
  /// A line begins with a leader, who is in no chart.
  case leaderNamed(String)
  case noCoLeader
  /// Someone who is on no list is named alone, in one line.
  case oneNameOnly(form: String)
  /// This sign stands in no name.
  case signInName(String, form: String)
  /// More words than a name has.
  case longName(form: String)
  /// In a place where words may follow, a name without its sign or a beginning of one of the words of this command: the
  /// name or word meant; typed again it is words.
  case nameOrWords(String)

  // Arguments
  /// With what there is to choose from, where that is a list.
  case missing(Part, form: String, known: [String] = [])
  case unexpected(QuotedWord, form: String)
  case timeNotTaken(form: String)
  case badRating
  case numberOrNote(asRating: String, asNote: String)
  case lettersAndNumbers
  case scaleTwice(String)
  case severalScales([String])
  case noScale(known: [String])
  /// `next` is whose number would come next, where there are too few.
  case countOfNumbers(given: Int, people: Int, next: String?)
  case badDuration(QuotedWord)
  /// A number without its unit.
  case unitMissing(QuotedWord)
  case badTime(QuotedWord)
  case badNumber(QuotedWord, form: String)
  case unknownChoice(Choice, QuotedWord, known: [String])
  /// Several of them begin like what was typed.
  case ambiguousChoice(Choice, QuotedWord, [String])

  // Content
  case noOutlines
  case noPrompts
  case noPromptShown
  /// By the theme and depth that were asked for.
  case noQuestion(String)
  case noReadings

  /// Whether the line can be read in two ways, and the same line typed again is taken as it stands.
  package var isDoubt: Bool {
    switch self {
    case .slip, .nameOrWords: true
    default: false
    }
  }

  /// What a command wants and did not get.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case name, names, member, relation, status, disposition, kind, kept, duration, words, text, mode, skill, leaders
    case change, onOrOff, values, group, groupName, time
  }

  /// What is chosen from a list.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case status, disposition, markKind, kept, roundMode, outline, skill, group, promptChoice, reading, tone, onOrOff
  }
}
