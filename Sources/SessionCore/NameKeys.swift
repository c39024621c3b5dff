/// One person's name and handle as typed names are compared with them, step by step: by the handle, by the whole given
/// name, a nickname or the whole name, by a beginning of the name or the handle, by the beginning of a later name.
package struct NameKeys: Hashable, Sendable {
  private let handle: String
  private let givens: [String]
  private let names: [String]
  /// Words of the name after the given name.
  private let later: [String]
  /// For looking for names that are a slip of the finger away.
  package var all: [String] { [handle] + givens + names + later }

  /// Folds both once, so that typed names are compared quickly.
  package init(name: String, handle: String) {
    self.handle = handle.nameKey
    let name = PersonName(name)
    let family = name.family.joined(separator: " ")
    let callings = [name.called] + name.nicknames + name.given.prefix(1)
    givens = callings.flatMap(\.nameKeys)
    let wholes = [name.given.joined(separator: " ")] + callings
    names = wholes.flatMap { "\($0) \(family)".nameKeys } + name.suffixes.flatMap { "\(name.called) \($0)".nameKeys }
    later = (name.given.dropFirst() + name.family + [family] + name.suffixes).flatMap(\.nameKeys).filter { !$0.isEmpty }
  }

  /// The handle itself was typed.
  package func isHandle(_ typed: Set<String>) -> Bool { typed.contains(handle) }

  /// The whole given name or the whole name was typed.
  package func isWhole(_ typed: Set<String>) -> Bool { (givens + names).contains(where: typed.contains) }

  /// A beginning of the handle or the name was typed.
  package func begins(_ typed: Set<String>) -> Bool {
    typed.contains { key in handle.hasPrefix(key) || names.contains { $0.hasPrefix(key) } }
  }

  /// A beginning of a name after the first was typed. One letter is none: it is more likely a slip, or someone's initial
  /// who goes by another name.
  package func hasWordBeginning(_ typed: Set<String>) -> Bool {
    typed.contains { key in later.contains { $0 == key || key.count > 1 && $0.hasPrefix(key) } }
  }

  /// A name after the first has this initial: who might have been meant.
  package func hasInitial(_ key: String) -> Bool { key.count == 1 && later.contains { $0.hasPrefix(key) } }
}
