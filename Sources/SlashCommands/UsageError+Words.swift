/// What is done by a command of the shell, and is looked for here.
private let commandsOutside: Set<String> = ["sign", "export", "notes", "addend", "signer", "disclosures", "retention"]

extension UsageError {
  /// What is wrong, where, and what would be right, in one line. It may hold what was typed: escape it for the screen.
  package var sentence: String {
    switch self {
    case .noSessionOpen: "no session is open; /start opens one"
    case .controlCharacter, .commandWithoutSlash, .commandMissing, .unknownCommand, .noHelp, .textMissing: lineSentence
    case .nameMissing, .unknownName, .ambiguousName, .guestNotMember, .groupAndPeople, .notForGroup, .onePersonOnly,
      .ambiguousLeader:
      nameSentence
    case .missing, .unexpected, .timeNotTaken, .badRating, .badDuration, .unitMissing, .badTime, .badNumber,
      .unknownChoice, .ambiguousChoice:
      argumentSentence
    case .noOutlines: "no outline is at hand to choose from"
    case .noPrompts: "this phase has no prompts"
    case .noPromptShown: "no prompt has been shown in this phase; /prompt shows the first"
    case .noQuestion(let asked): "there is no question on \(asked.shortened); /prompt list shows this phase's"
    case .noReadings: "no reading is at hand"
    }
  }

  private var lineSentence: String {
    switch self {
    case .controlCharacter(let code, let place):
      "a control character (code \(code)) stands at place \(place); take it out, only tabs and line breaks are kept"
    case .commandWithoutSlash(let typed, let command): "/\(command)? \\\(typed.shortened) records it"
    case .commandMissing: "a command's name goes after the slash, as in /next; ? lists them"
    case .unknownCommand(let typed, _) where commandsOutside.contains(typed):
      "/\(typed) is no command of the room; once you have left it, `circlekeeper \(typed)` does that"
    case .unknownCommand(let typed, let nearest):
      nearest.isEmpty
        ? "there is no /\(typed.shortened); ? lists the commands, \\/\(typed.shortened) records it"
        : "there is no /\(typed.shortened); is it \(nearest.map { "/" + $0 }.asChoice)?"
    case .noHelp(let typed, let nearest):
      nearest.isEmpty
        ? "there is no command \(typed.shortened); ? lists them, \\?\(typed.shortened) records it"
        : "there is no command \(typed.shortened); is it \(nearest.map { "?" + $0 }.asChoice)?"
    case .textMissing(let sign): "there is no text\(sign.isEmpty ? "" : " after \(sign)"); nothing was recorded"
    default: ""
    }
  }

  private var nameSentence: String {
    switch self {
    case .nameMissing: "a name goes right after the @, as in @maya; \\@ records it as text"
    case .unknownName(let typed, let near):
      near.isEmpty
        ? "nobody is called \(typed.shortened); TAB lists the names"
        : "nobody is called \(typed.shortened); is it \(near.map(\.words).asChoice)?"
    case .ambiguousName(let typed, let candidates): "\(typed.shortened) could be \(candidates.map(\.words).asChoice)"
    case .guestNotMember(let name): "\(name) is a guest, and this is for members; /guest, /in and /left are for guests"
    case .groupAndPeople: "a line is about @group or about people, not both"
    case .notForGroup: "this is one person's own, not the group's; name the person, as in =@maya 6 or >@maya text"
    case .onePersonOnly: "ratings are one person's; type a line for each"
    case .ambiguousLeader(let typed, let names): "\(typed.shortened) could be \(names.asChoice)"
    default: ""
    }
  }

  private var argumentSentence: String {
    switch self {
    case .missing(let part, let form): "\(part.words) is missing: \(form)"
    case .unexpected(let words, let form): "\(words.shortened) does not belong here: \(form)"
    case .timeNotTaken(let words, let form): "\(words.shortened) cannot be said with this: \(form)"
    case .badRating(let typed):
      "\(typed.shortened) is not a whole number or -, as in =6 3; \\= records the line as text"
    case .badDuration(let typed): "\(typed.shortened) is not a duration; type it as 90s, 3m, 1h or 1m30s"
    case .unitMissing(let typed):
      "\(typed.shortened) of what? type \(typed.shortened)m for minutes, \(typed.shortened)s for seconds"
    case .badTime(let typed): "\(typed.shortened) is not a time; type it as at 18:09 or at -5m"
    case .badNumber(let typed, let form): "\(typed.shortened) is not a number: \(form)"
    case .unknownChoice(let choice, let typed, let known): choice.sentence(typed, known)
    case .ambiguousChoice(_, let typed, let several): "\(typed.shortened) could be \(several.asChoice); type more of it"
    default: ""
    }
  }
}

extension Candidate {
  fileprivate var words: String { "\(typed) (\(name))" }
}

extension UsageError.Part {
  fileprivate var words: String {
    switch self {
    case .name: "a name"
    case .names: "at least one name"
    case .member: "a member's name"
    case .relation: "the relation, as in: as mother,"
    case .status: "a status"
    case .disposition: "what was done"
    case .kind: "the kind of mark"
    case .kept: "yes, part or no"
    case .duration: "a duration such as 3m"
    case .words: "what to look for"
    case .text: "the text"
    case .mode: "how the round goes"
    case .skill: "the skill"
    case .leaders: "a leader's name"
    case .change: "what it should be"
    case .onOrOff: "on or off"
    case .values: "at least one number"
    case .group: "the group's name"
    case .time: "a time such as 18:09"
    }
  }
}

extension UsageError.Choice {
  fileprivate func sentence(_ typed: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "there is no \(noun) \(typed.shortened), and none to choose from" }
    return "there is no \(noun) \(typed.shortened); there is \(known.asList)"
  }

  private var noun: String {
    switch self {
    case .status: "status"
    case .disposition: "disposition"
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
  fileprivate var asChoice: String { joined(lastWord: "or") }

  /// As in "a, b and c", cut after a dozen.
  fileprivate var asList: String {
    count > 12 ? prefix(12).joined(separator: ", ") + ", …" : joined(lastWord: "and")
  }

  private func joined(lastWord: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(lastWord) " + last
  }
}

extension String {
  /// Enough of it to see which words are meant, on one line.
  fileprivate var shortened: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 30 ? line.prefix(29) + "…" : line
  }
}
