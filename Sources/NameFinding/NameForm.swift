import SessionCore

/// One way in which a person can be written: the folded words in order. A class, since every word is compared with many.
final class NameForm: Sendable {
  let words: [String]
  /// The first word's.
  let letters: [UInt8]
  let peer: Int
  let kind: FoundName.Kind
  let script: Script
  /// A comma stands before this word: "Park, Jo".
  let comma: Int?
  /// Initials that are the given name itself, as in A.J.
  let isInitials: Bool
  /// Of a given name in Latin letters, from four on; else empty.
  let sound: String

  init?(_ way: NameWays.Way, of peer: Int) {
    guard let first = way.words.first, let scalar = first.unicodeScalars.first else { return nil }
    words = way.words
    letters = Array(first.utf8)
    self.peer = peer
    kind = way.kind
    script = Script(scalar)
    comma = way.comma
    isInitials = way.isInitials
    sound = words.count == 1 && script == .latin && letters.count > 3 && kind != .surname ? Sound.of(first) : ""
  }

  /// The words of a name as the words of a note are taken apart.
  static func foldedWords(_ name: String) -> [String] { NoteText(name).words.map(\.folded) }

  /// Every form of a person, each once.
  static func all(of ways: NameWays, peer: Int) -> [NameForm] {
    var seen: Set<[String]> = []
    return ways.all.compactMap { way in
      guard seen.insert(way.comma == nil ? way.words : way.words + [","]).inserted else { return nil }
      return NameForm(way, of: peer)
    }
  }
}
