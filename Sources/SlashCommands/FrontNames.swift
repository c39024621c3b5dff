internal import SessionCore

/// Whom a text names at its front, and the text after the names.
struct FrontNames {
  var whom: Whom
  /// Without the blanks in front.
  var text: Substring

  enum Whom: Equatable {
    case nobody
    case people([Person])
    case group
  }

  /// Only the names at the front say whom: one further in is part of the text.
  init(_ body: Substring, _ people: PeopleByName) throws(UsageError) {
    var rest = body.withoutLeadingBlanks
    var named: [Person] = []
    var group = false
    while let token = NameToken(rest) {
      guard !token.name.isEmpty else { throw .nameMissing }
      if token.name.nameKey == "group" {
        group = true
      } else {
        let person = try people.person(String(token.name))
        if !named.contains(person) { named.append(person) }
      }
      if group, !named.isEmpty { throw .groupAndPeople }
      rest = token.rest
    }
    text = rest
    whom = group ? .group : named.isEmpty ? .nobody : .people(named)
  }

  var target: Command.Target {
    switch whom {
    case .nobody: .floor
    case .people(let people): .people(people)
    case .group: .group
    }
  }
}

/// One name with its sign `@` at the front of a text.
struct NameToken {
  /// Without the sign; empty where nothing follows it.
  let name: Substring
  let rest: Substring

  /// `nil` where the text does not begin with the sign. A comma or colon after the name is left out.
  init?(_ text: Substring) {
    guard text.unicodeScalars.first == "@" else { return nil }
    let body = text.unicodeScalars.dropFirst()
    let end =
      body.indices.first { index in
        let following = body[body.index(after: index)...].first
        return body[index].isBlank
          || (body[index].isComma && (following == nil || following == "@" || following?.isBlank == true))
      } ?? body.endIndex
    var name = body[..<end]
    if name.last == ":" { name.removeLast() }
    self.name = Substring(name)
    rest = Substring(body[end...].drop { $0.isBlank || $0.isComma })
  }
}

extension Unicode.Scalar {
  /// A comma of any writing that people are likely to type.
  var isComma: Bool { self == "," || self == "،" || self == "、" || self == "，" }
}
