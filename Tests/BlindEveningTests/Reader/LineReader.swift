/// What one whole line means, read from the page `TypedLines.md` (what is typed, names, flags, ratings, mentions) and
/// from nothing else: the second reader, who has not seen the program's own.
///
/// The grammar, as it is read here:
///
///     line        := blank* act
///     act         := "" | "\" text | flag | slip | "/" command | "?" … | names? sign? text
///     flag        := prefix "!@" NAME words     the prefix, not after "\", stays on the prompt
///                  | names? ("!" | ";!") words  NAMEs anywhere say whom it is about, then the floor, then no one
///                  | "1@" NAME words
///     slip        := ":" … | "2" NAME … | "." …  refused once, as typed when Enter comes again
///     sign        := ";" private | ">" commitment | "=" ratings
///     ratings     := (number | "-")+ words? | letter number … words? | "*" letter? (number | "-")+
///     names       := ("@" NAME)+                each one member or guest, or `@group`; a leader is refused
///     text        := words with `@name` further in as mentions, each of them known
///
/// A line of a command's name alone, or with names, numbers and times only, is refused; so is a line of numbers alone.
struct LineReader {
  let record: Record
  var room: Room { record.room }
  var people: People { room.people }

  /// What becomes of a line.
  enum Reading: Hashable, Sendable {
    case nothing
    /// What stands on the prompt afterward: what stood before a flag.
    case done(Deed, rest: Rest)
    case refused
    /// Refused once; the same line again is recorded as it was typed.
    case asked(asTyped: Deed)
    /// Something is shown, or the program does something that is not an act.
    case shown
    case undo, redo, lock, quit, veil
  }

  enum Rest: Hashable, Sendable {
    case empty
    case prefix(String)
    /// Some sign or nothing: what comes next has to replace it.
    case unsure
  }

  func read(_ line: String) throws -> Reading {
    let line = String(line.drop { $0 == " " })
    guard let first = line.first else { return .nothing }
    if first == "\\" { return try note(String(line.dropFirst()), about: nil) }
    if let flag = try flagAnywhere(line) { return flag }
    if line == "/quit" { return .quit }
    if room.stage == .closed, first != "!" { throw OpenCase("a line that is no flag, after the close") }
    switch first {
    case "!": return try flag(String(line.dropFirst()), names: [])
    case ":", ".", "1", "2":
      if let slip = try slip(line) { return slip }
    case "/": return try CommandReader(line: self).read(String(line.dropFirst()))
    case "?":
      if let help = help(line) { return help }
    default: break
    }
    return try plain(line)
  }

  // MARK: - Flags

  /// `!@NAME` of a person on the list, wherever it stands.
  private func flagAnywhere(_ line: String) throws -> Reading? {
    for name in WrittenName.all(in: line) {
      guard name.range.lowerBound > line.startIndex else { continue }
      let sign = line.index(before: name.range.lowerBound)
      guard line[sign] == "!" else { continue }
      guard case .person = people.meaning(of: name.form) else {
        if sign == line.startIndex { return nil }
        throw OpenCase("a flag in the middle of a line, of someone unknown")
      }
      let prefix = String(line[..<sign])
      let words = String(line[line.index(after: sign)...])
      guard !prefix.contains("\\") else { throw OpenCase("a backslash before a flag") }
      return .done(.flag(try flagged(words, names: [])), rest: try rest(prefix))
    }
    return nil
  }

  private func rest(_ prefix: String) throws -> Rest {
    let bare = prefix.filter { $0 != " " }
    if bare.isEmpty { return .empty }
    if bare.allSatisfy({ "!;>=".contains($0) }) { return .unsure }
    if frontNames(prefix).rest.allSatisfy({ "!;>= ".contains($0) }) { throw OpenCase("names alone before a flag") }
    if prefix.last == " " { throw OpenCase("a blank before a flag") }
    return .prefix(prefix)
  }

  func flag(_ words: String, names: [String]) throws -> Reading {
    .done(.flag(try flagged(words, names: names)), rest: .empty)
  }

  /// One fact for each person whom the flag is about.
  private func flagged(_ words: String, names: [String]) throws -> [Fact] {
    let text = words.drop { " !".contains($0) }
    let forms = names + WrittenName.all(in: String(text)).map { String($0.form) }
    let meanings = forms.map { people.meaning(of: $0) }
    let known = meanings.compactMap { if case .person(let who) = $0 { people.member(for: who) } else { nil } }
    if !known.isEmpty {
      guard known.count == meanings.count else { throw OpenCase("a flag with a known and an unknown name") }
      guard Set(known).count == known.count else { throw OpenCase("a flag that names one person twice") }
      return known.map { fact(.flag, [$0], withoutFrontNames(String(text))) }
    }
    if meanings.isEmpty, let holder = room.holder { return [fact(.flag, [holder], String(text))] }
    return [Fact(.flag, about: [], words: String(text))]
  }

  /// Names at the front say whom it is about, with what joins them.
  private func withoutFrontNames(_ text: String) -> String {
    let front = frontNames(text)
    var rest = front.rest
    guard !front.forms.isEmpty else { return rest }
    while let joiner = ["and ", "& ", ", "].first(where: rest.hasPrefix) {
      let next = frontNames(String(rest.dropFirst(joiner.count)))
      guard !next.forms.isEmpty else { break }
      rest = next.rest
    }
    return rest
  }

  // MARK: - Slips of the shift key

  private func slip(_ line: String) throws -> Reading? {
    let rest = String(line.dropFirst())
    switch line.first {
    case "1":
      guard rest.first == "@", let name = WrittenName(at: rest.startIndex, in: rest) else { return nil }
      guard case .person = people.meaning(of: name.form) else { throw OpenCase("1@ with an unknown name") }
      return try flag(rest, names: [])
    case ":": break
    case "2":
      let word = rest.drop { $0 == "@" }.prefix { $0.isLetter || $0 == "." }
      guard !word.isEmpty else { return nil }
      guard case .person = people.meaning(of: word) else { throw OpenCase("2 before a word that names no one") }
    default:
      guard room.holder != nil, rest.first?.isLetter == true else { throw OpenCase("a period at the front") }
    }
    return .asked(asTyped: .record([fact(.note, room.holder.map { [$0] }, line)]))
  }

  private func help(_ line: String) -> Reading? {
    let rest = line.dropFirst()
    if rest.isEmpty { return .shown }
    guard rest.first != " ", !rest.contains(where: \.isWhitespace) else { return nil }
    return CommandReader.names.contains(String(rest)) ? .shown : .refused
  }

  // MARK: - Facts

  /// A fact about these members; about the group where none is given.
  func fact(_ sort: Fact.Sort, _ members: [Int]?, _ words: String) -> Fact {
    Fact(sort, about: members?.map { people.members[$0].name } ?? ["group"], words: words)
  }
}
