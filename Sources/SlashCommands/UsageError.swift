/// Why a line made no sense. The text stays on the line for mending and nothing is recorded.
package enum UsageError: Error, Hashable, Sendable {
  case noSessionOpen

  // The line
  /// By its code and its place in the line, from 1.
  case controlCharacter(code: UInt32, place: Int)
  /// The whole line is a command's name or short form; `command` is the full name.
  case commandWithoutSlash(typed: String, command: String)
  case commandMissing
  case unknownCommand(String, nearest: [String])
  case noHelp(String, nearest: [String])
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
  case unknownName(String, near: [Candidate])
  case ambiguousName(String, [Candidate])
  case guestNotMember(String)
  case groupAndPeople
  /// Ratings and commitments are a person's.
  case notForGroup
  case onePersonOnly
  case ambiguousLeader(String, [String])
  /// A line begins with a leader, who is in no chart.
  case leaderNamed(String)
  case noCoLeader
  /// In a place where words may follow, a name without its sign or a beginning of one of the words of this command: the
  /// name or word meant; typed again it is words.
  case nameOrWords(String)

  // Arguments
  /// With what there is to choose from, where that is a list.
  case missing(Part, form: String, known: [String] = [])
  case unexpected(String, form: String)
  case timeNotTaken(String, form: String)
  case badRating
  case numberOrNote(asRating: String, asNote: String)
  case lettersAndNumbers
  case scaleTwice(String)
  case severalScales([String])
  case noScale(known: [String])
  /// `next` is whose number would come next, where there are too few.
  case countOfNumbers(given: Int, people: Int, next: String?)
  case badDuration(String)
  /// A number without its unit.
  case unitMissing(String)
  case badTime(String)
  case badNumber(String, form: String)
  case unknownChoice(Choice, String, known: [String])
  /// Several of them begin like what was typed.
  case ambiguousChoice(Choice, String, [String])

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
    case change, onOrOff, values, group, time
  }

  /// What is chosen from a list.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case status, disposition, markKind, kept, roundMode, outline, skill, group, promptChoice, reading, tone, onOrOff
  }
}
