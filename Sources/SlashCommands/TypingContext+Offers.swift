internal import SessionCore

extension TypingContext {
  /// What can stand in one place of a command and begins as `word` does.
  func offer(_ kind: SlashCommand.ArgumentKind, for word: Substring) -> [String] {
    switch kind {
    case .people where word.first == "@", .signedPeople:
      guard word.isEmpty || word.first == "@" else { return [] }
      return people.typedNames(beginning: word.dropFirst()).map { "@" + $0 }
    case .people: return people.typedNames(beginning: word)
    default: return words(of: kind).filter { $0.nameKey.hasPrefix(word.nameKey) }
    }
  }

  func words(of kind: SlashCommand.ArgumentKind) -> [String] {
    let vocabulary = session?.opening.vocabulary ?? Vocabulary()
    switch kind {
    case .people, .signedPeople: return []
    case .leaders: return ["me"] + knownLeaders.filter { $0 != me }
    case .outlines: return content.outlineIDs
    case .skills: return content.skills.map(\.id)
    case .prompts: return content.prompts.indices.map { String($0 + 1) }
    case .themes: return content.themes
    case .readings: return content.readingIDs
    case .tones: return content.tones
    case .phases: return (session?.phases ?? []).map(\.plan.name).withoutRepeats
    case .statuses: return vocabulary.statuses.map(\.id)
    case .dispositions: return vocabulary.dispositions.map(\.id)
    case .markKinds: return vocabulary.markKinds.map(\.id)
    case .roundModes: return RoundMode.allCases.map(\.rawValue)
    case .groups: return groupNames
    case .words(let words): return words
    }
  }

  /// Tags of tonight's lines, the latest first, with their sign.
  func tags(beginning word: Substring) -> [String] {
    let texts = (session?.entries ?? []).reversed().compactMap { $0.kind == .privateNote ? nil : $0.words?.text }
    let key = word.nameKey
    return texts.flatMap(\.tags).withoutRepeats.filter { $0.nameKey.hasPrefix(key) }
  }
}

extension PeopleByName {
  /// What to type for those one of whose names begins so; those in the room first, in seating order.
  func typedNames(beginning word: Substring) -> [String] {
    let key = word.nameKey
    let keys = Set(word.nameKeys)
    let found = key.isEmpty ? entries : entries.filter { $0.keys.begins(keys) || $0.keys.hasWordBeginning(keys) }
    return found.map { typedName(of: $0.person) }
  }
}

extension String {
  /// Words that begin with `#`, with that sign and without the punctuation after them.
  fileprivate var tags: [String] {
    split(whereSeparator: \.isWhitespace).compactMap { word in
      guard word.first == "#" else { return nil }
      let tag = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      return tag.isEmpty ? nil : "#" + tag
    }
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
