import SessionCore

/// Who is named how in one chart, or in the part that all share: nobody but the chart's own member by name.
struct Naming {
  private var people: [NamedPerson]
  private var replacements: [Person: String]

  /// For a member's chart; without one, for the part that all share.
  init(_ session: Session, chartOf own: Member?) {
    let peer = own == nil ? "a member" : "a peer"
    people = []
    replacements = [:]
    for member in session.opening.roster where member.id != own?.id {
      people.append(NamedPerson(.member(member.id), name: member.name, handle: member.handle))
      replacements[.member(member.id)] = peer
    }
    for guest in session.guests.map(\.guest) {
      people.append(NamedPerson(.guest(guest.id), name: guest.name))
      let isOwn = guest.member == nil || guest.member == own?.id
      replacements[.guest(guest.id)] = (isOwn ? "the " : "\(peer)'s ") + guest.relation.tidy
    }
    guard let own else { return }
    let ownNames = NamedPerson(.member(own.id), name: own.name, handle: own.handle).names
    for index in people.indices { people[index].names.removeAll(where: ownNames.contains) }
  }

  /// What was typed as a sentence, every other person's name replaced.
  func pieces(_ typed: String, in id: String) -> [Sentence.Piece] {
    let text = typed.tidy.withoutTags.asSentence
    var pieces: [Sentence.Piece] = []
    var rest = text.startIndex
    for (place, finding) in PeerNames.find(in: text, of: people).enumerated() {
      if rest < finding.range.lowerBound { pieces.append(.words(String(text[rest..<finding.range.lowerBound]))) }
      let word = word(for: finding.person)
      let startsSentence = text[..<finding.range.lowerBound].last { !$0.isWhitespace }.map(".!?".contains) ?? false
      let substitution = Substitution(
        id: "\(id)/\(place + 1)", person: finding.person, original: String(text[finding.range]),
        replacement: startsSentence ? word.capitalisedAtStart : word)
      pieces.append(.replaced(substitution))
      rest = finding.range.upperBound
    }
    if rest < text.endIndex { pieces.append(.words(String(text[rest...]))) }
    return pieces
  }

  /// "the mother", "a peer".
  func word(for person: Person) -> String { replacements[person] ?? "a peer" }
}

extension [Sentence.Piece] {
  /// With words before them.
  func after(_ words: String) -> [Sentence.Piece] { [.words(words)] + self }

  /// With words in front of the full stop.
  func before(_ words: String) -> [Sentence.Piece] {
    guard case .words(let end)? = last else { return self + [.words(words + ".")] }
    return dropLast() + [.words(end.withoutStop + words + (end.hasSuffix(".") ? "." : ""))]
  }
}
