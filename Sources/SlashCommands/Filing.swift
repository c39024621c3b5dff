package import SessionCore

/// Under what and under whom a line will be filed, as far as it is typed.
package struct Filing: Hashable, Sendable {
  package var act: Act
  package var whom: Whom

  /// What sort of line it is going to be.
  package enum Act: Hashable, Sendable {
    case note, privateNote, commitment, rating, flag
    case intervention(Command.Author)
    /// By its full name; `nil` while it is not one yet.
    case command(String?)
    case help
  }

  /// Whom it is about.
  package enum Whom: Hashable, Sendable {
    case people([Person])
    case group
    /// Nobody can be told from what is typed so far: a note waits for the name, a flag is kept without one.
    case nobodyYet
  }

  package init(_ act: Act, _ whom: Whom) {
    self.act = act
    self.whom = whom
  }
}

/// Where a line would be filed if Enter were pressed now; `nil` where no session is open.
package func filing(of typed: String, in context: TypingContext) -> Filing? {
  guard context.session != nil else { return nil }
  let line = Line(typed)
  switch line.sign {
  case .empty, .plain, .literal: return Filing(.note, context.floorOrGroup)
  case .names: return Filing(.note, context.whom(line.body))
  case .privately: return Filing(.privateNote, context.whom(line.body))
  case .commitment: return Filing(.commitment, context.ownWhom(line.body))
  case .rating: return Filing(.rating, context.ownWhom(line.body))
  case .flag: return Filing(.flag, context.ownWhom(line.body))
  case .help: return Filing(.help, .nobodyYet)
  case .command: return commandFiling(line.body, context)
  }
}

private func commandFiling(_ body: Substring, _ context: TypingContext) -> Filing {
  let word = body.prefix { !$0.isWhitespace }
  let text = body[word.endIndex...].withoutLeadingBlanks
  switch SlashCommand.named(word.lowercased())?.name {
  case "we": return Filing(.intervention(.leader), context.whom(text))
  case "co": return Filing(.intervention(.coLeader), context.whom(text))
  case let name: return Filing(.command(name), .nobodyYet)
  }
}

extension TypingContext {
  fileprivate var floorOrGroup: Filing.Whom { floorHolder.map { .people([$0]) } ?? .group }

  /// Whom the names at the front say; the last of them may be half typed.
  fileprivate func whom(_ body: Substring) -> Filing.Whom {
    guard let front = try? FrontNames(body, people) else { return .nobodyYet }
    switch front.whom {
    case .nobody: return floorOrGroup
    case .people(let people): return .people(people)
    case .group: return .group
    }
  }

  /// As `whom`, where the group cannot be meant.
  fileprivate func ownWhom(_ body: Substring) -> Filing.Whom {
    let whom = whom(body)
    return whom == .group ? .nobodyYet : whom
  }
}
