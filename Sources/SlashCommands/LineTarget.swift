package import SessionCore

/// Under what and under whom a line will be filed, as far as it is typed.
package struct LineTarget: Hashable, Sendable {
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
package func filing(of typed: String, in context: TypingContext) -> LineTarget? {
  guard context.session != nil else { return nil }
  let line = Line(typed)
  if line.sign != .literal, let flag = FlagText(line.whole, in: context) { return flag.filing(in: context) }
  switch line.sign {
  case .empty, .literal: return LineTarget(.note, context.floorOrGroup)
  case .help: return LineTarget(.help, .nobodyYet)
  case .command: return commandFiling(line.body, context)
  case .text where Slip(line.whole, in: context) != nil: return LineTarget(.note, .nobodyYet)
  case .text: return textFiling(LineFront(line.whole), context)
  }
}

private func textFiling(_ front: LineFront, _ context: TypingContext) -> LineTarget {
  switch front.sign {
  case nil: LineTarget(.note, context.whom(front.tokens))
  case .privately: LineTarget(.privateNote, context.whom(front.tokens))
  case .commitment: LineTarget(.commitment, context.ownWhom(front.tokens))
  case .rating where front.text.first == "*" && front.tokens.isEmpty:
    LineTarget(.rating, context.nextInRoom(after: EveryonesNumbers(front.text.dropFirst(), in: context)))
  case .rating: LineTarget(.rating, context.ownWhom(front.tokens))
  case .flag: LineTarget(.flag, context.ownWhom(front.tokens))
  }
}

private func commandFiling(_ body: Substring, _ context: TypingContext) -> LineTarget {
  let word = body.prefix { !$0.isWhitespace }
  let text = body[word.endIndex...].withoutLeadingBlanks
  switch SlashCommand.named(word.lowercased())?.name {
  case "we": return LineTarget(.intervention(.leader), context.doneWith(text))
  case "co": return LineTarget(.intervention(.coLeader), context.doneWith(text))
  case let name: return LineTarget(.command(name), .nobodyYet)
  }
}

extension FlagText {
  fileprivate func filing(in context: TypingContext) -> LineTarget {
    guard case .act(.flag(_, about: let target), _, _, _)? = try? typed(in: context) else {
      return LineTarget(.flag, .nobodyYet)
    }
    switch target {
    case .floor: return LineTarget(.flag, context.ownWhom([]))
    case .people(let people), .peopleAndSomeone(let people): return LineTarget(.flag, .people(people))
    case .toBeNamed: return LineTarget(.flag, .nobodyYet)
    }
  }
}

extension TypingContext {
  fileprivate var floorOrGroup: LineTarget.Whom { floorHolder.map { .people([$0]) } ?? .group }

  /// Whom the names say; the last of them may be half typed.
  fileprivate func whom(_ tokens: [NameToken]) -> LineTarget.Whom {
    guard let target = try? target(tokens) else { return .nobodyYet }
    switch target {
    case .floor: return floorOrGroup
    case .people(let people): return .people(people)
    case .group: return .group
    }
  }

  /// As `whom`, where the group cannot be meant.
  fileprivate func ownWhom(_ tokens: [NameToken]) -> LineTarget.Whom {
    let whom = whom(tokens)
    return whom == .group ? .nobodyYet : whom
  }

  fileprivate func doneWith(_ text: Substring) -> LineTarget.Whom { whom(text.doneWith) }

  /// Whose number comes next; the group once everyone's is there.
  fileprivate func nextInRoom(after numbers: EveryonesNumbers) -> LineTarget.Whom {
    let seated = session?.seated ?? []
    return seated.indices.contains(numbers.finished) ? .people([.member(seated[numbers.finished])]) : .group
  }
}
