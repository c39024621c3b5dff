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

  // Arguments
  /// With what there is to choose from, where that is a list.
  case missing(Part, form: String, known: [String] = [])
  case unexpected(String, form: String)
  case timeNotTaken(String, form: String)
  case badRating(String)
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
