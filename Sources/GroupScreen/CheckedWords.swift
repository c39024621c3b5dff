internal import Basics
internal import NameFinding
package import SessionCore

/// Words of the leader that may be shown as they were typed: no one's name stands in them.
package struct CheckedWords: Hashable, Sendable {
  package let words: String

  /// Why words are not shown.
  package enum Refusal: Error, Hashable {
    /// It is a name, or may be one.
    case name(QuotedWord)
    case tooLong
    /// They hold what no screen shows: a line break, a mark that turns the direction of writing.
    case unreadable
  }

  /// Someone whom the program knows; the handle is empty where there is none.
  package struct Known: Hashable, Sendable {
    package var name: String
    package var handle: String

    package init(name: String, handle: String = "") {
      self.name = name
      self.handle = handle
    }
  }

  /// Looks for everyone's names, nicknames and initials, and refuses in doubt.
  package init(_ typed: String, known: [Known]) throws(Refusal) {
    let words = typed.trimmed
    guard words.unicodeScalars.count <= 600 else { throw .tooLong }
    guard !words.isEmpty, !words.unicodeScalars.contains(where: \.isUnsafeToShow) else { throw .unreadable }
    let people = known.map {
      PersonNames(name: $0.name, handle: $0.handle.isEmpty ? nil : $0.handle, nicknames: [])
    }
    if let found = NameFinder(peers: people, own: nil).findings(in: words).first {
      throw .name(QuotedWord(words[found.range]))
    }
    // A word that means something else too is a name all the same where someone is called so.
    let keys = Set(known.flatMap { NameKeys(name: $0.name, handle: $0.handle).all }).filter { $0.count > 1 }
    let parts = words.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }
    for part in parts where keys.contains(String(part).nameKey) || keys.contains(part.withoutPossessive.nameKey) {
      throw .name(QuotedWord(part))
    }
    self.words = words
  }
}

extension Substring {
  fileprivate var withoutPossessive: String {
    String(hasSuffix("'s") || hasSuffix("’s") ? dropLast(2) : self)
  }
}
