/// Lines that begin with `/`, as far as blind evenings use them.
struct CommandReader {
  let line: LineReader

  /// Whole words and printed short forms; nothing else is a command.
  static let names: Set<String> = [
    "group", "outline", "leads", "start", "here", "new", "expect", "absent", "out", "in", "left", "guest", "phase",
    "back", "hold", "resume", "end", "close", "next", "n", "pass", "p", "later", "hand", "floor", "f", "return",
    "yield", "round", "pairs", "swap", "share", "more", "timer", "timers", "bell", "prompt", "skill", "step", "agree",
    "we", "w", "co", "c", "kept", "k", "o", "i", "mark", "fix", "log", "find", "undo", "u", "redo", "board", "b",
    "last", "todo", "flags", "followed", "resolve", "support", "veil", "lock", "show", "draft", "copy", "replay",
    "sessions", "backup", "quit", "sign", "break", "plan", "reading", "screen",
  ]

  func read(_ body: String) throws -> LineReader.Reading {
    if body.contains("\n") { return .refused }
    let name = body.prefix { $0 != " " }.lowercased()
    let words = String(body.drop { $0 != " " }.drop { $0 == " " })
    guard Self.names.contains(name) else { return .refused }
    switch name {
    case "undo", "u": return .undo
    case "redo": return .redo
    case "lock": return .lock
    case "veil": return .veil
    case "quit": return .quit
    case "log", "board", "b", "todo", "flags", "timers", "support": return .shown
    case "we", "w", "co", "c": return try intervention(words, isCoLeader: name.first == "c")
    case "fix": return try fix(words)
    case "phase": return try phase(words)
    default: return try act(name, words)
    }
  }

  private func act(_ name: String, _ words: String) throws -> LineReader.Reading {
    switch name {
    case "leads" where words == "me, kim": return done(.leaders)
    case "start" where words.isEmpty: return done(.start)
    case "end" where words.isEmpty: return done(.end)
    case "close" where words.isEmpty: return try close()
    case "next" where words.isEmpty, "n" where words.isEmpty: return done(.next)
    case "pass" where words.isEmpty, "p" where words.isEmpty: return done(.pass)
    case "next", "n": return try withOne(words) { .give($0) }
    case "floor", "f": return try withOne(words) { .interrupt($0) }
    case "out", "o": return try withOne(words) { .out($0) }
    case "in", "i": return try withOne(words) { .back($0) }
    case "left": return try withOne(words) { .left($0) }
    case "absent": return try absent(words)
    case "here": return try here(words)
    case "new": return newcomer(words)
    case "guest": return try guest(words)
    case "resolve": return try resolve(words)
    case "more", "share", "timer", "expect": return try wrongValue(name, words)
    default: throw OpenCase("/\(name) \(words)")
    }
  }

  private func done(_ deed: Deed) -> LineReader.Reading { .done(deed, rest: .empty) }

  /// A member by name, with `@` or without.
  private func member(_ word: some StringProtocol) throws -> Int? {
    let form = word.first == "@" ? String(word.dropFirst()) : String(word)
    switch line.people.meaning(of: form) {
    case .person(.member(let index)): return index
    case .person(.guest): throw OpenCase("a guest in a command")
    case .leader, .group, .severalPeople, .nobody: return nil
    }
  }

  private func withOne(_ words: String, _ deed: (Int) -> Deed) throws -> LineReader.Reading {
    guard !words.contains(" "), !words.isEmpty else { throw OpenCase("more than one name: \(words)") }
    guard let who = try member(words) else { return .refused }
    return done(deed(who))
  }

  private func names(_ words: some StringProtocol) throws -> [Int]? {
    var found: [Int] = []
    for word in words.split(whereSeparator: { $0 == " " || $0 == "," }) {
      guard let who = try member(word) else { return nil }
      found.append(who)
    }
    guard Set(found).count == found.count, !found.isEmpty else { throw OpenCase("names that repeat or are none") }
    return found
  }

  private func here(_ words: String) throws -> LineReader.Reading {
    if words == "all" || words.hasPrefix("all but ") {
      let left = words == "all" ? [] : try names(words.dropFirst("all but ".count))
      guard let left else { return .refused }
      let unknown = line.people.members.indices.filter { line.room.places[$0] == .unknown && !left.contains($0) }
      guard !unknown.isEmpty else { throw OpenCase("everyone is here") }
      return done(.here(unknown, setsSeats: false))
    }
    guard let arrived = try names(words) else { return .refused }
    return done(.here(arrived, setsSeats: arrived.count > 1))
  }

  private func absent(_ words: String) throws -> LineReader.Reading {
    let parts = words.split(separator: " ")
    guard parts.count == 2, parts[1] == "no-show" else { throw OpenCase("absent \(words)") }
    guard let who = try member(parts[0]) else { return .refused }
    return done(.absent(who))
  }

  private func newcomer(_ words: String) -> LineReader.Reading {
    let given = words.prefix { $0 != " " }
    guard words.contains(" "), line.people.meaning(of: given) == .nobody else { return .refused }
    return done(.newcomer(name: words))
  }

  private func guest(_ words: String) throws -> LineReader.Reading {
    let parts = words.split(separator: " ").map(String.init)
    guard parts.count == 5, parts[1] == "for", parts[3] == "as" else { throw OpenCase("guest \(words)") }
    guard line.people.meaning(of: parts[0]) == .nobody else { throw OpenCase("a guest with a name that is known") }
    guard let host = try member(parts[2]) else { return .refused }
    return done(.guest(name: parts[0], of: host))
  }

  private func resolve(_ words: String) throws -> LineReader.Reading {
    let parts = words.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[1] == "met" else { throw OpenCase("resolve \(words)") }
    guard let who = try member(parts[0]) else { return .refused }
    guard line.record.openFlags.contains(line.people.members[who].name) else { return .refused }
    return done(.resolve(who))
  }

  private func wrongValue(_ name: String, _ words: String) throws -> LineReader.Reading {
    guard ["soon", "lots", "later"].contains(words.split(separator: " ").last ?? "") else {
      throw OpenCase("/\(name) \(words)")
    }
    return .refused
  }

  private func phase(_ words: String) throws -> LineReader.Reading {
    guard line.room.stage == .running, let now = line.room.phase else { throw OpenCase("a phase at this stage") }
    if words.isEmpty { return done(.phase(now + 1)) }
    let found = Room.phases.indices.filter { Room.phases[$0].hasPrefix(words.lowercased()) }
    if found.isEmpty { return .refused }
    guard found.count == 1 else { throw OpenCase("an ambiguous phase") }
    return done(.phase(found[0]))
  }

  /// Refused while a flag is open or someone has no attendance.
  private func close() throws -> LineReader.Reading {
    guard line.record.openFlags.isEmpty, line.room.isEveryoneAccountedFor else {
      guard line.room.stage == .closing else { throw OpenCase("a close that is refused, without an end") }
      return .refused
    }
    return done(.close)
  }
}
