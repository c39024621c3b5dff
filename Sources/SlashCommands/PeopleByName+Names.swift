package import SessionCore

/// Someone whom a name may have meant.
package struct Candidate: Hashable, Sendable {
  /// As on the roster.
  package var name: String
  /// What to type for them, without the sign `@`.
  package var typed: String

  package init(name: String, typed: String) {
    self.name = name
    self.typed = typed
  }
}

extension PeopleByName {
  /// As the prompt shows someone: the given name, or `Maria G.` where two share it.
  package func shortName(of person: Person) -> String { entry(of: person)?.called.short ?? "" }

  /// The shortest of handle, given name and whole name that means this person and no one else; dots for spaces.
  package func typedName(of person: Person) -> String {
    guard let entry = entry(of: person) else { return "" }
    let given = entry.name.split(whereSeparator: \.isWhitespace).first.map(String.init)
    let forms = [entry.handle, given, entry.name].compactMap { $0?.dotted }
    return forms.first { match($0) == .one(person) } ?? entry.handle
  }

  /// With their names in the place of `@name` of anyone here.
  package func spelledOut(_ text: String) -> String {
    var spelled = ""
    var rest = Substring(text)
    for token in rest.nameTokens() {
      guard case .one(let person) = match(token.name), let name = entry(of: person)?.name else { continue }
      spelled += rest[..<token.range.lowerBound] + name
      rest = rest[token.range.upperBound...]
    }
    return spelled + rest
  }

  func candidate(_ person: Person) -> Candidate? {
    entry(of: person).map { Candidate(name: $0.name, typed: typedName(of: person)) }
  }
}

extension String {
  fileprivate var dotted: String { split(whereSeparator: \.isWhitespace).joined(separator: ".") }
}
