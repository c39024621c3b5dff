import SessionCore

/// How the short names are made that stand after `@`: letters of any script, unique in the group, and never given to
/// another person later.
enum Handle {
  /// Words of the line's own language, which can be nobody's handle.
  static let reserved: Set<String> = [
    "all", "but", "rest", "group", "me", "video", "tonight", "yes", "part", "no", "with", "for", "as", "at", "ok", "on",
    "off", "phase", "self",
  ]

  /// As it is kept; without the sign in front of it.
  static func check(_ typed: String) throws(ProgramRefusal) -> String {
    let text = typed.tidied
    let handle = text.hasPrefix("@") ? String(text.dropFirst()) : text
    guard handle.first?.isLetter == true || handle.first?.isNumber == true, handle.hasLetter,
      handle.unicodeScalars.allSatisfy({ $0.isOfAName || ".-'’_".unicodeScalars.contains($0) })
    else { throw .handleNotUsable(text) }
    guard !reserved.contains(key(handle)) else { throw .handleReserved(handle) }
    return handle
  }

  /// What two handles are compared by.
  static func key(_ handle: String) -> String { handle.nameKey }
}

extension Group {
  /// A handle for someone who joins, or a new one for `id`: the folded given name; where that is shared, taken or was
  /// someone else's, with as many letters of the family name as tell it apart (`maria.s`), or with a number.
  /// Never the beginning of one of the names in `others`: those of people who are in the room and in no list.
  func freeHandle(for name: String, of id: MemberID? = nil, besides others: [String] = []) -> String {
    let parts = NameForHandle(name)
    let keys = others.map(Handle.key)
    func isFree(_ handle: String) -> Bool {
      self.isFree(handle, for: id) && !keys.contains { $0.hasPrefix(Handle.key(handle)) }
    }
    let sharers = roster.filter { $0.id != id && $0.parts.given == parts.given }
    if sharers.isEmpty, isFree(parts.given) { return parts.given }
    let place = roster.firstIndex { $0.id == id } ?? roster.count
    let before = sharers.count { sharer in (roster.firstIndex { $0.id == sharer.id } ?? 0) < place }
    var people = sharers.map(\.parts)
    people.insert(parts, at: before)
    let ending = SharedGivenName.endings(people)[before]
    let isOfFamily = !ending.isEmpty && parts.family.hasPrefix(ending)
    let longer = isOfFamily ? (ending.count...parts.family.count).map { parts.family.prefix($0) } : []
    let forms = ["\(parts.given).\(ending)"] + longer.map { "\(parts.given).\($0)" }
    let numbered = (1...roster.count + formerHandles.count + 2).lazy.map { "\(parts.given).\($0)" }
    return forms.first(where: isFree) ?? numbered.first(where: isFree) ?? "\(parts.given).\(roster.count + 1)"
  }

  /// Those whose handle does not tell them any more from others with the same given name, as they are told apart now.
  func toldApart() -> [(id: MemberID, seat: Seat)] {
    let sharers = Dictionary(grouping: roster, by: \.parts.given).filter { $0.value.count > 1 }
    return roster.compactMap { member in
      guard let sharing = sharers[member.parts.given] else { return nil }
      let others = sharing.filter { $0.id != member.id }.map(\.parts)
      let bare = NameForHandle(member.parts.given)
      guard !SharedGivenName.tellsApart(member.details.handle, from: others + [bare]) else { return nil }
      var seat = member.details.seat
      seat.handle = freeHandle(for: member.details.name, of: member.id)
      return seat == member.details.seat ? nil : (member.id, seat)
    }
  }

  /// Nobody else has it or had it, and no leader is called so.
  func isFree(_ handle: String, for id: MemberID?) -> Bool {
    let key = Handle.key(handle)
    guard !Handle.reserved.contains(key), formerHandles[key].map({ $0 == id }) ?? true else { return false }
    guard !leaders.contains(where: { $0.split(whereSeparator: \.isWhitespace).contains { $0.nameKey == key } }) else {
      return false
    }
    return !roster.contains { $0.id != id && $0.details.handleKey == key }
  }
}

extension Enrolment {
  var parts: NameForHandle { details.parts }
}

extension String {
  var hasLetter: Bool { contains(where: \.isLetter) }
}
