internal import SessionCore

extension Arguments {
  /// Leaders' names: known ones by any of their beginnings, others as typed.
  mutating func leaders() throws(UsageError) -> [String] {
    let segments = segments()
    var found: [String] = []
    for segment in segments {
      for name in try segment.leaders(alone: segments.count == 1) where !found.contains(name) { found.append(name) }
    }
    guard !found.isEmpty else { throw missing(.leaders) }
    return found
  }

  /// All that is left, as one leader's name.
  mutating func leader() throws(UsageError) -> String {
    let typed = try text(.leaders)
    return try knownLeader(typed) ?? typed
  }

  /// One segment between commas: one name, or several where each is a known one or no comma was typed at all.
  private func leaders(alone: Bool) throws(UsageError) -> [String] {
    let words = rest.split(whereSeparator: \.isWhitespace)[...]
    var isKnown = true
    var names: [String] = []
    var left = words
    while !left.isEmpty {
      let (known, count) = try longestKnownLeader(left)
      guard known != nil || alone else { return [try newName(rest)] }
      if known == nil { isKnown = false }
      names.append(known ?? String(left[left.startIndex]))
      left = left.dropFirst(count)
    }
    if !isKnown { _ = try newName(rest) }
    return names
  }

  /// With how many words it takes; one where it is nobody known.
  private func longestKnownLeader(_ words: ArraySlice<Substring>) throws(UsageError) -> (name: String?, count: Int) {
    for count in stride(from: words.count, to: 1, by: -1) {
      let typed = words.prefix(count).joined(separator: " ")
      if let known = knownLeaders.first(where: { $0.nameKey == typed.nameKey }) { return (known, count) }
    }
    return (try words.first.map(String.init).flatMap(knownLeader), 1)
  }

  private func knownLeader(_ typed: String) throws(UsageError) -> String? {
    let key = typed.nameKey
    if key == "me" { return context.me }
    let known = knownLeaders
    if let whole = known.first(where: { $0.nameKey == key }) { return whole }
    let given = known.filter { $0.nameKey.split(separator: " ").first.map(String.init) == key }
    let begun = given.isEmpty ? known.filter { $0.nameKey.hasPrefix(key) } : given
    guard begun.count < 2 else { throw .ambiguousLeader(QuotedWord(typed), begun) }
    return begun.first
  }

  private var knownLeaders: [String] { context.knownLeaders }
}

extension TypingContext {
  /// Those of tonight, those of the group, and the one whose laptop it is.
  var knownLeaders: [String] {
    var known: [String] = []
    for name in (session?.leaders ?? []) + (session?.opening.leaders ?? []) + [me] where !known.contains(name) {
      known.append(name)
    }
    return known
  }
}
