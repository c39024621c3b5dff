package import SessionCore

/// What the line that is being typed will become, as far as its first characters have decided.
package struct Filing: Hashable, Sendable {
  /// By the line's first character.
  package var kind: Kind
  /// By the names after it.
  package var about: Command.Target

  /// What a line may become.
  package enum Kind: Hashable, Sendable, CaseIterable {
    case note, privateNote, rating, commitment, flag
    /// A command: nothing is filed.
    case command
  }

  /// Takes a flag whose person cannot be told as one about an empty list.
  package init(kind: Kind, about: Command.Target) {
    self.kind = kind
    self.about = about
  }

  /// An empty line: a note about whoever has the floor, or about the group.
  package static let plain = Filing(kind: .note, about: .floor)
}

extension Filing {
  /// `Maya`, `private Maya`, `flag Maya, Jo`; `group` where a note has nobody to be about.
  func words(in session: Session) -> String {
    [kind.word, whom(in: session)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func whom(in session: Session) -> String {
    if kind == .command { return "" }
    switch about {
    case .people(let people): return people.isEmpty ? kind.nobody : session.shortNames(of: people)
    case .group: return "group"
    case .floor: return session.floor.holder.map { session.shortName(of: $0) } ?? kind.nobody
    }
  }
}

extension Filing.Kind {
  /// A note needs no word.
  fileprivate var word: String {
    switch self {
    case .note: ""
    case .privateNote: "private"
    case .rating: "rate"
    case .commitment: "commit"
    case .flag: "flag"
    case .command: "command"
    }
  }

  /// What stands where nobody is named and nobody has the floor: a flag is kept and its person named later.
  fileprivate var nobody: String {
    switch self {
    case .note, .privateNote: "group"
    case .flag: "nobody yet"
    case .rating, .commitment: "nobody"
    case .command: ""
    }
  }
}
