internal import SessionCore

/// What is done by a command of the shell, and is looked for here.
private let commandsOutside: Set<String> = ["sign", "export", "notes", "addend", "signer", "disclosures", "retention"]

extension UsageError {
  /// With no session open, where nothing can be recorded as text.
  package var sentenceInLobby: String {
    switch self {
    case .unknownCommand(let typed, let nearest) where nearest.isEmpty && typed.word != "help":
      "No command /\(typed). ? lists them"
    case .noHelp(_, let nearest):
      "No such command. \(nearest.isEmpty ? "? lists them" : nearest.map { "?" + $0 }.asQuestion)"
    case .commandWithoutSlash(_, let command), .argumentsWithoutSlash(let command): "/\(command)? Commands begin with /"
    case .numbersAlone, .textMissing, .slip: "No session is open. /start opens one"
    default: sentence
    }
  }

  /// What is wrong and what would be right, in one line. It quotes one word at most: escape it for the screen.
  package var sentence: String {
    switch self {
    case .noSessionOpen: "No session is open. /start opens one"
    case .controlCharacter, .commandWithoutSlash, .argumentsWithoutSlash, .numbersAlone, .commandMissing,
      .commandAfterName, .unknownCommand, .noHelp, .textMissing, .slip, .twoSigns:
      lineSentence
    case .nameMissing, .unknownName, .ambiguousName, .guestNotMember, .groupAndPeople, .notForGroup, .onePersonOnly,
      .ambiguousLeader, .leaderNamed, .noCoLeader, .nameOrWords, .oneNameOnly, .signInName, .longName:
      nameSentence
    case .badRating, .numberOrNote, .lettersAndNumbers, .scaleTwice, .severalScales, .noScale, .countOfNumbers:
      ratingSentence
    case .missing, .unexpected, .timeNotTaken, .badDuration, .unitMissing, .badTime, .badNumber, .unknownChoice,
      .ambiguousChoice:
      argumentSentence
    case .noOutlines: "No outlines to choose from"
    case .noPrompts: "This phase has no prompts"
    case .noPromptShown: "No prompt was shown in this phase. /prompt shows the first"
    case .noQuestion(let asked): "No question on \(asked). /prompt list shows this phase's"
    case .noReadings: "No readings to choose from"
    }
  }

  private var lineSentence: String {
    switch self {
    case .controlCharacter(_, let place):
      "A key that writes no letter came in as letter \(place). Take it out"
    case .commandWithoutSlash(let typed, let command): "/\(command)? \\\(typed) records it"
    case .commandMissing: "A command goes right after the slash, as in /next. ? lists them"
    case .unknownCommand(let typed, _) where commandsOutside.contains(typed.word):
      "/\(typed) does not work here. Run `circlekeeper \(typed)` after /quit"
    case .unknownCommand(let typed, _) where typed.word == "help": "Help is ? alone. ?next explains /next"
    case .unknownCommand(let typed, let nearest) where nearest.contains(typed.word):
      "/\(typed)? Leave out the sign after it"
    case .unknownCommand(let typed, let nearest):
      nearest.isEmpty
        ? "No command /\(typed). ? lists them, \\ first records it"
        : "No command /\(typed). \(nearest.map { "/" + $0 }.asQuestion)"
    case .noHelp(_, let nearest):
      nearest.isEmpty
        ? "No such command. \\ first records it"
        : "No such command. \(nearest.map { "?" + $0 }.asQuestion) \\ first records it"
    case .argumentsWithoutSlash(let command): "/\(command)? \\ first records it"
    case .numbersAlone: "Ratings? =6 3. \\ first records it"
    case .commandAfterName(let command): "/\(command)? The command goes first. \\ first records it"
    case .slip(let slip): slip.sentence
    case .twoSigns(let one, let other): "\(one) or \(other)? Type one of them"
    case .textMissing(let sign): "No words\(sign.isEmpty ? "" : " after \(sign)"). Nothing was recorded"
    default: ""
    }
  }

  private var nameSentence: String {
    switch self {
    case .nameMissing: "A name goes right after the @, as in @maya. \\@ records it as text"
    case .unknownName(let typed, let near):
      near.isEmpty
        ? "No \"\(typed)\" here. TAB lists the names"
        : "No \"\(typed)\" here. \(near.map { "@" + $0.typed }.asQuestion)"
    case .ambiguousName(let typed, let candidates):
      "Which \(typed)? \(candidates.map { "@\($0.typed) (\($0.name))" }.asChoice)"
    case .guestNotMember(let name): "\(name) is a guest, and this is for members. Guests take /guest, /in and /left"
    case .groupAndPeople: "Either @group or people, not both"
    case .notForGroup: "This belongs to one person. Add a name: =@maya 6 or >@maya text"
    case .onePersonOnly: "Ratings belong to one person. Type a line for each, or =* for everyone"
    case .ambiguousLeader(let typed, let names): "Which \(typed)? \(names.asChoice)"
    case .leaderNamed(let name): "\(name) leads. /we or /co records what a leader did"
    case .noCoLeader: "No co-leader tonight. /leads me, NAME names one"
    case .oneNameOnly(let form): "One name in a line, without a comma: \(examples(of: form) ?? form)"
    case .signInName(let sign, let form): "A name has no \(sign) in it: \(examples(of: form) ?? form)"
    case .longName(let form): "A name has four words at most: \(examples(of: form) ?? form)"
    case .nameOrWords(let meant): "\(meant)? Type it like that. The same line again keeps it as words"
    default: ""
    }
  }

  private var ratingSentence: String {
    switch self {
    case .badRating: "Numbers first: =6 3, or =6 - words"
    case .numberOrNote(let asRating, let asNote): "\(asRating) or \(asNote)?"
    case .lettersAndNumbers: "All numbers with a letter or none: =6 3, or =m6 u3"
    case .scaleTwice(let scale): "\(scale) stands there twice"
    case .severalScales(let scales): "Which scale? \(scales.asChoice)"
    case .noScale(let known): "No such scale: \(known.asList)"
    case .countOfNumbers(let given, let people, let next):
      next.map { "\(given) of \(people) numbers. Next is \($0); - leaves one out" }
        ?? "\(given) numbers for \(people) people. One each, in seating order"
    default: ""
    }
  }

  private var argumentSentence: String {
    switch self {
    case .missing(let part, _, let known) where !known.isEmpty: "\(part.question) \(known.asList)"
    case .missing(.groupName, let form, _): "\(Part.groupName.question) As in \(form)"
    case .missing(let part, let form, _): "\(part.question) \(examples(of: form) ?? form)"
    case .unexpected(let word, let form): "\"\(word)\" does not belong here: \(form)"
    case .timeNotTaken(let form): "This takes no time: \(form)"
    case .badDuration(let typed): "\"\(typed)\" is not a length of time. As in 90s, 3m, 1:30 or 1h"
    case .unitMissing(let typed):
      "\(typed) of what? type \(typed)m for minutes, \(typed)s for seconds"
    case .badTime(let typed): "\"\(typed)\" is not a time. As in at 18:09, at 6:09pm or at -5m"
    case .badNumber(let typed, let form): "\"\(typed)\" is not a number: \(form)"
    case .unknownChoice(let choice, let typed, let known): choice.sentence(typed, known)
    case .ambiguousChoice(_, let typed, let several): "Which \(typed)? \(several.asChoice)"
    default: ""
    }
  }

  /// The first examples of the command that is typed in this form, which are quicker to read than the form.
  private func examples(of form: String) -> String? {
    guard form.first == "/", let command = SlashCommand.named(form.dropFirst().prefix { $0 != " " }.lowercased()) else {
      return nil
    }
    let lines = command.examples.map(\.line).filter { $0.contains(" ") }.prefix(2)
    return lines.isEmpty ? nil : lines.joined(separator: ", or ")
  }
}

extension Slip {
  /// What the line would be with the sign that was meant, and how it is recorded as it stands.
  fileprivate var sentence: String {
    let again = "the same line again records it as text"
    return switch self {
    case .colon: "Private? Type ; in place of :. Else \(again)"
    case .two(let name): "@\(QuotedWord(name))? Else \(again)"
    case .oneTwo(let name), .oneName(let name): "!@\(QuotedWord(name))? Else \(again)"
    case .help(let name): "Help? Type ?\(name) without the blank. Else \(again)"
    case .one: "A flag? Type ! in place of 1. Else \(again)"
    case .point: "> for a commitment? Else \(again)"
    case .signInWords("!"): "A flag? Type the name after !@. Else \(again)"
    case .signInWords(";"): "Private? Start it with ; on a line of its own. Else \(again)"
    case .signInWords(">"): "A commitment? Start it with > on a line of its own. Else \(again)"
    case .signInWords: "Ratings? Start them with = on a line of their own. Else \(again)"
    }
  }
}

extension UsageError.Part {
  fileprivate var question: String {
    switch self {
    case .name, .names, .member: "Who?"
    case .relation: "Who is the guest to them?"
    case .status: "Which status?"
    case .disposition: "What was done?"
    case .kind: "Which kind?"
    case .kept: "Kept?"
    case .duration: "How long?"
    case .words: "Look for what?"
    case .text: "No words yet."
    case .mode: "Which round?"
    case .skill: "Which skill?"
    case .leaders: "Who leads?"
    case .change: "Filed as what?"
    case .onOrOff: "Which?"
    case .values: "Which numbers?"
    case .group: "Which group?"
    case .groupName: "What is the group called?"
    case .time: "At what time?"
    }
  }
}

extension UsageError.Choice {
  fileprivate func sentence(_ typed: QuotedWord, _ known: [String]) -> String {
    let none = "No \(noun) \"\(typed)\""
    return known.isEmpty ? "\(none), and none to choose from" : "\(none): \(known.asList)"
  }

  private var noun: String {
    switch self {
    case .status: "status"
    case .disposition: "kind"
    case .markKind: "mark"
    case .kept: "answer"
    case .roundMode: "round"
    case .outline: "outline"
    case .skill: "skill"
    case .group: "group"
    case .promptChoice: "prompt"
    case .reading: "reading"
    case .tone: "tone"
    case .onOrOff: "choice"
    }
  }
}

extension [String] {
  /// As in "a, b or c".
  fileprivate var asChoice: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }

  /// As in "a or b?".
  fileprivate var asQuestion: String { asChoice + "?" }

  /// As in "a, b, c", cut after a dozen.
  fileprivate var asList: String {
    count > 12 ? prefix(12).joined(separator: ", ") + ", …" : joined(separator: ", ")
  }
}
