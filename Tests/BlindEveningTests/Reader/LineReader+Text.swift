// Lines that begin with names, a sign, or a word.
extension LineReader {
  /// The `@name`s at the front of a text, and what follows them, with a sign or a period after a name left to the rest.
  func frontNames(_ text: String) -> (forms: [String], rest: String) {
    var forms: [String] = []
    var rest = Substring(text)
    while true {
      let trimmed = rest.drop { $0 == " " }
      guard trimmed.first == "@" else { break }
      let remaining = String(trimmed)
      guard let name = WrittenName(at: remaining.startIndex, in: remaining) else { break }
      forms.append(String(name.form))
      rest = Substring(remaining[name.range.upperBound...])
    }
    return (forms, String(rest.drop { $0 == " " }))
  }

  func plain(_ line: String) throws -> Reading {
    let (forms, rest) = frontNames(line)
    switch rest.first {
    case "!": return try flag(String(rest.dropFirst()), names: forms)
    case ";", ">", "=":
      let body = String(rest.dropFirst())
      let inner = frontNames(body)
      if inner.rest.first == "!", inner.forms.isEmpty || forms.isEmpty {
        let raised = try flag(String(inner.rest.dropFirst()), names: forms + inner.forms)
        guard case .done(let deed, _) = raised else { return raised }
        return .done(deed, rest: .unsure)
      }
      guard forms.isEmpty || inner.forms.isEmpty else { throw OpenCase("names before and after a sign") }
      return try signed(rest.first ?? ";", forms + inner.forms, inner.forms.isEmpty ? body : inner.rest)
    default: break
    }
    if forms.isEmpty {
      if isCommandWithoutSlash(line) || isNumbers(line) { return .refused }
      return try note(line, about: nil)
    }
    return try note(rest, about: forms)
  }

  private func signed(_ sign: Character, _ forms: [String], _ body: String) throws -> Reading {
    if sign == "=", body.first == "*" { return try RatingReader(line: self).all(String(body.dropFirst())) }
    guard let about = try subjects(forms) else { return .refused }
    switch sign {
    case ";":
      guard about.members?.count ?? 1 == 1, !about.isGuest else { throw OpenCase("a private note about several") }
      return try recorded(.privateNote, about.members, body)
    case ">":
      guard !about.isGuest, about.members?.count ?? 1 == 1 else { throw OpenCase("a commitment of a guest or of two") }
      guard let who = about.members?.first, room.hasBeenHere.contains(who) else { return .refused }
      return try recorded(.commitment, [who], body)
    default:
      guard !about.isGuest, about.members?.count ?? 1 == 1 else { throw OpenCase("ratings of a guest or of two") }
      return try RatingReader(line: self).one(about.members?.first, body)
    }
  }

  /// Whom a note is about: those named, else the floor holder, else no one in particular.
  ///
  /// - Returns: nothing where a name is refused.
  private func subjects(_ forms: [String]) throws -> (members: [Int]?, isGuest: Bool)? {
    if forms.isEmpty { return (room.holder.map { [$0] }, false) }
    var members: [Int] = []
    var isGuest = false
    for form in forms {
      switch people.meaning(of: form) {
      case .person(let who):
        if case .guest = who { isGuest = true }
        members.append(people.member(for: who))
      case .group:
        guard forms.count == 1 else { throw OpenCase("the group and someone") }
        return (nil, false)
      case .leader, .severalPeople, .nobody: return nil
      }
    }
    guard Set(members).count == members.count else { throw OpenCase("someone named twice") }
    return (members, isGuest)
  }

  /// A note about those named at its front; about the floor holder where no one is; about the group where no one has it.
  func note(_ text: String, about forms: [String]?) throws -> Reading {
    guard let about = try subjects(forms ?? []) else { return .refused }
    return try recorded(.note, about.members, text)
  }

  private func recorded(_ sort: Fact.Sort, _ members: [Int]?, _ text: String) throws -> Reading {
    guard text.contains(where: { !$0.isWhitespace }) else { throw OpenCase("a line without words") }
    guard try areMentionsKnown(in: text) else { return .refused }
    return .done(.record([fact(sort, members, text)]), rest: .empty)
  }

  func areMentionsKnown(in text: String) throws -> Bool {
    for name in WrittenName.all(in: text) {
      switch people.meaning(of: name.form) {
      case .person, .leader: continue
      case .group: throw OpenCase("@group inside a text")
      case .severalPeople, .nobody: return false
      }
    }
    return true
  }

  // MARK: - What is not text

  private func isNumbers(_ line: String) -> Bool {
    line.contains(where: \.isNumber) && line.allSatisfy { $0.isNumber || $0 == " " || $0 == "-" }
  }

  /// A command's name without its slash, alone or followed only by names, numbers and times.
  private func isCommandWithoutSlash(_ line: String) -> Bool {
    var words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if let last = words.last, last.last == "." { words[words.count - 1].removeLast() }
    guard let first = words.first, CommandReader.names.contains(first) else { return false }
    return words.dropFirst().allSatisfy { word in
      if word.allSatisfy({ $0.isNumber || $0 == ":" }) { return true }
      if case .person = people.meaning(of: word.first == "@" ? word.dropFirst() : word[...]) { return true }
      return false
    }
  }
}
