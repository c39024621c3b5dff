/// Someone on tonight's list.
enum Who: Hashable, Sendable {
  /// By their place among the members.
  case member(Int)
  /// By their place among the guests.
  case guest(Int)
}

/// The people of one evening, and what a written name means.
///
/// Names are matched by handle, then by whole given name, then by any unambiguous beginning; without regard to case and
/// accents; a dot stands for a space. Two people who share a given name are both named when only that is written: it
/// means neither. Everyone with a seat or a guest's place counts, here or not.
struct People: Sendable {
  struct Member: Hashable, Sendable {
    let name: String
    let handle: String
    fileprivate let forms: Forms

    init(name: String, handle: String) {
      self.name = name
      self.handle = handle
      forms = Forms(name, handle: handle)
    }
  }

  /// As they are compared.
  fileprivate struct Forms: Hashable, Sendable {
    let name: String
    let given: String
    let handle: String

    init(_ name: String, handle: String) {
      self.name = People.folded(name)
      given = String(self.name.prefix { $0 != "." })
      self.handle = People.folded(handle)
    }
  }

  struct Guest: Hashable, Sendable {
    let name: String
    /// The place of the member whose guest they are.
    let of: Int
    fileprivate let forms: Forms

    init(name: String, of: Int) {
      self.name = name
      self.of = of
      forms = Forms(name, handle: name)
    }
  }

  var members: [Member]
  var guests: [Guest] = []
  var leaders = ["me", "kim"]

  /// What a name means.
  enum Meaning: Hashable, Sendable {
    case person(Who)
    case leader
    /// `@group`.
    case group
    case severalPeople
    case nobody
  }

  func meaning(of written: some StringProtocol) -> Meaning {
    let form = Self.folded(written)
    guard !form.isEmpty else { return .nobody }
    if form == "group" { return .group }
    if leaders.contains(form) { return .leader }
    if let index = members.firstIndex(where: { $0.forms.handle == form }) { return .person(.member(index)) }
    if let who = only({ $0.given == form }) { return who }
    return only { $0.name.hasPrefix(form) } ?? .nobody
  }

  /// The one of whom it is true; several; nothing where it is true of no one.
  private func only(_ condition: (Forms) -> Bool) -> Meaning? {
    let found =
      members.indices.filter { condition(members[$0].forms) }.map(Who.member)
      + guests.indices.filter { condition(guests[$0].forms) }.map(Who.guest)
    return found.count > 1 ? .severalPeople : found.first.map(Meaning.person)
  }

  /// The member in whose chart something about this person stands.
  func member(for who: Who) -> Int {
    switch who {
    case .member(let index): index
    case .guest(let index): guests[index].of
    }
  }

  /// Small letters without accents, a dot for a blank.
  static func folded(_ text: some StringProtocol) -> String {
    String(text.lowercased().map { Self.plain[$0] ?? ($0 == " " ? "." : $0) })
  }

  private static let plain: [Character: Character] = [
    "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ñ": "n", "ł": "l", "ø": "o", "ö": "o", "ü": "u", "ç": "c",
    "ń": "n", "ś": "s", "ž": "z", "š": "s", "č": "c", "ë": "e", "ï": "i", "è": "e", "à": "a",
  ]
}

/// A name at the place where one stands in a line: after `@`.
struct WrittenName {
  /// Without its sign.
  let form: Substring
  /// From the `@` to the end of the name.
  let range: Range<String.Index>

  /// Every `@name` of a text: at its start, after a blank or an opening bracket, or after `!`.
  static func all(in text: String) -> [WrittenName] {
    var found: [WrittenName] = []
    var before: Character = " "
    for index in text.indices {
      let letter = text[index]
      if letter == "@", before.isWhitespace || "([{!".contains(before), let name = WrittenName(at: index, in: text) {
        found.append(name)
      }
      before = letter
    }
    return found
  }

  /// The name that begins with the `@` at this place; none if nothing follows it.
  init?(at start: String.Index, in text: String) {
    let first = text.index(after: start)
    var end = first
    while end < text.endIndex, Self.belongs(text, end) { end = text.index(after: end) }
    guard first < end else { return nil }
    form = text[first..<end]
    range = start..<end
  }

  /// A name ends before a blank, 's, comma, colon, period and bracket; a period inside of it is part of it.
  private static func belongs(_ text: String, _ index: String.Index) -> Bool {
    let letter = text[index]
    if letter.isLetter || letter.isNumber || letter == "-" { return true }
    let next = text.index(after: index)
    if letter == ".", next < text.endIndex { return text[next].isLetter || text[next].isNumber }
    return false
  }
}
